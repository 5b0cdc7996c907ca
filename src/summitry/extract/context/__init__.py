"""What the rest of a document adds to an encounter: days, places, people and outcomes told in other sentences."""
