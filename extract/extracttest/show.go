package extracttest

import (
	"fmt"
	"strings"

	"nghiquyet/extract/source"
)

// Show writes raw lines as cases do: the place in a table, the look, the part,
// the mark, the text.
//
//	0:2,1(1x2)H bold centered Cơ quan
//	note <1> Xem Điều 5.
func Show(lines []source.Line) string {
	var b strings.Builder
	for _, ln := range lines {
		if c := ln.Cell; c != nil {
			fmt.Fprintf(&b, "%d:%d,%d", c.Table, c.Row, c.Col)
			if c.RowSpan > 1 || c.ColSpan > 1 {
				fmt.Fprintf(&b, "(%dx%d)", c.RowSpan, c.ColSpan)
			}
			if c.Header {
				b.WriteByte('H')
			}
			b.WriteByte(' ')
		}
		for _, l := range []struct {
			on   bool
			name string
		}{
			{ln.Look.Bold, "bold "}, {ln.Look.Italic, "italic "}, {ln.Look.Centered, "centered "},
			{ln.Part == source.Furniture, "furniture "}, {ln.Part == source.Footnote, "note "}, {ln.Part == source.Signature, "signature "}, {ln.Mark != "", "<" + ln.Mark + "> "},
		} {
			if l.on {
				b.WriteString(l.name)
			}
		}
		b.WriteString(ln.Text + "\n")
	}
	return b.String()
}
