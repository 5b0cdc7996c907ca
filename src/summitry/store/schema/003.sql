-- By which article a document was coded (a hash; NULL in codings of older versions), and where in its text that begins.
ALTER TABLE codings ADD COLUMN article TEXT;
ALTER TABLE codings ADD COLUMN start INTEGER NOT NULL DEFAULT 0;
CREATE INDEX codings_by_article ON codings (article);
