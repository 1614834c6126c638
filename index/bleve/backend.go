package bleve

import (
	"context"
	"path/filepath"

	"nghiquyet/index"
	"nghiquyet/index/lock"
)

// Backend keeps an index in a folder.
var Backend index.Backend = backend{}

type backend struct{}

func (backend) Open(_ context.Context, dir string) (index.Reader, error) {
	r, err := OpenReader(dir)
	if err != nil {
		return nil, err
	}
	return r, nil
}

func (backend) Current(ctx context.Context, feed index.Feed, dir string) (index.Index, error, error) {
	ix, rebuilt, err := Current(ctx, feed, dir)
	if err != nil {
		return nil, rebuilt, err
	}
	return ix, rebuilt, nil
}

func (backend) Rebuild(ctx context.Context, feed index.Feed, dir string) error {
	return Rebuild(ctx, feed, dir)
}

func (backend) Writer(dir string) (pid int, writing bool) {
	return lock.Holder(filepath.Join(dir, "lock"))
}
