package batch

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"nghiquyet/index"
)

// prune takes out what came from files that are no longer there, below the
// paths of the run. A file that cannot be looked at for another reason stays. Where all
// that came from a folder goes, Options.Emptied is told so before.
func (r *run) prune(ctx context.Context, w *walker) error {
	for _, root := range w.roots {
		left, gone, err := r.goneBelow(ctx, w, root)
		if err != nil {
			return err
		}
		if r.Emptied != nil {
			r.tellEmptied(root, left, gone)
		}
		var spots []index.Spot
		for _, f := range gone {
			spots = append(spots, f.Spot())
			r.report(Result{Name: f.Name, SHA256: f.SHA256, State: Pruned, Doc: f.Doc, Reason: "the file is gone", OCRPages: []int{}})
		}
		if r.DryRun {
			continue
		}
		const piece = 200 // in one transaction
		for len(spots) > 0 {
			n := min(piece, len(spots))
			if _, err := r.st.Forget(ctx, spots[:n]); err != nil {
				return err
			}
			spots = spots[n:]
		}
	}
	return nil
}

// goneBelow gives the lines of the ledger of files that are gone, at a path and below it, and
// the folders, with those above them, from which something is left.
func (r *run) goneBelow(ctx context.Context, w *walker, root string) (left map[string]bool, gone []index.File, err error) {
	left = map[string]bool{}
	for f, err := range r.st.FilesUnder(ctx, root) {
		if err != nil {
			return nil, nil, err
		}
		if w.gone(f.Spot()) {
			gone = append(gone, f)
			continue
		}
		for dir := filepath.Dir(f.Path); !left[dir] && within(dir, root); dir = filepath.Dir(dir) {
			left[dir] = true
		}
	}
	return left, gone, nil
}

// tellEmptied tells of each folder from which nothing is left, the topmost where there are
// several, with the number of documents that came from it.
func (r *run) tellEmptied(root string, left map[string]bool, gone []index.File) {
	docs := map[string]map[string]bool{}
	for _, f := range gone {
		top := ""
		for dir := filepath.Dir(f.Path); !left[dir] && within(dir, root); dir = filepath.Dir(dir) {
			top = dir
		}
		if top == "" || f.Doc == "" {
			continue
		}
		if docs[top] == nil {
			docs[top] = map[string]bool{}
		}
		docs[top][f.Doc] = true
	}
	for _, top := range slices.Sorted(maps.Keys(docs)) {
		r.Emptied(top, len(docs[top]))
	}
}

// within reports that a folder is root or lies below it.
func within(dir, root string) bool {
	rel, err := filepath.Rel(root, dir)
	return err == nil && filepath.IsLocal(rel)
}

// gone reports that the file of the ledger is no longer there: not at its path,
// or not in its archive.
func (w *walker) gone(at index.Spot) bool {
	if _, err := os.Lstat(at.Path); err != nil {
		return errors.Is(err, fs.ErrNotExist)
	}
	met, read := w.entries[at.Path]
	return at.Entry != "" && read && !met[at.Entry]
}
