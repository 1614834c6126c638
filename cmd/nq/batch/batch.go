// Package batch takes many files into the store: it walks folders and
// archives, passes over what was seen before, reads on all cores, and keeps the
// ledger.
//
//	report, err := batch.Run(ctx, st, []string{"decrees/"}, batch.Options{Rules: "1", Pool: pool})
//
// Each file costs at most its own line of the report: what cannot be read is
// written down with its reason, and the rest is done. A run may end anywhere,
// also by a kill: the next one goes on with what is not in the ledger.
package batch

import (
	"cmp"
	"context"
	"io"
	"runtime"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/semaphore"

	"nghiquyet/extract"
	"nghiquyet/extract/source"
	"nghiquyet/index"
)

// Reader takes files apart; a Pool is one.
type Reader interface {
	Papers(ctx context.Context, f source.File, w Wish) ([]*extract.Document, error)
}

// Options say how a batch is run.
type Options struct {
	Pool  Reader
	Wish  Wish      // how files are read; Path is set for each
	Jobs  int       // files read at once; 0 means one a core
	Rules string    // version of the rules; a file done under an older one is read again
	Stdin io.Reader // what "-" reads
	Web   Web       // how addresses are fetched
	Spool string    // folder for what comes from archives and addresses; "" is the system's
	Keep  string    // folder for the contents themselves, each under its SHA-256; "" keeps none
	Not   []string  // folders that are passed over, as that of the collection

	Split   Split                 // what becomes of papers that are bound together
	Retry   bool                  // files that failed before are read again
	Refresh bool                  // what was taken in under older rules is read again, besides paths
	Failed  bool                  // what failed before is read again, besides paths
	Again   func(index.File) bool // lines of the ledger whose files are read again, besides paths; may be nil
	Prune   bool                  // what files of paths gave that are no longer there goes
	Found   bool                  // files of paths were met, not named: those of other kinds are no fault
	DryRun  bool                  // nothing is read or written; the store may be nil

	Stop    <-chan struct{}                 // when closed, no more files are begun; may be nil
	Emptied func(folder string, papers int) // called before all that came from a folder goes; may be nil

	Each func(Result) // called after each file in their order, one call at a time; may be nil
	Read func(State)  // called as soon as a file is done, whatever its order; may be nil
	Lean bool         // Report.Files stays empty: results go to Each only
}

// Split says what becomes of several papers that are bound together in a file.
type Split int

// The ways to take them in.
const (
	Same     Split = iota // as the file was taken in before; together where it is new
	Apart                 // each as a document of its own
	Together              // as one document
)

// State is what became of a file in this run.
type State string

// The states of a file.
const (
	Done      State = "done"
	Unchanged State = "unchanged" // taken in before, with the same content
	Failed    State = "failed"
	Skipped   State = "skipped" // not a document
	Pruned    State = "pruned"  // the file is gone, and what only it gave
)

// Result is one line of the report.
type Result struct {
	Name     string  `json:"name"`
	SHA256   string  `json:"sha256"`
	State    State   `json:"state"`
	Doc      string  `json:"doc"`
	Reason   string  `json:"reason"`
	Seconds  float64 `json:"seconds"`
	Pages    int     `json:"pages"`
	OCRPages []int   `json:"ocr_pages"`

	Papers int      `json:"papers,omitempty"` // that are bound in the file, where it is more than one
	Split  bool     `json:"split,omitempty"`  // each of them is a document
	More   []string `json:"more,omitempty"`   // the documents that the others became

	Displaced string `json:"displaced,omitempty"` // the file whose text was the document's until now, and is another

	Again   bool   `json:"-"` // it failed in an earlier run and was not tried again
	Archive string `json:"-"` // that it lies in, as shown; "" for none
	Alike   string `json:"-"` // of one that failed: the reason without what is only of this file
}

// Totals sum a report up.
type Totals struct {
	Files     int `json:"files"`
	Done      int `json:"done"`
	Unchanged int `json:"unchanged"`
	Failed    int `json:"failed"`
	Skipped   int `json:"skipped"`
	Bound     int `json:"bound,omitempty"` // in which several papers are bound and stayed together
	Pruned    int `json:"pruned"`
	Displaced int `json:"displaced"` // of those done: their text is taken in place of another file's
}

func (t *Totals) add(s State) {
	t.Files++
	switch s {
	case Done:
		t.Done++
	case Unchanged:
		t.Unchanged++
	case Failed:
		t.Failed++
	case Skipped:
		t.Skipped++
	case Pruned:
		t.Pruned++
		t.Files-- // there is none
	}
}

// Report is what a run did, the JSON of nq ingest --report.
type Report struct {
	Files   []Result `json:"files"`
	Totals  Totals   `json:"totals"`
	Stopped bool     `json:"stopped"` // by Options.Stop; files may be left
}

// run is one run on its way.
type run struct {
	Options
	st  index.Ledger
	rep Report

	next    int            // order of the next result to report
	waiting map[int]Result // results that came before their turn
	room    *semaphore.Weighted

	mu     sync.Mutex
	claims map[string]chan struct{}  // contents being read, by hash; closed when it is in the store
	alikes map[string]map[string]int // how many files of an archive failed in which way
}

// Run takes the files of paths into st and returns what became of each, in
// their order. The error is that of ctx or of the store; what was stored
// before it stays stored.
func Run(ctx context.Context, st index.Ledger, paths []string, o Options) (Report, error) {
	whole := ctx
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	r := &run{Options: o, st: st, waiting: map[int]Result{}, room: semaphore.NewWeighted(maxHeld), claims: map[string]chan struct{}{}, alikes: map[string]map[string]int{}}
	w := &walker{run: r, ctx: ctx, out: make(chan input), entries: map[string]map[string]bool{}}
	if o.Stop == nil {
		r.Stop = make(chan struct{})
	}
	go w.walk(paths)

	jobs := cmp.Or(o.Jobs, runtime.NumCPU())
	results := make(chan read, jobs)
	var readers sync.WaitGroup
	for range jobs + 1 { // one hashes or packs while the workers read
		readers.Go(func() {
			for in := range w.out {
				rd := r.one(ctx, in)
				r.note(&rd)
				select {
				case results <- rd:
				case <-ctx.Done():
					in.release()
					return
				}
			}
		})
	}
	go func() {
		readers.Wait()
		close(results)
	}()
	err := r.gather(ctx, results)
	cancel() // where it ended early, the others end too
	for rd := range results {
		rd.in.release()
	}
	if err == nil && o.Prune && !w.stopped && w.err == nil {
		err = r.prune(whole, w)
	}
	r.rep.Stopped = w.stopped
	if err == nil {
		err = w.err
	}
	return r.rep, err
}

// A group of documents is written in one transaction, since what a transaction
// costs most is to wait for the disk. It ends with any of these.
const (
	groupFiles = 64
	groupBytes = 6 << 20
	groupTime  = 250 * time.Millisecond
)

// gather writes what was read, group by group, and reports it. The error is
// that of the store or of ctx.
func (r *run) gather(ctx context.Context, results <-chan read) error {
	var group []read
	size := 0
	late := time.NewTimer(groupTime)
	late.Stop()
	flush := func() error {
		err := r.write(ctx, group)
		group, size = nil, 0
		late.Stop()
		return err
	}
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-late.C:
			if err := flush(); err != nil {
				return err
			}
		case rd, ok := <-results:
			if !ok {
				if err := flush(); err != nil {
					return err
				}
				return ctx.Err()
			}
			if rd.fatal != nil {
				return rd.fatal
			}
			if rd.entry == nil {
				r.finish(rd, rd.res)
				continue
			}
			if len(group) == 0 {
				late.Reset(groupTime)
			}
			group = append(group, rd)
			for _, d := range rd.entry.Papers() {
				size += d.Size()
			}
			if len(group) >= groupFiles || size >= groupBytes {
				if err := flush(); err != nil {
					return err
				}
			}
		}
	}
}

// write records a group and reports each of it.
func (r *run) write(ctx context.Context, group []read) error {
	if len(group) == 0 {
		return nil
	}
	entries := make([]index.Arrival, len(group))
	for i, rd := range group {
		entries[i] = *rd.entry
	}
	outcomes, err := r.st.Record(ctx, entries)
	for _, rd := range group {
		rd.held.free()
	}
	if err != nil {
		return err
	}
	for i, o := range outcomes {
		rd, res := group[i], group[i].res
		switch {
		case o.Gone:
			// The other file of this content was changed meanwhile. What would give
			// back the room for all waits here: this document has its own.
			again := r.read(ctx, semaphore.NewWeighted(maxHeld), rd.in, rd.entry.File, rd.sha)
			if again.fatal != nil {
				return again.fatal
			}
			again.in.release = func() {}
			if err := r.write(ctx, []read{again}); err != nil {
				return err
			}
			r.unclaim(rd)
			rd.in.release()
			continue
		case o.Failed != "":
			res.State, res.Reason, res.Doc = Failed, o.Failed, ""
		case res.State == Done:
			res.Doc, res.More, res.Reason, res.Displaced = o.Doc, o.More, o.Reason(), o.Displaced
		}
		r.finish(rd, res)
	}
	return nil
}

// finish reports a file, in the order of the files.
func (r *run) finish(rd read, res Result) {
	r.unclaim(rd)
	rd.in.release()
	if r.Read != nil {
		r.Read(res.State)
	}
	r.waiting[rd.in.order] = res
	for {
		res, ok := r.waiting[r.next]
		if !ok {
			return
		}
		delete(r.waiting, r.next)
		r.next++
		r.report(res)
	}
}

func (r *run) report(res Result) {
	r.rep.Totals.add(res.State)
	if res.Displaced != "" {
		r.rep.Totals.Displaced++
	}
	if res.Papers > 1 && !res.Split {
		r.rep.Totals.Bound++
	}
	if !r.Lean {
		r.rep.Files = append(r.rep.Files, res)
	}
	if r.Each != nil {
		r.Each(res)
	}
}

// claim makes the caller the one who reads a content; where another does, it
// waits until that one is in the store. It reports false when ctx ends.
func (r *run) claim(ctx context.Context, sha string) bool {
	for {
		r.mu.Lock()
		busy, ok := r.claims[sha]
		if !ok {
			r.claims[sha] = make(chan struct{})
			r.mu.Unlock()
			return true
		}
		r.mu.Unlock()
		select {
		case <-busy:
		case <-ctx.Done():
			return false
		}
	}
}

// note tells of a file in an archive that failed which others failed alike.
func (r *run) note(rd *read) {
	if rd.res.State != Failed || rd.in.spot.Entry == "" {
		return
	}
	rd.res.Archive = strings.TrimSuffix(rd.in.name, zipMark+rd.in.spot.Entry)
	rd.res.Alike = alike(rd.res.Reason, rd.in.name)
	r.mu.Lock()
	defer r.mu.Unlock()
	archive := rd.in.spot.Path
	if r.alikes[archive] == nil {
		r.alikes[archive] = map[string]int{}
	}
	r.alikes[archive][rd.res.Alike]++
}

// alike is a reason without what is only of one file: its name and its numbers.
func alike(reason, name string) string {
	reason = strings.TrimPrefix(strings.ReplaceAll(reason, name, ""), "read : ")
	return strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return -1
		}
		return c
	}, reason)
}

// alike is the most frequent way in which files of an archive failed, and how many
// did.
func (r *run) alike(archive string) (why string, n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for w, k := range r.alikes[archive] {
		if k > n {
			why, n = w, k
		}
	}
	return why, n
}

func (r *run) unclaim(rd read) {
	if !rd.claimed {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	close(r.claims[rd.sha])
	delete(r.claims, rd.sha)
}
