"""What is worth parsing: the first gate by words, the second by whom they mean."""
