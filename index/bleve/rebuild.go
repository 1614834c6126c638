package bleve

import (
	"context"
	"errors"
	"fmt"
	"os"

	"nghiquyet/index"
)

// Rebuild makes the index in dir anew from src, beside the old one, and puts
// it in its place when it is whole. Interrupted, it leaves the old one, or
// none, never half of one. Only the process that may write the store may call
// it.
func Rebuild(ctx context.Context, src index.Source, dir string) error {
	fresh, old := dir+".new", dir+".old"
	for _, left := range []string{fresh, old} {
		if err := os.RemoveAll(left); err != nil {
			return fmt.Errorf("rebuild index: %w", err)
		}
	}
	ix, err := Create(fresh)
	if err != nil {
		return fmt.Errorf("rebuild index: %w", err)
	}
	if _, err := index.Follow(ctx, src, ix); err != nil {
		ix.Close()
		return fmt.Errorf("rebuild index: %w", err)
	}
	if err := ix.Close(); err != nil {
		return fmt.Errorf("rebuild index: %w", err)
	}
	if err := os.Rename(dir, old); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("rebuild index: %w", err)
	}
	if err := os.Rename(fresh, dir); err != nil {
		return fmt.Errorf("rebuild index: %w", err)
	}
	return os.RemoveAll(old)
}

// Current opens the index in dir for writing and brings it up to src: it makes
// one where there is none, makes it anew where it cannot serve, and follows
// what was stored since it was last open. rebuilt is the reason when it had to
// be made anew, for telling the reader.
func Current(ctx context.Context, src index.Source, dir string) (ix *Index, rebuilt error, err error) {
	ix, err = Open(dir)
	if err == nil {
		_, err = index.Follow(ctx, src, ix)
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
