package batch

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"nghiquyet/index"
)

// prune takes out what came from files that are no longer there, below the
// paths of the run. A file that cannot be looked at for another reason stays.
func (r *run) prune(ctx context.Context, w *walker) error {
	for _, root := range w.roots {
		var spots []index.Spot
		for f, err := range r.st.FilesUnder(ctx, root) {
			if err != nil {
				return err
			}
			if !w.gone(f.Spot()) {
				continue
			}
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

// gone reports that the file of the ledger is no longer there: not at its path,
// or not in its archive.
func (w *walker) gone(at index.Spot) bool {
	if _, err := os.Lstat(at.Path); err != nil {
		return errors.Is(err, fs.ErrNotExist)
	}
	met, read := w.entries[at.Path]
	return at.Entry != "" && read && !met[at.Entry]
}
