-- Full-text search over the evidence (derived).
CREATE TABLE evidence (
  encounter TEXT NOT NULL, document TEXT NOT NULL, quote TEXT NOT NULL,
  words TSVECTOR GENERATED ALWAYS AS (to_tsvector('english', quote)) STORED
);
CREATE INDEX evidence_by_words ON evidence USING GIN (words);
CREATE INDEX evidence_by_encounter ON evidence (encounter);
