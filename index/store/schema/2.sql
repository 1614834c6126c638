-- Version 2: a document keeps the text of every file that gives it, and takes
-- the best of them; the ledger has one line a file.

-- One row a content: what one file's bytes were taken apart into. Several rows
-- may give one document (a PDF and the web page of one decree); documents.sha256
-- names the one whose text and facts stand in the tables.
CREATE TABLE sources (
  sha256  TEXT PRIMARY KEY,      -- of the file's content
  doc     TEXT NOT NULL,         -- the document that it gives
  name    TEXT NOT NULL,         -- of the file; the first by name when several have this content
  format  TEXT NOT NULL,
  lang    TEXT NOT NULL,
  pages   INTEGER NOT NULL,
  scanned INTEGER NOT NULL,      -- pages that were read from their image
  letters INTEGER NOT NULL,      -- length of the text in code points
  engine  TEXT NOT NULL,
  rules   TEXT NOT NULL,         -- version of the rules that took it apart
  stored  TEXT NOT NULL,         -- when, RFC 3339, UTC
  json    BLOB NOT NULL          -- the whole document, gzipped JSON; its citations as they were before any other document came
);
CREATE INDEX sources_doc ON sources(doc);

INSERT OR IGNORE INTO sources
  SELECT sha256, id, origin, format, lang, pages, 0, 0, engine, rules, stored, json FROM documents ORDER BY seq DESC;

-- A content that gave another document under older rules left that one behind.
INSERT OR REPLACE INTO gone SELECT id, seq FROM documents d
  WHERE NOT EXISTS (SELECT 1 FROM sources s WHERE s.sha256 = d.sha256 AND s.doc = d.id);
DELETE FROM documents WHERE NOT EXISTS (SELECT 1 FROM sources s WHERE s.sha256 = documents.sha256 AND s.doc = documents.id);

ALTER TABLE documents DROP COLUMN json;

-- How much a document holds, so that the collection is counted without
-- counting its rows.
ALTER TABLE documents ADD COLUMN units      INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN tasks      INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN task_groups INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN problems   INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN citations  INTEGER NOT NULL DEFAULT 0;  -- of other documents
ALTER TABLE documents ADD COLUMN resolved   INTEGER NOT NULL DEFAULT 0;  -- of them
ALTER TABLE documents ADD COLUMN unresolved INTEGER NOT NULL DEFAULT 0;  -- of them
ALTER TABLE documents ADD COLUMN ambiguous  INTEGER NOT NULL DEFAULT 0;  -- of them
ALTER TABLE documents ADD COLUMN conflicts  INTEGER NOT NULL DEFAULT 0;  -- of them
UPDATE documents SET
  units      = (SELECT count(*) FROM units u WHERE u.doc = documents.id),
  tasks      = (SELECT count(*) FROM tasks t WHERE t.doc = documents.id),
  task_groups = (SELECT count(DISTINCT grp) FROM tasks t WHERE t.doc = documents.id AND grp <> ''),
  problems   = (SELECT count(*) FROM problems p WHERE p.doc = documents.id),
  citations  = (SELECT count(*) FROM citations c WHERE c.doc = documents.id AND kind <> 'internal'),
  resolved   = (SELECT count(*) FROM citations c WHERE c.doc = documents.id AND kind <> 'internal' AND status = 'resolved'),
  unresolved = (SELECT count(*) FROM citations c WHERE c.doc = documents.id AND kind <> 'internal' AND status = 'unresolved'),
  ambiguous  = (SELECT count(*) FROM citations c WHERE c.doc = documents.id AND kind <> 'internal' AND status = 'ambiguous'),
  conflicts  = (SELECT count(*) FROM citations c WHERE c.doc = documents.id AND kind <> 'internal' AND status = 'conflict');

-- The ledger: every file that was seen, once, as it was seen last.
ALTER TABLE files RENAME TO files_1;
CREATE TABLE files (
  path      TEXT PRIMARY KEY,    -- where it is: absolute path, address, "archive.zip!/entry", or "stdin:…"
  name      TEXT NOT NULL,       -- as it was given
  sha256    TEXT NOT NULL,       -- of its content; '' when it could not be read at all
  taken     TEXT NOT NULL,       -- sources.sha256 of what was taken in from it; '' for nothing. Older than sha256 when the file was changed into one that cannot be read
  bytes     INTEGER NOT NULL,
  state     TEXT NOT NULL CHECK (state IN ('done', 'failed', 'skipped')),
  doc       TEXT NOT NULL,       -- the document of taken
  reason    TEXT NOT NULL,       -- why it failed or was skipped
  format    TEXT NOT NULL,
  pages     INTEGER NOT NULL,
  ocr_pages TEXT NOT NULL,       -- JSON list of page numbers
  unread    INTEGER NOT NULL,    -- pages that could not be read
  ocr       TEXT NOT NULL,       -- whether pages could be read from their image: auto, off or force
  seconds   REAL NOT NULL,       -- that the last attempt took
  attempts  INTEGER NOT NULL,    -- to read this content
  rules     TEXT NOT NULL,
  first     TEXT NOT NULL,       -- RFC 3339, UTC
  last      TEXT NOT NULL
) WITHOUT ROWID;
INSERT OR REPLACE INTO files
  SELECT name, name, sha256, iif(state = 'done', sha256, ''), bytes, state, doc, reason, format, pages, ocr_pages, 0, 'auto', seconds, attempts, rules, first, last
  FROM files_1 ORDER BY last;
DROP TABLE files_1;
CREATE INDEX files_sha256 ON files(sha256);
CREATE INDEX files_taken ON files(taken);
CREATE INDEX files_state ON files(state);
