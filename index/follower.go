package index

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"
)

// Follower brings an index after a collection that is being written to: it
// settles citations, puts what came into the index in batches, and lets readers
// see it.
type Follower struct {
	Ledger  Ledger
	Backend Backend
	Where   string // the index, as Backend takes it
	Resolve Resolver
	Log     *slog.Logger // told when the index has to be made anew

	stop  context.CancelFunc
	ended sync.WaitGroup
	ix    Index
}

// A step comes at most this often, and not before three times as long as the
// last one took; the first ones come sooner.
const stepEvery = 3 * time.Second

// Start begins. It ends by itself where a step fails for good; End says then
// what it was.
func (f *Follower) Start(ctx context.Context) {
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
			switch err := f.step(ctx); {
			case errors.Is(err, ErrInUse):
				wait = stepEvery
			case err != nil:
				return
			default:
				wait = max(min(stepEvery, time.Since(begun)), 3*time.Since(start))
			}
		}
	})
}

// step does what there is to do.
func (f *Follower) step(ctx context.Context) error {
	if err := f.open(ctx); err != nil {
		return fmt.Errorf("bring the index up to date: %w", err)
	}
	if _, err := f.Ledger.Settle(ctx, f.Resolve); err != nil {
		return fmt.Errorf("resolve citations: %w", err)
	}
	n, err := Follow(ctx, f.Ledger, f.ix)
	if err == nil && n > 0 {
		err = f.ix.Publish()
	}
	if err != nil {
		return fmt.Errorf("bring the index up to date: %w", err)
	}
	return nil
}

// open opens the index, unless it is.
func (f *Follower) open(ctx context.Context) error {
	if f.ix != nil {
		return nil
	}
	ix, rebuilt, err := f.Backend.Current(ctx, f.Ledger, f.Where)
	if err != nil {
		return err
	}
	if rebuilt != nil {
		f.Log.Warn(fmt.Sprintf("the index was made anew from the store: %v", rebuilt), "reason", rebuilt.Error())
	}
	f.ix = ix
	return nil
}

// End does the last step and gives the index back.
func (f *Follower) End(ctx context.Context) error {
	f.stop()
	f.ended.Wait()
	err := f.step(ctx)
	if f.ix != nil {
		err = errors.Join(err, f.ix.Close())
	}
	return err
}
