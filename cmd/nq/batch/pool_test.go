package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	stdimage "image"
	"image/png"
	"io/fs"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"nghiquyet/extract"
	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/image"
	"nghiquyet/index/store"
)

// The test binary is its own worker where it is called as one. A process that
// fuzzes is called otherwise.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "worker" {
		if !underRace() {
			setLimits(small.Memory)
		}
		if err := serve(os.Stdin, os.Stdout, act, func() { os.Exit(0) }); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		return
	}
	os.Exit(m.Run())
}

// small are limits that a test can wait for.
var small = Limits{Time: 3 * time.Second, Page: time.Millisecond, Memory: 400 << 20}

var sink [][]byte

// underRace reports that this is go test -race, whose own memory passes every
// limit.
func underRace() bool {
	info, ok := debug.ReadBuildInfo()
	return ok && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"})
}

// act does what the name of the file asks for, and reads files of other names.
func act(ctx context.Context, f source.File, set source.Settings) (*extract.Document, error) {
	switch f.Name {
	case "loop":
		//lint:ignore SA5002 it loops on purpose
		for {
		}
	case "slow pages":
		for i := 1; ; i++ {
			set.AtPage(source.Page{Number: i, Of: 1000})
			time.Sleep(100 * time.Millisecond)
		}
	case "scan":
		for i := range 20 {
			set.AtPage(source.Page{Number: i + 1, Of: 20, OCR: true})
			time.Sleep(200 * time.Millisecond)
		}
		return &extract.Document{ID: f.Name}, nil
	case "bomb":
		for {
			b := make([]byte, 1<<20)
			for i := 0; i < len(b); i += 512 {
				b[i] = 1
			}
			sink = append(sink, b)
		}
	case "giant":
		sink = append(sink, make([]byte, 4<<30))
		panic("had the memory")
	case "panic":
		var none []int
		return nil, fmt.Errorf("never %d", none[len(f.Name)])
	case "deep":
		return nil, fmt.Errorf("never %d", deep(1))
	case "exit":
		os.Exit(0)
	case "garbage":
		os.Stdout.WriteString("what a library prints\n")
	case "half":
		os.Stdout.Write([]byte{frameDocument, 0, 0, 1, 0, 'x'})
		os.Exit(0)
	case "blank":
		return nil, fmt.Errorf("read %s: %w", f.Name, pipe.ErrNoText)
	case "echo":
		return &extract.Document{ID: string(f.Data)}, nil
	}
	return pipe.Extract(ctx, f, set)
}

func deep(n int) int {
	if n == 0 {
		return 0
	}
	return deep(n+1) + 1
}

func echo(p *Pool, s string) error {
	d, err := p.Extract(context.Background(), source.File{Name: "echo", Data: []byte(s)}, Wish{})
	if err == nil && d.ID != s {
		err = fmt.Errorf("echo of %d bytes: %d bytes", len(s), len(d.ID))
	}
	return err
}

// Whatever a file does to its worker, its error names it with the reason, and
// the next file is read.
func TestFailures(t *testing.T) {
	t.Parallel()
	slow := NewPool(1, small)
	defer slow.Close()
	patient := NewPool(1, Limits{Time: time.Minute, Memory: small.Memory}) // a crash may take its time on a loaded machine
	defer patient.Close()
	for name, want := range map[string]string{
		"loop":       `took longer than \d+ s: `,
		"slow pages": `took longer than \d+ s, at page `,
		"bomb":       "needed more than 400 MiB of memory: ",
		"giant":      "needed more than 400 MiB of memory: ",
		"panic":      `crashed: runtime error: index out of range \[5\] with length 0 in cmd/nq/batch.act`,
		"deep":       "crashed: stack overflow in cmd/nq/batch.deep",
		"exit":       "crashed: it ended without an answer",
		"garbage":    "crashed: ",
		"half":       "crashed: ",
	} {
		if memory := name == "bomb" || name == "giant" || name == "deep"; memory && (runtime.GOOS != "linux" || underRace()) {
			continue
		}
		p := patient
		if strings.HasPrefix(want, "took longer") {
			p = slow
		}
		d, err := p.Extract(context.Background(), source.File{Name: name, Data: []byte{}}, Wish{})
		if err == nil {
			t.Fatalf("%s: %v", name, d)
		}
		if ok := regexp.MustCompile("^read " + name + ": " + want).MatchString(err.Error()); !ok || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
		if err := echo(p, "after "+name); err != nil {
			t.Error(err)
		}
	}
}

// Want of memory ends a process in more than one way. Which one it is depends
// on what asked for it.
func TestWantOfMemory(t *testing.T) {
	for said, want := range map[string]bool{
		"fatal error: runtime: out of memory\n\nruntime stack:\n":                                             true,
		"runtime: cannot map pages in arena address space\nfatal error: out of range\n":                       true,
		"runtime/cgo: pthread_create failed: Resource temporarily unavailable\nSIGABRT: abort\nPC=0x7f m=6\n": true,
		"runtime: failed to create new OS thread (have 8 already; errno=11)\nfatal error: newosproc\n":        true,
		"runtime: goroutine stack exceeds 67108864-byte limit\nfatal error: stack overflow\n":                 false,
		"panic: runtime error: index out of range [5] with length 0\n":                                        false,
		"SIGABRT: abort\nPC=0x7f m=6 sigcode=0\n":                                                             false,
	} {
		w := &worker{cmd: &exec.Cmd{}, words: &tail{}}
		w.words.Write([]byte(said))
		if why, memory := w.why(); memory != want {
			t.Errorf("%q: %q, for want of memory %t", said, why, memory)
		}
	}
}

// A long file whose pages come steadily may take longer than the limit.
func TestLongWork(t *testing.T) {
	t.Parallel()
	p := NewPool(1, small)
	defer p.Close()
	if d, err := p.Extract(context.Background(), source.File{Name: "scan", Data: []byte{}}, Wish{}); err != nil || d.ID != "scan" {
		t.Errorf("a scan of 20 pages: %v, %v", d, err)
	}
}

func TestMoreTime(t *testing.T) {
	l := Limits{Time: 20 * time.Second, Page: time.Second, OCRPage: time.Minute}
	start := time.Now()
	at := func(s float64) time.Time { return start.Add(time.Duration(s * float64(time.Second))) }
	for _, c := range []struct {
		until, now float64
		ocr        bool
		want       float64
	}{
		{20, 0, false, 20}, // nothing is gained before anything was done
		{20, 0.2, false, 20.2},
		{20, 19, false, 21},
		{20, 1, true, 61},
		{61, 2, false, 61}, // nothing is lost
		{61, 60, true, 120},
	} {
		if got := l.more(at(c.until), at(c.now), source.Page{OCR: c.ocr}); !got.Equal(at(c.want)) {
			t.Errorf("%+v: %v", c, got.Sub(start))
		}
	}
}

// A document comes out of a worker as it comes out of pipe, except for what
// JSON does not have either.
func TestSameDocument(t *testing.T) {
	p := NewPool(2, Limits{Memory: 8 << 30})
	defer p.Close()
	files, err := filepath.Glob("../../../testdata/corpus/*/*.*")
	if err != nil || len(files) == 0 {
		t.Fatal("no corpus", err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		want, err := pipe.Extract(context.Background(), source.File{Name: name, Data: data}, source.Settings{})
		if err != nil {
			continue
		}
		wanted, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range []source.File{{Name: name}, {Name: name, Data: data}} {
			d, err := p.Extract(context.Background(), f, Wish{Lines: true})
			if err != nil {
				t.Fatal(err)
			}
			got, err := json.Marshal(d)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(wanted, got) {
				t.Errorf("%s differs: %s", name, cmp.Diff(string(wanted), string(got)))
			}
		}
	}
}

// Zero, empty and absent stay apart, and so do names that are not UTF-8.
func TestFrameKeepsAll(t *testing.T) {
	zero := 0.0
	d := &extract.Document{
		ID:      "a\xffb",
		Origin:  extract.Origin{OCRPages: []int{}},
		Outline: &extract.Node{Children: []*extract.Node{{Kind: extract.KindArticle, Children: []*extract.Node{}}}},
		Tables:  []extract.Table{{Columns: []string{}, Rows: []extract.Row{{Cells: nil}}}},
		Targets: []extract.Target{{Low: &zero, Unit: "%"}},
		Lines:   []extract.Line{{Span: extract.Span{Start: 3, End: 7}, Page: 2, Box: extract.Box{X0: .125, Y1: math.Inf(1)}}},
	}
	inner := d.Outline
	for range 1000 {
		inner.Children = []*extract.Node{{Kind: extract.KindPoint}}
		inner = inner.Children[0]
	}
	b, err := encodeFrame(frameDocument, d, maxReply)
	if err != nil {
		t.Fatal(err)
	}
	kind, body, err := readFrame(bytes.NewReader(b), maxReply)
	if err != nil {
		t.Fatal(err)
	}
	a, err := answer(kind, body)
	got := a.doc
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(d, got) {
		got.Outline = nil // too deep to be shown
		t.Errorf("%+v", got)
	}
}

// No bytes make the reader of frames panic or take memory that is not there.
func FuzzFrame(f *testing.F) {
	for _, v := range []any{extract.Document{ID: "x"}, refusal{Text: "no", Kinds: []int{0, 99, -1}}} {
		for _, k := range []byte{frameDocument, frameRefusal} {
			b, err := encodeFrame(k, v, maxReply)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(b)
		}
	}
	f.Add([]byte{frameDocument, 5, 0, 0, 0})
	f.Fuzz(func(t *testing.T, in []byte) {
		kind, body, err := readFrame(bytes.NewReader(in), maxReply)
		if err == nil {
			if a, err := answer(kind, body); a.doc == nil && a.picture == nil && err == nil {
				t.Error("neither a document nor an error")
			}
		}
	})
}

// icon is a picture too small to hold words.
func icon(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, stdimage.NewGray(stdimage.Rect(0, 0, 64, 64))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestErrorsKeepTheirKind(t *testing.T) {
	dir := t.TempDir()
	p := NewPool(1, Limits{})
	defer p.Close()
	for _, c := range []struct {
		f    source.File
		want error
	}{
		{source.File{Name: "film", Data: []byte("\x00\x00\x00\x18ftypmp42")}, pipe.ErrUnknownFormat},
		{source.File{Name: "logo", Data: icon(t)}, image.ErrNoWords},
		{source.File{Name: "blank", Data: []byte{}}, pipe.ErrNoText},
		{source.File{Name: filepath.Join(dir, "missing.pdf")}, fs.ErrNotExist},
	} {
		_, err := p.Extract(context.Background(), c.f, Wish{})
		if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.f.Name) {
			t.Errorf("%s: %v, want %v", c.f.Name, err, c.want)
		}
	}
	if _, err := p.Extract(context.Background(), source.File{Name: "nothing.pdf", Data: []byte{}}, Wish{}); err == nil || !strings.Contains(err.Error(), "empty") {
		t.Errorf("an empty file: %v", err)
	}
}

// Results come in the order of the names, whoever is done first.
func TestAllKeepsOrder(t *testing.T) {
	dir := t.TempDir()
	var names, want []string
	for i := range 30 {
		name := filepath.Join(dir, fmt.Sprintf("%02d.txt", i))
		text := fmt.Sprintf("Điều 1. %d", i)
		if i%7 == 3 {
			text = ""
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		names, want = append(names, name), append(want, strings.TrimSuffix(text, "\n"))
	}
	p := NewPool(3, Limits{Files: 4})
	defer p.Close()
	i := 0
	for d, err := range p.All(context.Background(), append(names, "-"), strings.NewReader("Điều 9. Hết"), Wish{}) {
		switch {
		case i == len(names):
			if err != nil || d.Origin.Name != "-" {
				t.Errorf("standard input: %v, %v", d, err)
			}
		case want[i] == "":
			if err == nil || !strings.Contains(err.Error(), names[i]) {
				t.Errorf("%s: %v", names[i], err)
			}
		case err != nil || !strings.HasPrefix(d.Text, want[i]):
			t.Errorf("%s: %v, %v", names[i], d, err)
		}
		i++
	}
	if i != len(names)+1 {
		t.Errorf("%d results", i)
	}
	for range p.All(context.Background(), names, nil, Wish{}) {
		break // who has seen enough may go
	}
}

// A cancelled run ends at once and leaves no process behind.
func TestCancel(t *testing.T) {
	p := NewPool(1, Limits{})
	if err := echo(p, "start"); err != nil {
		t.Fatal(err)
	}
	w := <-p.slots
	pid := w.cmd.Process.Pid
	p.slots <- w
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	start := time.Now()
	if _, err := p.Extract(ctx, source.File{Name: "loop", Data: []byte{}}, Wish{}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("cancelled: %v", err)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("it took %s", took)
	}
	if proc, err := os.FindProcess(pid); err == nil && proc.Signal(syscall.Signal(0)) == nil {
		t.Error("the worker is still there")
	}
	p.Close()
}

// A worker ends with its standard input, also in the middle of a file.
func TestParentGone(t *testing.T) {
	p := NewPool(1, Limits{})
	if err := echo(p, "start"); err != nil {
		t.Fatal(err)
	}
	w := <-p.slots
	b, err := encodeFrame(frameRequest, request{Name: "loop", Here: true}, maxRequest)
	if err != nil {
		t.Fatal(err)
	}
	w.in.Write(b)
	time.Sleep(50 * time.Millisecond)
	w.in.Close()
	select {
	case <-w.frames:
	case <-time.After(20 * time.Second):
		t.Error("the worker goes on")
	}
	w.kill()
}

// A worker that died while it waited costs no file anything.
func TestDeadWhileIdle(t *testing.T) {
	p := NewPool(1, Limits{})
	defer p.Close()
	if err := echo(p, "start"); err != nil {
		t.Fatal(err)
	}
	w := <-p.slots
	w.cmd.Process.Kill()
	<-w.frames
	p.slots <- w
	if err := echo(p, strings.Repeat("x", 5<<20)); err != nil {
		t.Error(err)
	}
}

// A folder of files made to do harm, in one run: each is read, or named with
// its reason, in time.
func TestHostileFolder(t *testing.T) {
	if testing.Short() {
		t.Skip("reads hostile files to their time limits")
	}
	dir := extracttest.Shared(t, "hostile-pdf")
	ctx := context.Background()
	st, err := store.Open(ctx, filepath.Join(t.TempDir(), "nq.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	if underRace() {
		t.Skip("too slow")
	}
	p := NewPool(runtime.NumCPU(), Limits{Memory: small.Memory})
	defer p.Close()
	rep, err := Run(ctx, st, []string{dir}, Options{Rules: "1", Pool: p, Wish: Wish{OCR: source.OCROff, Lines: true}})
	if err != nil {
		t.Fatal(err)
	}
	if rep.Totals.Files < 50 || rep.Totals.Failed == 0 {
		t.Errorf("%+v", rep.Totals)
	}
	for _, r := range rep.Files {
		if r.State != Done && !strings.Contains(r.Reason, filepath.Base(r.Name)) {
			t.Errorf("%s: %s without its name: %q", r.Name, r.State, r.Reason)
		}
		if strings.Contains(r.Reason, "crashed") || strings.Contains(r.Reason, "\n") {
			t.Error(r.Reason)
		}
		if r.Seconds <= 0 || r.Seconds > 60 { // 19 s are given to a file; a busy machine adds to them
			t.Errorf("%s took %f s", r.Name, r.Seconds)
		}
	}
}
