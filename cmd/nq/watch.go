package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/spf13/cobra"

	"nghiquyet/cmd/nq/batch"
	"nghiquyet/index"
)

// watching are the flags of watch, and what it has seen.
type watching struct {
	ingesting
	quiet time.Duration // a file is finished when nothing changed in it for so long

	o       *options
	dir     string
	log     *slog.Logger
	events  *fsnotify.Watcher
	waiting map[string]sight // files that came or changed, by path
	seen    map[string]sight // files as they were when they were taken in
	busy    bool             // the store was in use, which was said
	away    bool             // the folder is not there, which was said
}

// sight is what tells a file that is still being written from a finished one.
type sight struct {
	size int64
	mod  time.Time
	at   time.Time // when it was first seen so
}

// rescanEvery is how often the whole folder is looked at, for what the
// operating system did not tell, as on network disks.
const rescanEvery = 5 * time.Minute

func newWatch(o *options) *cobra.Command {
	w := &watching{o: o}
	c := &cobra.Command{
		Use:   "watch DIR",
		Short: "Take in whatever arrives in a folder, until it is stopped",
		Long: `Takes in what is in the folder, then waits for files that come, change or are renamed, and
takes them in when they are finished: when nothing changed in them for a while (--settle).
Unfinished downloads (.part, .crdownload, .tmp) and hidden files are passed over. One line
is written for each file. The store is open only while files are taken in, so that other
commands can write between; where one does, watch waits.

Ctrl-C stops it; what it did not get to is taken in at the next start.`,
		Example: `  nq watch incoming/
  nq watch --log-format json incoming/`,
		Args: one("a folder"),
		RunE: func(cmd *cobra.Command, args []string) error {
			w.dir = args[0]
			return w.run(cmd)
		},
	}
	w.reading.flags(c.Flags())
	w.split.flag(c.Flags())
	c.Flags().DurationVar(&w.quiet, "settle", 2*time.Second, "how long a file must stay as it is before it is taken in")
	c.Flags().BoolVar(&w.retry, "retry-failed", false, "read files again that failed before")
	c.Flags().BoolVar(&w.prune, "prune", false, "take out what came from files that are removed")
	return c
}

func (w *watching) run(cmd *cobra.Command) error {
	w.log = newLogger(cmd.ErrOrStderr(), w.o.logFormat, true)
	stop, ctx, free := interrupted(cmd.Context(), func() { w.log.Info("stopping: the files in hand are finished") })
	defer free()
	if info, err := os.Stat(w.dir); err != nil || !info.IsDir() {
		return failure{exitUsage, fmt.Errorf("%s is no folder", w.dir)}
	}
	var err error
	if w.events, err = fsnotify.NewWatcher(); err != nil {
		return failure{exitSome, fmt.Errorf("watch %s: %w", w.dir, err)}
	}
	defer w.events.Close()
	w.waiting, w.seen = map[string]sight{}, map[string]sight{}
	bo, pool, err := w.options(cmd, w.o)
	if err != nil {
		return err
	}
	defer pool.Close()
	bo.Stop, bo.Lean, bo.Each, bo.Found = stop, true, w.say, true

	w.scan(w.dir)
	w.log.Info("watching "+w.dir, "dir", w.dir)
	look := time.NewTicker(max(min(w.quiet/4, 500*time.Millisecond), 10*time.Millisecond))
	defer look.Stop()
	again := time.NewTicker(rescanEvery)
	defer again.Stop()
	for {
		select {
		case <-stop:
			return nil
		case e := <-w.events.Events:
			w.noticed(e)
		case err := <-w.events.Errors:
			w.log.Warn(fmt.Sprintf("watch %s: %v; looking through the whole folder", w.dir, err), "error", err.Error())
			w.scan(w.dir)
		case <-again.C:
			w.scan(w.dir)
		case <-look.C:
			if err := w.take(ctx, bo); err != nil {
				return err
			}
		}
	}
}

// scan looks at everything below a folder, and has new folders watched.
func (w *watching) scan(dir string) {
	filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil
		case path != w.dir && strings.HasPrefix(e.Name(), "."), e.IsDir() && absolute(path) == absolute(w.o.data):
			if e.IsDir() {
				return fs.SkipDir
			}
		case e.IsDir():
			if err := w.events.Add(path); err != nil {
				w.log.Warn(fmt.Sprintf("watch %s: %v; it is looked at every %s", path, err, rescanEvery), "dir", path, "error", err.Error())
			}
		default:
			w.look(path)
		}
		return nil
	})
}

// noticed takes note of what the operating system tells.
func (w *watching) noticed(e fsnotify.Event) {
	info, err := os.Lstat(e.Name)
	switch {
	case err != nil: // removed or renamed; the new name comes by itself
		delete(w.waiting, e.Name)
		if _, ok := w.seen[e.Name]; ok && w.prune {
			w.waiting[e.Name] = sight{at: time.Now()}
		}
		delete(w.seen, e.Name)
	case strings.HasPrefix(filepath.Base(e.Name), "."):
	case info.IsDir():
		w.scan(e.Name)
	default:
		w.look(e.Name)
	}
}

// look takes note of how a file is now.
func (w *watching) look(path string) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || unfinished(path) {
		return
	}
	s := sight{info.Size(), info.ModTime(), time.Now()}
	if old, ok := w.seen[path]; ok && old.size == s.size && old.mod.Equal(s.mod) {
		return
	}
	if old, ok := w.waiting[path]; ok && old.size == s.size && old.mod.Equal(s.mod) {
		return
	}
	w.waiting[path] = s
}

// unfinished reports that a name is that of a file which will get another.
func unfinished(path string) bool {
	name := strings.ToLower(filepath.Base(path))
	if strings.HasPrefix(name, "~") || strings.HasSuffix(name, "~") {
		return true
	}
	switch filepath.Ext(name) {
	case ".part", ".partial", ".crdownload", ".download", ".tmp", ".filepart", ".opdownload", ".!ut":
		return true
	}
	return false
}

// there reports that the folder is there. While it is not, as when its disk is taken away,
// nothing is taken in or out.
func (w *watching) there() bool {
	_, err := os.Stat(w.dir)
	switch {
	case err != nil && !w.away:
		w.log.Warn(fmt.Sprintf("%s is not there: nothing is taken in or out until it is", w.dir), "dir", w.dir)
	case err == nil && w.away:
		w.log.Info("watching "+w.dir+" again", "dir", w.dir)
		w.scan(w.dir)
	}
	w.away = err != nil
	return !w.away
}

// take takes in the files that are finished. The error is one that ends the
// watch.
func (w *watching) take(ctx context.Context, bo batch.Options) error {
	if !w.there() {
		return nil
	}
	var paths []string
	for path, s := range w.waiting {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			if !w.prune {
				delete(w.waiting, path)
			} else if time.Since(s.at) >= w.quiet {
				paths = append(paths, path)
			}
		case info.Size() != s.size || !info.ModTime().Equal(s.mod):
			w.waiting[path] = sight{info.Size(), info.ModTime(), time.Now()}
		case time.Since(s.at) >= w.quiet:
			paths = append(paths, path)
		}
	}
	if len(paths) == 0 {
		return nil
	}
	if err := os.MkdirAll(w.o.data, 0o700); err != nil {
		return failure{exitStore, err}
	}
	st, err := w.o.ledger(ctx)
	if errors.Is(err, index.ErrStoreInUse) {
		if !w.busy {
			w.log.Info(fmt.Sprintf("still to be taken in: %s; %v", counted(len(paths), "file"), err), "files", len(paths))
		}
		w.busy = true
		return nil
	}
	if err != nil {
		return w.o.opened(err)
	}
	w.busy = false
	defer st.Close()
	if bo.Spool, err = emptySpool(w.o); err != nil {
		return err
	}
	f := follow(ctx, w.o, st, w.log)
	rep, err := batch.Run(ctx, st, paths, bo)
	err = errors.Join(err, f.End(ctx))
	if ctx.Err() != nil { // the second Ctrl-C: what was in hand comes at the next start
		return nil
	}
	if err != nil {
		return failure{exitStore, fmt.Errorf("%w; what was stored is safe: the same command goes on", err)}
	}
	if rep.Stopped {
		return nil
	}
	for _, path := range paths {
		if s := w.waiting[path]; s.size > 0 || !s.mod.IsZero() {
			w.seen[path] = s
		}
		delete(w.waiting, path)
	}
	return nil
}

// say writes the line of one file.
func (w *watching) say(r batch.Result) {
	attrs := []any{"file", r.Name, "state", r.State, "doc", r.Doc, "seconds", r.Seconds, "sha256", r.SHA256}
	switch r.State {
	case batch.Done:
		more := ""
		if r.Reason != "" {
			more = ": " + r.Reason
		}
		w.log.Info(fmt.Sprintf("%s: taken in as %s in %.1f s%s", r.Name, strings.Join(append([]string{r.Doc}, r.More...), ", "), r.Seconds, more), attrs...)
	case batch.Failed:
		w.log.Error(r.Reason, append(attrs, "reason", r.Reason)...)
	case batch.Skipped:
		w.log.Warn("passed over: "+r.Reason, append(attrs, "reason", r.Reason)...)
	case batch.Pruned:
		w.log.Info(r.Name+": gone", attrs...)
	default:
		w.log.Info(fmt.Sprintf("%s: unchanged, it is %s", r.Name, r.Doc), attrs...)
	}
}
