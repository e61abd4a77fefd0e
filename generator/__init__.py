"""Turns fact sheets and the articles behind them into checked explainer pages."""
