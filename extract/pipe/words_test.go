package pipe_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// engines are the rooms whose words stand in tables: of a language, of bodies,
// of letterheads.
var engines = []string{"clean", "head", "outline", "rows", "cite", "force", "task", "docnum", "compare"}

// spelledOut are the places in engines that hold Vietnamese words or alphabets
// all the same, and why.
var spelledOut = map[string]string{
	"docnum/codes.go": "the list of codes itself",
	"docnum/mend.go":  "codes between which damages are told apart; not all codes, since some run together with a body are offices",
	"clean/chars.go":  "the mark of an article beside those of points, in a text whose language is not told yet",
	"cite/numeral.go": "the alphabet of points",
	"outline/seq.go":  "the alphabets of points",
	"head/front.go":   "a letter that a font loses",
	"cite/number.go":  "the body whose numbers a term of two figures may follow",
}

// bare are the places that compile expressions without package pattern, and why.
var bare = map[string]string{
	"pattern":       "it compiles what the others hand it",
	"docnum":        "each repair has its name and examples, which its own test runs",
	"cite/register": "proposals for the register are made by hand, not by reading",
}

// word is two letters or more, one of which only Vietnamese has.
var word = regexp.MustCompile(`(?i)\pL[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]|[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]\pL|đ e g`)

// ranges are letters of any language in expressions.
var ranges = strings.NewReplacer("a-zđ", "", "A-ZĐ", "")

// The words of a language stand in its tables, and every expression has its name
// and examples: no engine holds either, but for places that have a reason.
func TestEnginesHoldNoWords(t *testing.T) {
	used := map[string]bool{}
	err := filepath.WalkDir("..", func(file string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go") {
			return err
		}
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, file, nil, 0)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(strings.TrimPrefix(file, ".."+string(filepath.Separator)))
		room := path.Dir(name)
		ast.Inspect(tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.KeyValueExpr: // examples of rules
				k, ok := n.Key.(*ast.Ident)
				return !ok || !slices.Contains([]string{"yes", "no"}, k.Name)
			case *ast.CallExpr:
				f, ok := n.Fun.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				if x, ok := f.X.(*ast.Ident); ok && x.Name == "regexp" && strings.HasPrefix(f.Sel.Name, "MustCompile") {
					if used[room] = true; bare[room] == "" {
						t.Errorf("%s: an expression without name and examples", set.Position(n.Pos()))
					}
				}
				return !slices.Contains([]string{"Yes", "No", "Add"}, f.Sel.Name) // examples; what is said of a problem
			case *ast.Field: // tags
				n.Tag = nil
			case *ast.BasicLit:
				s, err := strconv.Unquote(n.Value)
				if err != nil || n.Kind != token.STRING || !word.MatchString(ranges.Replace(s)) || !slices.Contains(engines, room) {
					return true
				}
				if used[name] = true; spelledOut[name] == "" {
					t.Errorf("%s holds words of a language: %q", set.Position(n.Pos()), s)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, places := range []map[string]string{spelledOut, bare} {
		for place := range places {
			if !used[place] {
				t.Errorf("%s has a reason for nothing", place)
			}
		}
	}
}
