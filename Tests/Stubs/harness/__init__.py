"""What it takes to prove a generated project, whatever its stack: programs, databases, servers, documents."""
