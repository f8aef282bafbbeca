"""The catalogue for programs: feeds and tables for spreadsheets."""
