package extract

import "slices"

// Cut is the part of t from paragraph from up to paragraph to as a text of its own: its offsets
// count from its first byte, its tables and notes from its first. Pages stay those of the file.
// Footnotes stand at the end of a text; those of the part's pages go with it.
func (t Text) Cut(from, to int) Text {
	if from == 0 && to == len(t.Paras) || from >= to {
		return t
	}
	c := &cutter{t: t, out: Text{Scanned: t.Scanned}, table: map[int]int{}, note: map[int]int{}}
	end := to
	for end > from && t.Paras[end-1].Note > 0 { // those are taken by their pages
		end--
	}
	if end == from {
		return Text{}
	}
	c.first, c.last = t.Paras[from].Page, t.Paras[end-1].Page
	body := Span{t.Paras[from].Start, len(t.String)}
	if from == 0 {
		body.Start = 0
	}
	if end < len(t.Paras) {
		body.End = t.Paras[end].Start
	}
	c.take(body, t.Paras[from:end])
	for i, p := range t.Paras {
		if p.Note > 0 && c.has(p.Page) {
			next := len(t.String)
			if i+1 < len(t.Paras) {
				next = t.Paras[i+1].Start
			}
			c.take(Span{p.Start, next}, t.Paras[i:i+1])
		}
	}
	for _, n := range t.Notes {
		if n.Kind == Signature && c.has(n.Page) {
			c.out.Notes = append(c.out.Notes, n)
		}
	}
	return c.out
}

type cutter struct {
	t           Text
	out         Text
	first, last int         // pages of the part
	table, note map[int]int // indexes in out by those in t
}

// has reports that what stands on a page belongs to the part. Where the file has no
// pages, all of it does.
func (c *cutter) has(page int) bool { return c.first <= page && page <= c.last }

// take appends a stretch of the text, of which paras are the paragraphs.
func (c *cutter) take(s Span, paras []Para) {
	shift := len(c.out.String) - s.Start
	c.out.String += s.Of(c.t.String)
	for _, p := range paras {
		p.Span = p.Behind(shift)
		if p.Cell != nil {
			cell := *p.Cell
			cell.Table = c.tableOf(cell.Table, shift)
			p.Cell = &cell
		}
		if p.Note > 0 {
			p.Note = c.noteOf(p.Note-1, shift) + 1
		}
		c.out.Paras = append(c.out.Paras, p)
	}
	at, _ := slices.BinarySearchFunc(c.t.Lines, s.Start, func(l Line, start int) int { return l.Start - start })
	for _, l := range c.t.Lines[at:] {
		if l.Start >= s.End {
			break
		}
		l.Span = l.Behind(shift)
		c.out.Lines = append(c.out.Lines, l)
	}
}

// tableOf is the index in the part of a table, which comes along with its first cell.
func (c *cutter) tableOf(i, shift int) int {
	if k, ok := c.table[i]; ok {
		return k
	}
	t := c.t.Tables[i]
	t.Span = t.Behind(shift)
	t.Rows = slices.Clone(t.Rows)
	for r := range t.Rows {
		row := &t.Rows[r]
		row.Span, row.Spans = row.Behind(shift), slices.Clone(row.Spans)
		for k := range row.Spans {
			if row.Spans[k] != (Span{}) {
				row.Spans[k] = row.Spans[k].Behind(shift)
			}
		}
	}
	c.table[i] = len(c.out.Tables)
	c.out.Tables = append(c.out.Tables, t)
	return c.table[i]
}

func (c *cutter) noteOf(i, shift int) int {
	if k, ok := c.note[i]; ok {
		return k
	}
	n := c.t.Notes[i]
	n.Span = n.Behind(shift)
	c.note[i] = len(c.out.Notes)
	c.out.Notes = append(c.out.Notes, n)
	return c.note[i]
}
