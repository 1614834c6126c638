package cite

import (
	"strings"

	"nghiquyet/extract/docnum"
)

// number is a document number as it stands in the text.
type number struct {
	next     int    // token after it
	end      int    // byte after it
	printed  string // breaks and stray spaces mended
	parsed   docnum.Number
	repaired string
	sure     bool // kind and body are known, so nothing need stand before it
	weak     bool // its body is not known: only a kind of document before it and a day behind it make it one
}

// writing is a number as far as it has been read.
type writing struct {
	*para
	number
	at    int             // token to go on with
	b     strings.Builder // what is printed, as it is meant
	loose bool            // the dash behind the serial stands between spaces
	first bool            // the code in hand is the first
	code  string          // the one read last
}

func (n *number) note(s string) {
	if n.repaired != "" {
		n.repaired += "; "
	}
	n.repaired += s
}

// sep reports whether token i is a slash or a dash.
func (p *para) sep(i int) bool { return p.is(i, '/') || p.dash(i) }

// separator takes the separator in hand; of two, the first counts.
func (w *writing) separator() {
	if w.is(w.at, '/') {
		w.b.WriteByte('/')
	} else {
		w.b.WriteByte('-')
	}
	w.at++
	if w.sep(w.at) && w.glued(w.at) {
		w.note("doubled separator")
		w.at++
	}
}
