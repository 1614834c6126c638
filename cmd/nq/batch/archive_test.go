package batch

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
)

// packed is a zip archive of files.
func packed(t *testing.T, files ...[2]string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.Create(f[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(f[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestArchives(t *testing.T) {
	w := newWorld(t)
	inner := packed(t, [2]string{"c.txt", decree("3", "")}, [2]string{"deep.zip", packed(t, [2]string{"d.txt", decree("4", "")})})
	w.write("a.zip", packed(t, [2]string{"thang 1/a.txt", decree("1", "")}, [2]string{"thang 1/b.html", page("2", "")}, [2]string{"inner.zip", inner},
		[2]string{"__MACOSX/._a.txt", "x"}, [2]string{"../up.txt", decree("5", "")}, [2]string{`..\up2.txt`, decree("6", "")}, [2]string{"picture.jpg", string(icon(t))}))
	rep := w.run(Options{})
	w.totals(rep, Totals{Files: 7, Done: 3, Failed: 3, Skipped: 1})
	w.has(id("1"), id("2"), id("3"))
	d, err := w.st.Document(t.Context(), id("3"))
	if err != nil || d.Origin.Name != w.path("a.zip")+"!/inner.zip!/c.txt" {
		t.Errorf("origin %q, %v", d.Origin.Name, err)
	}
	for _, r := range rep.Files {
		if r.State == Failed && !strings.Contains(r.Reason, r.Name) {
			t.Errorf("%s: %s", r.Name, r.Reason)
		}
	}
	w.totals(w.run(Options{}), Totals{Files: 7, Unchanged: 3, Failed: 3, Skipped: 1})
	w.totals(w.run(Options{Refresh: true, Rules: "2"}), Totals{Files: 3, Done: 3})

	w.write("a.zip", packed(t, [2]string{"thang 1/a.txt", decree("1", "khác")}))
	w.totals(w.run(Options{Prune: true}), Totals{Files: 1, Done: 1, Pruned: 6})
	w.has(id("1"))
	os.Remove(w.path("a.zip"))
	w.write("b.txt", decree("9", ""))
	w.run(Options{Prune: true})
	w.has(id("9"))
}

func TestBadArchives(t *testing.T) {
	w := newWorld(t)
	whole := packed(t, [2]string{"a.txt", decree("1", "")}, [2]string{"zeros.txt", strings.Repeat("\x00", 64<<20)})
	w.write("bomb.zip", whole)
	w.write("cut.zip", whole[:len(whole)/2])
	w.write("empty.zip", packed(t))
	w.write("no.zip", "not an archive at all")
	damaged := []byte(packed(t, [2]string{"b.txt", strings.Repeat(decree("2", "")+"\n", 3)}))
	damaged[60] ^= 0xff
	w.write("damaged.zip", string(damaged))
	rep := w.run(Options{})
	w.has(id("1"))
	reasons := map[string]string{}
	for _, r := range rep.Files {
		reasons[r.Name[len(w.dir)+1:]] = r.Reason
	}
	for name, why := range map[string]string{"bomb.zip!/zeros.txt": "unpacks to more than", "cut.zip": "broken", "damaged.zip!/b.txt": "damaged"} {
		if !strings.Contains(reasons[name], why) {
			t.Errorf("%s: %q, want %q", name, reasons[name], why)
		}
	}
}

func TestArchiveOfTooMany(t *testing.T) {
	defer func(n int) { maxEntries = n }(maxEntries)
	maxEntries = 50
	var files [][2]string
	for i := range maxEntries + 10 {
		files = append(files, [2]string{fmt.Sprintf("%d.txt", i), ""})
	}
	w := newWorld(t)
	w.write("a.zip", packed(t, files...))
	n := 0
	rep := w.run(Options{Lean: true, Each: func(r Result) {
		if strings.Contains(r.Reason, "more than 50 files") {
			n++
		}
	}})
	if n != 1 || rep.Totals.Files != maxEntries+1 {
		t.Errorf("said %d times, %+v", n, rep.Totals)
	}
}

// A DOCX is a zip archive too, and no folder.
func TestDocumentsThatArePackedAreNoArchives(t *testing.T) {
	w := newWorld(t)
	p := w.write("a.docx", packed(t, [2]string{"[Content_Types].xml", "<x/>"}, [2]string{"word/document.xml", "<x/>"}))
	if looksZip(p) {
		t.Error("a document is taken for an archive")
	}
}
