package cite

import (
	"strings"

	"nghiquyet/extract"
)

// sentence is what a reader has before it: the tokens of the paragraph, where
// that stands, and what has been said up to the token in hand. It goes by
// value, so that a reader that only tries leaves nothing behind.
type sentence struct {
	*para
	self    *self
	annexes map[string]bool // the document's own, by their numbers
	at      *place          // of the paragraph
	said    said
}

// said is what the paragraph has told before the token in hand, and the text
// before it. Only finder.paragraph writes it.
type said struct {
	number  int                // token after the last document number
	form    int                // token after the last code of a form
	own     int                // token after the last mention, when it was one of the document itself
	taken   int                // token of a document to which an annex before it was given
	bill    bool               // the sentence has named a bill, and what follows may stand in its title
	bills   bool               // a list of bills goes on behind a colon
	aliases map[string]mention // documents that have their kind for a name
	names   []string           // of laws, as dates and numbers have confirmed them
}

// maxNames bounds the names that one text can confirm.
const maxNames = 200

// after is what has been said once m was read.
func (s said) after(m mention) said {
	s.own = 0
	if m.kind == extract.CiteInternal {
		s.own = m.next
	}
	if m.news.number > 0 {
		s.number = m.news.number
	}
	if m.news.form > 0 {
		s.form = m.news.form
	}
	if m.news.taken > 0 {
		s.taken = m.news.taken
	}
	s.bill = s.bill || m.news.bill
	if m.news.name != "" {
		s.names = learn(s.names, m.news.name)
	}
	return s
}

// learn adds a name, so that the text's later mentions without a date or number
// are read to the same end.
func learn(names []string, name string) []string {
	if !strings.Contains(name, " ") || len(names) > maxNames {
		return names
	}
	for _, n := range names {
		if strings.EqualFold(n, name) {
			return names
		}
	}
	return append(names, name)
}

// learnt is the token after the longest name confirmed that stands at token i, 0
// when there is none.
func (s sentence) learnt(i int) (end int) {
	from := int(s.toks[i].start)
	for _, name := range s.said.names {
		to := from + len(name)
		if to > len(s.text) || !strings.EqualFold(s.text[from:to], name) {
			continue
		}
		for k := i; k < len(s.toks) && int(s.toks[k].end) <= to; k++ {
			if int(s.toks[k].end) == to {
				end = max(end, k+1)
			}
		}
	}
	return end
}
