"""Go: its toolchain, its modules, and the proofs of generated services."""
