"""Python: environments of packages, and what a generated service is put through."""
