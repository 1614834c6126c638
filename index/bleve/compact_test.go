package bleve

import (
	"fmt"
	"path/filepath"
	"testing"

	"nghiquyet/index"
)

// An index that took in much is in one file when it is closed, or nearly so:
// what came last may not have been on disk yet.
func TestCompact(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "index")
	ix, err := Create(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 12 {
		e := index.Entry{Doc: fmt.Sprintf("doc%d", i)}
		for j := range compactRecords / 10 {
			key := fmt.Sprintf("unit:doc%d#%d", i, j)
			e.Records = append(e.Records, index.Record{Key: key, ID: key[5:], Doc: e.Doc, Kind: index.KindUnit, Text: "đất đai"})
		}
		if err := ix.Put(t.Context(), []index.Entry{e}, index.Checkpoint{Store: "s", Seq: int64(i)}); err != nil {
			t.Fatal(err)
		}
	}
	if err := ix.Close(); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "live", "store", "*.zap"))
	want, newest := newestSegments(filepath.Join(dir, "live"))
	if err != nil || newest != nil || len(files) == 0 || len(files) > 4 || len(files) != len(want) {
		t.Errorf("%d files, %d of the newest state, %v, %v", len(files), len(want), err, newest)
	}
	r, err := OpenReader(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	q, err := index.Ask(`"đất đai"`)
	if err != nil {
		t.Fatal(err)
	}
	if res, err := r.Search(t.Context(), q); err != nil || res.Total != 12*compactRecords/10 {
		t.Errorf("%+v, %v", res, err)
	}
}
