BEGIN TRANSACTION;
CREATE TABLE changes (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,                 
  encounter TEXT NOT NULL, field TEXT NOT NULL,
  before TEXT, after TEXT,          
  why TEXT NOT NULL
);
CREATE TABLE codings (
  document TEXT PRIMARY KEY,        
  program TEXT NOT NULL,            
  uncoded TEXT,                     
  encounters INTEGER NOT NULL,      
  coding TEXT NOT NULL              
);
INSERT INTO "codings" VALUES('k1','1.0',NULL,2,'[{"a":1}]');
CREATE TABLE documents (
  key TEXT PRIMARY KEY,             
  id TEXT NOT NULL,
  run INTEGER NOT NULL,             
  read_at TEXT NOT NULL,            
  title TEXT, publisher TEXT, url TEXT, language TEXT NOT NULL,
  published_start TEXT, published_end TEXT, published_basis TEXT NOT NULL, published_as_said TEXT,
  truncated INTEGER NOT NULL,
  body TEXT NOT NULL,               
  statements TEXT NOT NULL,         
  signature BYTEA NOT NULL,         
  retracted TEXT,                   
  text TEXT NOT NULL
);
INSERT INTO "documents" VALUES('k1','osaka.txt',1,'2026-11-21T20:53:26Z','Osaka','The Courier','https://courier.example/osaka','en','2019-06-28',NULL,'inferred','today',1,'[[0,5],[6,20]]','[{"start": 0, "end": 5, "author": "@someone", "said_on": "2019-06-28"}, {"start": 6, "end": 9, "author": "@other", "said_on": null}]',X'00736967',NULL,'Trump met Putin ‘today’ — 100% sure.');
CREATE TABLE encounters (
  id TEXT PRIMARY KEY,
  start_day TEXT, end_day TEXT,
  kind TEXT NOT NULL, status TEXT NOT NULL,
  names TEXT NOT NULL,              
  place TEXT, country TEXT, occasion TEXT,
  documents INTEGER NOT NULL, sources INTEGER NOT NULL,
  conflicts INTEGER NOT NULL, placed INTEGER NOT NULL, lapsed INTEGER NOT NULL,
  participants TEXT NOT NULL,       
  encounter TEXT NOT NULL,          
  whole BYTEA NOT NULL,             
  digest TEXT NOT NULL              
);
INSERT INTO "encounters" VALUES('e1','2019-06-28','2019-06-29','meeting','held','Donald Trump, Vladimir Putin','Osaka','JPN','G20',1,1,0,1,0,'[["Donald Trump","USA"]]','{"id":"e1"}',X'7801AB562A57B232AC05000898021F','3ad9aa30556898a73fbe3673dd94b4ac8bd0ad1e379c6584dad040002eb57bf8');
CREATE TABLE inputs (
  key TEXT PRIMARY KEY,
  run INTEGER NOT NULL,             
  name TEXT NOT NULL,               
  place TEXT,                       
  document TEXT,                    
  reason TEXT                       
);
INSERT INTO "inputs" VALUES('in1',1,'osaka.txt','/tmp/osaka.txt','k1',NULL);
INSERT INTO "inputs" VALUES('in2',1,'x',NULL,NULL,'bad');
CREATE TABLE judgements (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,                 
  judgement TEXT NOT NULL           
);
CREATE TABLE memberships (report TEXT PRIMARY KEY, encounter TEXT NOT NULL);
INSERT INTO "memberships" VALUES('k1#1','e1');
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "meta" VALUES('schema_version','2');
INSERT INTO "meta" VALUES('generation','1');
INSERT INTO "meta" VALUES('derived','1');
CREATE TABLE problems (
  place TEXT NOT NULL,
  reason TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (place, reason, rule)
);
INSERT INTO "problems" VALUES('x','bad','read');
CREATE TABLE runs (
  number INTEGER PRIMARY KEY,
  command TEXT NOT NULL,            
  started TEXT NOT NULL,            
  finished TEXT                     
);
INSERT INTO "runs" VALUES(1,'c','2026-11-21T20:53:26Z',NULL);
CREATE TABLE stories (document TEXT PRIMARY KEY, story TEXT NOT NULL, superseded_by TEXT);
CREATE INDEX documents_by_id ON documents (id);
CREATE INDEX documents_by_url ON documents (url);
CREATE INDEX encounters_by_day ON encounters (start_day);
CREATE INDEX memberships_by_encounter ON memberships (encounter);
CREATE VIRTUAL TABLE evidence USING fts5 (encounter UNINDEXED, document UNINDEXED, quote, tokenize = 'porter unicode61');
COMMIT;
