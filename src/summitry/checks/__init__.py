"""One rule a function: what does not add up in the record."""
