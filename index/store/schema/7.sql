-- Version 7: what documents say of their own effect, and what they do to the
-- works that they cite. Days are ISO 8601, '' where none is printed.

ALTER TABLE documents ADD COLUMN effective TEXT NOT NULL DEFAULT '';    -- as in the head
ALTER TABLE documents ADD COLUMN draft     INTEGER NOT NULL DEFAULT 0;  -- 1 for a draft

CREATE TABLE forces (
  doc    TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  ord    INTEGER NOT NULL,       -- in reading order, from 0
  path   TEXT NOT NULL,          -- the unit that says it
  page   INTEGER NOT NULL,
  start  INTEGER NOT NULL,
  "end"  INTEGER NOT NULL,
  ends   INTEGER NOT NULL,       -- 1: day is the last day with effect, not the first
  day    TEXT NOT NULL,
  event  TEXT NOT NULL,          -- what the day follows from, or hangs on
  units  TEXT NOT NULL,          -- JSON list of paths of which it is said, [] for the whole
  spared TEXT NOT NULL,          -- JSON list of paths of which it is not said
  part   TEXT NOT NULL,          -- in words
  says   TEXT NOT NULL,          -- the sentence
  rule   TEXT NOT NULL,
  PRIMARY KEY (doc, ord)
) WITHOUT ROWID;

CREATE TABLE changes (
  doc      TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  ord      INTEGER NOT NULL,     -- in reading order, from 0
  citation INTEGER NOT NULL,     -- ord in citations: the work and its unit
  act      TEXT NOT NULL,
  spared   TEXT NOT NULL,        -- JSON list of pinpoints that stay as they are
  unless   TEXT NOT NULL,        -- an exception in words
  day      TEXT NOT NULL,        -- '' for the day from which the document has effect
  event    TEXT NOT NULL,        -- what the day hangs on where it is not printed
  until    TEXT NOT NULL,
  wording  TEXT NOT NULL,        -- JSON list of paths of the quotes with the new text
  begins   TEXT NOT NULL,        -- day of effect of the work by its new wording
  ends     TEXT NOT NULL,        -- last day of the work by its new wording
  says     TEXT NOT NULL,        -- the sentence
  start    INTEGER NOT NULL,
  "end"    INTEGER NOT NULL,
  rule     TEXT NOT NULL,
  PRIMARY KEY (doc, ord)
) WITHOUT ROWID;
CREATE INDEX changes_citation ON changes(doc, citation);
