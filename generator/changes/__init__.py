"""What changed in the facts between two revisions, and whether readers are told."""
