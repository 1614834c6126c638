-- Version 8: what of a work or unit a change ends, where that is told in words.

ALTER TABLE changes ADD COLUMN part TEXT NOT NULL DEFAULT '';  -- in words, '' for the whole
