"""The ledger of translations: what each text was made from, and whether that has changed since."""
