"""Who is spoken of: people, offices, polities, groups and pronouns, resolved against the document and its date."""
