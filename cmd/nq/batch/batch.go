// Package batch takes many files into the store: it walks folders, passes
// over what was seen before, reads on all cores, and keeps the ledger.
//
//	report, err := batch.Run(ctx, st, []string{"decrees/"}, batch.Options{Rules: "1"})
//
// Each file costs at most its own line of the report: what cannot be read is
// written down with its reason, and the rest is done.
package batch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"

	"nghiquyet/extract"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
	"nghiquyet/index/store"
)

// Options say how a batch is run.
type Options struct {
	Jobs  int          // files read at once; 0 means one a core
	Rules string       // version of the rules; a file done under another is read again
	Stdin io.Reader    // what "-" reads
	Each  func(Result) // called after each file, one call at a time; may be nil

	// Extract takes a file apart; without Data, Name is a path to be read. It
	// is that of a Pool, mostly.
	Extract func(context.Context, source.File) (*extract.Document, error)
}

// State is what became of a file in this run.
type State string

// The states of a file.
const (
	Done      State = "done"
	Unchanged State = "unchanged" // taken in before, with the same content
	Failed    State = "failed"
	Skipped   State = "skipped" // not a document
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
}

// Totals sum a report up.
type Totals struct {
	Files     int `json:"files"`
	Done      int `json:"done"`
	Unchanged int `json:"unchanged"`
	Failed    int `json:"failed"`
	Skipped   int `json:"skipped"`
}

// Report is what a run did, the JSON of nq ingest --report.
type Report struct {
	Files  []Result `json:"files"`
	Totals Totals   `json:"totals"`
}

// read is a file on its way from a reader to the store.
type read struct {
	in      input
	order   int
	sha     string
	bytes   int64
	doc     *extract.Document
	err     error
	skip    string // why the file is no document
	known   string // the document that this content is already
	seconds float64
}

// Run takes the files of paths into st and returns what became of each, in
// their order. The error is that of ctx or of the store; what was stored
// before it stays stored.
func Run(ctx context.Context, st *store.Store, paths []string, o Options) (Report, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	inputs := make(chan input)
	go walk(ctx, paths, inputs)

	jobs := cmp.Or(o.Jobs, runtime.NumCPU())
	results := make(chan read)
	ahead := make(chan struct{}, 4*jobs) // files read and not yet stored
	var readers sync.WaitGroup
	var mu sync.Mutex
	next := 0
	for range jobs {
		readers.Go(func() {
			for {
				select {
				case ahead <- struct{}{}:
				case <-ctx.Done():
					return
				}
				mu.Lock()
				in, ok := <-inputs
				order := next
				next++
				mu.Unlock()
				if !ok {
					return
				}
				select {
				case results <- one(ctx, st, in, order, o):
				case <-ctx.Done():
					return
				}
			}
		})
	}
	go func() {
		readers.Wait()
		close(results)
	}()

	var rep Report
	waiting := map[int]read{} // files that were read before their turn
	for r := range results {
		waiting[r.order] = r
		for {
			r, ok := waiting[len(rep.Files)]
			if !ok {
				break
			}
			delete(waiting, r.order)
			<-ahead
			res, err := put(ctx, st, r, o, &rep.Totals)
			if err != nil {
				return rep, err
			}
			rep.Files = append(rep.Files, res)
			if o.Each != nil {
				o.Each(res)
			}
		}
	}
	return rep, ctx.Err()
}

// one reads a file and takes it apart, unless its content is known.
func one(ctx context.Context, st *store.Store, in input, order int, o Options) (r read) {
	start := time.Now()
	r = read{in: in, order: order, err: in.err}
	defer func() { r.seconds = time.Since(start).Seconds() }()
	if r.err != nil {
		return r
	}
	f, err := fileOf(in.name, o.Stdin)
	if err == nil {
		r.sha, r.bytes, err = hash(f)
	}
	if err != nil {
		r.err = err
		return r
	}
	seen, ok, err := st.Seen(ctx, r.sha)
	if err != nil {
		r.err = err
		return r
	}
	if ok && seen.State == store.Done && seen.Rules == o.Rules {
		r.known = seen.Doc
		return r
	}
	if r.doc, r.err = o.Extract(ctx, f); r.err == nil {
		r.sha, r.bytes = r.doc.Origin.SHA256, int64(r.doc.Origin.Bytes) // it may have changed since
	}
	switch {
	case r.err != nil && !in.listed && errors.Is(r.err, pipe.ErrUnknownFormat) && !named(in.name):
		r.skip, r.err = r.err.Error(), nil
	case r.err == nil && !in.listed && !pipe.IsLegal(r.doc):
		r.skip = fmt.Sprintf("read %s: no number, type or legal unit in it; name the file itself to take it in all the same", in.name)
	}
	return r
}

// named reports that a file's name promises a format that nq reads, so that
// other content in it is a fault.
func named(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".pdf", ".html", ".htm", ".txt":
		return true
	}
	return false
}

// put writes what became of a file into the store and into the totals.
func put(ctx context.Context, st *store.Store, r read, o Options, sum *Totals) (Result, error) {
	res := Result{Name: r.in.name, SHA256: r.sha, Seconds: r.seconds, OCRPages: []int{}}
	line := store.File{Name: r.in.name, SHA256: r.sha, Bytes: r.bytes, Seconds: r.seconds, Rules: o.Rules}
	sum.Files++
	var err error
	switch {
	case ctx.Err() != nil:
		return res, ctx.Err()
	case r.err != nil:
		res.State, res.Reason = Failed, r.err.Error()
		sum.Failed++
		err = st.Fail(ctx, line, res.Reason)
	case r.known != "":
		res.State, res.Doc = Unchanged, r.known
		sum.Unchanged++
		line.State, line.Doc = store.Done, r.known
		err = st.Note(ctx, line)
	case r.skip != "":
		res.State, res.Reason = Skipped, r.skip
		sum.Skipped++
		line.State, line.Reason = store.Skipped, r.skip
		err = st.Note(ctx, line)
	default:
		d := r.doc
		res.State, res.Doc, res.Pages, res.OCRPages = Done, d.ID, d.Origin.Pages, append(res.OCRPages, d.Origin.OCRPages...)
		line.Doc, line.Format, line.Pages, line.OCRPages = d.ID, d.Origin.Format, d.Origin.Pages, d.Origin.OCRPages
		sum.Done++
		if res.Reason, err = better(ctx, st, d); err == nil && res.Reason != "" {
			line.State, line.Reason = store.Done, res.Reason
			err = st.Note(ctx, line)
			break
		}
		if err == nil {
			err = st.Put(ctx, d, line)
		}
	}
	return res, err
}

// ranks order the formats by how well a fact can be found again in them: a
// PDF has pages.
var ranks = map[string]int{"pdf": 2, "html": 1}

// better says why the text that st has of d's document is kept instead of d,
// "" when d takes its place.
func better(ctx context.Context, st *store.Store, d *extract.Document) (string, error) {
	old, err := st.Document(ctx, d.ID)
	if errors.Is(err, store.ErrNotFound) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	if ranks[old.Origin.Format] > ranks[d.Origin.Format] {
		return "the text of " + old.Origin.Name + " is kept: it is the same document, with pages", nil
	}
	return "", nil
}
