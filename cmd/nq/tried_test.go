//go:build unix

package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// Whatever writes is killed in its work, at any moment and by turns; the collection is sound
// after each, and at the end what an undisturbed one is. NQ_KILLS says how often:
//
//	NQ_KILLS=100 go test ./cmd/nq -run KilledEverything -v -timeout 60m
func TestKilledEverything(t *testing.T) {
	if testing.Short() {
		t.Skip("kills processes")
	}
	kills := much(t, "NQ_KILLS", 6)
	dir := t.TempDir()
	src, wild, calm := filepath.Join(dir, "src"), filepath.Join(dir, "wild"), filepath.Join(dir, "calm")
	if err := os.Mkdir(src, 0o777); err != nil {
		t.Fatal(err)
	}
	const files = 60
	version := make([]int, files)
	for i := range files {
		writeDecree(t, src, i, 0)
	}
	began := time.Now()
	ran(t, "ingest", src, "--data", wild)
	span := time.Since(began)
	backup := filepath.Join(dir, "copy.db")
	rnd := rand.New(rand.NewPCG(14, 5))
	count := map[string]int{}
	spans := map[string]time.Duration{} // how long each command takes, where it is left alone
	killed := 0
	for k := 0; killed < kills; k++ {
		for range 6 { // files change, go and come
			switch i := rnd.IntN(files); rnd.IntN(3) {
			case 0:
				os.Remove(filepath.Join(src, fmt.Sprintf("%03d.txt", i)))
				os.Remove(filepath.Join(src, fmt.Sprintf("%03d.html", i)))
			default:
				version[i]++
				writeDecree(t, src, i, version[i])
			}
		}
		args := [][]string{
			{"ingest", src}, {"ingest", "--prune", src}, {"watch", "--settle", "10ms", "--prune", src}, {"reindex"}, {"backup", "--force", backup},
			{"verify", "--mend"}, {"pin", "--off", "3/NQ-CP"}, {"search", "cảng biển"},
		}[k%8]
		c := nq(t, append(args, "--data", wild)...)
		began := time.Now()
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan error, 1)
		go func() { ended <- c.Wait() }()
		select {
		case <-ended:
			count[args[0]+" ended before"]++
			spans[args[0]] = time.Since(began)
		case <-time.After(time.Duration(rnd.Int64N(int64(cmp.Or(spans[args[0]], span))))):
			c.Process.Kill()
			<-ended
			count[args[0]]++
			killed++
		}
		if out, errs, code := ran(t, "verify", "--data", wild); code == exitStore {
			t.Fatalf("kill %d of %v: %s%s", k, args, out, errs)
		}
		if _, err := os.Stat(backup); err == nil && args[0] == "backup" {
			if got := contents(t, backup); got == "" {
				t.Error("a backup that is half there")
			}
		}
	}
	t.Logf("%d kills: %v", killed, count)
	for _, data := range []string{wild, calm} {
		if _, errs, code := ran(t, "ingest", "--prune", src, "--data", data); code != exitDone {
			t.Fatalf("exit %d: %s", code, errs)
		}
		if out, errs, code := ran(t, "verify", "--data", data); code != exitDone {
			t.Errorf("verify: exit %d: %s%s", code, out, errs)
		}
	}
	if got, want := contents(t, filepath.Join(wild, "nq.db")), contents(t, filepath.Join(calm, "nq.db")); got != want {
		t.Errorf("after %d kills the collection is another: %d bytes and %d", kills, len(got), len(want))
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".*")); len(left) > 0 {
		if _, errs, code := ran(t, "backup", "--force", backup, "--data", wild); code != exitDone {
			t.Errorf("exit %d: %s", code, errs)
		}
		if left, _ = filepath.Glob(filepath.Join(dir, ".*")); len(left) > 0 {
			t.Errorf("left behind: %v", left)
		}
	}
}

// asking are the commands that only read, on a collection of decrees; writing are those
// that write. $ stands for a folder of the test's own.
var (
	asking = [][]string{{"tasks"}, {"refs", "1/NQ-CP"}, {"show", "2/NQ-CP"}, {"find", "3/NQ-CP"}, {"documents"}, {"changes"}, {"refs", "--unresolved"}, {"effect", "2/NQ-CP"}, {"doctor"}, {"search", "cảng biển"}, {"export"}, {"diff", "1/NQ-CP", "2/NQ-CP"}, {"verify"}}
	writes = [][]string{{"ingest", "$/src"}, {"ingest", "--report", "$/r.json", "$/src"}, {"reindex"}, {"backup", "--force", "$/b.db"}, {"verify", "--mend"}, {"pin", "1/NQ-CP", "000.txt"},
		{"export", "--out", "$/out"}, {"extract", "--out", "$/out", "$/src/000.txt"}}
)

func within(args []string, dir string) []string {
	out := slices.Clone(args)
	for i := range out {
		out[i] = strings.ReplaceAll(out[i], "$", dir)
	}
	return out
}

// A disk that is full, at any size of what may be written: what only reads answers the
// same, or says that it cannot; what writes says so. Nothing answers less without a
// word, and nothing is lost.
func TestFullDiskEverywhere(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds; run without -short")
	}
	prlimit, err := exec.LookPath("prlimit")
	if err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	data := filepath.Join(dir, "c")
	if err := os.Mkdir(filepath.Join(dir, "src"), 0o777); err != nil {
		t.Fatal(err)
	}
	for i := range 12 {
		writeDecree(t, filepath.Join(dir, "src"), i, 0)
	}
	if _, errs, code := ran(t, "ingest", filepath.Join(dir, "src"), "--data", data); code != exitDone {
		t.Fatal(errs)
	}
	for _, args := range writes {
		if _, errs, code := ran(t, append(within(args, dir), "--data", data)...); code != exitDone {
			t.Fatalf("%v: exit %d: %s", args, code, errs)
		}
	}
	rows := contents(t, filepath.Join(data, "nq.db"))
	for i, args := range append(slices.Clone(asking), writes...) {
		args = within(args, dir)
		limits := []int{0, 20_000, 100_000}
		if i < len(asking) {
			limits = limits[:1]
		}
		want, errs, wantCode := ran(t, append(args, "--data", data)...)
		if wantCode != exitDone {
			t.Fatalf("%v: exit %d: %s", args, wantCode, errs)
		}
		for _, limit := range limits {
			c := nq(t, append(args, "--data", data)...)
			c.Path, c.Args = prlimit, append([]string{prlimit, fmt.Sprintf("--fsize=%d", limit), os.Args[0]}, c.Args[1:]...)
			var out, errs bytes.Buffer
			c.Stdout, c.Stderr = &out, &errs
			c.Run()
			code := c.ProcessState.ExitCode()
			switch {
			case strings.Contains(errs.String(), "goroutine "):
				t.Errorf("%v, %d bytes: it crashed: %.600s", args, limit, errs.String())
			case code == wantCode && (steady(out.String()) == steady(want) || args[0] == "reindex" || args[0] == "ingest"):
			case code == exitSome || code == exitStore || code == exitIncomplete:
				if errs.Len() == 0 {
					t.Errorf("%v, %d bytes: exit %d without a word", args, limit, code)
				}
			default:
				t.Errorf("%v, %d bytes: exit %d, %s%s", args, limit, code, out.String(), errs.String())
			}
		}
	}
	if out, errs, code := ran(t, "verify", "--data", data); code != exitDone || contents(t, filepath.Join(data, "nq.db")) != rows {
		t.Errorf("with room again: exit %d: %s%s", code, out, errs)
	}
}

// steady is an answer without the time that it took.
func steady(s string) string {
	var kept []string
	for _, ln := range strings.Split(s, "\n") {
		if i := strings.Index(ln, " found in "); i >= 0 {
			ln = ln[:i]
		}
		kept = append(kept, ln)
	}
	return strings.Join(kept, "\n")
}

// Two processes at everything: each ends well or says that the other one writes, and the
// collection is sound after each pair.
func TestTwoProcesses(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds; run without -short")
	}
	dir := t.TempDir()
	data := filepath.Join(dir, "c")
	if err := os.Mkdir(filepath.Join(dir, "src"), 0o777); err != nil {
		t.Fatal(err)
	}
	for i := range 12 {
		writeDecree(t, filepath.Join(dir, "src"), i, 0)
	}
	ran(t, "ingest", filepath.Join(dir, "src"), "--data", data)
	all := append(slices.Clone(writes[:6]), []string{"search", "cảng biển"}, []string{"verify"}, []string{"tasks"}, []string{"export"})
	pairs := much(t, "NQ_PAIRS", 8)
	rnd := rand.New(rand.NewPCG(2, 14))
	for k := range pairs {
		writeDecree(t, filepath.Join(dir, "src"), 1+rnd.IntN(6), k+1) // of those that keep their number
		two := [][]string{within(all[rnd.IntN(6)], dir), within(all[rnd.IntN(len(all))], dir)}
		var wait sync.WaitGroup
		for i, args := range two {
			if i == 1 && strings.Contains(strings.Join(args, " "), "b.db") && two[0][0] == "backup" {
				args = []string{"verify"} // two copies to one place: one is refused, in other words
			}
			wait.Go(func() {
				out, errs, code := ran(t, append(args, "--data", data)...)
				busy := code == exitStore && (strings.Contains(errs, "in use") || strings.Contains(errs, "process"))
				if code != exitDone && !busy && code != exitIncomplete {
					t.Errorf("%v beside %v: exit %d: %s%s", args, two[1-i], code, out, errs)
				}
			})
		}
		wait.Wait()
		ran(t, "search", "cảng", "--data", data) // what was refused follows
		if out, errs, code := ran(t, "verify", "--data", data); code != exitDone {
			t.Fatalf("after %v: exit %d: %s%s", two, code, out, errs)
		}
	}
}

// Of many files a tenth is hostile: each of these costs its own line, and every other
// one is taken in. NQ_FILES says how many:
//
//	NQ_FILES=10000 go test ./cmd/nq -run TenthHostile -v -timeout 60m
func TestTenthHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds; run without -short")
	}
	n := much(t, "NQ_FILES", 100)
	dir := t.TempDir()
	src, data := filepath.Join(dir, "src"), filepath.Join(dir, "c")
	if err := os.Mkdir(src, 0o777); err != nil {
		t.Fatal(err)
	}
	rnd := rand.New(rand.NewPCG(10, 14))
	hostile, sound := 0, 0
	for i := range n {
		if i%10 != 3 {
			writeDecree(t, src, i*10+1, 0) // not one that comes twice
			sound++
			continue
		}
		hostile++
		name, content := hostileFile(rnd, hostile)
		if err := os.WriteFile(filepath.Join(src, fmt.Sprintf("%05d-%s", i, name)), content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	report := filepath.Join(dir, "r.json")
	began := time.Now()
	c := nq(t, "ingest", "--report", report, src, "--data", data)
	var errs bytes.Buffer
	c.Stderr = &errs
	c.Run()
	took, code := time.Since(began), c.ProcessState.ExitCode()
	var rep struct {
		Totals struct{ Files, Done, Failed, Skipped int }
	}
	js, err := os.ReadFile(report)
	if err == nil {
		err = json.Unmarshal(js, &rep)
	}
	if err != nil || code != exitSome || rep.Totals.Done < sound || rep.Totals.Failed+rep.Totals.Skipped < hostile/2 {
		t.Errorf("exit %d, %+v of %d sound and %d hostile, %v: %.500s", code, rep.Totals, sound, hostile, err, errs.String())
	}
	t.Logf("%d files in %v, %+v, most memory of this process %d MiB", n, took.Round(time.Second), rep.Totals, peak(c)>>20)
	if peak(c) > 700<<20 {
		t.Errorf("it took %d MiB", peak(c)>>20)
	}
	if out, errs, code := ran(t, "verify", "--data", data); code != exitDone {
		t.Errorf("verify: exit %d: %s%s", code, out, errs)
	}
}

// hostileFile is one of several kinds of files that do harm.
func hostileFile(rnd *rand.Rand, n int) (name string, content []byte) {
	noise := make([]byte, 2000)
	for i := range noise {
		noise[i] = byte(rnd.Uint32())
	}
	switch n % 9 {
	case 0:
		return "cut.pdf", append([]byte("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"), noise...)
	case 1:
		return "noise.docx", append([]byte("PK\x03\x04"), noise...)
	case 2:
		return "deep.html", []byte(strings.Repeat("<div><table><tr><td>", 5000) + "x")
	case 3:
		return "groups.rtf", []byte(`{\rtf1` + strings.Repeat("{", 20000))
	case 4:
		return "empty.pdf", nil
	case 5:
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for i := range 200 {
			z.Create(fmt.Sprintf("%d.pdf", i))
		}
		z.Close()
		return "empty entries.zip", b.Bytes()
	case 6:
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		if w, err := z.Create("zeros.txt"); err == nil {
			w.Write(make([]byte, 16<<20))
		}
		z.Close()
		return "bomb.zip", b.Bytes()
	case 7:
		return "noise.doc", append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), noise...)
	}
	return "units.txt", []byte(strings.Repeat("1. x\n", 150_000))
}

// A clock that goes back changes nothing: what came last is told by numbers.
func TestClockGoesBack(t *testing.T) {
	if testing.Short() {
		t.Skip("runs many processes")
	}
	src, data := decrees(t, 6), filepath.Join(t.TempDir(), "c")
	ran(t, "ingest", src, "--data", data)
	db := openRaw(t, filepath.Join(data, "nq.db"))
	defer db.Close()
	var before int
	if err := db.QueryRow(`SELECT count(*) FROM documents`).Scan(&before); err != nil {
		t.Fatal(err)
	}
	// The files are younger than the clock says, then older than what was read.
	for k, day := range []time.Time{time.Now().AddDate(1, 0, 0), time.Now().AddDate(-30, 0, 0), time.Unix(0, 0)} {
		writeDecree(t, src, 1, k+1)
		filepath.Walk(src, func(path string, _ os.FileInfo, _ error) error { return os.Chtimes(path, day, day) })
		out, errs, code := ran(t, "ingest", "--prune", src, "--data", data)
		if code != exitDone || !strings.Contains(out, "1 taken in") {
			t.Errorf("%v: exit %d: %s%s", day, code, out, errs)
		}
		if out, errs, code := ran(t, "verify", "--data", data); code != exitDone {
			t.Errorf("%v: exit %d: %s%s", day, code, out, errs)
		}
	}
	var out bytes.Buffer
	if code := run(context.Background(), []string{"search", "--json", "lần 3", "--data", data}, nil, &out, &out); code != exitDone {
		t.Errorf("exit %d: %s", code, out.String())
	}
}
