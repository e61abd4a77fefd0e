"""How many false facts the checks of evidence catch, and how many true ones they refuse."""
