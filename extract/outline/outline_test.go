package outline_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pattern"
)

// A language of its own, so that the engine is tested and not the tables: books
// with Roman numerals, rules that run on over books, items, points and dashes.
var made = outline.Ready(outline.Tables{
	Styles: []outline.Style{
		{Re: pattern.New(`^SCHEDULE(?: (?P<n>[A-Z]))?$`), Kind: extract.KindAnnex, Fresh: true, Block: true},
		{Re: pattern.New(`^Book (?P<n>[IVX]+)(?:: (?P<t>.*)|$)`), Kind: extract.KindChapter, Seq: outline.Roman, Block: true, Sure: true},
		{Re: pattern.New(`^Rule (?P<n>\d+)\. (?P<t>.*)$`), Kind: extract.KindArticle, Seq: outline.Arabic, Sure: true, Runs: true},
		{Re: pattern.New(`^(?P<n>\d+)\. (?P<t>.*)$`), Kind: extract.KindClause, Seq: outline.Arabic},
		{Re: pattern.New(`^(?P<n>[a-z])\) (?P<t>.*)$`), Kind: extract.KindPoint, Seq: outline.Letters},
		{Re: pattern.New(`^- (?P<t>.*)$`), Kind: extract.KindDash},
	},
	Enclosed: pattern.New(`^\(with`),
	Amends:   pattern.New(`reads:$`),
	Resumes:  pattern.New(`^(?:Repeal|Effect)`),
	Announce: pattern.New(`(?P<n>\d|two) tasks`),
	Counts:   map[string]int{"two": 2},
	Titular:  pattern.New(`^Building of`),
})

// text makes a text of lines, each a paragraph; "^" marks one that is centred.
func text(lines ...string) extract.Text {
	var b strings.Builder
	var t extract.Text
	for _, s := range lines {
		s, centred := strings.CutPrefix(s, "^")
		start := b.Len()
		b.WriteString(s)
		t.Paras = append(t.Paras, extract.Para{Span: extract.Span{Start: start, End: b.Len()}, Page: 1, Look: extract.Look{Centered: centred}})
		b.WriteString("\n")
	}
	t.String = b.String()
	return t
}

// tree is the units of t as "path kind: title | body", a line each.
func tree(root *extract.Node) string {
	var out []string
	for up, n := range root.All() {
		if len(up) == 0 {
			continue
		}
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s: %s | %s", n.Path, n.Kind, n.Title, strings.ReplaceAll(n.Body, "\n", " / "))))
	}
	return strings.Join(out, "\n")
}

func TestParse(t *testing.T) {
	for name, c := range map[string]struct{ in, want, problem string }{
		"rules run on over books": {
			"Book I|^ON ROADS|Rule 1. Scope|1. One|a) Alpha|b) Beta|- dash|2. Two|Book II: On bridges|Rule 2. Width",
			"I chapter: ON ROADS |\nI.1 article: Scope |\nI.1.1 clause: One |\nI.1.1.a point: Alpha |\nI.1.1.b point: Beta |\nI.1.1.b.-1 dash: dash |\nI.1.2 clause: Two |\nII chapter: On bridges |\nII.2 article: Width |",
			"",
		},
		"numbers in a sentence are none": {
			"1. One|7. seven of them are old|2. Two",
			"1 clause: One | 7. seven of them are old\n2 clause: Two |",
			"",
		},
		"a sure number out of sequence is told": {
			"Rule 1. One|Rule 4. Four",
			"1 article: One |\n4 article: Four |",
			"article 4 follows 1: something between is missing, or misprinted",
		},
		"a schedule closes everything": {
			"Rule 1. One|1. In it|SCHEDULE A|^LIST|1. First|SCHEDULE B|^LIST|1. First",
			"1 article: One |\n1.1 clause: In it |\nannex:A annex: LIST |\nannex:A.1 clause: First |\nannex:B annex: LIST |\nannex:B.1 clause: First |",
			"",
		},
		"what an amendment quotes is no unit of the paper": {
			"Rule 1. Amendment|1. Item 8 reads:|“8. Roads are wide.|a) All of them.”|2. Repeal of item 9",
			"1 article: Amendment |\n1.1 clause: | Item 8 reads:\n1.1.q1 quote: | “8. Roads are wide. / a) All of them.”\n1.2 clause: Repeal of item 9 |",
			"",
		},
		"a quotation that is never closed ends where the paper goes on": {
			"Rule 1. Amendment|1. Item 8 reads:|“8. Roads are wide.|2. Repeal of item 9",
			"1 article: Amendment |\n1.1 clause: | Item 8 reads:\n1.1.q1 quote: | “8. Roads are wide.\n1.2 clause: Repeal of item 9 |",
			"the quotation before this unit has no closing mark",
		},
		"one number twice in one place": {
			"1. One|2. Two|1. One again|2. Two again",
			"1 clause: One |\n2 clause: Two |\n1~2 clause: One again |\n2~2 clause: Two again |",
			"",
		},
		"groups without marks": {
			"There are two tasks here.|Building of roads.|The villages build their roads in the year.|Care of bridges.|The villages look after all of their bridges.",
			"h1 heading: Building of roads. |\nh1.p1 para: | The villages build their roads in the year.\nh2 heading: Care of bridges. |\nh2.p1 para: | The villages look after all of their bridges.",
			"",
		},
	} {
		var probs extract.Problems
		root := outline.Parse(text(strings.Split(c.in, "|")...), extract.Frame{}, made, &probs)
		if got, want := norm(tree(root)), norm(c.want); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
		told := ""
		if len(probs) > 0 {
			told = probs[0].Text
		}
		if told != c.problem || len(probs) > 1 {
			t.Errorf("%s: problems %v, want %q", name, probs, c.problem)
		}
	}
}

// norm is a tree without double spaces.
func norm(s string) string {
	lines := strings.Split(s, "\n")
	for i, ln := range lines {
		lines[i] = strings.Join(strings.Fields(ln), " ")
	}
	return strings.Join(lines, "\n")
}

// Explain tells for each paragraph the rule that took it, and of marks that were
// read and not taken why not.
func TestExplain(t *testing.T) {
	tb := made
	tb.Styles = nil
	for _, s := range made.Styles {
		s.Re = pattern.New(s.Re.String(), pattern.Name("made/"+string(s.Kind)))
		tb.Styles = append(tb.Styles, s)
	}
	ds := outline.Explain(text("1. One", "7. seven of them are old", "2. Two"), extract.Frame{}, outline.Ready(tb))
	if len(ds) != 3 || ds[0].Rule != "made/clause" || ds[1].Rule != "" || ds[1].Path != "1" || ds[2].Path != "2" {
		t.Errorf("%+v", ds)
	}
	if len(ds) == 3 && (len(ds[1].Tried) != 1 || ds[1].Tried[0].Num != "7" || !strings.Contains(ds[1].Tried[0].Why, "no unit is open")) {
		t.Errorf("the mark 7 was tried: %+v", ds[1].Tried)
	}
}

func TestOpens(t *testing.T) {
	for line, want := range map[string][2]bool{
		"Book II":        {true, true},
		"Book II: Roads": {true, false},
		"SCHEDULE":       {true, true},
		"1. One":         {true, false},
		"- dash":         {true, false},
		"Book of roads":  {false, false},
		"":               {false, false},
	} {
		if got := [2]bool{made.Opens(line), made.OpensAlone(line)}; got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}

// The table of ranks that docs/rules.md prints is the one by which units hold
// one another: of two kinds the larger holds the smaller and not the other way.
func TestRanksInTheBook(t *testing.T) {
	book, err := os.ReadFile("../../docs/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	var kinds []extract.Kind
	for _, m := range regexp.MustCompile(`(?m)^\| (\d+) \| ([a-z]+)`).FindAllStringSubmatch(string(book), -1) {
		kinds = append(kinds, extract.Kind(m[2]))
	}
	if len(kinds) != 12 {
		t.Fatalf("the book has ranks of %v", kinds)
	}
	for i := 1; i < len(kinds); i++ {
		tb := outline.Ready(outline.Tables{Styles: []outline.Style{
			{Re: pattern.New(`^large (?P<n>\d+)$`), Kind: kinds[i-1], Seq: outline.Arabic},
			{Re: pattern.New(`^small (?P<n>\d+)$`), Kind: kinds[i], Seq: outline.Arabic},
		}})
		var probs extract.Problems
		root := outline.Parse(text("large 1", "small 1", "large 2"), extract.Frame{}, tb, &probs)
		if len(root.Children) != 2 || len(root.Children[0].Children) != 1 {
			t.Errorf("%s should hold %s:\n%s", kinds[i-1], kinds[i], tree(root))
		}
	}
}
