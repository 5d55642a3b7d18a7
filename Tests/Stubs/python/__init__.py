"""Python: environments of packages, and the proofs of generated services."""
