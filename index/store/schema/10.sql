-- Version 10: a number has one key however it is printed: 155/1998/TT/BTC is
-- 155/1998/TT-BTC, 102-SL/L-004 is 102-SL/L.004. Where a key changes, all is
-- looked at again, since what waits for it may stand under either.

-- canonical() is a function of the program that migrates: docnum.Canonical.
INSERT INTO unsettled SELECT id, seq FROM documents
  WHERE EXISTS (SELECT 1 FROM documents WHERE canonical <> '' AND canonical <> canonical(number))
    OR EXISTS (SELECT 1 FROM citations WHERE kind <> 'internal' AND number <> '' AND key <> canonical(number))
  ON CONFLICT (doc) DO NOTHING;
UPDATE citations SET key = canonical(number) WHERE kind <> 'internal' AND number <> '' AND key <> canonical(number);
UPDATE documents SET canonical = canonical(number) WHERE canonical <> '' AND canonical <> canonical(number);
