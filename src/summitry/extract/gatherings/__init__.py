"""Gatherings: those that sentences name, their editions, ceremonies, speeches to the United Nations."""
