-- Version 4: numbers are compared in their mended form, names under keys of the
-- same kind, and a citation is looked at again whenever a document comes under a
-- key that its resolution asked for.

-- What the resolution of a document's citations asked the collection for,
-- besides the keys of the citations themselves: the number under which the
-- register of well-known works knows a name, the number that stands beside a
-- name elsewhere in the document.
CREATE TABLE waits (
  doc TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  PRIMARY KEY (doc, key)
) WITHOUT ROWID;
CREATE INDEX waits_key ON waits(key);

-- canonical() is a function of the program that migrates: docnum.Canonical.
UPDATE citations SET key = canonical(number) WHERE kind <> 'internal' AND number <> '';
UPDATE documents SET canonical = canonical(number), name_key = CASE WHEN name_key = '' THEN '' ELSE 'name:' || name_key END;

INSERT INTO unsettled SELECT id, seq FROM documents WHERE true ON CONFLICT (doc) DO NOTHING;
