package batch

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"
)

// prune takes out what came from files that are no longer there, below the
// paths of the run. A file that cannot be looked at for another reason stays.
func (r *run) prune(ctx context.Context, w *walker) error {
	for _, root := range w.roots {
		var paths []string
		for f, err := range r.st.FilesUnder(ctx, root) {
			if err != nil {
				return err
			}
			if !w.gone(f.Path) {
				continue
			}
			paths = append(paths, f.Path)
			r.report(Result{Name: f.Name, SHA256: f.SHA256, State: Pruned, Doc: f.Doc, Reason: "the file is gone", OCRPages: []int{}})
		}
		if r.DryRun {
			continue
		}
		const piece = 200 // in one transaction
		for len(paths) > 0 {
			n := min(piece, len(paths))
			if _, err := r.st.Forget(ctx, paths[:n]); err != nil {
				return err
			}
			paths = paths[n:]
		}
	}
	return nil
}

// gone reports that the file of a ledger's path is no longer there.
func (w *walker) gone(path string) bool {
	file, _, inside := strings.Cut(path, zipMark)
	if _, err := os.Lstat(file); err != nil {
		return errors.Is(err, fs.ErrNotExist)
	}
	if met, read := w.entries[file]; inside && read {
		return !met[path]
	}
	return false
}
