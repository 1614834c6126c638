package batch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strconv"
	"time"

	"golang.org/x/sync/semaphore"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
)

// Limits are what a worker may use for one file. Zero fields take the values
// of Defaults.
type Limits struct {
	Time    time.Duration // for a file, besides what its pages add
	Page    time.Duration // what each page adds
	OCRPage time.Duration // what a page read from its image may take by itself
	Memory  int64         // resident, in bytes; looked at on Linux only
	Files   int           // a worker is replaced after as many
}

// Defaults suit legal documents: a page takes 5 ms without OCR and 3 s with
// it, and few files need more than 50 MiB.
var Defaults = Limits{Time: 19 * time.Second, Page: 100 * time.Millisecond, OCRPage: time.Minute, Memory: 900 << 20, Files: 500}

// tired is how much memory a worker may keep after a file, in bytes; one that
// keeps more is replaced. The second PDF engine keeps 200.
const tired = 300 << 20

func (l Limits) orDefaults() Limits {
	d := Defaults
	return Limits{cmp.Or(l.Time, d.Time), cmp.Or(l.Page, d.Page), cmp.Or(l.OCRPage, d.OCRPage), cmp.Or(l.Memory, d.Memory), cmp.Or(l.Files, d.Files)}
}

// more is the time until which a file may go on that has come to page p now.
// Plain pages add a little each, so that long files are read to their end and
// files whose every page is slow are not; but never more than l.Time is left
// after one, so that no number of pages buys time for a loop. A page of OCR
// gets its time whatever came before.
func (l Limits) more(until, now time.Time, p source.Page) time.Time {
	t := now.Add(l.OCRPage)
	if !p.OCR {
		t = now.Add(l.Time)
		if u := until.Add(l.Page); u.Before(t) {
			t = u
		}
	}
	if t.After(until) {
		return t
	}
	return until
}

// Wish says what is wanted of a file.
type Wish struct {
	OCR   source.OCR
	Lines bool   // Document.Lines, where each printed line stands
	Split bool   // papers that are bound together become a document each
	Path  string // where the content lies, when not at the file's name

	// Room, where it is not nil, is called before the document is taken out of its worker, with
	// its size in bytes, and may wait until there is room for it. An error of it ends the
	// worker. The document takes some times as much in this process.
	Room func(ctx context.Context, n int64) error
}

// Pool reads files in processes of their own, so that a file that loops, fills
// the memory or crashes costs its own entry and nothing else. Workers are
// started when they are first needed. A Pool may be used from several
// goroutines.
type Pool struct {
	limits Limits
	argv   []string
	slots  chan *worker // of every worker; nil where none is running
	held   int64        // how much of documents All holds at once, as maxHeld
}

// NewPool is a pool of n workers. It must be closed.
func NewPool(n int, l Limits) *Pool {
	p := &Pool{limits: l.orDefaults(), slots: make(chan *worker, max(n, 1)), held: maxHeld}
	p.argv = []string{os.Args[0], "worker", strconv.FormatInt(p.limits.Memory, 10)}
	for range cap(p.slots) {
		p.slots <- nil
	}
	return p
}

// Extract takes f apart in a worker. Without Data, f.Name is a path that the
// worker reads itself. The error names the file; pipe.ErrUnknownFormat,
// pipe.ErrNoText, fs.ErrNotExist and fs.ErrPermission are told by errors.Is.
func (p *Pool) Extract(ctx context.Context, f source.File, o Wish) (*extract.Document, error) {
	a, err := p.ask(ctx, request{Name: f.Name, Here: f.Data != nil, Data: f.Data, Path: o.Path, OCR: o.OCR, Lines: o.Lines}, o.Room)
	return a.doc, err
}

// Papers takes f apart as Extract does, with o.Split each of several papers that are bound in it as
// a document of its own.
func (p *Pool) Papers(ctx context.Context, f source.File, o Wish) ([]*extract.Document, error) {
	if !o.Split {
		d, err := p.Extract(ctx, f, o)
		return []*extract.Document{d}, err
	}
	a, err := p.ask(ctx, request{Name: f.Name, Here: f.Data != nil, Data: f.Data, Path: o.Path, OCR: o.OCR, Lines: o.Lines, Split: true}, o.Room)
	return a.papers, err
}

// ask has a worker answer one request.
func (p *Pool) ask(ctx context.Context, q request, room func(context.Context, int64) error) (a answered, err error) {
	if err := ctx.Err(); err != nil {
		return a, err
	}
	var w *worker
	select {
	case w = <-p.slots:
	case <-ctx.Done():
		return a, ctx.Err()
	}
	defer func() { p.slots <- w }()
	if w != nil && !w.alive() {
		w.kill()
		w = nil
	}
	if w == nil {
		if w, err = startWorker(p.argv); err != nil {
			return a, fmt.Errorf("read %s: start a worker: %w", q.Name, err)
		}
	}
	var inRoom *func(int64) error
	if room != nil {
		f := func(n int64) error { return room(ctx, n) }
		inRoom = &f
	}
	start := time.Now()
	a, at, err := w.ask(ctx, q, inRoom, p.limits)
	switch {
	case errors.Is(err, errGone), errors.Is(err, errSlow), errors.Is(err, errBig):
		w.kill()
		why, memory := w.why()
		err = failed(q.Name, err, time.Since(start), p.limits, at, why, memory)
		w = nil
	case ctx.Err() != nil:
		w.kill()
		w = nil
	case w.served >= p.limits.Files || resident(w.cmd.Process.Pid) > tired:
		w.stop()
		w = nil
	}
	return a, err
}

// Close ends all workers, after those that are busy have answered. The pool
// must not be used afterwards.
func (p *Pool) Close() {
	var running []*worker
	for range cap(p.slots) {
		if w := <-p.slots; w != nil {
			running = append(running, w)
			w.in.Close()
		}
	}
	for _, w := range running {
		w.stop()
	}
}

// ahead is a file that All reads before its turn has come.
type ahead struct {
	turn context.Context // done when its document is waited for
	now  func()          // ends turn
	held *hold
	docs chan []*extract.Document // one of both comes
	err  chan error
}

// room waits until there is room for n bytes, or until the document is waited for, when the
// others cannot go before it is gone.
func (a *ahead) room(ctx context.Context, n int64) error {
	if err := a.held.take(a.turn, n); err != nil && ctx.Err() != nil {
		return err
	}
	return nil
}

// All reads the named files on all workers and yields what became of each, in
// the order of names; of a file that is split, each paper. "-" is stdin.
func (p *Pool) All(ctx context.Context, names []string, stdin io.Reader, o Wish) iter.Seq2[*extract.Document, error] {
	return func(yield func(*extract.Document, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		all := semaphore.NewWeighted(p.held)
		// Files get to the workers in their order, so that the one that is waited
		// for has one, also while those of the next wait for room.
		run := make(chan struct{}, cap(p.slots))
		// The results to come, in order; few are ahead of the one that is
		// waited for.
		queue := make(chan *ahead, 2*cap(p.slots))
		go func() {
			defer close(queue)
			for _, name := range names {
				a := &ahead{held: &hold{all: all}, docs: make(chan []*extract.Document, 1), err: make(chan error, 1)}
				a.turn, a.now = context.WithCancel(ctx)
				select {
				case run <- struct{}{}:
				case <-ctx.Done():
					return
				}
				select {
				case queue <- a:
				case <-ctx.Done():
					return
				}
				go func() {
					defer func() { <-run }()
					p.one(ctx, a, name, stdin, o)
				}()
			}
		}()
		for a := range queue {
			a.now()
			var docs []*extract.Document
			var err error
			select {
			case docs = <-a.docs:
			case err = <-a.err:
				docs = []*extract.Document{nil}
			case <-ctx.Done(): // it may wait for standard input, for ever
			}
			if ctx.Err() != nil {
				break
			}
			for _, d := range docs {
				if !yield(d, err) {
					return
				}
			}
			a.held.free()
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
		}
	}
}

// one reads the file of a.
func (p *Pool) one(ctx context.Context, a *ahead, name string, stdin io.Reader, o Wish) {
	f, err := fileOf(name, stdin)
	if err != nil {
		a.err <- err
		return
	}
	o.Room = a.room
	docs, err := p.Papers(ctx, f, o)
	if err != nil {
		a.held.free()
		a.err <- err
		return
	}
	a.docs <- docs
}
