package head_test

import (
	"regexp"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/head"
	"nghiquyet/extract/pattern"
)

// A language of its own, so that the engine is tested and not the tables.
var made = head.Tables{
	Types:      []head.Type{{Name: "joint edict", Kind: "joint edict"}, {Name: "edict", Kind: "edict"}, {Name: "plan", Kind: "plan"}},
	Codes:      map[string]string{"NQ": "edict"},
	Does:       map[string]string{"decrees": "edict"},
	Months:     map[string]int{"may": 5},
	Opens:      regexp.MustCompile(`^(?:\d+\.|-)\s`).MatchString,
	Number:     pattern.New(`^No:\s*(?P<n>\S+)(?: .*)?$`, pattern.Name("made/number")),
	Numbered:   pattern.New(`^No:$`, pattern.Name("made/number-below")),
	Subject:    pattern.New(`Re: (?P<t>.*)$`, pattern.Name("made/subject")),
	Date:       pattern.New(`(?:(?P<p>\p{Lu}\pL+), )?(?P<d>\d{1,2}) (?P<m>May) (?P<y>\d{4})`, pattern.Name("made/date")),
	Motto:      pattern.New(`^LIBERTY`, pattern.Name("made/motto")),
	Preamble:   pattern.New(`^(?:Considering|DECREES)`, pattern.Name("made/preamble")),
	Formula:    pattern.New(`^(?P<does>DECREES):$`, pattern.Name("made/formula")),
	Enclosed:   pattern.New(`(?m)^\(with`, pattern.Name("made/enclosed")),
	Addressed:  pattern.New(`^To:`, pattern.Name("made/addressed")),
	By:         pattern.New(`^OF (THE COUNCIL)$`, pattern.Name("made/by")),
	Lower:      pattern.New(`^OFFICE `),
	Governs:    pattern.New(`(?i) of$`),
	Authority:  pattern.New(`^FOR `, pattern.Name("made/authority")),
	Office:     pattern.New(`^(?:MAYOR|COUNCIL)`, pattern.Name("made/office")),
	Recipients: pattern.New(`^Sent to`, pattern.Name("made/recipients")),
	Misread:    pattern.New(`^Sen?t?$`),
	Beyond:     pattern.New(`^SCHEDULE`),
	Issuer: func(n docnum.Number, letterhead, _ string) string {
		if len(n.Orgs) > 0 && n.Orgs[0] == "CP" {
			return "the Government"
		}
		return strings.ToLower(letterhead)
	},
}

// text makes a text of lines divided by "|", each a paragraph.
func text(lines string) extract.Text {
	var t extract.Text
	for s := range strings.SplitSeq(lines, "|") {
		s, centred := strings.CutPrefix(s, "^")
		start := len(t.String)
		t.String += s
		t.Paras = append(t.Paras, extract.Para{Span: extract.Span{Start: start, End: len(t.String)}, Look: extract.Look{Centered: centred}})
		t.String += "\n"
	}
	return t
}

func TestParse(t *testing.T) {
	for name, c := range map[string]struct {
		in    string
		want  extract.Head
		front string // how the paragraph that ends the front ends
	}{
		"in order": {
			"THE COUNCIL|LIBERTY AND WORK|No: 7/NQ-XY|Aville, 5 May 2031|EDICT|on the care of roads|Considering the law;|1. Roads are wide.",
			extract.Head{Type: "edict", Kind: "edict", Number: "7/NQ-XY", NumberPrinted: "7/NQ-XY", Place: "Aville", Date: "2031-05-05", Issuer: "the council", Title: "on the care of roads"},
			"roads",
		},
		"a title whose short last line stands over who issues": {
			"THE COUNCIL|LIBERTY|No: 7/NQ-XY|5 May 2031|EDICT|Rules for the making of new|Roads of the northern towns|THE COUNCIL|Considering the law;|1. Roads are wide.",
			extract.Head{Type: "edict", Kind: "edict", Number: "7/NQ-XY", NumberPrinted: "7/NQ-XY", Date: "2031-05-05", Issuer: "the council", Title: "Rules for the making of new Roads of the northern towns"},
			"towns",
		},
		"the longest name of a type, and its title beside it": {
			"^JOINT EDICT on roads|No: 07/NQ-CP|5 May 2031|1. Roads are wide.",
			extract.Head{Type: "joint edict", Kind: "joint edict", Number: "7/NQ-CP", NumberPrinted: "07/NQ-CP", Date: "2031-05-05", Issuer: "the Government", Title: "on roads"},
			"07/NQ-CP",
		},
		"a title over several lines, without the body below it": {
			"THE COUNCIL|No: 7/NQ-XY|^EDICT|^on the care of|^roads and bridges|^THE COUNCIL|Considering the law;",
			extract.Head{Type: "edict", Kind: "edict", Number: "7/NQ-XY", NumberPrinted: "7/NQ-XY", Issuer: "the council", Title: "on the care of roads and bridges"},
			"bridges",
		},
		"a lower body under the highest": {
			"THE COUNCIL OF AVILLE|OFFICE OF ROADS|No: 7/XY-B|EDICT|on roads",
			extract.Head{Type: "edict", Kind: "edict", Number: "7/XY-B", NumberPrinted: "7/XY-B", Issuer: "office of roads", Title: "on roads"},
			"roads",
		},
		"the issuer under the type": {
			"No: 7/XY-B|PLAN|OF THE COUNCIL|on roads|1. Roads are wide.",
			extract.Head{Type: "plan", Kind: "plan", Number: "7/XY-B", NumberPrinted: "7/XY-B", Issuer: "the council", Title: "on roads"},
			"roads",
		},
		"the number below its word": {
			"THE COUNCIL|No:|7/NQ-XY|EDICT|on roads",
			extract.Head{Type: "edict", Kind: "edict", Number: "7/NQ-XY", NumberPrinted: "7/NQ-XY", Issuer: "the council", Title: "on roads"},
			"roads",
		},
		"a letter has a subject and no type": {
			"THE COUNCIL|No: 7/XY-B Re: the care of|roads and bridges|Aville, 5 May 2031|To:|- all villages|Roads are wide.",
			extract.Head{Number: "7/XY-B", NumberPrinted: "7/XY-B", Place: "Aville", Date: "2031-05-05", Issuer: "the council", Title: "the care of roads and bridges"},
			"villages",
		},
		"a type that only the enacting words tell": {
			"THE COUNCIL|No: 7/XY-B|Considering the law;|DECREES:|1. Roads are wide.",
			extract.Head{Type: "edict", Kind: "edict", Number: "7/XY-B", NumberPrinted: "7/XY-B", Issuer: "the council"},
			"",
		},
		"a type that only the number tells": {
			"THE COUNCIL|No: 7/NQ-XY|1. Roads are wide.",
			extract.Head{Type: "edict", Kind: "edict", Number: "7/NQ-XY", NumberPrinted: "7/NQ-XY", Issuer: "the council"},
			"",
		},
		"number and date of the paper that encloses it": {
			"PLAN|on roads|(with Edict 7/NQ-CP of 5 May 2031)|1. Roads are wide.",
			extract.Head{Type: "plan", Kind: "plan", Number: "7/NQ-CP", NumberPrinted: "7/NQ-CP", Date: "2031-05-05", Issuer: "the Government", Title: "on roads"},
			"roads",
		},
		"a day that there is not is no date": {
			"THE COUNCIL|No: 7/NQ-XY|Aville, 32 May 2031|EDICT|on roads",
			extract.Head{Type: "edict", Kind: "edict", Number: "7/NQ-XY", NumberPrinted: "7/NQ-XY", Issuer: "the council", Title: "on roads"},
			"roads",
		},
		"an ornament ends no title": {
			"THE COUNCIL|No: 7/NQ-XY|- o -|EDICT|on roads",
			extract.Head{Type: "edict", Kind: "edict", Number: "7/NQ-XY", NumberPrinted: "7/NQ-XY", Issuer: "the council", Title: "on roads"},
			"roads",
		},
		"nothing of a head": {"Roads are wide.|1. Very wide.", extract.Head{}, ""},
	} {
		var probs extract.Problems
		tx := text(c.in)
		h, frame := head.Parse(tx, "", made, &probs)
		got := extract.Head{Type: h.Type, Kind: h.Kind, Number: h.Number, NumberPrinted: h.NumberPrinted, Place: h.Place, Date: h.Date, Issuer: h.Issuer, Title: h.Title}
		if show(got) != show(c.want) {
			t.Errorf("%s:\n%s\nwant\n%s", name, show(got), show(c.want))
		}
		if front := tx.String[:frame.Front.End]; !strings.HasSuffix(front, c.front) || (front == "") != (c.front == "") {
			t.Errorf("%s: the front is %q", name, front)
		}
		missing := 0
		if h.Type != "" && h.Date == "" {
			missing++
		}
		if h.Type != "" && h.Number == "" {
			missing++
		}
		if len(probs) != missing {
			t.Errorf("%s: %d problems: %v", name, len(probs), probs)
		}
	}
}

// Papers without a letterhead: the title of a web page, the sentence of an
// article, a title that cites its own document.
func TestWithoutLetterhead(t *testing.T) {
	tb := made
	tb.Web = pattern.New(`^(?P<type>Edict) (?P<n>\S+) of (?P<date>\d+ May \d+)(?: by (?P<by>[\pL ]+?))? (?P<title>on .*)$`, pattern.Name("made/web"))
	tb.News = pattern.New(`has issued (?P<type>Edict) (?P<n>\S+) of (?P<date>\d+ May \d+) on (?P<title>.*)$`, pattern.Name("made/news"))
	tb.Titled = pattern.New(`^(?P<type>Edict) (?P<n>\d\S+)(?: of (?P<date>\d+ May \d+))?, (?P<title>on .*)$`, pattern.Name("made/titled"))
	tb.Under = func(line string) string {
		return strings.TrimPrefix(strings.Repeat(line, strings.Count(line, "The head of ")), "The head of ")
	}
	for in, want := range map[string]string{
		"Edict 7/NQ-CP of 5 May 2031 by THE COUNCIL on roads|Roads are wide.":                      "edict | edict | 7/NQ-CP | 7/NQ-CP |  | 2031-05-05 | the Government | on roads",
		"Edict 7/NQ-CP of 5 May 2031 on roads says so.|Roads are wide.":                            " |  |  |  |  |  |  | ",
		"The Government has issued Edict 7/NQ-CP of 5 May 2031 on roads.|Roads are wide.":          "edict | edict | 7/NQ-CP | 7/NQ-CP |  | 2031-05-05 | the Government | roads",
		"Edict 7/NQ-CP of 5 May 2031, on roads|1. Roads are wide.":                                 "edict | edict | 7/NQ-CP | 7/NQ-CP |  | 2031-05-05 | the Government | on roads",
		"No: 9/XY-B|PLAN|Edict 7/NQ-CP, on roads|1. Roads are wide.":                               "plan | plan | 9/XY-B | 9/XY-B |  |  |  | Edict 7/NQ-CP, on roads",
		"No: 7/XY-B|^PLAN|^on roads|The head of the mills|Considering the law;|1. Roads are wide.": "plan | plan | 7/XY-B | 7/XY-B |  |  | the mills | on roads",
	} {
		var probs extract.Problems
		h, _ := head.Parse(text(in), "", tb, &probs)
		if got := show(h); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", in, got, want)
		}
	}
}

func show(h extract.Head) string {
	return strings.Join([]string{h.Type, h.Kind, h.Number, h.NumberPrinted, h.Place, h.Date, h.Issuer, h.Title}, " | ")
}

const paper = "THE COUNCIL|No: 7/NQ-XY|Aville, 5 May 2031|EDICT|on roads|1. Roads are wide.|"

// Signatures with the recipients beside them, in the orders in which text
// layers have them.
func TestClosing(t *testing.T) {
	for name, c := range map[string]struct{ in, signers, to string }{
		"recipients first": {
			"Sent to:|- the villages;|- the office of|roads;|FOR THE COUNCIL|MAYOR|Ann Bell",
			"FOR THE COUNCIL / MAYOR / Ann Bell", "the villages, the office of roads",
		},
		"signature first": {"FOR THE COUNCIL|MAYOR|Ann Bell|Sent to:|- the villages.", "FOR THE COUNCIL / MAYOR / Ann Bell", "the villages"},
		"an office beside a recipient": {
			"Sent to:|- the villages; MAYOR|- the mills.|Ann Bell", " / MAYOR / Ann Bell", "the villages, the mills",
		},
		"two signers":        {"FOR THE COUNCIL|MAYOR|Ann Bell|FOR THE MILLS|Cid Dale", "FOR THE COUNCIL / MAYOR / Ann Bell; FOR THE MILLS /  / Cid Dale", ""},
		"nothing is signed":  {"2. Bridges are long.", "", ""},
		"an office in a law": {"COUNCIL|2. Bridges are long.", "", ""},
	} {
		var probs extract.Problems
		h, frame := head.Parse(text(paper+c.in), "", made, &probs)
		var signers []string
		for _, s := range h.Signers {
			signers = append(signers, s.Authority+" / "+s.Role+" / "+s.Name)
		}
		if got := strings.Join(signers, "; "); got != c.signers {
			t.Errorf("%s: signed by %q, want %q", name, got, c.signers)
		}
		if got := strings.Join(h.Recipients, ", "); got != c.to {
			t.Errorf("%s: sent to %q, want %q", name, got, c.to)
		}
		if (len(frame.Closings) > 0) != (c.signers != "") {
			t.Errorf("%s: %d closings", name, len(frame.Closings))
		}
	}
}

// Explain names what took each line of the head and of the signature.
func TestExplain(t *testing.T) {
	got := head.Explain(text(paper+"Sent to:|- the villages;|FOR THE COUNCIL|MAYOR|Ann Bell"), made)
	for i, want := range map[int]string{
		0: "head/body", 1: "made/number", 2: "made/date", 3: "head/type", 4: "head/title", 5: "", 6: "made/recipients", 8: "made/authority", 9: "head/office", 10: "head/signer",
	} {
		if got[i] != want {
			t.Errorf("paragraph %d was taken by %q, want %q", i, got[i], want)
		}
	}
}

// Any text has a head and a frame, and they lie inside it.
func FuzzParse(f *testing.F) {
	f.Add(paper + "Sent to:|- the villages;|FOR THE COUNCIL|MAYOR|Ann Bell")
	f.Add("No:|No: 7/XY Re: |EDICT|EDICT|OF THE COUNCIL")
	f.Fuzz(func(t *testing.T, in string) {
		tx := text(strings.ToValidUTF8(in, ""))
		for _, p := range tx.Paras {
			if p.Len() == 0 { // clean leaves none
				return
			}
		}
		var probs extract.Problems
		_, frame := head.Parse(tx, "", made, &probs)
		last := frame.Front
		for _, c := range append([]extract.Span{frame.Front}, frame.Closings...) {
			if c.Start > c.End || c.End > len(tx.String) || c.Start < last.Start {
				t.Fatalf("%v of %d bytes", frame, len(tx.String))
			}
			last = c
		}
	})
}
