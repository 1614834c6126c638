//go:build unix

package pdfium

import (
	"os"
	"path/filepath"
	"testing"

	"nghiquyet/extract/compiled"
)

// What a crash or a full disk left of compiled code stops no reading: it is made anew.
func TestDamagedCode(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles three times; run without -short")
	}
	cache := filepath.Join(t.TempDir(), "cache")
	t.Setenv("XDG_CACHE_HOME", cache)
	if compiled.Folder("probe") == "" {
		t.Skip("no folder of the user's own can be made")
	}
	start := func() {
		t.Helper()
		var e Engine
		if err := e.Start(); err != nil {
			t.Fatal(err)
		}
		if err := e.Close(); err != nil {
			t.Fatal(err)
		}
	}
	start()
	var file string
	filepath.WalkDir(cache, func(path string, e os.DirEntry, _ error) error {
		if e.Type().IsRegular() && len(e.Name()) == 64 {
			file = path
		}
		return nil
	})
	whole, err := os.ReadFile(file)
	if err != nil || len(whole) < 1<<20 {
		t.Fatalf("%d bytes are kept, %v", len(whole), err)
	}
	flipped := append([]byte(nil), whole...)
	flipped[40] ^= 8 // where a function begins, of which the runtime keeps no checksum
	for _, bad := range [][]byte{whole[:len(whole)/2], flipped} {
		if err := os.WriteFile(file, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		start()
		if left, err := os.ReadFile(file); err != nil || len(left) != len(whole) {
			t.Errorf("%d bytes are left of %d, %v", len(left), len(whole), err)
		}
	}
}
