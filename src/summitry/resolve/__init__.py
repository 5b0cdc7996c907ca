"""Which accounts are of one encounter, and what the record says of it."""
