package cite

import (
	"slices"
	"sort"
	"strings"

	"nghiquyet/extract"
)

// place is what is known of the paragraph in hand.
type place struct {
	path      string
	up        []*extract.Node // from the root down to the smallest unit
	starts    bool            // a unit begins with the paragraph
	heads     bool            // it is the title of a unit that holds articles, or a part of that
	preamble  bool            // before the first unit
	title     bool            // in the document's title
	part      bool            // a part of it: the title is printed in several paragraphs
	article   bool            // inside an article, and not in a programme that it approves
	quote     bool            // inside a quoted text
	cell      bool
	bills     bool // in a column or a list of bills
	product   bool // in a column that tells what is to be made
	ownsUnits bool // a cell of its row has named the document whose units the others name
	pending   deed // what the sentence of the unit above says of the list below it
	amends    *extract.Citation
}

// places answers for each paragraph where it stands.
type places struct {
	text     extract.Text
	root     *extract.Node
	first    int // offset of the first unit
	title    string
	pending  map[*extract.Node]deed
	amended  map[*extract.Node]*extract.Citation // what the units under a node amend
	cells    []cellPath
	annexes  map[string]bool        // the numbers of the document's own annexes, "" for one without
	quotes   bool                   // the outline knows the quoted texts
	bills    map[[2]int]bool        // columns of tables that list bills
	products map[[2]int]bool        // columns of tables that tell what is to be made
	billed   map[*extract.Node]bool // units whose children are bills
	starts   map[int]bool           // offsets at which units begin
	// The document is a programme or plan whose work is its own, so that
	// "thực hiện Nghị quyết số …" in it is said of itself.
	programme bool
}

type cellPath struct {
	extract.Span
	path string
}

func newPlaces(c *compiled, t extract.Text, root *extract.Node, tables []extract.Table, head extract.Head) *places {
	ps := &places{text: t, root: root, first: len(t.String), title: letters(head.Title), programme: c.isProgramme(root, head),
		pending: map[*extract.Node]deed{}, amended: map[*extract.Node]*extract.Citation{},
		annexes: map[string]bool{}, bills: map[[2]int]bool{}, products: map[[2]int]bool{}, billed: map[*extract.Node]bool{}, starts: map[int]bool{}}
	ps.units()
	for i, tab := range tables {
		for col, name := range tab.Columns {
			if c.anywhere(roleBill, name) && brief(tab, col) {
				ps.bills[[2]int{i, col}] = true
			}
			if col < len(tab.Roles) && tab.Roles[col] == extract.RoleProduct {
				ps.products[[2]int{i, col}] = true
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

// maxBill is how many bytes the cells of a column that lists bills have on the
// average.
const maxBill = 240

// brief reports whether the cells of a column name things, and do not hold the
// text of a bill: "TÊN DỰ ÁN LUẬT", but not "Dự thảo Luật" beside "Luật hiện hành".
func brief(tab extract.Table, col int) bool {
	n, all := 0, 0
	for _, r := range tab.Rows {
		if col < len(r.Cells) && r.Cells[col] != "" && !r.Head {
			n, all = n+1, all+len(r.Cells[col])
		}
	}
	return all <= n*maxBill
}

// units takes note of what the outline has: quoted texts, annexes, and where the
// first unit begins.
func (ps *places) units() {
	if ps.root == nil {
		return
	}
	before := true
	for _, n := range ps.root.All() {
		ps.quotes = ps.quotes || n.Kind == extract.KindQuote
		ps.starts[n.Start] = ps.starts[n.Start] || n != ps.root
		if n.Kind == extract.KindAnnex {
			ps.annexes[n.Num] = true
		}
		if before && n.Kind.Rank() >= extract.KindClause.Rank() {
			ps.first, before = n.Start, false
		}
	}
}

// maxAmending is before which token of a title the word must stand that makes
// it one of an amending document.
const maxAmending = 8

// isProgramme reports whether the document sets out work of its own: by its
// kind, by its title, or because it has sections and no articles. One that
// only amends such a programme does not, nor does one that gives orders: a
// letter, a notice, the resolution of a meeting; nor one that lays down rules,
// be they on somebody's tasks.
func (c *compiled) isProgramme(root *extract.Node, head extract.Head) bool {
	if kind := strings.ToLower(head.Type); slices.Contains(c.tb.NoWork, kind) {
		return false
	}
	title := c.tokens(head.Title)
	if title.has(roleMeeting, title.skip(roleTitle, 0)) {
		return false
	}
	for i := 0; i < len(title.toks) && i < maxAmending; i++ {
		if _, t, ok := title.match(roleTrigger, i); ok && c.tb.Triggers[t].Relation == extract.Amends {
			return false
		}
	}
	if c.anywhere(roleProgramme, head.Title) || c.anywhere(roleProgramme, head.Type) {
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

// anywhere reports whether s holds a phrase of the role.
func (c *compiled) anywhere(r role, s string) bool {
	p := c.tokens(s)
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
	at.product = at.cell && ps.products[[2]int{pa.Cell.Table, pa.Cell.Col}]
	at.preamble = pa.Start < ps.first && pa.Note == 0 && pa.Cell == nil
	if at.preamble && ps.title != "" {
		l := letters(pa.Of(ps.text.String))
		at.part = len(l) > 8 && len(l) < len(ps.title) && strings.Contains(ps.title, l)
		at.title = at.part || strings.Contains(l, ps.title)
	}
	if ps.root == nil {
		return at
	}
	at.descend(ps.root, pa.Start)
	at.heads = at.titles(pa.Of(ps.text.String))
	at.pending, at.amends = ps.above(&at)
	if at.cell {
		i := sort.Search(len(ps.cells), func(i int) bool { return ps.cells[i].End > pa.Start })
		if i < len(ps.cells) && ps.cells[i].Start <= pa.Start {
			at.path = ps.cells[i].path
		}
	}
	return at
}

// descend goes down to the unit that holds the byte at offset.
func (at *place) descend(root *extract.Node, offset int) {
	for n := range root.Down(offset) {
		at.up = append(at.up, n)
		switch n.Kind {
		case extract.KindArticle:
			at.article = true
		case extract.KindSection, extract.KindAnnex: // a programme that an article approves
			at.article = false
		case extract.KindQuote:
			at.quote = true
		}
		if n.Path != "" {
			at.path = n.Path
		}
		if n != root && n.Start == offset {
			at.starts = true
		}
	}
}

// titles reports whether the paragraph with the text is the title of a unit of
// articles, with or without its mark, or a part of that title.
func (at *place) titles(text string) bool {
	u := at.smallest()
	if u == nil || u.Title == "" || at.cell || at.quote || !slices.ContainsFunc(u.Children, func(n *extract.Node) bool { return n.Kind == extract.KindArticle }) {
		return false
	}
	own, title := letters(text), letters(u.Title)
	return title != "" && strings.HasSuffix(own, title) || len(own) > 8 && strings.Contains(title, own)
}

// above is what the units above have said of what they hold.
func (ps *places) above(at *place) (pending deed, amends *extract.Citation) {
	up := at.up
	if len(up) < 2 {
		return deed{}, nil
	}
	if at.starts {
		up = up[:len(up)-1]
	}
	for i := len(up) - 1; i >= 0 && amends == nil; i-- {
		amends = ps.amended[up[i]]
	}
	at.bills = at.bills || ps.billed[up[len(up)-1]]
	return ps.pending[up[len(up)-1]], amends
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
