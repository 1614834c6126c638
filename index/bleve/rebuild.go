package bleve

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"nghiquyet/index"
)

// Rebuild makes the index in dir anew from src, beside the old one, and puts
// it in its place when it is whole; until then readers have the old one.
// Interrupted, it leaves the old one, or none, never half of one. Only the
// process that may write the store may call it.
func Rebuild(ctx context.Context, src index.Source, dir string) error {
	if err := rebuild(ctx, src, dir); err != nil {
		return fmt.Errorf("rebuild index: %w", err)
	}
	return nil
}

func rebuild(ctx context.Context, src index.Source, dir string) error {
	live := filepath.Join(dir, "live")
	fresh, old := live+".new", live+".old"
	for _, left := range []string{fresh, old} {
		if err := os.RemoveAll(left); err != nil {
			return err
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	b, err := create(fresh)
	if err != nil {
		return err
	}
	_, err = index.Follow(ctx, src, &Index{b: b})
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
// be made anew, for telling the reader.
func Current(ctx context.Context, src index.Source, dir string) (ix *Index, rebuilt error, err error) {
	ix, err = Open(dir)
	if err == nil {
		if _, err = index.Follow(ctx, src, ix); err == nil {
			err = ix.Publish()
		}
		if err == nil {
			return ix, nil, nil
		}
		ix.Close()
	}
	if !index.NeedsRebuild(err) && !errors.Is(err, index.ErrForeign) {
		return nil, nil, err
	}
	if !errors.Is(err, index.ErrMissing) {
		rebuilt = err
	}
	if err := Rebuild(ctx, src, dir); err != nil {
		return nil, rebuilt, err
	}
	ix, err = Open(dir)
	return ix, rebuilt, err
}
