-- Version 3: what is known of a cited work whose text the collection does not
-- have. target then names a document that is not there.

ALTER TABLE citations ADD COLUMN known_number TEXT NOT NULL DEFAULT '';  -- as in the register of well-known works
ALTER TABLE citations ADD COLUMN known_date   TEXT NOT NULL DEFAULT '';
ALTER TABLE citations ADD COLUMN known_title  TEXT NOT NULL DEFAULT '';  -- '' when the target is there, or none is known

-- The citations of what was read before the register came are looked at again.
INSERT INTO unsettled SELECT id, seq FROM documents WHERE true ON CONFLICT (doc) DO NOTHING;
