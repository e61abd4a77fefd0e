"""Drafts the fact sheets of a topic from an article: by rules alone, and each fact proven."""
