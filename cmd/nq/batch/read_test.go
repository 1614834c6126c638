package batch

import (
	"strings"
	"testing"
)

// What only nq ingest takes is told so.
func TestFileOf(t *testing.T) {
	w := newWorld(t)
	w.write("a.zip", packed(t, [2]string{"b.txt", decree("2", "")}))
	for name, want := range map[string]string{
		w.dir + "/a.zip":               "is an archive: nq ingest takes archives",
		"https://vanban.example/1.pdf": "is an address: nq ingest takes addresses",
		w.dir + "/none.pdf":            "no such file",
	} {
		if _, err := fileOf(name, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
	}
}
