"""Swift: packages that resolve here, and the proofs of generated services."""
