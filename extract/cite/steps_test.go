package cite

import (
	"strings"
	"testing"
)

// vocabulary are the words of the examples below, from the languages' tables.
var vocabulary = func() *compiled {
	c := compile(Tables{
		NumberWords: []string{"số"},
		NumberEnds:  []string{"số"},
		DateLead:    []string{"ngày", "dated", "of", "du"},
		MonthWords:  []string{"tháng"},
		YearWords:   []string{"năm"},
		Months:      []string{"january", "february", "march", "april", "may", "june", "july"},
		Ordinals:    []string{"nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"},
	})
	c.addEach(roleMonthName, []string{"janvier"}, 0)
	return c
}()

// example cuts "text → outcome" apart; « marks the token meant, the first
// without it.
func example(s string) (p *para, at int, want string) {
	s, want, _ = strings.Cut(s, " → ")
	mark := strings.Index(s, "«")
	s = strings.Replace(s, "«", "", 1)
	p = vocabulary.tokens(s)
	for i, tk := range p.toks {
		if int(tk.start) == mark {
			at = i
		}
	}
	return p, at, want
}

// examples runs the examples of one rule.
func examples(t *testing.T, name string, yes, no []string, read func(p *para, at int) string) {
	t.Helper()
	if name == "" || len(yes) == 0 {
		t.Errorf("%q: a rule needs a name and a Yes", name)
	}
	for _, s := range append(yes, no...) {
		if p, at, want := example(s); read(p, at) != want {
			t.Errorf("%s: %q: read %q, want %q", name, p.text, read(p, at), want)
		}
	}
}

func TestNumberSteps(t *testing.T) {
	read := func(p *para, at int) string {
		n, ok := p.number(at)
		switch {
		case !ok:
			return ""
		case n.repaired != "":
			return n.printed + "; " + n.repaired
		}
		return n.printed
	}
	for _, s := range numberSteps {
		examples(t, s.name, s.yes, s.no, read)
	}
	for _, r := range codeRepairs {
		examples(t, r.name, append(r.yes, r.no...), nil, read)
		for _, yes := range r.yes { // it is this repair that does it
			kept := codeRepairs
			codeRepairs = nil
			if p, at, want := example(yes); read(p, at) == want {
				t.Errorf("%s: %q is read so without it", r.name, yes)
			}
			codeRepairs = kept
		}
	}
}

func TestDateForms(t *testing.T) {
	for _, f := range dateForms {
		examples(t, f.name, f.yes, f.no, func(p *para, at int) string {
			_, iso, _ := p.date(at)
			return iso
		})
		for _, yes := range f.yes {
			p, j, _ := example(yes)
			for p.has(roleDate, j) {
				j = p.skip(roleDate, j)
			}
			if _, next := f.read(p, j, j > 0); next == 0 {
				t.Errorf("%s: %q is read by another form", f.name, yes)
			}
		}
	}
}

func TestNumberings(t *testing.T) {
	for _, n := range numberings {
		examples(t, n.name, n.yes, n.no, func(p *para, at int) string {
			kinds := n.kinds
			if n.name == "arabic" {
				kinds |= Letters // 12.1 (b)
			}
			num, _, _ := p.unitNum(at, kinds)
			return num
		})
	}
}
