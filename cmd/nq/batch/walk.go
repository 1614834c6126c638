package batch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"nghiquyet/extract/source"
	"nghiquyet/index"
)

// input is one file to take in. Listed files were named by the user; the
// others were met in a folder or an archive, where files of other kinds are no
// fault.
type input struct {
	order   int
	name    string     // as shown: a path as given, an address, "a.zip!/7.pdf"
	spot    index.Spot // the same for the ledger
	at      string     // where the content lies, when not at name
	listed  bool
	aside   bool  // an error that is of no file, and not for the ledger
	err     error // it could not be looked at
	release func()
}

func (in input) file() source.File { return source.File{Name: in.name} }

// line is the ledger's line of in, as far as it is known before reading.
func (in input) line(o Options) index.File {
	return index.File{Path: in.spot.Path, Entry: in.spot.Entry, Name: in.name, Rules: o.Rules, OCR: string(o.Wish.OCR)}
}

// walker finds the files of a run.
type walker struct {
	*run
	ctx     context.Context
	out     chan input
	order   int
	stopped bool                       // by Options.Stop, before the end
	err     error                      // of the store, which ends the run
	roots   []string                   // files and folders that were there, absolute
	entries map[string]map[string]bool // what was met in each archive that was read to its end
}

// send hands one file on. It reports false when there shall be no more.
func (w *walker) send(in input) bool {
	select { // a stop wins over a reader that waits
	case <-w.Stop:
		w.stopped = true
	default:
	}
	if in.release == nil {
		in.release = func() {}
	}
	if w.stopped || w.ctx.Err() != nil {
		in.release()
		return false
	}
	in.order = w.order
	select {
	case w.out <- in:
		w.order++
		return true
	case <-w.Stop:
		w.stopped = true
	case <-w.ctx.Done():
	}
	in.release()
	return false
}

// walk sends every file of paths in order: files as they are, folders with
// all files below them in the order of their names, archives with theirs.
// What is litter is passed over; "-" is standard input.
func (w *walker) walk(paths []string) {
	defer close(w.out)
	for _, p := range paths {
		ok := true
		switch {
		case p == "-":
			ok = w.stdin()
		case IsAddress(p):
			ok = w.address(p)
		default:
			ok = w.local(p)
		}
		if !ok {
			return
		}
	}
	if w.Refresh || w.Failed || w.Again != nil {
		w.err = w.ledger()
	}
}

// local sends a file or folder.
func (w *walker) local(p string) bool {
	abs := absolute(p)
	info, err := os.Stat(p)
	if err != nil || !info.IsDir() {
		if err == nil {
			w.roots = append(w.roots, abs)
		} else if errors.Is(err, fs.ErrNotExist) {
			err = fmt.Errorf("%s: there is no such file", Discreet(p))
			switch {
			case w.Prune && w.knows(abs):
				w.roots = append(w.roots, abs) // it was removed
				return true
			case w.knowsBelow(abs):
				err = fmt.Errorf("%s: the folder is not there, and what came from it stays: connect the disk that it is on, or prune the folder above it", p)
			}
			return w.send(input{name: Discreet(p), spot: index.Spot{Path: abs}, listed: true, aside: true, err: err})
		}
		return w.file(p, abs, !w.Found, err)
	}
	found, ended := false, false
	filepath.WalkDir(p, func(name string, e fs.DirEntry, err error) error {
		abs := absolute(name)
		switch {
		case err != nil:
			found = true
			if !w.send(input{name: name, spot: index.Spot{Path: abs}, listed: true, err: fmt.Errorf("read %s: %w", name, err)}) {
				ended = true
				return fs.SkipAll
			}
			if e != nil && e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case name != p && litter(e.Name()), e.IsDir() && slices.Contains(w.Not, abs):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.Type()&fs.ModeSymlink != 0:
			if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
				return nil
			}
		case !e.Type().IsRegular():
			return nil
		}
		found = true
		if !w.file(name, abs, false, nil) {
			ended = true
			return fs.SkipAll
		}
		return nil
	})
	switch {
	case ended:
		return false
	case !found && w.Prune && w.knowsBelow(abs): // it was emptied
	case !found:
		return w.send(input{name: p, spot: index.Spot{Path: abs}, listed: true, aside: true, err: fmt.Errorf("%s: the folder has no files: name one with PDF, web pages or texts in it", p)})
	}
	w.roots = append(w.roots, abs)
	return true
}

// litter reports that a name, without folders, is that of a hidden file or folder,
// or of one that a system or an office program keeps for itself: ".git",
// "~$ke hoach.docx" beside a document that is open, "Thumbs.db", "desktop.ini".
func litter(name string) bool {
	switch strings.ToLower(name) {
	case "thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "$recycle.bin", "system volume information", "icon\r":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasPrefix(name, ".~lock.")
}

// knows reports that the ledger has a line of that very path.
func (w *walker) knows(abs string) bool {
	if w.st == nil {
		return false
	}
	_, ok, err := w.st.Line(w.ctx, index.Spot{Path: abs})
	return ok && err == nil
}

// knowsBelow reports that the ledger has a line of something below a folder.
func (w *walker) knowsBelow(abs string) bool {
	if w.st == nil {
		return false
	}
	for _, err := range w.st.FilesUnder(w.ctx, abs) {
		return err == nil
	}
	return false
}

// file sends one local file, or what is in it when it is an archive.
func (w *walker) file(name, abs string, listed bool, err error) bool {
	in := input{name: name, spot: index.Spot{Path: abs}, listed: listed, err: err}
	if err != nil {
		return w.send(in)
	}
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return w.pipe(in) // as from <(…)
	}
	if looksZip(name) {
		return w.archive(in, name)
	}
	return w.send(in)
}

// pipe sends what a named pipe gives.
func (w *walker) pipe(in input) bool {
	if !w.pour(&in, in.name, func() (io.ReadCloser, error) { return os.Open(in.name) }) {
		return false
	}
	return w.send(in)
}

// pour spools what may keep one waiting for ever, as a terminal or a pipe that
// nobody writes to. It reports false when the run was stopped meanwhile; what
// came so far is dropped then.
func (w *walker) pour(in *input, name string, open func() (io.ReadCloser, error)) bool {
	type poured struct {
		at      string
		release func()
		err     error
	}
	done := make(chan poured, 1)
	go func() {
		f, err := open()
		if err != nil {
			done <- poured{release: func() {}, err: err}
			return
		}
		defer f.Close()
		at, release, err := w.spool(f, MaxFile, name)
		done <- poured{at, release, err}
	}()
	select {
	case p := <-done:
		in.at, in.release, in.err = p.at, p.release, p.err
		return true
	case <-w.Stop:
		w.stopped = true
	case <-w.ctx.Done():
	}
	go func() { (<-done).release() }()
	return false
}

// fromStdin begins the path of what came on standard input.
const fromStdin = "stdin:"

// stdin sends standard input. It is known by its content, since its name says
// nothing.
func (w *walker) stdin() bool {
	in := input{name: "-", spot: index.Spot{Path: fromStdin}, listed: true}
	if w.DryRun {
		return true
	}
	if !w.pour(&in, "standard input", func() (io.ReadCloser, error) { return io.NopCloser(w.Stdin), nil }) {
		return false
	}
	if in.err != nil {
		in.aside = true
		return w.send(in)
	}
	if sum, _, err := hash(in.file(), in.at); err == nil {
		in.spot.Path += sum[:16]
	}
	if looksZip(in.at) {
		return w.archive(in, in.at)
	}
	return w.send(in)
}

// ledger sends the files of the ledger that are to be read again.
func (w *walker) ledger() error {
	if w.st == nil {
		return nil
	}
	archives := map[string]map[string]bool{} // entries to read again, by archive
	for f, err := range w.st.Files(w.ctx, "") {
		if err != nil {
			return err
		}
		old := w.Refresh && f.State == index.Done && older(f.Rules, w.Rules) || w.Again != nil && w.Again(f)
		if !old && !(w.Failed && (f.State == index.Failed || f.Unread > 0)) {
			continue
		}
		in := input{name: f.Name, spot: f.Spot(), listed: old}
		ok := true
		switch {
		case strings.HasPrefix(f.Path, fromStdin):
			in.err, in.aside = errors.New("standard input of then is gone: pipe it in again"), true
			ok = w.send(w.goneSource(in, f))
		case IsAddress(f.Path):
			ok = w.address(f.Path)
		case f.Entry != "":
			if archives[f.Path] == nil {
				archives[f.Path] = map[string]bool{}
			}
			archives[f.Path][f.Entry] = true
		default:
			in.at = f.Path
			if _, err := os.Stat(f.Path); err != nil {
				in.err, in.aside = err, true
				in = w.goneSource(in, f)
			}
			ok = w.send(in)
		}
		if !ok {
			return nil
		}
	}
	for zip, only := range archives {
		in := input{name: zip, spot: index.Spot{Path: zip}}
		if _, err := os.Stat(zip); err != nil {
			in.err, in.aside = fmt.Errorf("%s: its source is gone (%w); documents from it that stay as they were read: %d", zip, err, len(only)), true
			if !w.send(in) {
				return nil
			}
			continue
		}
		if !w.entriesOf(in, zip, only) {
			return nil
		}
	}
	return nil
}

// goneSource says that what f was read from is gone.
func (w *walker) goneSource(in input, f index.File) input {
	in.err = fmt.Errorf("%s: its source is gone (%w)", f.Name, in.err)
	if f.Doc != "" {
		in.err = fmt.Errorf("%w; %s stays as it was read", in.err, f.Doc)
	}
	return in
}

func absolute(p string) string {
	if abs, err := filepath.Abs(p); err == nil {
		return abs
	}
	return filepath.Clean(p)
}

// Count is the number of files in paths, for telling how much is left. It
// takes archives as what their tables of contents say, and addresses as one.
func Count(ctx context.Context, paths, not []string) int {
	n := 0
	for _, p := range paths {
		if info, err := os.Stat(p); p == "-" || IsAddress(p) || err != nil || !info.IsDir() {
			n += countEntries(p)
			continue
		}
		filepath.WalkDir(p, func(name string, e fs.DirEntry, err error) error {
			switch {
			case ctx.Err() != nil:
				return fs.SkipAll
			case err != nil:
				return nil
			case name != p && litter(e.Name()), e.IsDir() && slices.Contains(not, absolute(name)):
				if e.IsDir() {
					return fs.SkipDir
				}
			case e.Type().IsRegular(), e.Type()&fs.ModeSymlink != 0:
				n += countEntries(name)
			}
			return nil
		})
	}
	return n
}
