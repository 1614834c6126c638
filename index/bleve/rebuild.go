package bleve

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"nghiquyet/index"
	"nghiquyet/index/lock"
)

// patience is how long Current waits for another process, which most often
// does the same: it brings the index up to the store.
const patience = 3 * time.Second

// Rebuild makes the index in dir anew from src, beside the old one, and puts
// it in its place when it is whole; until then readers have the old one.
// Interrupted, it leaves the old one, or none, never half of one. It fails with
// index.ErrInUse while another process writes the index.
func Rebuild(ctx context.Context, src index.Feed, dir string) error {
	l, err := take(dir)
	if err != nil {
		return err
	}
	defer l.Release()
	return rebuild(ctx, src, dir)
}

// rebuild is Rebuild for who has the lock.
func rebuild(ctx context.Context, src index.Feed, dir string) (err error) {
	defer says("rebuild index "+dir, &err)
	live := filepath.Join(dir, "live")
	fresh, old := live+".new", live+".old"
	for _, left := range []string{fresh, old} {
		if err := os.RemoveAll(left); err != nil {
			return err
		}
	}
	b, err := create(fresh)
	if err != nil {
		return err
	}
	ix := &Index{b: b}
	if _, err = index.Follow(ctx, src, ix); err == nil {
		err = ix.compact(ctx)
	}
	if err = errors.Join(err, b.Close()); err != nil {
		return err
	}
	if err := os.Rename(live, old); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := os.Rename(fresh, live); err != nil {
		return err
	}
	n, err := publish(dir)
	if err != nil {
		return err
	}
	return errors.Join(sweep(dir, n), os.RemoveAll(old))
}

// Current opens the index in dir for writing and brings it up to src: it makes
// one where there is none, makes it anew where it cannot serve, and follows
// what was stored since it was last open. rebuilt is the reason when it had to
// be made anew, for telling the reader. While another process writes the index
// it waits up to patience, then fails with index.ErrInUse.
func Current(ctx context.Context, src index.Feed, dir string) (ix *Index, rebuilt error, err error) {
	l, err := take(dir)
	for end := time.Now().Add(patience); errors.Is(err, index.ErrInUse) && time.Now().Before(end); l, err = take(dir) {
		select {
		case <-ctx.Done():
			return nil, nil, ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
	if err != nil {
		return nil, nil, err
	}
	ix, rebuilt, err = bringUp(ctx, src, dir, l)
	if err != nil {
		l.Release()
	}
	return ix, rebuilt, err
}

func bringUp(ctx context.Context, src index.Feed, dir string, l *lock.Lock) (ix *Index, rebuilt error, err error) {
	ix, err = openLocked(dir, l)
	if err == nil {
		if _, err = index.Follow(ctx, src, ix); err == nil {
			err = ix.Publish()
		}
		if err == nil {
			return ix, nil, nil
		}
		ix.closeFiles()
	}
	if !index.NeedsRebuild(err) && !errors.Is(err, index.ErrForeign) {
		return nil, nil, err
	}
	if !errors.Is(err, index.ErrMissing) {
		rebuilt = err
	}
	if err := rebuild(ctx, src, dir); err != nil {
		return nil, rebuilt, err
	}
	ix, err = openLocked(dir, l)
	return ix, rebuilt, err
}
