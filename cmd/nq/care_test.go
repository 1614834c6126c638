//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"nghiquyet/index/store"
)

// decrees is a folder of n small documents.
func decrees(t *testing.T, n int) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "src")
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		writeDecree(t, dir, i, 0)
	}
	return dir
}

// A disk that gets full ends the run with a plain word; with room again, the
// same command goes on.
func TestFullDisk(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds; run without -short")
	}
	t.Parallel()
	if runtime.GOOS != "linux" {
		t.Skip("limits the size of files by prlimit")
	}
	prlimit, err := exec.LookPath("prlimit")
	if err != nil {
		t.Skip(err)
	}
	src, data := decrees(t, 90), filepath.Join(t.TempDir(), "c")
	for _, limit := range []int{40 << 10, 300 << 10, 700 << 10} {
		c := nq(t, "ingest", src, "--data", data)
		c.Path, c.Args = prlimit, append([]string{prlimit, fmt.Sprintf("--fsize=%d", limit), os.Args[0]}, c.Args[1:]...)
		var errs bytes.Buffer
		c.Stderr = &errs
		done := make(chan error, 1)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		go func() { done <- c.Wait() }()
		select {
		case <-done:
		case <-time.After(time.Minute):
			c.Process.Kill()
			t.Fatalf("limit %d: it hangs: %s", limit, errs.String())
		}
		if code := c.ProcessState.ExitCode(); code != exitStore || strings.Contains(errs.String(), "goroutine ") {
			t.Errorf("limit %d: exit %d: %s", limit, code, errs.String())
		}
	}
	if _, errs, code := ran(t, "ingest", src, "--data", data); code != exitDone {
		t.Fatalf("with room again: exit %d: %s", code, errs)
	}
	out, errs, code := ran(t, "verify", "--data", data)
	if code != exitDone || !strings.Contains(out, "every record is there") {
		t.Errorf("verify: exit %d: %s%s", code, out, errs)
	}
}

// Where nothing may be written, whatever only reads answers the same, and whatever writes says
// that it cannot and leaves all as it was: in a collection that may only be read, and with such a
// folder to write into.
func TestReadOnlyFolder(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("mode bits and users are those of Linux")
	}
	if testing.Short() {
		t.Skip("runs every command")
	}
	dir := t.TempDir()
	data, elsewhere := filepath.Join(dir, "c"), open(t)
	if err := os.Mkdir(filepath.Join(dir, "src"), 0o777); err != nil {
		t.Fatal(err)
	}
	for i := range 6 {
		writeDecree(t, filepath.Join(dir, "src"), i, 0)
	}
	if _, errs, code := ran(t, "ingest", filepath.Join(dir, "src"), "--data", data); code != exitDone {
		t.Fatalf("exit %d: %s", code, errs)
	}
	rows := contents(t, filepath.Join(data, "nq.db"))
	readOnly := func(path string) { chmodAll(path, 0o555, 0o444) }
	readOnly(dir)
	defer chmodAll(dir, 0o777, 0o666)
	as := other(t, dir)
	is := func(want int, args ...string) (said string) {
		t.Helper()
		out, errs, code := as(append(args, "--data", data)...)
		if code != want || code != exitDone && !strings.Contains(errs, "permission denied") {
			t.Errorf("%v: exit %d, want %d: %s%s", args, code, want, out, errs)
		}
		return steady(out)
	}
	for _, args := range asking {
		if want, _, _ := ran(t, append(args, "--data", data)...); is(exitDone, args...) != steady(want) {
			t.Errorf("%v: another answer", args)
		}
	}
	for _, args := range writes {
		switch want := exitStore; {
		case strings.Contains(strings.Join(args, " "), "$/r.json"):
			is(exitStore, within(args, elsewhere)...) // the folder $/src is not there: it is not come to
		case args[0] == "ingest":
			is(want, within(args, dir)...)
		case args[0] == "backup", args[0] == "export":
			is(exitSome, within(args, dir)...)
			is(exitDone, within(args, elsewhere)...)
		case args[0] == "extract":
			is(exitSome, within(args, dir)...)
			is(exitDone, "extract", "--out", filepath.Join(elsewhere, "x"), filepath.Join(dir, "src", "000.txt"))
		default:
			is(want, args...)
		}
	}
	is(exitStore, "watch", filepath.Join(dir, "src"))
	for _, x := range []struct {
		data, report string
		want         int
	}{{filepath.Join(elsewhere, "new"), filepath.Join(dir, "r.json"), exitUsage}, {filepath.Join(dir, "new"), filepath.Join(elsewhere, "r.json"), exitStore}} {
		if out, errs, code := as("ingest", "--report", x.report, filepath.Join(dir, "src"), "--data", x.data); code != x.want || !strings.Contains(errs, "permission denied") {
			t.Errorf("%+v: exit %d: %s%s", x, code, out, errs)
		}
	}
	if now := contents(t, filepath.Join(data, "nq.db")); now != rows {
		t.Error("the store is another")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) != 2 {
		t.Errorf("%v", left)
	}
}

// chmodAll gives folders one mode and files another.
func chmodAll(path string, folders, files os.FileMode) {
	filepath.Walk(path, func(path string, info os.FileInfo, err error) error {
		switch {
		case err != nil:
			return nil
		case info.IsDir():
			return os.Chmod(path, folders)
		}
		return os.Chmod(path, files)
	})
}

// nobody is the number of a user who owns nothing.
const nobody = 65534

// other is nq run by a user to whom mode bits apply and who owns nothing of the test's: by
// another one, where this is root. The folders above dir are opened for that.
func other(t *testing.T, dir string) func(args ...string) (stdout, stderr string, code int) {
	t.Helper()
	home, tmp, program := t.TempDir(), open(t), os.Args[0]
	if os.Getuid() == 0 {
		if err := os.Chown(home, nobody, nobody); err != nil { // what is compiled is kept in a folder of one's own
			t.Skip(err)
		}
		// Where go test makes the binary others may not look.
		program = filepath.Join(tmp, "nq")
		if err := os.Link(os.Args[0], program); err != nil {
			t.Skip(err)
		}
		for _, dir := range []string{dir, tmp, home} {
			for dir = filepath.Dir(dir); dir != "/"; dir = filepath.Dir(dir) {
				if info, err := os.Stat(dir); err == nil && info.Mode()&0o005 != 0o005 {
					os.Chmod(dir, info.Mode()|0o055)
				}
			}
		}
	}
	os.Chmod(home, 0o700)
	return func(args ...string) (string, string, int) {
		c := nq(t, args...)
		c.Path = program
		c.Env = append(c.Env, "TMPDIR="+tmp, "HOME="+home, "XDG_CACHE_HOME="+home)
		if os.Getuid() == 0 {
			c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
		}
		var out, errs bytes.Buffer
		c.Stdout, c.Stderr = &out, &errs
		if err := c.Run(); c.ProcessState == nil {
			t.Skip(err)
		}
		return out.String(), errs.String(), c.ProcessState.ExitCode()
	}
}

// open is a folder that everyone may write to.
func open(t *testing.T) string {
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	return dir
}

// While one process writes, others read; a second writer is told at once.
func TestOneWriter(t *testing.T) {
	src, data := decrees(t, 5), filepath.Join(t.TempDir(), "c")
	ran(t, "ingest", src, "--data", data)
	st, err := store.Open(t.Context(), filepath.Join(data, "nq.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	start := time.Now()
	_, errs, code := ran(t, "ingest", src, "--data", data)
	if want := fmt.Sprintf("the store is in use: held by process %d", os.Getpid()); code != exitStore || !strings.Contains(errs, want) {
		t.Errorf("second writer: exit %d: %s", code, errs)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("it took %v", took)
	}
	for _, args := range [][]string{{"tasks"}, {"refs", "1/NQ-CP"}, {"show", "2/NQ-CP"}, {"export"}, {"search", "cảng biển"}, {"verify"}, {"backup", filepath.Join(t.TempDir(), "copy.db")}} {
		if out, errs, code := ran(t, append(args, "--data", data)...); code != exitDone {
			t.Errorf("%v: exit %d: %s%s", args, code, out, errs)
		}
	}
	if err := os.RemoveAll(filepath.Join(data, "index")); err != nil {
		t.Fatal(err)
	}
	_, errs, code = ran(t, "search", "cảng biển", "--data", data)
	if want := fmt.Sprintf("being written by process %d", os.Getpid()); code != exitStore || !strings.Contains(errs, want) {
		t.Errorf("without an index: exit %d: %s", code, errs)
	}
}

// An index that is damaged is made anew by whoever needs it; a store that is
// damaged is said, and left.
func TestDamage(t *testing.T) {
	t.Parallel()
	src, data := decrees(t, 20), filepath.Join(t.TempDir(), "c")
	ran(t, "ingest", src, "--data", data)
	spoil := func(dir string) {
		filepath.Walk(dir, func(path string, info os.FileInfo, _ error) error {
			if info.Mode().IsRegular() && info.Size() > 100 {
				return os.Truncate(path, info.Size()/3)
			}
			return nil
		})
	}
	spoil(filepath.Join(data, "index"))
	if out, _, code := ran(t, "verify", "--data", data); code != exitSome {
		t.Errorf("verify of a damaged index: exit %d: %s", code, out)
	}
	if out, errs, code := ran(t, "search", "cảng biển", "--data", data); code != exitDone || !strings.Contains(out, "NQ-CP") {
		t.Errorf("search in a damaged index: exit %d: %s%s", code, out, errs)
	}
	spoil(filepath.Join(data, "index"))
	writeDecree(t, src, 30, 0)
	if _, errs, code := ran(t, "ingest", src, "--data", data); code != exitDone || !strings.Contains(errs, "the index was made anew") {
		t.Errorf("ingest with a damaged index: exit %d: %s", code, errs)
	}
	if out, errs, code := ran(t, "verify", "--data", data); code != exitDone {
		t.Errorf("verify: exit %d: %s%s", code, out, errs)
	}
	if out, errs, code := ran(t, "reindex", "--data", data); code != exitDone || !strings.Contains(out, "made anew") {
		t.Errorf("reindex: exit %d: %s%s", code, out, errs)
	}

	db := filepath.Join(data, "nq.db")
	whole, err := os.ReadFile(db)
	if err != nil {
		t.Fatal(err)
	}
	bad := bytes.Clone(whole)
	for i := 4096; i < len(bad); i++ {
		bad[i] = byte(i)
	}
	if err := os.WriteFile(db, bad, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"verify"}, {"tasks"}, {"ingest", src}, {"search", "cảng"}, {"reindex"}} {
		_, errs, code := ran(t, append(args, "--data", data)...)
		if code != exitStore || !strings.Contains(errs, "damaged") {
			t.Errorf("%v: exit %d: %s", args, code, errs)
		}
	}
	if left, _ := os.ReadFile(db); !bytes.Equal(left, bad) {
		t.Error("the damaged store was written to")
	}
}

// Back to a backup: what came after it is gone, from the index too.
func TestBackup(t *testing.T) {
	t.Parallel()
	src, data := decrees(t, 10), filepath.Join(t.TempDir(), "c")
	ran(t, "ingest", src, "--data", data)
	copied := filepath.Join(t.TempDir(), "copy.db")
	if _, errs, code := ran(t, "backup", copied, "--data", data); code != exitDone {
		t.Fatalf("exit %d: %s", code, errs)
	}
	if _, errs, code := ran(t, "backup", copied, "--data", data); code != exitSome || !strings.Contains(errs, "--force") {
		t.Errorf("onto itself: exit %d: %s", code, errs)
	}
	for i := 10; i < 20; i++ {
		writeDecree(t, src, i, 0)
	}
	ran(t, "ingest", src, "--data", data)
	if err := os.Rename(copied, filepath.Join(data, "nq.db")); err != nil {
		t.Fatal(err)
	}
	if out, _, code := ran(t, "search", "--json", "kind:document cảng", "--limit", "100", "--data", data); code != exitDone || !strings.Contains(out, `"total":10`) {
		t.Errorf("search: exit %d: %.200s", code, out)
	}
	if out, errs, code := ran(t, "verify", "--data", data); code != exitDone {
		t.Errorf("verify: exit %d: %s%s", code, out, errs)
	}
}

// Ctrl-C finishes what is in hand and says how to go on.
func TestInterruptedIngest(t *testing.T) {
	src, data := decrees(t, 300), filepath.Join(t.TempDir(), "c")
	report := filepath.Join(t.TempDir(), "report.json")
	c := nq(t, "ingest", src, "--data", data, "--report", report, "--log-format", "json")
	var errs bytes.Buffer
	c.Stderr = &errs
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(time.Minute); ; {
		if st, err := store.OpenReader(t.Context(), filepath.Join(data, "nq.db")); err == nil {
			n, _ := st.Counts(t.Context())
			st.Close()
			if n.Documents > 0 {
				break
			}
		}
		if time.Now().After(deadline) {
			t.Fatal("nothing was stored")
		}
		time.Sleep(5 * time.Millisecond)
	}
	c.Process.Signal(os.Interrupt)
	c.Wait()
	code := c.ProcessState.ExitCode()
	for _, line := range strings.Split(strings.TrimSpace(errs.String()), "\n") {
		if !json.Valid([]byte(line)) {
			t.Errorf("no JSON: %s", line)
		}
	}
	var rep struct {
		Files   []struct{ State string }
		Totals  struct{ Files, Done int }
		Stopped bool
	}
	js, err := os.ReadFile(report)
	if err == nil {
		err = json.Unmarshal(js, &rep)
	}
	if err != nil || len(rep.Files) != rep.Totals.Files || rep.Totals.Done != rep.Totals.Files {
		t.Errorf("report %+v, %v", rep.Totals, err)
	}
	if !rep.Stopped { // it was done before the signal came
		t.Skip("too fast")
	}
	if code != exitSome || !strings.Contains(errs.String(), "nq ingest") {
		t.Errorf("exit %d: %s", code, errs.String())
	}
	if out, _, code := ran(t, "verify", "--data", data); code != exitDone || !strings.Contains(out, "every record is there") {
		t.Errorf("verify: exit %d: %s", code, out)
	}
}

// What arrives in a watched folder is taken in when it is finished.
func TestWatch(t *testing.T) {
	t.Parallel()
	src, data := decrees(t, 2), filepath.Join(t.TempDir(), "c")
	c := nq(t, "watch", src, "--data", data, "--settle", "200ms")
	var errs safeBuffer
	c.Stderr = &errs
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	defer c.Process.Kill()
	said := func(words string) {
		t.Helper()
		for deadline := time.Now().Add(time.Minute); !strings.Contains(errs.String(), words); time.Sleep(20 * time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatalf("%q was not said: %s", words, errs.String())
			}
		}
	}
	said("001.txt: taken in")

	writeDecree(t, src, 5, 0) // a copy that takes its time, under another name
	whole, _ := os.ReadFile(filepath.Join(src, "005.txt"))
	os.Remove(filepath.Join(src, "005.txt"))
	os.Mkdir(filepath.Join(src, "sub"), 0o777)
	f, err := os.Create(filepath.Join(src, "sub", "slow.txt.part"))
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range [][]byte{whole[:len(whole)/2], whole[len(whole)/2:]} {
		f.Write(b)
		time.Sleep(300 * time.Millisecond)
	}
	f.Close()
	os.Rename(f.Name(), filepath.Join(src, "sub", "slow.txt"))
	said("slow.txt: taken in as nq-cp/2025-01-10/6")
	if strings.Contains(errs.String(), ".part") {
		t.Error("the part was looked at")
	}
	os.Rename(filepath.Join(src, "sub", "slow.txt"), filepath.Join(src, "renamed.txt"))
	said("renamed.txt: unchanged")

	writeDecree(t, src, 7, 0)
	said("007.txt: taken in as nq-cp/2025-01-10/8")
	writeDecree(t, src, 7, 1) // another number
	said("nq-cp/2025-01-10/1008")
	out, _, _ := ran(t, "tasks", "--data", data, "--json")
	if strings.Contains(out, "nq-cp/2025-01-10/8#") || !strings.Contains(out, "nq-cp/2025-01-10/1008#") {
		t.Error("the changed file did not replace its document")
	}
	os.Rename(src, src+" away") // as a disk that is taken away, and comes again
	said("is not there: nothing is taken in or out")
	os.Rename(src+" away", src)
	said("watching " + src + " again")
	writeDecree(t, src, 9, 0)
	said("009.txt: taken in")
	c.Process.Signal(os.Interrupt)
	if err := c.Wait(); err != nil {
		t.Errorf("%v: %s", err, errs.String())
	}
	if out, errs, code := ran(t, "verify", "--data", data); code != exitDone {
		t.Errorf("verify: exit %d: %s%s", code, out, errs)
	}
}

// A search that cannot look at everything says so: in text, in JSON and by its exit
// status.
func TestIncompleteSearch(t *testing.T) {
	t.Parallel()
	prlimit, err := exec.LookPath("prlimit")
	if err != nil {
		t.Skip(err)
	}
	src, data := decrees(t, 3), filepath.Join(t.TempDir(), "c")
	ran(t, "ingest", src, "--data", data)
	old := filepath.Join(t.TempDir(), "index")
	if err := os.CopyFS(old, os.DirFS(filepath.Join(data, "index"))); err != nil {
		t.Fatal(err)
	}
	writeDecree(t, src, 30, 0)
	ran(t, "ingest", src, "--data", data)
	if err := errors.Join(os.RemoveAll(filepath.Join(data, "index")), os.Rename(old, filepath.Join(data, "index"))); err != nil {
		t.Fatal(err)
	}
	search := func(args ...string) (string, string, int) {
		c := nq(t, append([]string{"search", "--data", data}, args...)...)
		c.Path, c.Args = prlimit, append([]string{prlimit, "--fsize=100", os.Args[0]}, c.Args[1:]...)
		var out, errs bytes.Buffer
		c.Stdout, c.Stderr = &out, &errs
		c.Run()
		return out.String(), errs.String(), c.ProcessState.ExitCode()
	}
	if out, errs, code := search("31/NQ-CP"); code != exitIncomplete || !strings.Contains(out, "which is not all") || !strings.Contains(errs, "may not be all: the index cannot be brought up") {
		t.Errorf("nothing found: exit %d: %s%s", code, out, errs)
	}
	if out, errs, code := search("--json", "cảng biển"); code != exitIncomplete || !strings.Contains(out, `"incomplete":"the index cannot be brought up`) || !strings.Contains(errs, "may not be all") {
		t.Errorf("found: exit %d: %s%s", code, out, errs)
	}
	if out, errs, code := ran(t, "search", "31/NQ-CP", "--data", data); code != exitDone {
		t.Errorf("with room again: exit %d: %s%s", code, out, errs)
	}
}

// What a killed backup leaves goes with the next one.
func TestKilledBackupLeavesNothing(t *testing.T) {
	src, data := decrees(t, 3), filepath.Join(t.TempDir(), "c")
	ran(t, "ingest", src, "--data", data)
	dir := t.TempDir()
	for _, left := range []string{".b.db.part", ".b.db.part-journal", ".b.db.part.lock"} {
		if err := os.WriteFile(filepath.Join(dir, left), []byte("half"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if _, errs, code := ran(t, "backup", filepath.Join(dir, "b.db"), "--data", data); code != exitDone {
		t.Fatalf("exit %d: %s", code, errs)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 || left[0].Name() != "b.db" {
		t.Errorf("%v, %v", left, err)
	}
}

// The collection is its user's; opened to others, all of it can be read, and is
// searched. Until then they are told whose it is.
func TestCollectionOfAnotherUser(t *testing.T) {
	if testing.Short() {
		t.Skip("runs many processes")
	}
	if os.Getuid() != 0 {
		t.Skip("needs a second user")
	}
	src, data := decrees(t, 5), filepath.Join(t.TempDir(), "c")
	ran(t, "ingest", src, "--data", data)
	if info, err := os.Stat(data); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	as := other(t, data)
	if out, errs, code := as("tasks", "--data", data); code != exitStore || !strings.Contains(errs, "belongs to another user") {
		t.Errorf("exit %d: %s%s", code, out, errs)
	}
	filepath.Walk(data, func(path string, info os.FileInfo, _ error) error { // chmod -R a+rX
		mode := info.Mode() | 0o044
		if info.IsDir() {
			mode |= 0o011
		}
		return os.Chmod(path, mode)
	})
	for _, args := range [][]string{{"tasks"}, {"show", "2/NQ-CP"}, {"search", "cảng biển"}, {"verify"}} {
		if out, errs, code := as(append(args, "--data", data)...); code != exitDone {
			t.Errorf("%v: exit %d: %s%s", args, code, out, errs)
		}
	}
	writeDecree(t, src, 20, 0)
	ran(t, "ingest", src, "--data", data)
	if out, errs, code := as("search", "21/NQ-CP", "--data", data); code != exitDone {
		t.Errorf("after another ingest: exit %d: %s%s", code, out, errs)
	}
}

// Files are written beside one another, and nowhere else: a link in the folder is
// not followed.
func TestOutFollowsNoLinks(t *testing.T) {
	src, dir := decrees(t, 2), t.TempDir()
	precious := filepath.Join(t.TempDir(), "precious")
	out := filepath.Join(dir, "out")
	if err := errors.Join(os.WriteFile(precious, []byte("mine"), 0o666), os.Mkdir(out, 0o777), os.Symlink(precious, filepath.Join(out, "001.json"))); err != nil {
		t.Skip(err)
	}
	if _, errs, code := ran(t, "extract", "--out", out, filepath.Join(src, "001.txt")); code != exitSome || !strings.Contains(errs, "a link") {
		t.Errorf("exit %d: %s", code, errs)
	}
	if text, _ := os.ReadFile(precious); string(text) != "mine" {
		t.Errorf("it was written to: %.100s", text)
	}
	for name, old := range map[string]time.Duration{".nq-1.part": 2 * time.Hour, ".nq-2.part": 0} { // of a killed run, and of one that goes on
		part, then := filepath.Join(out, name), time.Now().Add(-old)
		if err := errors.Join(os.WriteFile(part, nil, 0o666), os.Chtimes(part, then, then)); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 2 {
		_, errs, code := ran(t, "extract", "--out", out, filepath.Join(src, "000.txt"))
		if said := strings.Contains(errs, "replaced in "+out+": 1 file"); code != exitDone || said != (i == 1) {
			t.Errorf("exit %d: %s", code, errs)
		}
	}
	if left, _ := os.ReadDir(out); len(left) != 3 || left[0].Name() != ".nq-2.part" {
		t.Errorf("%v", left)
	}
	js, errs, code := ran(t, "extract", filepath.Join(src, "000.txt"), filepath.Join(src, "001.txt"))
	var list []map[string]any
	if err := json.Unmarshal([]byte(js), &list); code != exitDone || err != nil || len(list) != 2 {
		t.Errorf("two documents as JSON: exit %d, %v: %s", code, err, errs)
	}
}

// Commands that read one file end on Ctrl-C and SIGTERM, also where they wait for
// input that does not come.
func TestReadingIsStopped(t *testing.T) {
	fifo := filepath.Join(t.TempDir(), "p.txt")
	if err := syscall.Mkfifo(fifo, 0o666); err != nil {
		t.Skip(err)
	}
	t.Parallel()
	reading := [][]string{{"extract", fifo}, {"extract", "-"}, {"lines", fifo}, {"outline", "-"}, {"explain", fifo}, {"diff", "-", fifo}}
	wait := 400 * time.Millisecond
	for i, tries := 0, 0; i < len(reading); i++ {
		args := reading[i]
		c := nq(t, args...)
		in, err := c.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		var errs bytes.Buffer
		c.Stderr = &errs
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(wait)
		sent := time.Now()
		c.Process.Signal([]os.Signal{os.Interrupt, syscall.SIGTERM}[i%2])
		ended := make(chan error, 1)
		go func() { ended <- c.Wait() }()
		select {
		case <-ended:
			code := c.ProcessState.ExitCode()
			if code < 0 && tries < 5 { // it had not begun to listen to signals
				wait *= 2
				tries++
				i--
				continue
			}
			if code != exitSome {
				t.Errorf("%v: exit %d after %v: %s", args, code, time.Since(sent), errs.String())
			}
		case <-time.After(time.Minute): // it would wait for its input for ever
			t.Errorf("%v: it does not end", args)
			c.Process.Kill()
		}
		in.Close()
	}
}

// What a worker has started ends with nq, also where nq is killed while tesseract has a page
// in hand.
func TestNothingOutlivesNq(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("elsewhere a child of a worker may outlive it")
	}
	t.Parallel()
	dir := t.TempDir()
	said := filepath.Join(dir, "said")
	endless := "#!/bin/sh\ncase \"$*\" in\n*--version*) echo tesseract 5.3.0;;\n*--list-langs*) printf 'two:\\neng\\nvie\\n';;\n*) echo $$ >> '" + said + "'; exec sleep 600;;\nesac\n"
	if err := os.WriteFile(filepath.Join(dir, "tesseract"), []byte(endless), 0o777); err != nil {
		t.Fatal(err)
	}
	c := nq(t, "extract", "--ocr", "force", "../../testdata/corpus/7-nq-cp/7-nq-cp.pdf")
	c.Env = append(c.Env, "PATH="+dir+":"+os.Getenv("PATH"))
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	var started []string
	for end := time.Now().Add(5 * time.Minute); len(started) == 0; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("tesseract was not asked")
		}
		b, _ := os.ReadFile(said)
		started = strings.Fields(string(b))
	}
	c.Process.Kill()
	c.Wait()
	b, _ := os.ReadFile(said)
	for _, pid := range strings.Fields(string(b)) {
		for end := time.Now().Add(20 * time.Second); running(pid); time.Sleep(20 * time.Millisecond) {
			if time.Now().After(end) {
				t.Errorf("process %s, the tesseract of a killed nq, goes on", pid)
				break
			}
		}
	}
}

// running reports that a process goes on: it is there, and is not one that ended and of
// which nobody has taken note.
func running(pid string) bool {
	b, err := os.ReadFile("/proc/" + pid + "/stat")
	_, state, _ := strings.Cut(string(b), ") ")
	return err == nil && !strings.HasPrefix(state, "Z")
}
