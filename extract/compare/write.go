package compare

import (
	"bufio"
	"embed"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"strings"
)

// Format is a form in which a Diff is written. The error is that of w.
type Format struct {
	Name  string
	Write func(w io.Writer, d Diff) error
}

// Formats are the forms: text for a terminal, json, and html for a browser.
var Formats = []Format{{"text", writeText}, {"json", writeJSON}, {"html", writeHTML}}

//go:embed page/diff.html
var pages embed.FS

var diffPage = template.Must(template.ParseFS(pages, "page/diff.html"))

func writeHTML(w io.Writer, d Diff) error { return diffPage.ExecuteTemplate(w, "diff.html", d) }

func writeJSON(w io.Writer, d Diff) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(d)
}

// writeText marks words as wdiff does: [-only in A-] {+only in B+}. Of long
// stretches that are the same only the ends are shown.
func writeText(w io.Writer, d Diff) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "A  %s\nB  %s\n", d.A, d.B)
	for _, u := range d.Units {
		fmt.Fprintf(b, "\n%s %s %s\n", u.Change, u.Kind, where(u.Was, u.Is))
		var out []string
		for i, word := range u.Words {
			switch {
			case word.Op == New && u.Change == Changed:
				out = append(out, "{+"+word.Text+"+}")
			case word.Op == Cut && u.Change == Changed:
				out = append(out, "[-"+word.Text+"-]")
			default:
				out = append(out, middleLeftOut(word.Text, i > 0, i < len(u.Words)-1 || u.Change != Changed))
			}
		}
		fmt.Fprintf(b, "  %s\n", strings.Join(out, " "))
	}
	if len(d.Tasks) > 0 {
		fmt.Fprintln(b, "\nTasks")
	}
	for _, t := range d.Tasks {
		fmt.Fprintf(b, "\n%s task %s\n  %s\n", t.Change, where(t.Was, t.Is), middleLeftOut(t.Text, false, true))
		for _, f := range t.Fields {
			switch {
			case f.Was == "":
				fmt.Fprintf(b, "  %-9s {+%s+}\n", f.Name, f.Is)
			case f.Is == "":
				fmt.Fprintf(b, "  %-9s [-%s-]\n", f.Name, f.Was)
			default:
				fmt.Fprintf(b, "  %-9s [-%s-] {+%s+}\n", f.Name, f.Was, f.Is)
			}
		}
	}
	count := map[Change]int{}
	for _, u := range d.Units {
		count[u.Change]++
	}
	fmt.Fprintf(b, "\n%d units added, %d removed, %d changed, %d moved, %d as they were; %d tasks changed\n",
		count[Added], count[Removed], count[Changed], count[Moved], d.Same, len(d.Tasks))
	return b.Flush()
}

// String is an edition on one line.
func (e Edition) String() string {
	return strings.Join(strings.Fields(e.Number+" "+e.Date+" "+e.Title), " ")
}

func where(was, is *Place) string {
	var out []string
	for _, p := range []*Place{was, is} {
		if p == nil {
			continue
		}
		s := p.Path
		if s == "" {
			s = "the head"
		}
		if p.Page > 0 {
			s += fmt.Sprintf(" (p. %d)", p.Page)
		}
		out = append(out, s)
	}
	return strings.Join(out, " → ")
}

// middleLeftOut keeps fifteen words beside each change.
func middleLeftOut(s string, changeBefore, changeAfter bool) string {
	const near = 15
	words := strings.Fields(s)
	switch {
	case len(words) <= 2*near:
		return s
	case changeBefore && changeAfter:
		return strings.Join(words[:near], " ") + " … " + strings.Join(words[len(words)-near:], " ")
	case changeBefore:
		return strings.Join(words[:near], " ") + " …"
	case changeAfter:
		return strings.Join(words[:near], " ") + " … " + strings.Join(words[len(words)-near:], " ")
	}
	return s
}
