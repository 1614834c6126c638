package main

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"nghiquyet/cmd/nq/owntmp"
)

func TestMain(m *testing.M) {
	owntmp.Restore()
	if len(os.Args) > 1 && os.Args[1] == "worker" || os.Getenv("NQ_TEST_MAIN") != "" {
		main() // a worker of a run inside this process, or nq for a test that kills it
		return
	}
	testscript.Main(m, map[string]func(){"nq": main})
}

// The scripts of testdata/script are nq at work: commands and what they print.
// $CORPUS, $BAD and $ARTICLES are folders of testdata.
func TestScripts(t *testing.T) {
	root, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	cache, err := os.UserCacheDir() // where the second PDF reader keeps what it compiled, for seconds
	if err != nil {
		cache = t.TempDir()
	}
	testscript.Run(t, testscript.Params{
		Dir: "../../testdata/script",
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
