package batch

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
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

// Files of one name in an archive, and files whose names are of an old code page,
// stay apart.
func TestEntriesThatShareAName(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i, name := range []string{"a.txt", "a.txt", "a~2.txt", "K\xd5.txt", "K\xd6.txt", "k\xd5.txt"} {
		f, err := z.CreateHeader(&zip.FileHeader{Name: name, NonUTF8: true})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(f, decree(fmt.Sprint(i+1), ""))
	}
	z.Close()
	w := newWorld(t)
	w.write("a.zip", b.String())
	rep := w.run(Options{})
	w.totals(rep, Totals{Files: 6, Done: 6})
	w.has(id("1"), id("2"), id("3"), id("4"), id("5"), id("6"))
	names := map[string]bool{}
	for _, r := range rep.Files {
		names[r.Name] = true
	}
	if len(names) != 6 {
		t.Errorf("names %v", names)
	}
	w.totals(w.run(Options{Prune: true}), Totals{Files: 6, Unchanged: 6})
}

func TestOldName(t *testing.T) {
	for in, want := range map[string]string{"K\xd5.txt": "K╒.txt", "Quy\xea\xect \xf0i\xf2nh.txt": "Quyết định.txt"} {
		if got := oldName(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// An archive of which hardly anything can be read is not read on, but for what
// readers hold already.
func TestArchiveOfNothing(t *testing.T) {
	defer func(n int) { maxAlike = n }(maxAlike)
	maxAlike = 10
	var files [][2]string
	for i := range 300 {
		files = append(files, [2]string{fmt.Sprintf("%d.txt", i), ""})
	}
	w := newWorld(t)
	w.write("a.zip", packed(t, files...))
	rep := w.run(Options{Jobs: 2}) // each worker has some in hand when it ends
	last := rep.Files[len(rep.Files)-1]
	if rep.Totals.Files > 150 || last.State != Failed || !strings.Contains(last.Reason, "failed alike") {
		t.Errorf("%+v, at last %+v", rep.Totals, last)
	}
	if rep.Files[0].Alike == "" || rep.Files[0].Alike != rep.Files[1].Alike || rep.Files[0].Archive != w.path("a.zip") {
		t.Errorf("%+v", rep.Files[0])
	}
	// Where others can be read, all are.
	for i := range files {
		if i%2 == 0 {
			files[i][1] = decree(fmt.Sprint(i+1), "")
		}
	}
	w.write("a.zip", packed(t, files...))
	w.totals(w.run(Options{}), Totals{Files: 300, Done: 150, Failed: 150})
}

// How much of an archive's table of contents is held does not depend on what the
// archive says of it.
func TestArchiveOfMillions(t *testing.T) {
	head := make([]byte, 46)
	copy(head, "PK\x01\x02")
	names := bytes.Repeat(head, maxDirectory/len(head)+10)
	end := func(records uint16, long, from uint32) []byte {
		b := append([]byte("PK\x05\x06"), 0, 0, 0, 0)
		b = binary.LittleEndian.AppendUint16(b, records)
		b = binary.LittleEndian.AppendUint16(b, records)
		b = binary.LittleEndian.AppendUint32(b, long)
		b = binary.LittleEndian.AppendUint32(b, from)
		return append(b, 0, 0)
	}
	long := binary.LittleEndian.AppendUint64([]byte("PK\x06\x06"), 44)
	long = append(long, make([]byte, 28)...)
	long = binary.LittleEndian.AppendUint64(long, uint64(len(names)))
	long = binary.LittleEndian.AppendUint64(long, 4)
	long = append(binary.LittleEndian.AppendUint64(append(long, "PK\x06\x07\x00\x00\x00\x00"...), uint64(len(names))+4), 1, 0, 0, 0)
	w := newWorld(t)
	for name, ends := range map[string][]byte{
		"true.zip": end(uint16(len(names)/46), uint32(len(names)), 4), "lies.zip": end(1, 46, 4), "long.zip": append(long, end(0xffff, 0xffffffff, 0xffffffff)...),
	} {
		p := w.write(name, "PK\x03\x04"+string(names)+string(ends))
		f, err := os.Open(p)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := readZip(f); !errors.Is(err, errDirectory) {
			t.Errorf("%s: %v", name, err)
		}
		f.Close()
	}
	rep := w.run(Options{})
	if rep.Totals.Failed != 3 || !strings.Contains(rep.Files[0].Reason, "too long") {
		t.Errorf("%+v", rep.Files)
	}
}

// An archive is not longer than it is, whatever it says.
func TestPackedSizesThatLie(t *testing.T) {
	b := []byte(packed(t, [2]string{"a.txt", strings.Repeat("0", 8<<20)}))
	dir := bytes.LastIndex(b, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(b[dir+20:], 2<<30)
	w := newWorld(t)
	w.write("a.zip", string(b))
	rep := w.run(Options{})
	if r := rep.Files[0]; r.State != Failed || !strings.Contains(r.Reason, "longer than the archive") {
		t.Errorf("%+v", r)
	}
}

// What systems and office programs keep for themselves is passed over.
func TestLitter(t *testing.T) {
	w := newWorld(t)
	w.write("1.txt", decree("1", ""))
	for _, name := range []string{"~$ke hoach.docx", "Thumbs.db", "sub/desktop.ini", ".~lock.a.odt#", ".hidden"} {
		w.write(name, "x")
	}
	w.write("a.zip", packed(t, [2]string{"~$b.docx", "x"}, [2]string{"x/Thumbs.db", "x"}, [2]string{"2.txt", decree("2", "")}))
	w.totals(w.run(Options{}), Totals{Files: 2, Done: 2})
}
