"""Practices picked one by one: the reader’s own list, lists that are shared, comparisons."""
