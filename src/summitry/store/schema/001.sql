-- What is stored: documents, what was coded from them, what could not be read, and what people judged.
-- All texts; days as ISO text; lists and codings as JSON text. One text of SQL for SQLite and PostgreSQL.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);

-- One reading of paths into the record; an interrupted one keeps its number when it is resumed.
CREATE TABLE runs (
  number INTEGER PRIMARY KEY,
  command TEXT NOT NULL,            -- hash of paths and options
  started TEXT NOT NULL,            -- UTC
  finished TEXT                     -- UTC; NULL while unfinished
);

-- Every input that is done with, by a hash of its raw bytes, its name and the options: the ledger that resuming rests on.
CREATE TABLE inputs (
  key TEXT PRIMARY KEY,
  run INTEGER NOT NULL,             -- the reading that it was last part of
  name TEXT NOT NULL,               -- what a problem with it names
  place TEXT,                       -- the same as an absolute path; NULL where it was no file
  document TEXT,                    -- key of its document; NULL where it could not be read
  reason TEXT                       -- why it could not be read
);

CREATE TABLE documents (
  key TEXT PRIMARY KEY,             -- hash of content
  id TEXT NOT NULL,
  run INTEGER NOT NULL,             -- the reading that first brought it
  read_at TEXT NOT NULL,            -- UTC
  title TEXT, publisher TEXT, url TEXT, language TEXT NOT NULL,
  published_start TEXT, published_end TEXT, published_basis TEXT NOT NULL, published_as_said TEXT,
  truncated INTEGER NOT NULL,
  body TEXT NOT NULL,               -- JSON: [[start, end], ...]
  statements TEXT NOT NULL,         -- JSON: [{start, end, author, said_on}, ...]
  signature BYTEA NOT NULL,         -- of the body, to find copies by; empty where it tells of no encounter
  retracted TEXT,                   -- why, NULL where it stands
  text TEXT NOT NULL
);
CREATE INDEX documents_by_id ON documents (id);
CREATE INDEX documents_by_url ON documents (url);

CREATE TABLE codings (
  document TEXT PRIMARY KEY,        -- key
  program TEXT NOT NULL,            -- version of the program that coded it
  uncoded TEXT,                     -- why it was not coded
  encounters INTEGER NOT NULL,      -- how many
  coding TEXT NOT NULL              -- JSON: the contract's list of encounters
);

CREATE TABLE problems (
  place TEXT NOT NULL,
  reason TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (place, reason, rule)
);

-- People's decisions, only ever added to.
CREATE TABLE judgements (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,                 -- UTC
  judgement TEXT NOT NULL           -- JSON
);

-- Derived: rebuilt from the above at any time.
CREATE TABLE encounters (
  id TEXT PRIMARY KEY,
  start_day TEXT, end_day TEXT,
  kind TEXT NOT NULL, status TEXT NOT NULL,
  names TEXT NOT NULL,              -- as one line to show
  place TEXT, country TEXT, occasion TEXT,
  documents INTEGER NOT NULL, sources INTEGER NOT NULL,
  conflicts INTEGER NOT NULL, placed INTEGER NOT NULL, lapsed INTEGER NOT NULL,
  participants TEXT NOT NULL,       -- JSON: [[name, polity], ...]
  encounter TEXT NOT NULL,          -- the contract's JSON
  whole BYTEA NOT NULL,             -- JSON, compressed (zlib): cells with all readings, links, history
  digest TEXT NOT NULL              -- hash of all of the above
);
CREATE INDEX encounters_by_day ON encounters (start_day);

-- Of which story each document is a copy or rewrite, and which newer text of the same address takes its place.
CREATE TABLE stories (document TEXT PRIMARY KEY, story TEXT NOT NULL, superseded_by TEXT);

CREATE TABLE memberships (report TEXT PRIMARY KEY, encounter TEXT NOT NULL);
CREATE INDEX memberships_by_encounter ON memberships (encounter);

-- Which cells changed from one derivation to the next, and why.
CREATE TABLE changes (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,                 -- UTC
  encounter TEXT NOT NULL, field TEXT NOT NULL,
  before TEXT, after TEXT,          -- JSON
  why TEXT NOT NULL
);
