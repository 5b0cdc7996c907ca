"""The record in other forms."""
