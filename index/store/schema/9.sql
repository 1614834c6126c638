-- Version 9: several papers that are bound together in one file may each be a
-- document of its own. A row of sources is then one paper of a file: sha256 is
-- made of the file's hash and the paper's place, and file is the file's hash.

ALTER TABLE sources ADD COLUMN file TEXT NOT NULL DEFAULT '';     -- hash of the file's content; sha256 itself where the whole file is one document
ALTER TABLE sources ADD COLUMN part INTEGER NOT NULL DEFAULT 0;   -- which of the papers in the file it is, from 1; 0 for the whole file
UPDATE sources SET file = sha256;
CREATE INDEX sources_file ON sources(file, part);

ALTER TABLE files ADD COLUMN papers INTEGER NOT NULL DEFAULT 0;   -- that are bound in it; 0 where it is one
ALTER TABLE files ADD COLUMN split  INTEGER NOT NULL DEFAULT 0;   -- 1: each is to be a document of its own
