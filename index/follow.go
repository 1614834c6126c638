package index

import (
	"context"
	"errors"
	"fmt"

	"nghiquyet/extract"
)

// A batch ends with the document that brings it to this many records or bytes
// of text.
const (
	batchRecords = 400
	batchBytes   = 2 << 20
)

// Follow brings ix up to what src was when it was called, and returns the
// number of documents that it put in, took out, or whose citations it renewed;
// what is stored meanwhile is for the next Follow. It may be interrupted
// anywhere; the next one goes on from the last finished batch.
func Follow(ctx context.Context, src Feed, ix Index) (int, error) {
	at, err := ix.Checkpoint(ctx)
	if err != nil {
		return 0, err
	}
	fresh := at == (Checkpoint{})
	if fresh {
		at.Store = src.Identity()
	}
	now, err := src.Now(ctx)
	if err != nil {
		return 0, err
	}
	if at.Store != src.Identity() || at.Seq > now.Seq || at.Settled > now.Settled {
		return 0, ErrForeign
	}
	f := &following{src: src, ix: ix, at: at, put: map[string]bool{}}
	if fresh { // what is put in now has its citations as they are
		f.at.Settled = now.Settled
	}
	if err := f.changes(ctx, now.Seq); err != nil {
		return f.n, err
	}
	return f.n, f.settled(ctx, now.Settled)
}

// following is one Follow.
type following struct {
	src Feed
	ix  Index
	at  Checkpoint      // of the last entry in batch
	put map[string]bool // documents that were put in
	n   int

	batch          []Entry
	records, bytes int
}

// changes puts in what came up to last.
func (f *following) changes(ctx context.Context, last int64) error {
	for {
		changes, err := f.src.Changes(ctx, f.at.Seq, 200)
		if err != nil {
			return err
		}
		for _, c := range changes {
			if c.Seq > last {
				return f.flush(ctx)
			}
			e := Entry{Doc: c.Doc}
			if !c.Gone {
				if e.Records, err = recordsOf(ctx, f.src.Document, c.Doc); err != nil {
					return err
				}
			}
			f.at.Seq = c.Seq
			f.put[c.Doc] = true
			if err := f.add(ctx, e); err != nil {
				return err
			}
		}
		if len(changes) == 0 {
			return f.flush(ctx)
		}
	}
}

// settled renews the citations of documents that were put in before and whose
// citations mean something else now.
func (f *following) settled(ctx context.Context, last int64) error {
	if f.at.Settled == last {
		return nil
	}
	docs, err := f.src.Settled(ctx, f.at.Settled)
	if err != nil {
		return err
	}
	for _, doc := range docs {
		if f.put[doc] {
			continue
		}
		all, err := recordsOf(ctx, f.src.Citing, doc)
		if err != nil {
			return err
		}
		e := Entry{Doc: doc, Only: KindCitation}
		for _, r := range all {
			if r.Kind == KindCitation {
				e.Records = append(e.Records, r)
			}
		}
		if err := f.add(ctx, e); err != nil {
			return err
		}
	}
	f.at.Settled = last // only now: an interrupted one begins anew
	if len(f.batch) > 0 {
		return f.flush(ctx)
	}
	return f.ix.Put(ctx, nil, f.at)
}

// recordsOf are the records of a document, none when it was taken out since; its
// change is still to come then.
func recordsOf(ctx context.Context, read func(context.Context, string) (*extract.Document, error), doc string) ([]Record, error) {
	d, err := read(ctx, doc)
	switch {
	case errors.Is(err, ErrNotFound):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("index %s: %w", doc, err)
	}
	return Records(d), nil
}

func (f *following) add(ctx context.Context, e Entry) error {
	f.batch = append(f.batch, e)
	f.records += len(e.Records)
	for _, r := range e.Records {
		f.bytes += len(r.Text)
	}
	if f.records >= batchRecords || f.bytes >= batchBytes {
		return f.flush(ctx)
	}
	return nil
}

func (f *following) flush(ctx context.Context) error {
	if len(f.batch) == 0 {
		return nil
	}
	if err := f.ix.Put(ctx, f.batch, f.at); err != nil {
		return err
	}
	f.n += len(f.batch)
	f.batch, f.records, f.bytes = nil, 0, 0
	return nil
}
