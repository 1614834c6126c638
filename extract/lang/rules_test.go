package lang_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/clean"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/lang/en"
	"nghiquyet/extract/lang/fr"
	"nghiquyet/extract/lang/vi"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/mark"
	"nghiquyet/extract/source/text"
)

var languages = []lang.Language{vi.Language, en.Language, fr.Language}

// Every kind of paper stands once, its codes are codes of kinds in numbers, and
// a kind that two languages know has the codes of the Vietnamese one.
func TestPapers(t *testing.T) {
	codes := map[string]map[string]bool{} // by kind
	for _, l := range languages {
		names := map[string]bool{}
		for _, p := range l.Papers {
			if names[p.Name] {
				t.Errorf("%s: %s stands twice", l.Code, p.Name)
			}
			names[p.Name] = true
			for _, code := range append([]string{p.Code}, p.Own...) {
				if code == "" || code == "QH" { // by which resolutions and laws of the National Assembly are told
					continue
				}
				if !docnum.IsType(code) {
					t.Errorf("%s: %s has the code %s, which is no kind's", l.Code, p.Name, code)
				}
				switch of := codes[p.Kind]; {
				case p.Kind == "":
				case l.Code == "vi" && of == nil:
					codes[p.Kind] = map[string]bool{code: true}
				case l.Code == "vi":
					of[code] = true
				case !of[code]:
					t.Errorf("%s: %s is a %s with the code %s, which is not the Vietnamese one", l.Code, p.Name, p.Kind, code)
				}
			}
		}
	}
}

// What is derived from the papers holds their names and nothing else of its kind.
func TestDerived(t *testing.T) {
	ps := lang.Papers{
		{Name: "thông tư", Code: "TT", Kind: "circular", Words: []string{"tt"}, Short: true, Settled: true},
		{Name: "thông tri", Code: "TT", Kind: "circular letter", Orders: true},
		{Name: "thông tư liên tịch", Code: "TTLT", Kind: "joint circular"},
		{Name: "luật", Kind: "law", Laws: []string{"luật"}, Unnumbered: true, Does: "ban hành"},
		{Name: "điều lệ", Attached: true},
	}
	if got := ps.Types(); len(got) != 4 || got[0].Name != "thông tư liên tịch" {
		t.Errorf("types %v: four have a head, the longest name first", got)
	}
	if got := ps.Codes(); got["TT"] != "thông tư" || got["TTLT"] != "thông tư liên tịch" || len(got) != 2 {
		t.Errorf("codes %v", got)
	}
	if got := ps.Cited(); len(got) != 4 || strings.Join(got[0].Words, "|") != "thông tư|tt" || !got[0].Short {
		t.Errorf("cited %v", got)
	}
	if got := ps.Laws(); len(got) != 1 || got[0].Words[0] != "luật" {
		t.Errorf("laws %v", got)
	}
	if got := ps.Does(); got["ban hành"] != "luật" || ps.Enacts(strings.ToUpper) != "(?:BAN HÀNH)" {
		t.Errorf("does %v", got)
	}
	if got := ps.Expr(lang.Title, lang.Numbered, "c.v"); got != `(?:Thông tư liên tịch|Thông tư|Thông tri|Luật|C\.v)` {
		t.Error(got)
	}
	if got := lang.Either("joint circular đỏ"); got != "[Jj]oint [Cc]ircular [Đđ]ỏ" {
		t.Error(got)
	}
}

func TestDetect(t *testing.T) {
	for text, want := range map[string]string{
		"Nghị quyết về phát triển kinh tế của các địa phương và các bộ":              "vi",
		"Le gouvernement demande aux ministères de mettre en œuvre la résolution":    "fr",
		"The Prime Minister requests the ministries to carry out the resolution and": "en",
		"123": "vi",
	} {
		if got := lang.Detect(text, languages); got.Code != want {
			t.Errorf("Detect(%q) = %s, want %s", text, got.Code, want)
		}
	}
}

// Every line with which a unit may open is known to the stage that joins
// wrapped lines: behind the end of a sentence it is a paragraph of its own,
// whatever style it is of.
func TestJoinerKnowsMarks(t *testing.T) {
	for _, l := range languages {
		for _, s := range l.Outline.Styles {
			yes, _, _ := s.Re.Examples()
			for _, line := range yes {
				var probs extract.Problems
				raw := source.Raw{Lines: []source.Line{{Text: "the sentence before ends here;"}, {Text: line}, {Text: "and goes on."}}}
				text := clean.Text(raw, l.Clean, &probs)
				if len(text.Paras) < 2 || !strings.HasPrefix(text.Paras[1].Of(text.String), line) {
					t.Errorf("%s: %q is joined with the line before: %q", s.Name(), line, text.String)
				}
			}
		}
	}
}

// So it is to the source of plain texts, which joins the lines of a text that
// was wrapped before anybody knows its language: an example of a style opens a
// paragraph there, though the line before is full and nothing else tells them
// apart.
func TestTextKnowsMarks(t *testing.T) {
	const width = 100
	full := func(words string) string { // a line of that width that ends a sentence
		s := strings.Repeat(words+" ", width)
		return string([]rune(s)[:width-2]) + "x."
	}
	broken := strings.Repeat(strings.TrimSuffix(full("các bộ rà soát"), ".")+"n\n", 12)
	src := text.Source{Marks: lang.Marks(languages)}
	for _, l := range languages {
		for _, s := range l.Outline.Styles {
			yes, _, _ := s.Re.Examples()
			for _, line := range yes {
				line, _, _ = strings.Cut(line, "\n")
				in := broken + full("các bộ rà soát") + "\n" + line + "\n" + full("và báo cáo") + "\n"
				raw, err := src.Read(t.Context(), source.File{Name: "a.txt", Data: []byte(in)}, source.Settings{})
				if err != nil {
					t.Fatal(err)
				}
				if !slices.ContainsFunc(raw.Lines, func(ln source.Line) bool { return strings.HasPrefix(ln.Mark+ln.Text, line) }) {
					t.Errorf("%s: %q is joined with the line before", s.Name(), line)
				}
			}
		}
	}
}

// What sources are told of marks is told by all languages together.
func TestMarks(t *testing.T) {
	marks := lang.Marks(languages)
	for _, c := range []struct {
		line                         string
		opens, lists, heads, follows bool
	}{
		{line: "Điều 5. Hiệu lực", opens: true, heads: true},
		{line: "Article 5. Effect", opens: true, heads: true},
		{line: "Chapitre II", opens: true, heads: true},
		{line: "II- NHIỆM VỤ", opens: true, heads: true},
		{line: "a) Rà soát", opens: true},
		{line: "PHỤ LỤC I", opens: true, heads: true, follows: true},
		{line: "QUY CHẾ LÀM VIỆC", follows: true},
		{line: "Mẫu số 01", follows: true},
		{line: "“Điều 3. Hiệu lực thi hành", lists: true},
		{line: "Điều 5 của Nghị định này"},
		{line: "và các bộ, ngành liên quan"},
		{line: ""},
	} {
		if marks.Opens(c.line) != c.opens || marks.Lists(c.line) != c.lists || marks.Heads(c.line) != c.heads || marks.Follows(c.line) != c.follows {
			t.Errorf("%q: opens %v, lists %v, heads %v, follows %v; want %+v", c.line,
				marks.Opens(c.line), marks.Lists(c.line), marks.Heads(c.line), marks.Follows(c.line), c)
		}
	}
	var none mark.Marks
	if none.Opens("Điều 5. Hiệu lực") || none.Lists("• Kinh phí") || none.Heads("Điều 5. Hiệu lực") || none.Follows("PHỤ LỤC I") {
		t.Error("no language knows a mark")
	}
}

// The folders of the languages hold the same files, so that one finds in each
// what one knows from another.
func TestSameFiles(t *testing.T) {
	var first []string
	for _, l := range languages {
		entries, err := os.ReadDir(l.Code)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, e := range entries {
			if name := e.Name(); !strings.HasSuffix(name, "_test.go") {
				names = append(names, strings.Replace(name, l.Code+".go", "LANGUAGE.go", 1))
			}
		}
		slices.Sort(names)
		if first == nil {
			first = names
		}
		if !slices.Equal(names, first) {
			t.Errorf("%s has %v, the first language has %v", l.Code, names, first)
		}
	}
}
