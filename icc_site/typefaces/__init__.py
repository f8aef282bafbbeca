"""Typefaces of every system, fitted to ours: what is read until ours are there takes the same room."""
