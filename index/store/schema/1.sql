-- The collection, version 1. Dates are ISO 8601 text, lists are JSON text,
-- offsets count Unicode code points of the document's text, as in the JSON.

-- What holds for the whole file: 'identity' (a random name that an index
-- remembers) and 'seq' (the number of the last change).
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- One row a document. json is the whole document, gzipped; the columns repeat
-- what is looked up. What became of its citations stands in the table
-- citations, which is newer than the json.
CREATE TABLE documents (
  id            TEXT PRIMARY KEY,
  number        TEXT NOT NULL,   -- as in the head
  canonical     TEXT NOT NULL,   -- extract.CanonicalNumber(number)
  name_key      TEXT NOT NULL,   -- slug of type and title, for laws cited by name
  type          TEXT NOT NULL,
  kind          TEXT NOT NULL,
  issuer        TEXT NOT NULL,
  date          TEXT NOT NULL,
  title         TEXT NOT NULL,
  lang          TEXT NOT NULL,
  origin        TEXT NOT NULL,   -- name of the file
  sha256        TEXT NOT NULL,
  format        TEXT NOT NULL,
  pages         INTEGER NOT NULL,
  engine        TEXT NOT NULL,
  rules         TEXT NOT NULL,   -- version of the rules that took it apart
  seq           INTEGER NOT NULL UNIQUE,
  stored        TEXT NOT NULL,   -- when, RFC 3339, UTC
  json          BLOB NOT NULL
);
CREATE INDEX documents_canonical ON documents(canonical);
CREATE INDEX documents_name ON documents(name_key);
CREATE INDEX documents_date ON documents(date);

-- Documents that were taken out, so that an index can follow.
CREATE TABLE gone (
  doc TEXT PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE
) WITHOUT ROWID;

CREATE TABLE units (
  doc   TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  ord   INTEGER NOT NULL,        -- in reading order, from 0
  path  TEXT NOT NULL,
  kind  TEXT NOT NULL,
  num   TEXT NOT NULL,
  title TEXT NOT NULL,
  body  TEXT NOT NULL,
  page  INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  rule  TEXT NOT NULL,
  PRIMARY KEY (doc, ord)
) WITHOUT ROWID;
CREATE INDEX units_path ON units(doc, path);

CREATE TABLE tasks (
  doc         TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  ord         INTEGER NOT NULL,  -- place in the document's list, from 0
  id          TEXT NOT NULL,
  path        TEXT NOT NULL,
  grp         TEXT NOT NULL,     -- path of the group
  group_title TEXT NOT NULL,
  text        TEXT NOT NULL,
  page        INTEGER NOT NULL,
  start       INTEGER NOT NULL,
  "end"       INTEGER NOT NULL,
  citations   TEXT NOT NULL,     -- JSON list of ord in citations
  source      TEXT NOT NULL,
  rule        TEXT NOT NULL,
  confidence  REAL NOT NULL,
  due         TEXT NOT NULL,     -- the earliest last day of its assignments, '' for none
  PRIMARY KEY (doc, ord)
) WITHOUT ROWID;
CREATE INDEX tasks_due ON tasks(due);

CREATE TABLE assignments (
  doc       TEXT NOT NULL,
  task      INTEGER NOT NULL,
  ord       INTEGER NOT NULL,
  product   TEXT NOT NULL,
  due_text  TEXT NOT NULL,
  due_kind  TEXT NOT NULL,
  due_start TEXT NOT NULL,
  due_end   TEXT NOT NULL,
  due_bound TEXT NOT NULL,
  due_recur TEXT NOT NULL,
  PRIMARY KEY (doc, task, ord),
  FOREIGN KEY (doc, task) REFERENCES tasks(doc, ord) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX assignments_due ON assignments(due_end);

CREATE TABLE agencies (
  doc        TEXT NOT NULL,
  task       INTEGER NOT NULL,
  assignment INTEGER NOT NULL,
  role       TEXT NOT NULL CHECK (role IN ('lead', 'support', 'submit')),
  ord        INTEGER NOT NULL,
  name       TEXT NOT NULL,
  name_key   TEXT NOT NULL,      -- "-bo-tai-chinh-": slug of the name between dashes
  PRIMARY KEY (doc, task, assignment, role, ord),
  FOREIGN KEY (doc, task, assignment) REFERENCES assignments(doc, task, ord) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX agencies_name ON agencies(role, name_key);

CREATE TABLE citations (
  doc        TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  ord        INTEGER NOT NULL,   -- place in the document's list, from 0
  path       TEXT NOT NULL,
  page       INTEGER NOT NULL,
  start      INTEGER NOT NULL,
  "end"      INTEGER NOT NULL,
  text       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  number     TEXT NOT NULL,
  key        TEXT NOT NULL,      -- what it waits for: canonical number, or "name:" and a slug; '' when internal
  date       TEXT NOT NULL,
  year       TEXT NOT NULL,
  name       TEXT NOT NULL,
  issuer     TEXT NOT NULL,
  pinpoint   TEXT NOT NULL,      -- JSON list of {kind, num}
  relation   TEXT NOT NULL,
  target     TEXT NOT NULL,
  status     TEXT NOT NULL,
  candidates TEXT NOT NULL,      -- JSON list of ids
  confidence REAL NOT NULL,
  rule       TEXT NOT NULL,
  PRIMARY KEY (doc, ord)
) WITHOUT ROWID;
CREATE INDEX citations_key ON citations(key);
CREATE INDEX citations_target ON citations(target);
CREATE INDEX citations_status ON citations(status);

CREATE TABLE problems (
  doc   TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  ord   INTEGER NOT NULL,
  stage TEXT NOT NULL,
  rule  TEXT NOT NULL,
  text  TEXT NOT NULL,
  start INTEGER NOT NULL,
  page  INTEGER NOT NULL,
  PRIMARY KEY (doc, ord)
) WITHOUT ROWID;

-- Documents whose citations are to be looked at (again): those that came, and
-- those that cite one that came. mark is the seq of what came last.
CREATE TABLE unsettled (
  doc  TEXT PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
  mark INTEGER NOT NULL
) WITHOUT ROWID;

-- The ledger: every file that was seen, by name and content.
CREATE TABLE files (
  name      TEXT NOT NULL,
  sha256    TEXT NOT NULL,       -- '' when it could not be read at all
  bytes     INTEGER NOT NULL,
  state     TEXT NOT NULL CHECK (state IN ('done', 'failed', 'skipped')),
  doc       TEXT NOT NULL,
  reason    TEXT NOT NULL,
  format    TEXT NOT NULL,
  pages     INTEGER NOT NULL,
  ocr_pages TEXT NOT NULL,       -- JSON list of page numbers
  seconds   REAL NOT NULL,       -- that the last attempt took
  attempts  INTEGER NOT NULL,
  rules     TEXT NOT NULL,
  first     TEXT NOT NULL,       -- RFC 3339, UTC
  last      TEXT NOT NULL,
  PRIMARY KEY (name, sha256)
) WITHOUT ROWID;
CREATE INDEX files_sha256 ON files(sha256);
CREATE INDEX files_state ON files(state);
