"""Editors’ work that is not a form: the ledger of translations, the import."""
