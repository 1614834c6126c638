package outline

import (
	"strings"

	"nghiquyet/extract"
)

// Takers is the names of the styles that take the first paragraph of line by its
// look alone, in the order of the list, without regard to what is open.
func (tb Tables) Takers(line string) []string {
	var names []string
	first, _, _ := strings.Cut(line, "\n")
	p := parser{t: extract.Text{String: line}, tb: tb, styles: tb.compiled()}
	for at := 0; at < len(line); at += strings.IndexByte(line[at:]+"\n", '\n') + 1 {
		p.t.Paras = append(p.t.Paras, extract.Para{Span: extract.Span{Start: at, End: at + strings.IndexByte(line[at:]+"\n", '\n')}})
	}
	for _, k := range p.read(extract.Para{Span: extract.Span{End: len(first)}}) {
		names = append(names, k.style.Name())
	}
	return names
}
