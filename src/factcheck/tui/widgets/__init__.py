"""Widgets: each draws rows of pieces, none knows the store."""
