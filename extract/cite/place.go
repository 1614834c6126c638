package cite

import (
	"sort"
	"strings"

	"nghiquyet/extract"
)

// place is what is known of the paragraph in hand.
type place struct {
	path     string
	up       []*extract.Node // from the root down to the smallest unit
	starts   bool            // a unit begins with the paragraph
	preamble bool            // before the first unit
	title    bool            // in the document's title
	part     bool            // a part of it: the title is printed in several paragraphs
	article  bool            // inside an article, and not in a programme that it approves
	quote    bool            // inside a quoted text
	cell     bool
	bills    bool             // in a column of bills
	pending  extract.Relation // what the sentence of the unit above says of the list below it
	amends   *extract.Citation
}

// places answers for each paragraph where it stands.
type places struct {
	text    extract.Text
	root    *extract.Node
	first   int // offset of the first unit
	title   string
	pending map[*extract.Node]extract.Relation
	amended map[*extract.Node]*extract.Citation // what the units under a node amend
	cells   []cellPath
	annexes map[string]bool // the numbers of the document's own annexes, "" for one without
	quotes  bool            // the outline knows the quoted texts
	bills   map[[2]int]bool // columns of tables that list bills
	// The document is a programme or plan whose work is its own, so that
	// "thực hiện Nghị quyết số …" in it is said of itself.
	programme bool
}

type cellPath struct {
	extract.Span
	path string
}

func (f *finder) newPlaces(t extract.Text, root *extract.Node, tables []extract.Table, head extract.Head) *places {
	ps := &places{text: t, root: root, first: len(t.String), title: letters(head.Title),
		pending: map[*extract.Node]extract.Relation{}, amended: map[*extract.Node]*extract.Citation{},
		annexes: map[string]bool{}}
	if root != nil {
		for _, n := range root.All() {
			ps.quotes = ps.quotes || n.Kind == extract.KindQuote
			if n.Kind == extract.KindAnnex {
				ps.annexes[n.Num] = true
			}
		}
		for _, n := range root.All() {
			if n.Kind.Rank() >= extract.KindClause.Rank() {
				ps.first = n.Start
				break
			}
		}
	}
	ps.programme = f.isProgramme(root, head)
	ps.bills = map[[2]int]bool{}
	for i, tab := range tables {
		for col, name := range tab.Columns {
			if f.anywhere(roleBill, name) {
				ps.bills[[2]int{i, col}] = true
			}
		}
		for _, r := range tab.Rows {
			if r.Path != "" {
				ps.cells = append(ps.cells, cellPath{r.Span, r.Path})
			}
		}
	}
	sort.Slice(ps.cells, func(i, j int) bool { return ps.cells[i].Start < ps.cells[j].Start })
	return ps
}

// isProgramme reports whether the document sets out work of its own: by its
// kind, by its title, or because it has sections and no articles. One that
// only amends such a programme does not, nor does one that gives orders.
func (f *finder) isProgramme(root *extract.Node, head extract.Head) bool {
	title := f.tokens(head.Title)
	kind := strings.ToLower(head.Type)
	for _, o := range f.tb.Orders {
		if kind == o {
			return false
		}
	}
	for i := range title.toks {
		if _, t, ok := title.match(roleTrigger, i); ok && f.tb.Triggers[t].Relation == extract.Amends {
			return false
		}
		if i > 6 {
			break
		}
	}
	if f.anywhere(roleProgramme, head.Title) || f.anywhere(roleProgramme, head.Type) {
		return true
	}
	if root == nil {
		return true
	}
	for _, n := range root.All() {
		if n.Kind == extract.KindArticle {
			return false
		}
	}
	return true
}

// tokens is s as a paragraph of its own.
func (f *finder) tokens(s string) *para {
	return &para{compiled: f.compiled, text: s, toks: scan(nil, s, 0, f.compiled)}
}

// anywhere reports whether s holds a phrase of the role.
func (f *finder) anywhere(r role, s string) bool {
	p := f.tokens(s)
	for i := range p.toks {
		if p.has(r, i) {
			return true
		}
	}
	return false
}

// letters are the letters and digits of s in lower case, by which two prints of
// a title are compared.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 0xC0 && r != 0x2013 && r != 0x2014 && r < 0x2000:
			return r
		}
		return -1
	}, strings.ToLower(s))
}

// of is the place of paragraph n.
func (ps *places) of(n int) place {
	pa := ps.text.Paras[n]
	at := place{cell: pa.Cell != nil}
	at.bills = at.cell && ps.bills[[2]int{pa.Cell.Table, pa.Cell.Col}]
	at.preamble = pa.Start < ps.first && pa.Note == 0 && pa.Cell == nil
	if at.preamble && ps.title != "" {
		l := letters(pa.Of(ps.text.String))
		at.part = len(l) > 8 && len(l) < len(ps.title) && strings.Contains(ps.title, l)
		at.title = at.part || strings.Contains(l, ps.title)
	}
	if ps.root == nil {
		return at
	}
	nd := ps.root
	for nd != nil {
		at.up = append(at.up, nd)
		switch nd.Kind {
		case extract.KindArticle:
			at.article = true
		case extract.KindSection, extract.KindAnnex: // a programme that an article approves
			at.article = false
		case extract.KindQuote:
			at.quote = true
		}
		if nd.Path != "" {
			at.path = nd.Path
		}
		if nd != ps.root && nd.Start == pa.Start {
			at.starts = true
		}
		nd = childAt(nd, pa.Start)
	}
	last := at.up[len(at.up)-1]
	if len(at.up) > 1 {
		if at.starts {
			at.pending = ps.pending[at.up[len(at.up)-2]]
		} else {
			at.pending = ps.pending[last]
		}
		for i := len(at.up) - 1; i >= 0 && at.amends == nil; i-- {
			if i < len(at.up)-1 || !at.starts {
				at.amends = ps.amended[at.up[i]]
			}
		}
	}
	if at.cell {
		i := sort.Search(len(ps.cells), func(i int) bool { return ps.cells[i].End > pa.Start })
		if i < len(ps.cells) && ps.cells[i].Start <= pa.Start {
			at.path = ps.cells[i].path
		}
	}
	return at
}

// childAt is the child of n that holds the byte at offset.
func childAt(n *extract.Node, offset int) *extract.Node {
	i := sort.Search(len(n.Children), func(i int) bool { return n.Children[i].End > offset })
	if i < len(n.Children) && n.Children[i].Start <= offset {
		return n.Children[i]
	}
	return nil
}

// smallest is the unit in which the paragraph stands, nil without an outline.
func (at *place) smallest() *extract.Node {
	if len(at.up) == 0 {
		return nil
	}
	return at.up[len(at.up)-1]
}

// fill puts the numbers of the units in which the paragraph stands in the
// place of "này".
func (at *place) fill(pin []extract.Step) []extract.Step {
	for i := range pin {
		if pin[i].Num != thisUnit {
			continue
		}
		out := append([]extract.Step{}, pin...)
		var above []extract.Step
		for _, n := range at.up {
			if n.Kind.Rank() > extract.Kind(pin[i].Kind).Rank() && n.Kind.Rank() <= extract.KindArticle.Rank() {
				above = append(above, extract.Step{Kind: string(n.Kind), Num: n.Num})
			}
			if string(n.Kind) == pin[i].Kind {
				out[i].Num = n.Num
			}
		}
		if out[i].Num == thisUnit {
			out[i].Num = ""
		}
		return append(above, out...)
	}
	return pin
}
