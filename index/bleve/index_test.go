package bleve

import (
	"path/filepath"
	"testing"

	"nghiquyet/index"
	"nghiquyet/index/indextest"
)

func TestInMemory(t *testing.T) {
	indextest.Run(t, func(t *testing.T) index.Index {
		ix, err := InMemory()
		if err != nil {
			t.Fatal(err)
		}
		return ix
	})
}

func TestOnDisk(t *testing.T) {
	indextest.Run(t, func(t *testing.T) index.Index {
		ix, err := Create(filepath.Join(t.TempDir(), "index"))
		if err != nil {
			t.Fatal(err)
		}
		return ix
	})
}

func TestBackend(t *testing.T) {
	indextest.RunBackend(t, Backend, func(t *testing.T) string { return filepath.Join(t.TempDir(), "index") })
}
