//go:build unix

package main

import (
	"os"
	"path/filepath"
	"testing"

	"nghiquyet/extract/compiled"
)

// What a crash or a full disk left of compiled code stops no command: it is made anew.
func TestDamagedCache(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds; run without -short")
	}
	cache := filepath.Join(t.TempDir(), "cache")
	t.Setenv("XDG_CACHE_HOME", cache)
	if compiled.Folder("probe") == "" {
		t.Skip("no folder of the user's own can be made")
	}
	version := func() string {
		t.Helper()
		c := nq(t, "version")
		out, err := c.CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %.500s", err, out)
		}
		return string(out)
	}
	version()
	found, err := filepath.Glob(filepath.Join(cache, "nq-*", "graphviz", "go-graphviz", "*", "*"))
	if err != nil || len(found) != 2 { // with its hash; the library begins after owntmp
		t.Fatalf("%d files are kept here, %v", len(found), err)
	}
	file := found[0]
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	flipped := append([]byte(nil), whole...)
	flipped[40] ^= 8 // where a function begins, of which the library keeps no checksum
	for _, bad := range [][]byte{nil, whole[:len(whole)/2], flipped} {
		if err := os.WriteFile(file, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		version()
		if left, err := os.ReadFile(file); err != nil || len(left) != len(whole) {
			t.Errorf("%d bytes are left of %d, %v", len(left), len(whole), err)
		}
	}
}
