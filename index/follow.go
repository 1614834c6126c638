package index

import (
	"context"
	"errors"
	"fmt"

	"nghiquyet/extract"
)

// Source is where an index is made from; index/store is one.
type Source interface {
	// Identity names the collection; it never changes, and no other has it.
	Identity() string
	// Seq is the number of the last change, 0 before the first.
	Seq(ctx context.Context) (int64, error)
	// Changes lists the documents that changed after since, oldest change
	// first, at most limit of them. A document appears once, at its last
	// change.
	Changes(ctx context.Context, since int64, limit int) ([]Change, error)
	// Document is a stored document; ErrNotFound when it is gone.
	Document(ctx context.Context, id string) (*extract.Document, error)
}

// Change says that a document was stored or taken out.
type Change struct {
	Seq  int64
	Doc  string
	Gone bool
}

// ErrForeign says that an index was made from another store, or from a later
// state of it (a store put back from a backup). It has to be rebuilt.
var ErrForeign = errors.New("the index does not belong to this store")

// ErrNotFound says that a store has no document of that id.
var ErrNotFound = errors.New("no such document")

// A batch ends with the document that brings it to this many records or bytes
// of text.
const (
	batchRecords = 400
	batchBytes   = 2 << 20
)

// Follow brings ix up to what src was when it was called, and returns the
// number of documents that it put in or took out; what is stored meanwhile is
// for the next Follow. It may be interrupted anywhere; the next one goes on
// from the last finished batch.
func Follow(ctx context.Context, src Source, ix Index) (int, error) {
	at, err := ix.Checkpoint(ctx)
	if err != nil {
		return 0, err
	}
	if at == (Checkpoint{}) {
		at.Store = src.Identity()
	}
	last, err := src.Seq(ctx)
	if err != nil {
		return 0, err
	}
	if at.Store != src.Identity() || at.Seq > last {
		return 0, ErrForeign
	}
	n := 0
	var batch []Entry
	records, bytes := 0, 0
	flush := func() error {
		if len(batch) == 0 {
			return nil
		}
		if err := ix.Put(ctx, batch, at); err != nil {
			return err
		}
		n += len(batch)
		batch, records, bytes = nil, 0, 0
		return nil
	}
	for {
		changes, err := src.Changes(ctx, at.Seq, 200)
		if err != nil {
			return n, err
		}
		if len(changes) == 0 {
			return n, flush()
		}
		for _, c := range changes {
			if c.Seq > last {
				return n, flush()
			}
			e := Entry{Doc: c.Doc}
			if !c.Gone {
				d, err := src.Document(ctx, c.Doc)
				switch {
				case errors.Is(err, ErrNotFound): // taken out since; its change is still to come
				case err != nil:
					return n, fmt.Errorf("index %s: %w", c.Doc, err)
				default:
					e.Records = Records(d)
				}
			}
			batch = append(batch, e)
			at.Seq = c.Seq
			records += len(e.Records)
			for _, r := range e.Records {
				bytes += len(r.Text)
			}
			if records >= batchRecords || bytes >= batchBytes {
				if err := flush(); err != nil {
					return n, err
				}
			}
		}
	}
}
