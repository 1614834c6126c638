package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"nghiquyet/extract/pipe"
	"nghiquyet/index"
	"nghiquyet/index/answer"
	"nghiquyet/index/bleve"
	"nghiquyet/index/store"
)

// backends are the ways to keep an index; the first keeps it in the folder of
// the collection.
var backends = []index.Backend{bleve.Backend}

func (o *options) storePath() string { return filepath.Join(o.data, "nq.db") }
func (o *options) indexPath() string { return filepath.Join(o.data, "index") }

// originals is where nq ingest --keep puts the files themselves.
func (o *options) originals() string { return filepath.Join(o.data, "originals") }

// ledger opens the collection for writing; it makes an empty one where there is
// none.
func (o *options) ledger(ctx context.Context) (*store.Store, error) {
	st, err := store.Open(ctx, o.storePath())
	if err != nil {
		return nil, err
	}
	st.Keeps = pipe.Keeps
	return st, nil
}

// collection opens the collection for questions. close gives it back. The error
// says what to type when there is none.
func (o *options) collection(ctx context.Context) (c *answer.Collection, close func(), err error) {
	c, close, err = o.reader(ctx)
	if err != nil {
		return nil, nil, o.opened(err)
	}
	return c, close, nil
}

// reader opens the collection for questions; its errors have kinds of package
// answer.
func (o *options) reader(ctx context.Context) (c *answer.Collection, close func(), err error) {
	st, err := store.OpenReader(ctx, o.storePath())
	if err != nil {
		return nil, nil, err
	}
	st.Keeps = pipe.Keeps
	c = &answer.Collection{Store: st, Backend: backends[0], Where: o.indexPath(), Known: answer.WellKnown}
	return c, func() {
		c.Close()
		st.Close()
	}, nil
}

// opened says of an error of opening the store where it was looked for.
func (o *options) opened(err error) error {
	if errors.Is(err, index.ErrNoStore) {
		return failure{exitNothing, fmt.Errorf("there is no collection in %s: fill one with 'nq ingest PATH', or name another with --data", o.data)}
	}
	return asked(err)
}

// page is the page of a list that the flags ask for.
func (o *options) page() answer.Page {
	p := answer.Page{Limit: o.limit, Next: o.after}
	if p.Limit == 0 {
		p.Limit = answer.All
	}
	return p
}
