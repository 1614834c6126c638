package export

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"strings"
)

// MD writes CommonMark with tables (GFM): headings for units with titles, an
// anchor before every unit, links where the text refers to other units and
// documents. Signs of the text that Markdown would read are escaped.
var MD = Format{
	Name: "md", Extension: "md", About: "Markdown for reading, with anchors and linked references",
	Write: writeMD,
}

type markdown struct{ w *bufio.Writer }

func writeMD(w io.Writer, docs Docs, o Options) error {
	m := markdown{bufio.NewWriter(w)}
	err := eachPage(docs, o, func(p *page) error {
		m.page(p)
		return m.w.Flush()
	})
	if err != nil {
		return err
	}
	return m.w.Flush()
}

func (m markdown) page(p *page) {
	fmt.Fprintf(m.w, "%s\n# %s\n\n", anchor(p.Anchor("")), plain(p.Title))
	for _, f := range p.Facts {
		fmt.Fprintf(m.w, "- %s: %s\n", plain(f.Label), plain(f.Value))
	}
	m.w.WriteByte('\n')
	m.unit(p.Root, 2)
	if len(p.Tasks) > 0 {
		fmt.Fprintf(m.w, "## %s\n\n", p.Word("Nhiệm vụ", "Tasks"))
		m.row(p.TaskHead)
		m.rule(len(p.TaskHead))
		for _, t := range p.Tasks {
			at := plain(t.Path)
			if t.Anchor != "" {
				at = mdLink(at, t.Anchor)
			}
			m.row([]string{at, plain(t.Text), plain(t.Lead), plain(t.Support), plain(t.Product), plain(t.Due)})
		}
		m.w.WriteByte('\n')
	}
	if len(p.Cited) > 0 {
		fmt.Fprintf(m.w, "## %s\n\n", p.Word("Văn bản được dẫn", "Documents cited"))
		for _, c := range p.Cited {
			fmt.Fprintf(m.w, "- %s%s", anchor(c.Anchor), plain(strings.TrimSuffix(c.Name+", "+c.Date, ", ")+" ("+c.Relations+")"))
			for _, at := range c.Places {
				m.w.WriteString(" · " + mdLink(plain(at.Path), at.Anchor))
			}
			m.w.WriteByte('\n')
		}
		m.w.WriteByte('\n')
	}
}

// unit writes a unit; titles are headings of level, six at most.
func (m markdown) unit(u unit, level int) {
	if u.Anchor != "" {
		m.w.WriteString(anchor(u.Anchor))
		if len(u.Name) > 0 {
			m.w.WriteString("\n") // a heading begins its line
		}
	}
	mark := m.runs(u.Mark)
	switch {
	case len(u.Name) > 0:
		fmt.Fprintf(m.w, "%s %s\n\n", strings.Repeat("#", min(level, 6)), strings.TrimSpace(mark+" "+m.runs(u.Name)))
	case mark != "":
		fmt.Fprintf(m.w, "**%s** %s\n\n", mark, m.runs(u.Lead))
	case u.Anchor != "":
		m.w.WriteString("\n\n")
	}
	for _, b := range u.Blocks {
		if b.Rows == nil {
			m.w.WriteString(m.runs(b.Runs) + "\n\n")
			continue
		}
		m.table(b.Rows)
	}
	for _, c := range u.Units {
		m.unit(c, level+1)
	}
}

// table writes rows as wide as the widest; without a header of its own it gets
// an empty one, which GFM wants.
func (m markdown) table(rows []pageRow) {
	width := 0
	for _, r := range rows {
		width = max(width, len(r.Cells), r.Span)
	}
	if !rows[0].Head {
		m.row(make([]string, width))
		m.rule(width)
	}
	for i, r := range rows {
		cells := make([]string, width)
		for k, c := range r.Cells {
			var lines []string
			for _, par := range c {
				lines = append(lines, m.runs(par))
			}
			cells[k] = strings.Join(lines, "<br>")
		}
		if r.Group {
			cells[0] = "**" + cells[0] + "**"
		}
		if r.Anchor != "" {
			cells[0] = anchor(r.Anchor) + cells[0]
		}
		m.row(cells)
		if i == 0 && r.Head {
			m.rule(width)
		}
	}
	m.w.WriteByte('\n')
}

func (m markdown) row(cells []string) {
	m.w.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

func (m markdown) rule(n int) {
	m.w.WriteString("|" + strings.Repeat(" --- |", n) + "\n")
}

func (m markdown) runs(list []link) string {
	var b strings.Builder
	for _, l := range list {
		if l.Anchor == "" {
			b.WriteString(plain(l.Text))
			continue
		}
		b.WriteString(mdLink(plain(l.Text), l.Anchor))
	}
	return b.String()
}

// mdLink is text that leads to an anchor of the same page. text is escaped
// already.
func mdLink(text, to string) string {
	return "[" + text + "](<#" + strings.NewReplacer("<", "%3C", ">", "%3E").Replace(to) + ">)"
}

func anchor(id string) string { return `<a id="` + html.EscapeString(id) + `"></a>` }

var mdEscapes = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "&", "&amp;", "|", `\|`, "~", `\~`, "\n", " ", "\t", " ")

// plain is text that Markdown prints as it is. A sign that would begin a list,
// a heading or a rule at the start of a line is escaped too.
//
//	"- Bộ *A*"   → "\- Bộ \*A\*"
//	"1. Đổi mới" → "1\. Đổi mới"
func plain(s string) string {
	s = mdEscapes.Replace(printable(s))
	if s == "" {
		return s
	}
	if strings.ContainsRune("-+#=", rune(s[0])) {
		return `\` + s
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') {
		return s[:digits] + `\` + s[digits:]
	}
	return s
}
