package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"nghiquyet/index"
	"nghiquyet/index/bleve"
	"nghiquyet/index/store"
)

// follower brings the index after a store that is being written to: it settles
// citations, puts what came into the index in batches, and lets readers see it.
type follower struct {
	o   *options
	st  *store.Store
	log *slog.Logger

	stop    context.CancelFunc
	ended   sync.WaitGroup
	ix      *bleve.Index
	trouble error // what the last step ended with
}

// A step comes at most this often, and not before three times as long as the
// last one took; the first ones come sooner.
const stepEvery = 3 * time.Second

// follow begins. Where the index has to be made anew first, this is said.
func follow(ctx context.Context, o *options, st *store.Store, log *slog.Logger) *follower {
	f := &follower{o: o, st: st, log: log}
	ctx, f.stop = context.WithCancel(ctx)
	f.ended.Go(func() {
		wait, begun := time.Duration(0), time.Now()
		for {
			select {
			case <-ctx.Done():
				return
			case <-time.After(wait):
			}
			start := time.Now()
			if err := f.step(ctx); err != nil && ctx.Err() == nil {
				f.trouble = err
				if errors.Is(err, index.ErrInUse) {
					wait = stepEvery
					continue
				}
				return // end says what it was
			}
			f.trouble = nil
			wait = max(min(stepEvery, time.Since(begun)), 3*time.Since(start))
		}
	})
	return f
}

// step does what there is to do.
func (f *follower) step(ctx context.Context) error {
	if err := f.open(ctx); err != nil {
		return err
	}
	if _, err := f.st.Settle(ctx, targets); err != nil {
		return failure{exitStore, fmt.Errorf("resolve citations: %w", err)}
	}
	n, err := index.Follow(ctx, f.st, f.ix)
	if err == nil && n > 0 {
		err = f.ix.Publish()
	}
	if err != nil {
		return failure{exitStore, fmt.Errorf("bring the index up to date: %w", err)}
	}
	return nil
}

// open opens the index, unless it is.
func (f *follower) open(ctx context.Context) error {
	if f.ix != nil {
		return nil
	}
	ix, rebuilt, err := bleve.Current(ctx, f.st, f.o.indexPath())
	if err != nil {
		return failure{exitStore, fmt.Errorf("bring the index up to date: %w", err)}
	}
	if rebuilt != nil {
		f.log.Warn(fmt.Sprintf("the index was made anew from the store: %v", rebuilt), "reason", rebuilt.Error())
	}
	f.ix = ix
	return nil
}

// end does the last step and gives the index back.
func (f *follower) end(ctx context.Context) error {
	f.stop()
	f.ended.Wait()
	err := f.step(ctx)
	if f.ix != nil {
		err = errors.Join(err, f.ix.Close())
	}
	return err
}
