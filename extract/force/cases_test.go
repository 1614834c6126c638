package force_test

import (
	"fmt"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/cite"
	"nghiquyet/extract/cite/resolve"
	"nghiquyet/extract/clean"
	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/force"
	"nghiquyet/extract/head"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/lang/en"
	"nghiquyet/extract/lang/fr"
	"nghiquyet/extract/lang/vi"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/rows"
)

var languages = map[string]lang.Language{"vi": vi.Language, "fr": fr.Language, "en": en.Language}

// read takes a text apart as far as its effect.
func read(t testing.TB, code, in string) *extract.Document {
	l := languages[code]
	var probs extract.Problems
	text := clean.Text(extracttest.Lines(in), l.Clean, &probs)
	h, frame := head.Parse(text, "", l.Head, &probs)
	root := outline.Parse(text, frame, l.Outline, &probs)
	d := &extract.Document{ID: "id", Head: h, Text: text.String, Outline: root,
		Citations: cite.Find(text, root, rows.Read(text, root, l.Rows), h, l.Cite)}
	var err error
	if d.Citations, err = resolve.Citations(d, resolve.Lookup{}); err != nil {
		t.Fatal(err)
	}
	d.Forces, d.Changes = force.Read(d, text.Paras, l.Force)
	return d
}

// The cases write what a text says of effect as
//
//	from 2026-07-01 (how it is said) units 5.2 except 5.3 · path
//	act number pinpoint part words from day until day except pinpoints wording paths · path
func TestForceCases(t *testing.T) {
	extracttest.Run(t, "../../testdata/cases/force", func(t *testing.T, code, in string) string {
		d := read(t, code, in)
		var b strings.Builder
		for _, f := range d.Forces {
			b.WriteString(show(f))
		}
		for _, c := range d.Changes {
			b.WriteString(showChange(d, c))
		}
		return b.String()
	})
}

func show(f extract.Force) string {
	var b strings.Builder
	b.WriteString(map[bool]string{false: "from ", true: "until "}[f.Ends] + f.Day)
	if f.Event != "" {
		fmt.Fprintf(&b, " (%s)", f.Event)
	}
	put(&b, "units", strings.Join(f.Units, ", "))
	put(&b, "part", f.Part)
	put(&b, "except", strings.Join(f.Except, ", "))
	b.WriteString(" · " + f.Path + "\n")
	return b.String()
}

func showChange(d *extract.Document, c extract.Change) string {
	var b strings.Builder
	cited := d.Citations[c.Citation]
	b.WriteString(string(c.Act) + " " + cited.Key)
	put(&b, "at", pinpoint(cited.Pinpoint))
	put(&b, "part", c.Part)
	put(&b, "from", strings.TrimSpace(c.Day+" "+c.Event))
	put(&b, "until", c.Until)
	for _, e := range c.Except {
		put(&b, "except", pinpoint(e))
	}
	put(&b, "unless", c.Unless)
	put(&b, "wording", strings.Join(c.Wording, ", "))
	put(&b, "begins", c.Begins)
	put(&b, "ends", c.Ends)
	b.WriteString(" · " + cited.Path + "\n")
	return b.String()
}

func put(b *strings.Builder, name, value string) {
	if value != "" {
		b.WriteString(" " + name + " " + value)
	}
}

func pinpoint(steps []extract.Step) string {
	var out []string
	for _, s := range steps {
		out = append(out, s.Kind+" "+s.Num)
	}
	return strings.Join(out, " ")
}

// Whatever the text, what is said of effect stands inside it and names citations
// that there are, and the same text gives the same.
func FuzzRead(f *testing.F) {
	f.Add("NGHỊ ĐỊNH\nĐiều 1. Sửa đổi, bổ sung một số điều của Nghị định số 5/2020/NĐ-CP\n1. Bổ sung Điều 5a như sau:\n“Điều 5a. A”.\nĐiều 2. Nghị định này có hiệu lực từ ngày 01/7/2026, trừ khoản 1 Điều 1.")
	f.Add("Điều 1. Bãi bỏ: Nghị định số 5/2020/NĐ-CP kể từ ngày 31/2/2026, trừ (; có hiệu lực sau 45 ngày kể từ ngày ký")
	for code := range languages { // what is compiled at first use takes longer than one execution may
		read(f, code, strings.Repeat("Điều 1. Bãi bỏ khoản 1 Điều 2 Nghị định số 5/2020/NĐ-CP kể từ ngày 31/3/2026.\n", 40))
	}
	f.Fuzz(func(t *testing.T, in string) {
		if len(in) > 3000 {
			return
		}
		for code := range languages {
			d := read(t, code, in)
			for _, x := range d.Forces {
				if x.Start < 0 || x.Start > x.End || x.End > len(d.Text) || x.Day == "" && x.Event == "" {
					t.Fatalf("%s: %+v of %d", code, x, len(d.Text))
				}
			}
			for _, x := range d.Changes {
				if x.Start < 0 || x.Start > x.End || x.End > len(d.Text) || x.Citation >= len(d.Citations) || x.Act == "" {
					t.Fatalf("%s: %+v of %d", code, x, len(d.Text))
				}
			}
			if again := read(t, code, in); fmt.Sprint(again.Forces, again.Changes) != fmt.Sprint(d.Forces, d.Changes) {
				t.Fatalf("%s: two runs differ", code)
			}
		}
	})
}
