package web

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"nghiquyet/index/answer"
	"nghiquyet/index/query"
)

func TestSaid(t *testing.T) {
	v := &view{lang: "vi"}
	for s, want := range map[string]string{
		`Luật A has no unit 7.2`:                 "Luật A không có đơn vị 7.2",
		`--sort takes newest or oldest, not "x"`: "", // the command's own words
		`sort: takes newest or oldest, not "x"`:  "sort: nhận newest hoặc oldest, không nhận “x”",
		`read a: b.pdf: page 3: the file is damaged; open and save it again in a PDF program, or fetch it anew`: "đọc a: b.pdf: trang 3: tệp bị hỏng; hãy mở và lưu lại bằng chương trình PDF, hoặc tải lại",
		`the same document as a.txt, whose text is taken, not this one: it is a translation`:                    "cùng một văn bản với a.txt, lấy văn bản kia chứ không lấy văn bản này: là bản dịch",
		`"l" before "Điều" was read as I`: "“l” trước “Điều” được đọc là I",
		`something that nobody says`:      "",
	} {
		got := v.Said(s)
		switch {
		case want == "" && (got.Text != s || got.Lang != "en"):
			t.Errorf("%q: %+v", s, got)
		case want != "" && (got.Text != want || got.Lang != ""):
			t.Errorf("%q: %+v, want %q", s, got, want)
		}
	}
	if got := (&view{lang: "en"}).Said("it is whole"); got != (sentence{Text: "it is whole"}) {
		t.Errorf("in English: %+v", got)
	}
}

// speakers are the functions that take a sentence, and which argument it is.
var speakers = map[string]int{"wrong": 0, "wrongField": 1, "p.fail": 1, "probs.Add": 4, "errors.New": 0}

// Whatever a page may show of what these packages say, the table has.
func TestEverySentenceIsTranslated(t *testing.T) {
	n := 0
	for dir, only := range map[string][]string{
		"index/answer": {"wrong", "wrongField"}, "index/query": {"p.fail", "errors.New"},
		"extract/clean": {"probs.Add"}, "extract/head": {"probs.Add"}, "extract/outline": {"probs.Add"}, "extract/source/pdf": {"probs.Add"}, "extract/cite": {"probs.Add"}, "extract/task": {"probs.Add"}, "extract/rows": {"probs.Add"},
		"index": {"errors.New"},
	} {
		for _, format := range spoken(t, filepath.Join("..", "..", "..", filepath.FromSlash(dir)), only) {
			n++
			if verbs.ReplaceAllString(format, "") == "" || format == "%s: %v" {
				continue // nothing but what stands in it
			}
			s := sampled(format)
			if out, ok := translated("vi", s, 0); !ok || out == s {
				t.Errorf("%s says %q, and lang/vi.sentences.json has no such sentence", dir, format)
			}
		}
	}
	if n < 60 {
		t.Errorf("%d sentences were found", n)
	}
	for _, f := range query.Fields {
		// what is common to the state of documents and of citations is told by the words of both
		if _, ok := translated("vi", f.Help, 0); !ok {
			t.Errorf("the help of the field %s is not translated: %q", f.Name, f.Help)
		}
	}
	for _, q := range answer.Questions {
		if _, ok := translated("vi", q.Help, 0); !ok {
			t.Errorf("the help of the question %s is not translated: %q", q.Name, q.Help)
		}
	}
}

// Each translation has a place for all that stands in the sentence.
func TestSentencesKeepWhatStandsInThem(t *testing.T) {
	for _, p := range sentences()["vi"].patterns {
		args := make([]any, p.re.NumSubexp())
		for i := range args {
			args[i] = fmt.Sprintf("«%d»", i)
		}
		out := fmt.Sprintf(p.to, args...)
		for i := range args {
			if !strings.Contains(out, args[i].(string)) || strings.Contains(out, "%!") {
				t.Errorf("%s: %s", p.re, out)
			}
		}
	}
}

// sampled is a format with something in the place of each verb.
func sampled(format string) string {
	return regexp.MustCompile(`%[sdqv]`).ReplaceAllStringFunc(format, func(verb string) string {
		switch verb {
		case "%d":
			return "7"
		case "%q":
			return `"x"`
		}
		return "x"
	})
}

// spoken are the sentences that the functions of a package are given as constants.
func spoken(t *testing.T, dir string, by []string) []string {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range files {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, e.Name()), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			c, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			name := called(c.Fun)
			for _, b := range by {
				at := speakers[b]
				if !strings.HasSuffix(name, b) || len(name) > len(b) && name[len(name)-len(b)-1] != '.' || at >= len(c.Args) {
					continue
				}
				if lit, ok := c.Args[at].(*ast.BasicLit); ok {
					s, err := strconv.Unquote(lit.Value)
					if err != nil {
						t.Fatal(err)
					}
					all = append(all, s)
				}
			}
			return true
		})
	}
	return all
}

// called is the name of a function as it is written: "p.probs.Add".
func called(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return called(e.X) + "." + e.Sel.Name
	}
	return ""
}
