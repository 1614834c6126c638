-- Version 5: what is compared without case and marks stands in columns of its
-- own, so that any database can compare it; a document tells when it came, and
-- when its citations were last resolved otherwise. slug() and serial() are
-- functions of the program that migrates: viet.Slug, and the serial of a number
-- as docnum.Parse reads it.

ALTER TABLE documents ADD COLUMN serial     TEXT NOT NULL DEFAULT '';   -- of the number: "7", "66.7", "30A"
ALTER TABLE documents ADD COLUMN type_key   TEXT NOT NULL DEFAULT '';   -- "-nghi-quyet-": slug between dashes
ALTER TABLE documents ADD COLUMN issuer_key TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN title_key  TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN first      TEXT NOT NULL DEFAULT '';   -- when it came, RFC 3339, UTC; stored is when it was last read
ALTER TABLE documents ADD COLUMN came       INTEGER NOT NULL DEFAULT 0; -- seq of the change by which it came
ALTER TABLE documents ADD COLUMN settled    INTEGER NOT NULL DEFAULT 0; -- number of the settling that last changed a target or status of its citations
ALTER TABLE documents ADD COLUMN settled_at TEXT NOT NULL DEFAULT '';   -- when that was
ALTER TABLE gone ADD COLUMN at TEXT NOT NULL DEFAULT '';                -- when it went
ALTER TABLE tasks ADD COLUMN text_key  TEXT NOT NULL DEFAULT '';        -- slug of the text between dashes
ALTER TABLE tasks ADD COLUMN group_key TEXT NOT NULL DEFAULT '';        -- of group_title

UPDATE documents SET serial = serial(number), came = seq,
  type_key = '-' || slug(type) || '-', issuer_key = '-' || slug(issuer) || '-', title_key = '-' || slug(title) || '-',
  first = coalesce((SELECT min(f.first) FROM files f WHERE f.doc = documents.id AND f.taken <> ''), stored);
UPDATE tasks SET text_key = '-' || slug(text) || '-', group_key = '-' || slug(group_title) || '-';

CREATE INDEX documents_serial ON documents(serial);
CREATE INDEX documents_settled ON documents(settled);

-- 'settled' is the number of the last settling that changed something.
INSERT INTO meta VALUES ('settled', '0');
