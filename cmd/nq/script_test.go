package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	ignoreFileSize()
	if len(os.Args) > 1 && os.Args[1] == "worker" || os.Getenv("NQ_TEST_MAIN") != "" {
		main() // a worker of a run inside this process, or nq for a test that kills it
		return
	}
	testscript.Main(removing{m}, map[string]func(){"nq": main})
}

// removing runs the tests and then removes what they made.
type removing struct{ *testing.M }

func (r removing) Run() int {
	defer func() { os.RemoveAll(made) }()
	return r.M.Run()
}

// corpus is a collection of testdata/corpus, made once: what scripts ask that are
// not about taking files in.
var corpus = sync.OnceValues(func() (dir string, err error) {
	if dir, err = os.MkdirTemp("", "nq-corpus"); err != nil {
		return "", err
	}
	made = dir
	if code := run(context.Background(), []string{"ingest", "--data", dir, "../../testdata/corpus"}, nil, io.Discard, os.Stderr); code != exitDone {
		return "", fmt.Errorf("ingest exits with %d", code)
	}
	return dir, nil
})

// made is the folder of corpus, which TestMain removes; "" before it is made.
var made string

// collection gives a script a copy of corpus as its own.
func collection(ts *testscript.TestScript, _ bool, _ []string) {
	dir, err := corpus()
	ts.Check(err)
	ts.Check(os.CopyFS(ts.Getenv("NQ_DATA"), os.DirFS(dir)))
}

// The scripts of testdata/script are nq at work: commands and what they print.
// $CORPUS, $BAD and $ARTICLES are folders of testdata; "collection" makes one of
// $CORPUS.
func TestScripts(t *testing.T) {
	root, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	cache, err := os.UserCacheDir() // where the second PDF reader keeps what it compiled, for seconds
	if err != nil {
		cache = t.TempDir()
	}
	var files []string
	for _, name := range []string{"ask", "ingest", "search", "version"} { // with -short, these
		files = append(files, "../../testdata/script/"+name+".txtar")
	}
	dir := ""
	if !testing.Short() {
		dir, files = "../../testdata/script", nil
	}
	testscript.Run(t, testscript.Params{
		Dir: dir, Files: files,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"collection": collection},
		Setup: func(e *testscript.Env) error {
			for _, dir := range []string{"corpus", "bad", "articles"} {
				e.Setenv(map[string]string{"corpus": "CORPUS", "bad": "BAD", "articles": "ARTICLES"}[dir], filepath.Join(root, dir))
			}
			e.Setenv("NQ_DATA", filepath.Join(e.WorkDir, "collection"))
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("XDG_CACHE_HOME", cache)
			return nil
		},
	})
}

// An interrupted run ends with the words that say how to go on.
func TestInterrupted(t *testing.T) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	stop()
	dir := t.TempDir()
	code := run(ctx, []string{"ingest", "--data", filepath.Join(dir, "c"), "../../testdata/corpus"}, nil, os.Stderr, os.Stderr)
	if code == exitDone {
		t.Errorf("an interrupted run exits with %d", code)
	}
}
