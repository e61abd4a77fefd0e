"""Proves facts from the words of their sources: quotations, numbers, dates, speakers, modality."""
