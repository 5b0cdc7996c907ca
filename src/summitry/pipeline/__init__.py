"""The one path of the data, one line an arrow."""
