package batch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"nghiquyet/extract/source"
)

// watchEvery is how often a busy worker's memory is looked at. A process
// fills some 50 MiB in that time.
const watchEvery = 20 * time.Millisecond

// worker is a process that reads files, seen from its parent.
type worker struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	frames chan frame // closed when the worker has ended or talks nonsense
	words  *tail      // what it says on standard error
	served int

	room  atomic.Pointer[func(int64) error] // asked before an answer of so many bytes is read; may hold nil
	waits atomic.Bool                       // its answer waits for room, which is not its fault
}

type frame struct {
	kind byte
	body []byte
}

// startWorker starts this very program with argv, argv[0] being the name
// under which it sees itself.
func startWorker(argv []string) (*worker, error) {
	path, err := program()
	if err != nil {
		return nil, err
	}
	c := exec.Command(path)
	c.Args = argv
	c.WaitDelay = time.Second // for what a killed worker has left behind with its pipes
	w := &worker{cmd: c, frames: make(chan frame), words: &tail{}}
	c.Stderr = w.words
	apart(c)
	in, err := c.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := c.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := c.Start(); err != nil {
		return nil, err
	}
	w.in = in
	go w.listen(out)
	return w, nil
}

// listen reads the frames that the worker sends. Documents wait until there is room for
// them; until then they stay in the worker.
func (w *worker) listen(out io.Reader) {
	defer close(w.frames)
	for {
		kind, n, err := readHead(out, maxReply)
		if err != nil {
			return
		}
		if room := w.room.Load(); room != nil && (kind == frameDocument || kind == framePapers) {
			w.waits.Store(true)
			err := (*room)(n)
			w.waits.Store(false)
			if err != nil {
				return
			}
		}
		body, err := readBody(out, n)
		if err != nil {
			return
		}
		w.frames <- frame{kind, body}
	}
}

// errGone is the error for a worker that ended by itself, or that answers
// what is no answer.
var errGone = errors.New("the worker is gone")

// errSlow and errBig are the errors for a worker beyond its limits.
var (
	errSlow = errors.New("too slow")
	errBig  = errors.New("too big")
)

// ask has the worker read one file. After errGone, errSlow, errBig and the
// error of ctx the worker is of no more use and must be killed; any other
// error is about the file. last is the page it was at, if any.
func (w *worker) ask(ctx context.Context, q request, room *func(int64) error, l Limits) (a answered, last source.Page, err error) {
	w.served++
	w.room.Store(room)
	b, err := encodeFrame(frameRequest, q, maxRequest)
	if err != nil {
		return a, last, err
	}
	// A worker that ends before it has read all this shows it by its frames.
	go w.in.Write(b)

	before := time.Now()
	until := before.Add(l.Time)
	look := time.NewTicker(watchEvery)
	defer look.Stop()
	for {
		select {
		case <-ctx.Done():
			return a, last, ctx.Err()
		case f, ok := <-w.frames:
			if !ok {
				return a, last, errGone
			}
			if f.kind != framePage {
				a, err := answer(f.kind, f.body)
				if errors.Is(err, errFrame) {
					err = errGone
				}
				return a, last, err
			}
			if decoding.Unmarshal(f.body, &last) != nil {
				return a, last, errGone
			}
			until = l.more(until, time.Now(), last)
		case now := <-look.C:
			if gap := now.Sub(before); gap > time.Second || w.waits.Load() {
				until = until.Add(gap) // this process itself was stopped, by Ctrl-Z or a sleeping machine, or has no room
			}
			before = now
			switch {
			case resident(w.cmd.Process.Pid) > l.Memory:
				return a, last, errBig
			case now.After(until):
				return a, last, errSlow
			}
		}
	}
}

// alive reports that the worker waits for a request.
func (w *worker) alive() bool {
	select {
	case <-w.frames:
		return false // it has ended, or talks unasked
	default:
		return true
	}
}

// kill ends the worker with all that it has started.
func (w *worker) kill() {
	end(w.cmd.Process)
	w.reap()
}

// stop lets the worker end by itself, and kills it where it does not.
func (w *worker) stop() {
	w.in.Close()
	late := time.AfterFunc(time.Second, func() { end(w.cmd.Process) })
	defer late.Stop()
	w.reap()
}

func (w *worker) reap() {
	go func() {
		for range w.frames { // lets the reader come to its end
		}
	}()
	w.cmd.Wait()
}

// lastWords are how a worker's end begins on standard error.
var lastWords = []string{"panic: ", "fatal error: ", "runtime: ", "runtime/cgo: "}

// wantOfMemory are the runtime's words for memory that it did not get. A
// thread that cannot be started is one that got no stack.
var wantOfMemory = []string{"out of memory", "cannot allocate", "cannot map", "pthread_create failed", "failed to create new OS thread"}

// why says in words what ended a worker, with the place in the program where
// that is known. memory reports that it was for want of memory.
func (w *worker) why() (text string, memory bool) {
	said := w.words.String()
	lines := strings.Split(said, "\n")
	for i, ln := range lines {
		for _, p := range lastWords {
			rest, ok := strings.CutPrefix(ln, p)
			if !ok {
				continue
			}
			for _, m := range wantOfMemory {
				if strings.Contains(rest, m) {
					return rest, true
				}
			}
			if p == "runtime: " {
				continue // "runtime: goroutine stack exceeds …" is told by what follows
			}
			rest = strings.TrimSuffix(rest, " [recovered]")
			if at := ownFunction(lines[i:]); at != "" {
				rest += " in " + at
			}
			return rest, false
		}
	}
	if s := w.cmd.ProcessState; s != nil && !s.Success() {
		return s.String(), false
	}
	return "it ended without an answer", false
}

// ownFunction is the first function of this program in a stack trace:
//
//	nghiquyet/extract/outline.(*parser).place(0xc000…, …)  → extract/outline.(*parser).place
func ownFunction(trace []string) string {
	for _, ln := range trace {
		if name, ok := strings.CutPrefix(ln, "nghiquyet/"); ok {
			if i := strings.LastIndexByte(name, '('); i > 0 {
				name = name[:i]
			}
			return name
		}
	}
	return ""
}

// tail keeps the last of what is written to it.
type tail struct {
	mu sync.Mutex
	b  []byte
}

// maxTail is how much a tail keeps, in bytes: a stack trace.
const maxTail = 64 << 10

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.b = append(t.b, p...)
	if n := len(t.b) - maxTail; n > maxTail {
		t.b = append([]byte(nil), t.b[n:]...)
	}
	return len(p), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.b)
}

// failed is the error of the file name that ended its worker with err after
// took, with what the worker had to say.
func failed(name string, err error, took time.Duration, l Limits, at source.Page, why string, memory bool) error {
	page := ""
	if at.Number > 0 {
		page = fmt.Sprintf(", at page %d of %d", at.Number, at.Of)
	}
	switch {
	case errors.Is(err, errSlow):
		return fmt.Errorf("read %s: took longer than %d s%s: find another edition of it, or print it to a new PDF", name, int(took.Seconds()), page)
	case errors.Is(err, errBig) || memory:
		return fmt.Errorf("read %s: needed more than %d MiB of memory%s: find another edition of it, or split it", name, l.Memory>>20, page)
	}
	return fmt.Errorf("read %s: crashed%s: %s: a fault of nq, please report it with the file", name, page, why)
}
