"""Go: its toolchain, its modules, and what a generated service is put through."""
