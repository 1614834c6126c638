package export_test

import (
	"fmt"
	"io"
	"runtime"
	"testing"

	"github.com/xuri/excelize/v2"

	"nghiquyet/extract"
	"nghiquyet/extract/export"
)

// Hundreds of documents go through every format that streams without staying
// in memory: the heap in the middle and at the end is that of the beginning,
// but for the names that graphs and lists of references keep.
func TestStreaming(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const many = 400
	base := own()[0]
	for _, f := range export.Formats {
		if f.Name == "svg" {
			continue // holds the graph
		}
		allowed := uint64(16 << 20)
		if f.Extension == "xlsx" {
			allowed = 4 * excelize.StreamChunkSize // each sheet keeps that much before it goes to a file
		}
		var start, most uint64
		docs := func(yield func(*extract.Document, error) bool) {
			for i := range many {
				d := *base
				d.ID = fmt.Sprintf("nq-cp/2026-01-01/%d", i)
				d.Text = d.Text + " " // a text of its own
				if !yield(&d, nil) {
					return
				}
				if i%100 == 0 {
					runtime.GC()
					var m runtime.MemStats
					runtime.ReadMemStats(&m)
					if i == 100 {
						start = m.HeapAlloc
					}
					most = max(most, m.HeapAlloc)
				}
			}
		}
		if err := f.Write(io.Discard, docs, export.Options{}); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		if most > start+allowed {
			t.Errorf("%s: the heap grew from %d to %d kB", f.Name, start>>10, most>>10)
		}
	}
}
