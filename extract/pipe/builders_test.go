package pipe_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// A strings.Builder points to itself once something was written, unseen by the compiler: a
// copy of it panics when it is written to, and one of a builder on a stack leads the garbage
// collector astray when the stack has moved. So no struct that holds one is held or handed on by
// value: not in a slice, an array, a map or a channel, and not to or from a function.
func TestBuildersAreNotCopied(t *testing.T) {
	folders := map[string][]*ast.File{}
	files := token.NewFileSet()
	err := filepath.WalkDir("../..", func(path string, e fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") {
			return err
		}
		f, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		folders[filepath.Dir(path)+" "+f.Name.Name] = append(folders[filepath.Dir(path)+" "+f.Name.Name], f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	all := 0
	for _, list := range folders {
		holders := map[string]bool{}
		for more := true; more; {
			more = false
			for _, f := range list {
				ast.Inspect(f, func(n ast.Node) bool {
					if spec, ok := n.(*ast.TypeSpec); ok && !holders[spec.Name.Name] && holds(spec.Type, holders) {
						holders[spec.Name.Name], more = true, true
						all++
					}
					return true
				})
			}
		}
		for _, f := range list {
			ast.Inspect(f, func(n ast.Node) bool {
				for _, by := range byValue(n) {
					if name, ok := by.(*ast.Ident); ok && holders[name.Name] || isBuilder(by) {
						t.Errorf("%s: %s is copied, and there is a strings.Builder in it: take a pointer, or the text", files.Position(n.Pos()), name)
					}
				}
				return true
			})
		}
	}
	if all == 0 {
		t.Error("no struct holds a builder: the test sees nothing")
	}
}

// isBuilder reports that a type is strings.Builder.
func isBuilder(x ast.Expr) bool {
	sel, ok := x.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	pkg, ok := sel.X.(*ast.Ident)
	return ok && pkg.Name == "strings" && sel.Sel.Name == "Builder"
}

// holds reports that a type is a struct with a builder in it, or with one of those that
// have one.
func holds(x ast.Expr, holders map[string]bool) bool {
	s, ok := x.(*ast.StructType)
	if !ok {
		return false
	}
	for _, f := range s.Fields.List {
		name, ok := f.Type.(*ast.Ident)
		if isBuilder(f.Type) || ok && holders[name.Name] {
			return true
		}
	}
	return false
}

// byValue are the types of which n has values copied.
func byValue(n ast.Node) (types []ast.Expr) {
	switch n := n.(type) {
	case *ast.ArrayType:
		return []ast.Expr{n.Elt}
	case *ast.MapType:
		return []ast.Expr{n.Key, n.Value}
	case *ast.ChanType:
		return []ast.Expr{n.Value}
	case *ast.FuncDecl:
		if n.Recv != nil {
			types = append(types, n.Recv.List[0].Type)
		}
	case *ast.FuncType:
		for _, f := range n.Params.List {
			types = append(types, f.Type)
		}
		if n.Results != nil {
			for _, f := range n.Results.List {
				types = append(types, f.Type)
			}
		}
	}
	return types
}
