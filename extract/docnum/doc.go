// Package docnum is the numbers of documents: how they are taken apart, mended
// and compared, and the ids of works that are made of them.
//
//	Parse("30a/2008/NQ-CP")               → Serial 30, Letter A, Year 2008, Type NQ, Orgs [CP]
//	Canonical("27/2016/TTBLĐTBXH")        → "27/2016/TT-BLĐTBXH", by which two prints are compared
//	Work{Number: "07/NQ-CP", Date: …}.ID() → "nq-cp/2025-01-10/7"
//
// A number is mended and parsed once, when it is read; what compares, looks up
// or counts numbers later compares keys (Canonical, CitationKey, NameKey).
// Numbers are no keys of works: the count restarts every year or term.
package docnum
