-- Full-text search over the evidence (derived).
CREATE VIRTUAL TABLE evidence USING fts5 (encounter UNINDEXED, document UNINDEXED, quote, tokenize = 'porter unicode61');
