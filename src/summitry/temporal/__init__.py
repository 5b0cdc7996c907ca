"""Dates of news: time expressions in text, and the days they mean, seen from the document's date."""
