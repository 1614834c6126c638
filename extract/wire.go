package extract

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"
)

// MarshalJSON writes d with every offset as a count of Unicode code points of
// Text. Empty lists are written as [], and markup characters as they are.
func (d *Document) MarshalJSON() ([]byte, error) {
	w := d.InCodePoints()
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode((*plainDocument)(w)); err != nil {
		return nil, err
	}
	return bytes.TrimRight(buf.Bytes(), "\n"), nil
}

// InCodePoints is a copy of d whose offsets count code points of Text, as in
// JSON; it is for writing parts of d, not for slicing Text.
func (d *Document) InCodePoints() *Document {
	toRunes := runeOffsets(d.Text)
	return d.mapped(func(i int) int { return int(toRunes[clamp(i, len(d.Text))]) })
}

// UnmarshalJSON reads what MarshalJSON wrote; offsets become bytes again.
func (d *Document) UnmarshalJSON(data []byte) error {
	w, err := Decode(data)
	if err == nil {
		*d = *w
	}
	return err
}

// Decode reads one document from what MarshalJSON wrote, as json.Unmarshal does,
// in one pass less.
func Decode(data []byte) (*Document, error) {
	var w Document
	if err := json.Unmarshal(data, (*plainDocument)(&w)); err != nil {
		return nil, err
	}
	toBytes := byteOffsets(w.Text)
	return w.mapped(func(i int) int { return toBytes[clamp(i, len(toBytes)-1)] }), nil
}

// plainDocument is a Document without methods, so that encoding/json does not
// come back here.
type plainDocument Document

func clamp(i, n int) int { return max(0, min(i, n)) }

// runeOffsets is, for each byte offset of s and for its end, the number of
// code points before it.
func runeOffsets(s string) []int32 {
	out := make([]int32, len(s)+1)
	n := int32(0)
	for i := range len(s) {
		out[i] = n
		if i+1 == len(s) || utf8.RuneStart(s[i+1]) {
			n++
		}
	}
	out[len(s)] = n
	return out
}

// byteOffsets is, for each code point of s and for its end, the bytes before
// it.
func byteOffsets(s string) []int {
	out := make([]int, 0, len(s)+1)
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

// mapped is a copy of d with f applied to every offset, and no nil lists.
func (d *Document) mapped(f func(int) int) *Document {
	w := *d
	span := func(s Span) Span { return Span{f(s.Start), f(s.End)} }
	w.Outline = d.Outline.mapped(f)
	w.Origin.OCRPages = append([]int{}, d.Origin.OCRPages...)
	w.Head.Signers = append([]Signer{}, d.Head.Signers...)
	w.Head.Recipients = append([]string{}, d.Head.Recipients...)
	w.Head.Doubts = append([]Doubt{}, d.Head.Doubts...)
	for i := range w.Head.Doubts {
		w.Head.Doubts[i].Candidates = append([]string{}, w.Head.Doubts[i].Candidates...)
		w.Head.Doubts[i].Witnesses = append([]string{}, w.Head.Doubts[i].Witnesses...)
	}
	w.Tables = make([]Table, len(d.Tables))
	for i, t := range d.Tables {
		t.Span = span(t.Span)
		t.Rows = append([]Row{}, t.Rows...)
		for j := range t.Rows {
			t.Rows[j].Span = span(t.Rows[j].Span)
		}
		w.Tables[i] = t
	}
	w.Citations = make([]Citation, len(d.Citations))
	for i, c := range d.Citations {
		c.Span = span(c.Span)
		c.Pinpoint = append([]Step{}, c.Pinpoint...)
		c.Candidates = append([]string{}, c.Candidates...)
		w.Citations[i] = c
	}
	w.Forces = append([]Force{}, d.Forces...)
	for i := range w.Forces {
		w.Forces[i].Span = span(w.Forces[i].Span)
		w.Forces[i].Units, w.Forces[i].Except = append([]string{}, w.Forces[i].Units...), append([]string{}, w.Forces[i].Except...)
	}
	w.Changes = append([]Change{}, d.Changes...)
	for i := range w.Changes {
		w.Changes[i].Span = span(w.Changes[i].Span)
		w.Changes[i].Except, w.Changes[i].Wording = append([][]Step{}, w.Changes[i].Except...), append([]string{}, w.Changes[i].Wording...)
	}
	w.Tasks = make([]Task, len(d.Tasks))
	for i, t := range d.Tasks {
		t.Span = span(t.Span)
		t.Citations = append([]int{}, t.Citations...)
		t.Assignments = append([]Assignment{}, t.Assignments...)
		for j, a := range t.Assignments {
			a.Lead = append([]string{}, a.Lead...)
			a.Support = append([]string{}, a.Support...)
			a.SubmitTo = append([]string{}, a.SubmitTo...)
			t.Assignments[j] = a
		}
		w.Tasks[i] = t
	}
	w.Targets = append([]Target{}, d.Targets...)
	for i := range w.Targets {
		w.Targets[i].Span = span(w.Targets[i].Span)
	}
	w.Notes = append([]Note{}, d.Notes...)
	for i := range w.Notes {
		w.Notes[i].Span = span(w.Notes[i].Span)
	}
	w.Problems = append(Problems{}, d.Problems...)
	for i := range w.Problems {
		w.Problems[i].Start = f(w.Problems[i].Start)
	}
	w.Lines = append([]Line(nil), d.Lines...)
	for i := range w.Lines {
		w.Lines[i].Span = span(w.Lines[i].Span)
	}
	return &w
}

func (n *Node) mapped(f func(int) int) *Node {
	if n == nil {
		return nil
	}
	m := *n
	m.Start, m.End = f(n.Start), f(n.End)
	m.TitleSpan = Span{f(n.TitleSpan.Start), f(n.TitleSpan.End)}
	m.BodySpan = Span{f(n.BodySpan.Start), f(n.BodySpan.End)}
	m.Children = make([]*Node, len(n.Children))
	for i, c := range n.Children {
		m.Children[i] = c.mapped(f)
	}
	return &m
}
