-- Version 6: the mark between an archive and what is in it was part of a path, and
-- also stands in paths of its own accord ("KHẨN!/7.html"). Now they are two columns.
-- archive_of() is a function of the program that migrates: the part of a path
-- that is an archive, "" for none.

ALTER TABLE files RENAME TO files_5;
CREATE TABLE files (
  path      TEXT NOT NULL,       -- where it is: absolute path, address, or "stdin:…"
  entry     TEXT NOT NULL,       -- where it is in the archive at path, "inner.zip!/7.pdf" in an archive in it; '' when path is no archive
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
  last      TEXT NOT NULL,
  PRIMARY KEY (path, entry)
) WITHOUT ROWID;
INSERT INTO files
  SELECT iif(archive_of(path) = '', path, archive_of(path)), iif(archive_of(path) = '', '', substr(path, length(archive_of(path)) + 3)),
    name, sha256, taken, bytes, state, doc, reason, format, pages, ocr_pages, unread, ocr, seconds, attempts, rules, first, last
  FROM files_5;
DROP TABLE files_5;
CREATE INDEX files_sha256 ON files(sha256, last DESC);
CREATE INDEX files_taken ON files(taken, name);
CREATE INDEX files_state ON files(state);

ALTER TABLE sources ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0; -- 1: a person chose that its text is the document's

-- Checksums: of the row, but for this column itself; of a document, also of what
-- its citations mean now and of its keys in waits. Everything else of a document is
-- in the json of its source, and is compared with that. The row 'sum' of meta is
-- that of the others in it.
ALTER TABLE documents ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sources   ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE files     ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE gone      ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
