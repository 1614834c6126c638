package web

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// The folder of pictures keeps to its size: the oldest go.
func TestAlbumKeepsToItsSize(t *testing.T) {
	dir := t.TempDir()
	a := &album{dir: dir, most: 10_000, size: -1}
	for i := range 20 {
		a.keep(strconv.Itoa(i)+".page", header{100, 1}, make([]byte, 1000))
		if err := os.Chtimes(filepath.Join(dir, strconv.Itoa(i)+".page"), time.Time{}, time.Unix(int64(1000+i), 0)); err != nil {
			t.Fatal(err)
		}
	}
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	size := int64(0)
	for _, e := range all {
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		size += info.Size()
	}
	if size > 10_000 || size < 5_000 {
		t.Errorf("%d bytes in %d files", size, len(all))
	}
	if _, err := os.Stat(filepath.Join(dir, "19.page")); err != nil {
		t.Error("the newest went")
	}
	if _, err := os.Stat(filepath.Join(dir, "0.page")); err == nil {
		t.Error("the oldest is there")
	}
}
