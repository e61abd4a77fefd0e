"""Benchmarks of the generator, beside its peers where one exists."""
