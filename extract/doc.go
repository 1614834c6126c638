// Package extract holds the nouns of nq: what a resolution is once it has been
// taken apart. Its children do the work, one room each, always forward:
//
//	bytes ─ source ─→ raw lines ─ clean ─→ Text ─ head ─→ Head
//	                                        └─ outline ─→ Node ─ cite ─→ Citations ─ task ─→ Tasks ─→ Document
//
// Children import this package; it imports none of them. Offsets inside the
// program are bytes of the canonical text (see Span); on the wire, in JSON,
// they are Unicode code points, and Document does the conversion both ways.
package extract
