"""What each code of a problem means: what is wrong, why it matters, and how to put it right."""
