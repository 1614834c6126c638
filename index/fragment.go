package index

import (
	"bytes"
	"encoding/json"
	"html"
	"strings"
	"unicode/utf8"

	"nghiquyet/extract"
)

// Fragment is a piece of a record's text, on one line, with what was found in
// it. Marks are bytes of Text, in order, none touching the next; in JSON they
// count code points.
type Fragment struct {
	Text  string         `json:"text"`
	Marks []extract.Span `json:"marks"`
}

// MarshalJSON writes the marks as counts of code points.
func (f Fragment) MarshalJSON() ([]byte, error) {
	type plain Fragment
	out := plain{f.Text, make([]extract.Span, len(f.Marks))}
	at, count := 0, 0
	points := func(to int) int {
		count += utf8.RuneCountInString(f.Text[at:to])
		at = to
		return count
	}
	for i, m := range f.Marks {
		out.Marks[i] = extract.Span{Start: points(m.Start), End: points(m.End)}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(out)
	return bytes.TrimSpace(b.Bytes()), err
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (f *Fragment) UnmarshalJSON(data []byte) error {
	type plain Fragment
	if err := json.Unmarshal(data, (*plain)(f)); err != nil {
		return err
	}
	at := make([]int, 0, len(f.Text)+1) // the byte of each code point
	for i := range f.Text {
		at = append(at, i)
	}
	at = append(at, len(f.Text))
	for i, m := range f.Marks {
		f.Marks[i] = extract.Span{Start: at[min(max(m.Start, 0), len(at)-1)], End: at[min(max(m.End, 0), len(at)-1)]}
	}
	return nil
}

// HTML is the fragment as markup: its text escaped, what was found in <mark>.
//
//	"<đất đai> & biển", [1, 12) → "&lt;<mark>đất đai</mark>&gt; &amp; biển"
func (f Fragment) HTML() string { return f.between("<mark>", "</mark>", html.EscapeString) }

// Between is the fragment as plain text with what was found between two signs.
func (f Fragment) Between(open, close string) string {
	return f.between(open, close, func(s string) string { return s })
}

func (f Fragment) between(open, close string, escape func(string) string) string {
	var b strings.Builder
	at := 0
	for _, m := range f.Marks {
		b.WriteString(escape(f.Text[at:m.Start]) + open + escape(f.Text[m.Start:m.End]) + close)
		at = m.End
	}
	return b.String() + escape(f.Text[at:])
}
