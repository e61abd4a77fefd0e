"""Turns the models of the fact sheets into Markdown pages."""
