//go:build unix

package compiled

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// home is a cache folder and a temporary folder of the test's own.
func home(t *testing.T) (cache, temp string) {
	t.Helper()
	dir := t.TempDir()
	for d := dir; d != "/"; d = filepath.Dir(d) {
		if fi, err := os.Stat(d); err != nil || !safe(fi) {
			t.Skipf("%s is not closed to others", d)
		}
	}
	cache, temp = filepath.Join(dir, "cache"), filepath.Join(dir, "tmp")
	if err := os.Mkdir(temp, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_CACHE_HOME", cache)
	t.Setenv("TMPDIR", temp)
	return cache, temp
}

// A file that is not as it was written is not shown to the runtime.
func TestDamagedFilesGo(t *testing.T) {
	home(t)
	dir := Folder("x")
	if dir == "" || dir != Folder("x") {
		t.Fatalf("no folder: %q", dir)
	}
	whole := strings.Repeat("code", 1000)
	file := filepath.Join(dir, "wazero", strings.Repeat("0a", 32))
	put := func(content string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	there := func() bool {
		Folder("x")
		_, err := os.Stat(file)
		return err == nil
	}
	if put(whole); there() {
		t.Error("a file that nothing is known of is used: its writer may have been killed")
	}
	put(whole)
	Seal(dir)
	if !there() {
		t.Error("a sound file is gone")
	}
	for at := 0; at < len(whole); at += 97 {
		bad := []byte(whole)
		bad[at] ^= 1 << (at % 8)
		put(string(bad))
		if there() {
			t.Fatalf("a bit was flipped at %d, and the file is used", at)
		}
		put(whole)
		Seal(dir)
	}
	for _, bad := range []string{"", whole[:100], whole + "x"} {
		put(bad)
		if there() {
			t.Errorf("a file of %d bytes is used", len(bad))
		}
		put(whole)
		Seal(dir)
	}
}

// A folder that another user made is not used, nor one that others may write to,
// nor a link.
func TestFoldersOfOthers(t *testing.T) {
	cache, temp := home(t)
	first := Folder("x")
	if !strings.HasPrefix(first, cache) {
		t.Fatalf("the folder is %q", first)
	}
	own := filepath.Dir(first)
	if err := os.Chmod(own, 0o755); err != nil {
		t.Fatal(err)
	}
	if got := Folder("x"); !strings.HasPrefix(got, temp) {
		t.Errorf("one that all may read: %q", got)
	}
	os.RemoveAll(own)
	if err := os.Symlink(t.TempDir(), own); err != nil {
		t.Fatal(err)
	}
	if got := Folder("x"); !strings.HasPrefix(got, temp) {
		t.Errorf("a link: %q", got)
	}
	os.Remove(own)
	if err := os.Chmod(cache, 0o777); err != nil {
		t.Fatal(err)
	}
	if got := Folder("x"); !strings.HasPrefix(got, temp) {
		t.Errorf("below one that all may write to: %q", got)
	}
	if os.Getuid() != 0 {
		return
	}
	os.Chmod(cache, 0o700)
	if err := os.Chown(cache, 65534, 65534); err != nil {
		t.Skip(err)
	}
	if got := Folder("x"); !strings.HasPrefix(got, temp) {
		t.Errorf("below another user's: %q", got)
	}
	os.RemoveAll(filepath.Join(temp, filepath.Base(own)))
	if err := os.Mkdir(filepath.Join(temp, filepath.Base(own)), 0o700); err != nil {
		t.Fatal(err)
	}
	os.Chown(filepath.Join(temp, filepath.Base(own)), 65534, 65534)
	if got := Folder("x"); got != "" {
		t.Errorf("another user's: %q", got)
	}
}

func TestAbove(t *testing.T) {
	for dir, want := range map[string]string{"/a/b": "/a", "/a": "/", "/": "/", "/a/b/": "/a", "a": "a", "a/b": "a"} {
		if got := above(dir); got != want {
			t.Errorf("%q: %q, want %q", dir, got, want)
		}
	}
}
