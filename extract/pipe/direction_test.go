package pipe_test

import (
	"encoding/json"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

// backend are the back ends.
var backend = map[string]bool{"index/bleve": true}

// The direction of imports that the compiler does not keep by itself: the
// stages are strangers to one another, only pipe and cmd know formats and
// languages, only cmd knows stores and back ends, and query imports nothing of ours, so that index may speak its
// tree. The ground floor, extract/viet, is under every room, the nouns of
// extract included, and stands on nothing of ours itself.
func TestDirection(t *testing.T) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "nghiquyet/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	stages := []string{"head", "outline", "rows", "cite", "force", "task", "export", "compare", "clean"}
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var pkg struct {
			ImportPath string
			Imports    []string
		}
		if err := dec.Decode(&pkg); err != nil {
			t.Fatal(err)
		}
		from := strings.TrimPrefix(pkg.ImportPath, "nghiquyet/")
		for _, imp := range pkg.Imports {
			to, ours := strings.CutPrefix(imp, "nghiquyet/")
			if from == "extract/viet" && ours {
				t.Errorf("the ground floor imports %s", to)
			}
			if !ours || to == "extract/viet" {
				continue
			}
			knows := from == "extract/pipe" || strings.HasPrefix(from, "cmd/")
			stage, other := path.Base(from), path.Base(to)
			switch {
			case strings.HasPrefix(to, from+"/") && from != "cmd/nq" && to != "index/query":
				t.Errorf("%s imports its child %s", from, to)
			case strings.HasPrefix(to, "cmd/") && !strings.HasPrefix(from, "cmd/"):
				t.Errorf("%s imports the command %s", from, to)
			case path.Dir(from) == "extract" && path.Dir(to) == "extract" && slices.Contains(stages, stage) && slices.Contains(stages, other):
				t.Errorf("stage %s imports stage %s", from, to)
			case (path.Dir(to) == "extract/source" || path.Dir(to) == "extract/lang") && !slices.Contains(aside, other) && !knows && path.Dir(from) != path.Dir(to) && !strings.HasPrefix(from, to):
				t.Errorf("%s knows the concrete %s", from, to)
			case (to == "index/store" || backend[to]) && !strings.HasPrefix(from, "cmd/"):
				t.Errorf("%s knows the store or back end %s; only commands choose them", from, to)
			case from == "index/query":
				t.Errorf("%s imports %s", from, to)
			}
		}
		if name := path.Base(from); slices.Contains([]string{"util", "utils", "common", "helpers", "misc"}, name) {
			t.Errorf("package %s has a name that says nothing", from)
		}
	}
}
