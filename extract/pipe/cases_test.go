package pipe_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"nghiquyet/extract"
	"nghiquyet/extract/clean"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/head"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
)

func language(t testing.TB, code string) lang.Language {
	for _, l := range pipe.Languages {
		if l.Code == code {
			return l
		}
	}
	t.Fatalf("no language %q", code)
	return lang.Language{}
}

func TestOutlineCases(t *testing.T) {
	extracttest.Run(t, "../../testdata/cases/outline", func(t *testing.T, code, in string) string {
		l := language(t, code)
		var probs extract.Problems
		text := clean.Text(extracttest.Lines(in), l.Clean, &probs)
		_, frame := head.Parse(text, "", l.Head, &extract.Problems{})
		return tree(outline.Parse(text, frame, l.Outline, &probs)) + list(probs)
	})
}

func TestHeadCases(t *testing.T) {
	extracttest.Run(t, "../../testdata/cases/head", func(t *testing.T, code, in string) string {
		l := language(t, code)
		var probs extract.Problems
		text := clean.Text(extracttest.Lines(in), l.Clean, &probs)
		h, frame := head.Parse(text, "", l.Head, &probs)
		var b strings.Builder
		for _, f := range []struct{ name, value string }{
			{"type", h.Type}, {"kind", h.Kind}, {"number", h.Number}, {"printed", h.NumberPrinted}, {"issuer", h.Issuer}, {"place", h.Place},
			{"date", h.Date}, {"effective", h.Effective}, {"title", h.Title}, {"id", docnum.DocumentID(h)},
		} {
			if f.value != "" {
				fmt.Fprintf(&b, "%s: %s\n", f.name, f.value)
			}
		}
		if h.Draft {
			b.WriteString("draft\n")
		}
		for _, s := range h.Signers {
			fmt.Fprintf(&b, "signer: %s | %s | %s\n", s.Authority, s.Role, s.Name)
		}
		for _, r := range h.Recipients {
			fmt.Fprintf(&b, "to: %s\n", r)
		}
		for _, c := range frame.Closings {
			fmt.Fprintf(&b, "closing: %s\n", short(c.Of(text.String)))
		}
		return b.String() + list(probs)
	})
}

func tree(root *extract.Node) string {
	var b strings.Builder
	for up, n := range root.All() {
		if len(up) == 0 {
			continue
		}
		fmt.Fprintf(&b, "%s%s %s", strings.Repeat("  ", len(up)-1), n.Kind, n.Num)
		if n.Title != "" {
			fmt.Fprintf(&b, " · %s", short(n.Title))
		}
		if n.Body != "" {
			fmt.Fprintf(&b, " | %s", short(n.Body))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func list(probs extract.Problems) string {
	var b strings.Builder
	for _, p := range probs {
		fmt.Fprintf(&b, "problem %s %s: %s\n", p.Stage, p.Rule, p.Text)
	}
	return b.String()
}

func short(s string) string {
	s = strings.ReplaceAll(s, "\n", " / ")
	if utf8.RuneCountInString(s) > 70 {
		s = string([]rune(s)[:70]) + "…"
	}
	return s
}

// Whatever the text, every byte lies in exactly one unit's own span, units lie
// inside their parents, and the same input gives the same tree.
func FuzzNothingLost(f *testing.F) {
	f.Add("I. MỤC TIÊU\n1. Một\na) Hai\n- Ba\n+ Bốn\nII. NHIỆM VỤ\n")
	f.Add("Điều 1. Sửa đổi như sau:\n“1. Một\n2. Hai”.\nĐiều 2. Hiệu lực\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nPhạm Văn Một\nPHỤ LỤC\nDANH MỤC\n")
	f.Add("Il y a 2 tâches.\nTitre un\nFaire ceci. Faire cela.\nTitre deux\nFaire encore beaucoup de choses ici.\n")
	for _, l := range pipe.Languages { // what is compiled at first use takes longer than one execution may
		parse(source.Raw{Lines: slices.Repeat([]source.Line{{Text: "1. Giao Bộ Xây dựng chủ trì."}, {Text: "Điều 2. Hiệu lực"}}, 100)}, l)
	}
	f.Fuzz(func(t *testing.T, in string) {
		if len(in) > 5000 {
			return
		}
		for _, l := range pipe.Languages {
			raw := source.Raw{}
			for s := range strings.SplitSeq(in, "\n") {
				raw.Lines = append(raw.Lines, source.Line{Text: s, Whole: len(s)%2 == 0})
			}
			once, text := parse(raw, l)
			again, _ := parse(raw, l)
			if tree(once) != tree(again) {
				t.Fatal("two runs differ")
			}
			covered := 0
			for up, n := range once.All() {
				if n.Start > n.End || n.Start < 0 || n.End > len(text.String) {
					t.Fatalf("%s %s: span %d-%d of %d", n.Kind, n.Path, n.Start, n.End, len(text.String))
				}
				if len(up) > 0 && !up[len(up)-1].Span().Contains(n.Span()) {
					t.Fatalf("%s outside its parent", n.Path)
				}
				covered += n.Own().Len()
			}
			if covered != len(text.String) {
				t.Fatalf("%d of %d bytes lie in a unit", covered, len(text.String))
			}
			for i, p := range text.Paras {
				if p.Start > p.End || i > 0 && p.Start < text.Paras[i-1].End {
					t.Fatalf("paragraph %d overlaps", i)
				}
			}
			if !utf8.ValidString(text.String) {
				t.Fatal("not UTF-8")
			}
		}
	})
}

func parse(raw source.Raw, l lang.Language) (*extract.Node, extract.Text) {
	var probs extract.Problems
	text := clean.Text(raw, l.Clean, &probs)
	_, frame := head.Parse(text, "", l.Head, &probs)
	return outline.Parse(text, frame, l.Outline, &probs), text
}
