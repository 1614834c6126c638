// Package index holds the nouns of search: what is indexed (Record), what is
// asked (Query), what is answered (Result), and the Index interface that every
// back end fills.
//
// In comes a Document, out come flat records, one for each thing that a reader
// may want to find:
//
//	nq-cp/2025-01-10/7           the document: its head and the text before the first unit
//	nq-cp/2025-01-10/7#II.3      a unit with its own title and text
//	nq-cp/2025-01-10/7#II.3.a    a task
//	nq-cp/2025-01-10/7#I         a citation of another document
//
// An index is derived data: the store (index/store) is the truth, and Follow
// brings an index up to it from wherever its checkpoint stands.
package index
