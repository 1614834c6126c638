package batch

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	stdimage "image"
	"image/png"
	"io"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"nghiquyet/extract"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
	"nghiquyet/index"
	"nghiquyet/index/store"
)

// here reads files in this process, and counts them.
type here struct {
	read atomic.Int32
	wait func(name string) // called before a file is read; may be nil
}

func (h *here) Extract(ctx context.Context, f source.File, w Wish) (*extract.Document, error) {
	h.read.Add(1)
	if h.wait != nil {
		h.wait(f.Name)
	}
	at := f.Name
	if w.Path != "" {
		at = w.Path
	}
	var err error
	if f.Data, err = Read(at, nil); err != nil {
		return nil, err
	}
	return pipe.Extract(ctx, f, source.Settings{OCR: w.OCR})
}

func (h *here) Papers(ctx context.Context, f source.File, w Wish) ([]*extract.Document, error) {
	d, err := h.Extract(ctx, f, w)
	if err == nil && w.Split {
		f.Data, err = Read(cmp.Or(w.Path, f.Name), nil)
		if err != nil {
			return nil, err
		}
		return pipe.Papers(ctx, f, source.Settings{OCR: w.OCR})
	}
	return []*extract.Document{d}, err
}

// decree is a small resolution as text, and as a web page.
func decree(number, words string) string {
	return fmt.Sprintf("CHÍNH PHỦ\n\nSố: %s/NQ-CP\n\nHà Nội, ngày 10 tháng 01 năm 2025\n\nNGHỊ QUYẾT\n\nVề phát triển cảng biển số %s\n\n"+
		"Điều 1. Nhiệm vụ và giải pháp\n\n1. Giao Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính xây dựng quy hoạch cảng biển. %s\n\n2. Căn cứ Nghị quyết số 1/NQ-CP ngày 10 tháng 01 năm 2025.\n\n"+
		"TM. CHÍNH PHỦ\nTHỦ TƯỚNG\n", number, number, words)
}

func page(number, words string) string {
	return "<html><head><meta charset=utf-8></head><body><p>" + strings.ReplaceAll(strings.TrimSpace(decree(number, words)), "\n\n", "</p>\n<p>") + "</p></body></html>"
}

func id(number string) string { return "nq-cp/2025-01-10/" + number }

// world is a folder of files and a store to take them into.
type world struct {
	*testing.T
	dir string
	st  *store.Store
	pool
}

type pool = here

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{T: t, dir: t.TempDir()}
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "nq.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	w.st = st
	return w
}

func (w *world) path(name string) string { return filepath.Join(w.dir, filepath.FromSlash(name)) }

func (w *world) write(name, text string) string {
	w.Helper()
	p := w.path(name)
	if err := os.MkdirAll(filepath.Dir(p), 0o777); err != nil {
		w.Fatal(err)
	}
	if err := os.WriteFile(p, []byte(text), 0o666); err != nil {
		w.Fatal(err)
	}
	return p
}

// run takes paths in, the whole folder by default.
func (w *world) run(o Options, paths ...string) Report {
	w.Helper()
	if len(paths) == 0 && !o.Refresh && !o.Failed {
		paths = []string{w.dir}
	}
	if o.Rules == "" {
		o.Rules = "1"
	}
	o.Pool = &w.pool
	o.Spool = w.TempDir()
	rep, err := Run(w.Context(), w.st, paths, o)
	if err != nil {
		w.Fatal(err)
	}
	if left, _ := os.ReadDir(o.Spool); len(left) > 0 {
		w.Errorf("%d files are left in the spool", len(left))
	}
	if err := w.st.Verify(w.Context()); err != nil {
		w.Error(err)
	}
	return rep
}

// has compares the documents in the store with ids.
func (w *world) has(ids ...string) {
	w.Helper()
	var got []string
	for d, err := range w.st.Documents(w.Context()) {
		if err != nil {
			w.Fatal(err)
		}
		got = append(got, d.ID)
	}
	missing := map[string]bool{}
	for _, id := range ids {
		missing[id] = true
	}
	for _, id := range got {
		if !missing[id] {
			w.Errorf("%s is there", id)
		}
		delete(missing, id)
	}
	for id := range missing {
		w.Errorf("%s is missing", id)
	}
}

func (w *world) totals(rep Report, want Totals) {
	w.Helper()
	if rep.Totals != want {
		w.Errorf("totals %+v, want %+v", rep.Totals, want)
		for _, r := range rep.Files {
			w.Logf("%s %s %s", r.State, r.Name, r.Reason)
		}
	}
}

func TestSecondRunReadsNothing(t *testing.T) {
	w := newWorld(t)
	w.write("a.txt", decree("1", ""))
	w.write("sub/b.html", page("2", ""))
	w.write("bad.pdf", "\x00\x01 no PDF at all")
	w.write("note.xyz", "\x00\x01\x02")
	w.totals(w.run(Options{}), Totals{Files: 4, Done: 2, Failed: 1, Skipped: 1})
	n := w.read.Load()
	rep := w.run(Options{})
	w.totals(rep, Totals{Files: 4, Unchanged: 2, Failed: 1, Skipped: 1})
	if w.read.Load() != n {
		t.Error("something was read again")
	}
	for _, r := range rep.Files {
		if r.State == Failed && (!r.Again || r.Reason == "") {
			t.Errorf("failed before: %+v", r)
		}
	}
	w.run(Options{Retry: true})
	if w.read.Load() != n+1 {
		t.Errorf("retrying read %d files", w.read.Load()-n)
	}
	w.has(id("1"), id("2"))
}

func TestChangedFileReplacesItsDocument(t *testing.T) {
	w := newWorld(t)
	w.write("a.txt", decree("1", "Bản đầu."))
	w.run(Options{})
	w.write("a.txt", decree("1", "Bản sau."))
	w.totals(w.run(Options{}), Totals{Files: 1, Done: 1})
	d, err := w.st.Document(t.Context(), id("1"))
	if err != nil || strings.Contains(d.Text, "Bản đầu") {
		t.Errorf("the old text is there: %v", err)
	}
	if all, _ := w.st.Sources(t.Context(), id("1")); len(all) != 1 {
		t.Errorf("%d sources", len(all))
	}
	w.write("a.txt", decree("2", "Số khác."))
	w.run(Options{})
	w.has(id("2"))

	w.write("b.txt", decree("2", "Bản khác."))
	w.run(Options{})
	w.write("a.txt", decree("3", ""))
	w.run(Options{}, w.path("a.txt"))
	w.has(id("2"), id("3"))
	if d, err := w.st.Document(t.Context(), id("2")); err != nil || !strings.Contains(d.Text, "Bản khác") {
		t.Errorf("the text of the other file is not taken: %v", err)
	}
}

func TestChangedFileThatCannotBeReadKeepsItsDocument(t *testing.T) {
	w := newWorld(t)
	w.write("a.html", page("1", ""))
	w.run(Options{})
	w.write("a.html", "")
	w.totals(w.run(Options{}), Totals{Files: 1, Failed: 1})
	w.has(id("1"))
	w.write("a.html", page("2", ""))
	w.run(Options{})
	w.has(id("2"))
}

func TestOneContentInTwoFiles(t *testing.T) {
	w := newWorld(t)
	for i := range 20 {
		w.write(fmt.Sprintf("%02d.txt", i), decree("1", ""))
	}
	rep := w.run(Options{Jobs: 8})
	w.totals(rep, Totals{Files: 20, Done: 1, Unchanged: 19})
	if n := w.read.Load(); n != 1 {
		t.Errorf("read %d times", n)
	}
	d, err := w.st.Document(t.Context(), id("1"))
	if err != nil || d.Origin.Name != w.path("00.txt") {
		t.Errorf("origin %v, %v", d.Origin.Name, err)
	}
	for i := range 19 {
		os.Remove(w.path(fmt.Sprintf("%02d.txt", i)))
	}
	w.totals(w.run(Options{Prune: true}), Totals{Files: 1, Unchanged: 1, Pruned: 19})
	w.has(id("1"))
	if d, _ := w.st.Document(t.Context(), id("1")); d.Origin.Name != w.path("19.txt") {
		t.Errorf("origin %v", d.Origin.Name)
	}
}

// A file that takes long holds the results of later ones back, not their count.
func TestReadIsToldOutOfOrder(t *testing.T) {
	w := newWorld(t)
	for i := range 6 {
		w.write(fmt.Sprintf("%d.txt", i), decree(fmt.Sprint(i+1), ""))
	}
	done, told := make(chan struct{}), 0
	w.wait = func(name string) {
		if filepath.Base(name) == "0.txt" {
			<-done
		}
	}
	rep := w.run(Options{Jobs: 2, Read: func(State) {
		if told++; told == 5 {
			close(done)
		}
	}})
	if told != 6 || filepath.Base(rep.Files[0].Name) != "0.txt" {
		t.Errorf("told of %d files, the first is %s", told, rep.Files[0].Name)
	}
}

func TestOneContentUnderTwoNamesThatPromiseOtherThings(t *testing.T) {
	w := newWorld(t)
	w.write("a.xyz", "\x00\x01\x02")
	w.write("b.pdf", "\x00\x01\x02")
	w.write("c.xyz", "\x00\x01\x02")
	for _, again := range []bool{false, true} {
		n := w.read.Load()
		w.totals(w.run(Options{Jobs: 1}), Totals{Files: 3, Failed: 1, Skipped: 2})
		if again && w.read.Load() != n {
			t.Error("something was read again")
		}
	}
}

// A logo in a folder is no fault; named by itself it is one.
func TestPicturesInFolders(t *testing.T) {
	w := newWorld(t)
	w.write("logo.png", string(icon(t)))
	w.totals(w.run(Options{Jobs: 1}), Totals{Files: 1, Skipped: 1})
	rep := w.run(Options{Jobs: 1}, w.path("logo.png"))
	w.totals(rep, Totals{Files: 1, Failed: 1})
	if !strings.Contains(rep.Files[0].Reason, "no words") {
		t.Errorf("%s", rep.Files[0].Reason)
	}
}

func TestTwoFilesSwapTheirContents(t *testing.T) {
	w := newWorld(t)
	a, b := w.write("a.txt", decree("1", "")), w.write("b.txt", decree("2", ""))
	w.run(Options{})
	os.Rename(a, a+".x")
	os.Rename(b, a)
	os.Rename(a+".x", b)
	w.run(Options{})
	w.has(id("1"), id("2"))
}

// The text that is taken does not depend on which file comes first.
func TestTwoFormatsOfOneDocument(t *testing.T) {
	for _, names := range [][]string{{"a.txt", "b.html"}, {"b.txt", "a.html"}} {
		w := newWorld(t)
		for _, n := range names {
			if strings.HasSuffix(n, ".html") {
				w.write(n, page("1", ""))
			} else {
				w.write(n, decree("1", ""))
			}
		}
		for _, p := range []string{"a.txt", "a.html", "b.txt", "b.html"} {
			if _, err := os.Stat(w.path(p)); err == nil {
				w.run(Options{}, w.path(p))
			}
		}
		w.has(id("1"))
		all, err := w.st.Sources(t.Context(), id("1"))
		if err != nil || len(all) != 2 || all[0].Format != "html" || all[0].Why == "" || all[1].Why == "" {
			t.Fatalf("%v: %+v, %v", names, all, err)
		}
		d, err := w.st.Document(t.Context(), id("1"))
		if err != nil || d.Origin.Format != "html" {
			t.Errorf("%v: the text is from %s, %v", names, d.Origin.Format, err)
		}
		os.Remove(all[0].Name)
		w.run(Options{Prune: true})
		if d, err = w.st.Document(t.Context(), id("1")); err != nil || d.Origin.Format != "text" {
			t.Errorf("%v: with the page gone: %v, %v", names, d.Origin, err)
		}
	}
}

func TestPrune(t *testing.T) {
	w := newWorld(t)
	a := w.write("x/a.txt", decree("1", ""))
	w.write("x/b.txt", decree("2", ""))
	w.write("y/c.txt", decree("3", ""))
	w.run(Options{})
	os.Remove(a)
	os.Remove(w.path("y/c.txt"))
	w.totals(w.run(Options{}), Totals{Files: 1, Unchanged: 1})
	w.has(id("1"), id("2"), id("3"))
	w.totals(w.run(Options{Prune: true, DryRun: true}, w.path("x")), Totals{Files: 1, Unchanged: 1, Pruned: 1})
	w.has(id("1"), id("2"), id("3"))
	w.totals(w.run(Options{Prune: true}, w.path("x")), Totals{Files: 1, Unchanged: 1, Pruned: 1})
	w.has(id("2"), id("3"))
	w.totals(w.run(Options{Prune: true}, w.path("y/c.txt")), Totals{Pruned: 1})
	w.totals(w.run(Options{Prune: true}, w.path("y")), Totals{Files: 1, Failed: 1}) // empty, and nothing is known of it
	w.has(id("2"))
}

func TestRefresh(t *testing.T) {
	w := newWorld(t)
	w.write("a.txt", decree("1", ""))
	b := w.write("b.txt", decree("2", ""))
	w.run(Options{})
	os.Remove(b)
	rep := w.run(Options{Refresh: true, Rules: "2"})
	w.totals(rep, Totals{Files: 2, Done: 1, Failed: 1})
	if r := rep.Files[1]; !strings.Contains(r.Reason, "its source is gone") {
		t.Error(r.Reason)
	}
	w.has(id("1"), id("2"))
	if all, _ := w.st.Sources(t.Context(), id("1")); all[0].Rules != "2" {
		t.Errorf("rules %q", all[0].Rules)
	}
	w.totals(w.run(Options{}, w.path("a.txt")), Totals{Files: 1, Unchanged: 1}) // older rules redo nothing
}

func TestDryRunWritesNothing(t *testing.T) {
	w := newWorld(t)
	w.write("a.txt", decree("1", ""))
	w.totals(w.run(Options{DryRun: true}), Totals{Files: 1, Done: 1})
	w.has()
	if n := w.read.Load(); n != 0 {
		t.Errorf("%d files were read", n)
	}
	rep, err := Run(t.Context(), nil, []string{w.dir}, Options{DryRun: true, Rules: "1"})
	if err != nil || rep.Totals.Done != 1 {
		t.Errorf("without a store: %+v, %v", rep, err)
	}
}

func TestStopFinishesWhatIsInHand(t *testing.T) {
	w := newWorld(t)
	for i := range 100 {
		w.write(fmt.Sprintf("%03d.txt", i), decree(fmt.Sprint(i+1), ""))
	}
	stop := make(chan struct{})
	once := false
	rep := w.run(Options{Jobs: 2, Stop: stop, Each: func(Result) {
		if !once {
			once = true
			close(stop)
		}
	}})
	if !rep.Stopped || rep.Totals.Done == 0 || rep.Totals.Done == 100 || rep.Totals.Done != rep.Totals.Files {
		t.Errorf("%+v", rep.Totals)
	}
	rest := w.run(Options{})
	if rest.Totals.Unchanged != rep.Totals.Done || rest.Totals.Files != 100 {
		t.Errorf("then %+v after %+v", rest.Totals, rep.Totals)
	}
}

func TestEndOfContextDropsWhatIsInHand(t *testing.T) {
	w := newWorld(t)
	for i := range 50 {
		w.write(fmt.Sprintf("%03d.txt", i), decree(fmt.Sprint(i+1), ""))
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Run(ctx, w.st, []string{w.dir}, Options{Pool: &w.pool, Rules: "1"}); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if err := w.st.Verify(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestStandardInput(t *testing.T) {
	w := newWorld(t)
	for i := range 2 {
		w.totals(w.run(Options{Stdin: strings.NewReader(decree(fmt.Sprint(i+1), ""))}, "-"), Totals{Files: 1, Done: 1})
	}
	w.has(id("1"), id("2"))
	rep := w.run(Options{Refresh: true, Rules: "2"})
	w.totals(rep, Totals{Files: 2, Failed: 2})
	w.has(id("1"), id("2"))
}

// Standard input that gives nothing, as a terminal, does not keep a run from
// being stopped.
func TestStopWhileStandardInputWaits(t *testing.T) {
	w := newWorld(t)
	r, open := io.Pipe()
	defer open.Close()
	stop := make(chan struct{})
	time.AfterFunc(50*time.Millisecond, func() { close(stop) })
	o := Options{Rules: "1", Pool: &w.pool, Spool: t.TempDir(), Stdin: r, Stop: stop}
	ended := make(chan Report, 1)
	go func() {
		rep, err := Run(t.Context(), w.st, []string{"-"}, o)
		if err != nil {
			t.Error(err)
		}
		ended <- rep
	}()
	select {
	case rep := <-ended:
		if !rep.Stopped || rep.Totals.Files != 0 {
			t.Errorf("%+v", rep)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("it waits for standard input")
	}
}

func TestLinksAreFollowedToFiles(t *testing.T) {
	w := newWorld(t)
	real := t.TempDir()
	os.WriteFile(filepath.Join(real, "a.txt"), []byte(decree("1", "")), 0o666)
	if err := os.Symlink(filepath.Join(real, "a.txt"), w.path("link.txt")); err != nil {
		t.Skip(err)
	}
	os.Symlink(real, w.path("folder"))
	w.totals(w.run(Options{}), Totals{Files: 1, Done: 1})
}

// What is shown between an archive and what is in it may stand in names of
// folders: "KHẨN!" is urgent.
func TestPruneOfPathsThatLookLikeEntries(t *testing.T) {
	w := newWorld(t)
	w.write("KHẨN!/1.txt", decree("1", ""))
	w.write("KHẨN!/a.zip", packed(t, [2]string{"GẤP!/2.txt", decree("2", "")}, [2]string{"3.txt", decree("3", "")}))
	w.totals(w.run(Options{}), Totals{Files: 3, Done: 3})
	w.totals(w.run(Options{Prune: true}), Totals{Files: 3, Unchanged: 3})
	w.has(id("1"), id("2"), id("3"))
	w.totals(w.run(Options{Refresh: true, Rules: "2"}), Totals{Files: 3, Done: 3})
	w.totals(w.run(Options{Rules: "2", Prune: true}), Totals{Files: 3, Unchanged: 3})
	w.write("KHẨN!/a.zip", packed(t, [2]string{"3.txt", decree("3", "")}))
	w.totals(w.run(Options{Rules: "2", Prune: true}), Totals{Files: 2, Unchanged: 2, Pruned: 1})
	w.has(id("1"), id("3"))
}

// A file whose text takes the place of another file's, and says something else, is
// told; one that says the same is not. Either way a person's choice holds.
func TestDisplacedTextIsTold(t *testing.T) {
	w := newWorld(t)
	w.write("a.html", page("1", "trước ngày 30 tháng 6 năm 2026."))
	w.run(Options{})
	w.write("b.html", strings.Replace(page("1", "trước ngày 30 tháng 6 năm 2026."), "<body>", "<body> ", 1))
	rep := w.run(Options{})
	if rep.Totals.Displaced != 0 {
		t.Errorf("the same text: %+v", rep.Files)
	}
	forged := w.write("forged.txt", decree("1", strings.Repeat("trước ngày 30 tháng 12 năm 2036; giao Bộ Công an thẩm định. ", 40)))
	rep = w.run(Options{})
	r := rep.Files[2]
	if rep.Totals.Displaced != 1 || r.Name != forged || r.Displaced == "" || !strings.Contains(r.Reason, "in place of that of") || !strings.Contains(r.Reason, "it is whole") {
		t.Errorf("%+v, %+v", rep.Totals, r)
	}
	sources, err := w.st.Sources(t.Context(), id("1"))
	if err != nil || len(sources) != 3 || sources[0].Name != forged {
		t.Fatalf("%+v, %v", sources, err)
	}
	if err := w.st.Pin(t.Context(), id("1"), sources[1].SHA256); err != nil {
		t.Fatal(err)
	}
	w.write("forged2.txt", decree("1", strings.Repeat("trước ngày 30 tháng 12 năm 2036; giao Bộ Công an thẩm định. ", 400)))
	rep = w.run(Options{})
	if now, err := w.st.Sources(t.Context(), id("1")); err != nil || now[0].SHA256 != sources[1].SHA256 || rep.Totals.Displaced != 0 {
		t.Errorf("a pinned text was displaced: %+v, %v", now, err)
	}
	if err := w.st.Pin(t.Context(), id("1"), ""); err != nil {
		t.Fatal(err)
	}
	if now, err := w.st.Sources(t.Context(), id("1")); err != nil || now[0].SHA256 == sources[1].SHA256 {
		t.Errorf("%+v, %v", now, err)
	}
	if err := w.st.Pin(t.Context(), id("1"), "no such"); !errors.Is(err, index.ErrNotFound) {
		t.Error(err)
	}
}

// A folder that was emptied has its papers taken out, when that is asked for; one
// that nothing ever came from is a mistake.
func TestPruneOfAnEmptiedFolder(t *testing.T) {
	w := newWorld(t)
	p := w.write("sub/1.txt", decree("1", ""))
	w.write("2.txt", decree("2", ""))
	w.run(Options{})
	os.Remove(p)
	sub := w.path("sub")
	if rep := w.run(Options{}, sub); rep.Totals.Failed != 1 {
		t.Errorf("without --prune: %+v", rep)
	}
	w.has(id("1"), id("2"))
	told := map[string]int{}
	w.totals(w.run(Options{Prune: true, Emptied: func(folder string, papers int) { told[folder] = papers }}, sub), Totals{Pruned: 1})
	w.has(id("2"))
	if want := map[string]int{sub: 1}; !maps.Equal(told, want) {
		t.Errorf("told of %v, want %v", told, want)
	}
	if rep := w.run(Options{Prune: true}, sub); rep.Totals.Failed != 1 {
		t.Errorf("again: %+v", rep)
	}
}

// A folder that is not there at all may be one of a disk that is not there: what came from it
// stays, until the folder above it is named. That it goes then is told.
func TestPruneOfAMissingFolder(t *testing.T) {
	w := newWorld(t)
	w.write("disk/a/1.txt", decree("1", ""))
	w.write("disk/b/2.txt", decree("2", ""))
	w.write("3.txt", decree("3", ""))
	gone := w.write("4.txt", decree("4", ""))
	w.run(Options{})
	if err := errors.Join(os.RemoveAll(w.path("disk")), os.Remove(gone)); err != nil {
		t.Fatal(err)
	}
	rep := w.run(Options{Prune: true}, w.path("disk"))
	if rep.Totals.Failed != 1 || rep.Totals.Pruned != 0 || !strings.Contains(rep.Files[0].Reason, "what came from it stays") {
		t.Errorf("%+v", rep)
	}
	w.has(id("1"), id("2"), id("3"), id("4"))
	told := map[string]int{}
	w.totals(w.run(Options{Prune: true, Emptied: func(folder string, papers int) { told[folder] = papers }}), Totals{Files: 1, Unchanged: 1, Pruned: 3})
	w.has(id("3"))
	if want := map[string]int{w.path("disk"): 2}; !maps.Equal(told, want) {
		t.Errorf("told of %v, want %v", told, want)
	}
}

// A page as a picture is not read where OCR is off: it failed, and is tried again where
// OCR is on.
func TestPicturesWithoutOCR(t *testing.T) {
	w := newWorld(t)
	var b bytes.Buffer
	if err := png.Encode(&b, stdimage.NewGray(stdimage.Rect(0, 0, 700, 1000))); err != nil {
		t.Fatal(err)
	}
	w.write("page.png", b.String())
	w.write("cut.png", b.String()[:b.Len()/2])
	w.write("cut.pdf", "%PDF-1.4\n1 0 obj")
	rep := w.run(Options{Wish: Wish{OCR: source.OCROff}})
	w.totals(rep, Totals{Files: 3, Failed: 3})
	for _, r := range rep.Files {
		if want := "OCR is off"; strings.HasSuffix(r.Name, "page.png") && !strings.Contains(r.Reason, want) {
			t.Errorf("%s: %s", r.Name, r.Reason)
		}
	}
	before := w.read.Load()
	w.run(Options{Wish: Wish{OCR: source.OCROff}})
	if n := w.read.Load() - before; n != 0 {
		t.Errorf("%d were read again without OCR", n)
	}
	w.run(Options{Wish: Wish{OCR: source.OCRAuto}})
	if n := w.read.Load() - before; n != 3 {
		t.Errorf("%d of 3 were read again with OCR", n)
	}
}
