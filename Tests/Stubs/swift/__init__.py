"""Swift: packages that resolve here, and what a generated service is put through."""
