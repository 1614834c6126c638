package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What a bit that flips on the disk does is said by nq verify, or it does nothing:
// what is in the tables, and what is answered, is the same. 40 bits are flipped, or as many as NQ_FLIPS says, in
// store and index by turns:
//
//	NQ_FLIPS=500 go test ./cmd/nq -run FlippedBits -v
func TestFlippedBits(t *testing.T) {
	few := 40
	if testing.Short() {
		few = 10
	}
	flips := much(t, "NQ_FLIPS", few)
	src, data := decrees(t, 12), filepath.Join(t.TempDir(), "c")
	if _, errs, code := ran(t, "ingest", src, "--data", data); code != exitDone {
		t.Fatalf("exit %d: %s", code, errs)
	}
	sound := everything(t, data)
	files := map[string][]string{"store": {"nq.db"}}
	filepath.WalkDir(filepath.Join(data, "index"), func(path string, e fs.DirEntry, err error) error {
		if rel, _ := filepath.Rel(data, path); err == nil && e.Type().IsRegular() && filepath.Base(path) != "lock" {
			files["index"] = append(files["index"], rel)
		}
		return err
	})
	seed := uint64(20260131)
	if s := os.Getenv("NQ_SEED"); s != "" {
		seed, _ = strconv.ParseUint(s, 10, 64)
	}
	rnd := rand.New(rand.NewPCG(seed, 14))
	count := map[string]int{}
	for i := range flips {
		of := []string{"store", "index"}[i%2]
		name := files[of][rnd.IntN(len(files[of]))]
		file := filepath.Join(data, name)
		whole, err := os.ReadFile(file)
		if err != nil || len(whole) == 0 {
			t.Fatalf("%s: %d bytes, %v", name, len(whole), err)
		}
		at, bit := rnd.IntN(len(whole)), rnd.IntN(8)
		flip(t, file, int64(at), bit) // in place: published files of the index are links
		var out, errs bytes.Buffer
		code := run(context.Background(), []string{"verify", "--data", data}, nil, &out, &errs)
		switch {
		case code != exitDone:
			count[of+": said"]++
		case everything(t, data) == sound:
			count[of+": changes nothing"]++
		default:
			count[of+": not said"]++
			t.Errorf("bit %d of byte %d of %s: verify says %q, and what is answered is another", bit, at, name, out.String())
		}
		flip(t, file, int64(at), bit)
	}
	t.Logf("%d flips: %v", flips, count)
	if everything(t, data) != sound {
		t.Error("it was changed by looking")
	}
}

func flip(t *testing.T, file string, at int64, bit int) {
	t.Helper()
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b := make([]byte, 1)
	if _, err := f.ReadAt(b, at); err != nil {
		t.Fatal(err)
	}
	b[0] ^= 1 << bit
	if _, err := f.WriteAt(b, at); err != nil {
		t.Fatal(err)
	}
}

// everything is all rows of a collection, and the answers of its index.
func everything(t *testing.T, data string) string {
	t.Helper()
	var b strings.Builder
	b.WriteString(contents(t, filepath.Join(data, "nq.db")))
	for _, line := range []string{"cảng biển", "kind:task quy hoạch", "lead:BXD", "5/NQ-CP", "kind:citation nghị quyết", "phat trien cang bien so 7"} {
		var out bytes.Buffer
		code := run(context.Background(), []string{"search", "--json", "--limit", "500", line, "--data", data}, nil, &out, io.Discard)
		said := out.String()
		if i := strings.Index(said, `"took_ms":`); i >= 0 {
			j := i + strings.IndexByte(said[i:], ',')
			said = said[:i] + said[j:]
		}
		fmt.Fprintln(&b, code, said)
	}
	return b.String()
}

// What was changed behind nq's back is named, and set right: from the document as it was read, or
// from its file.
func TestMend(t *testing.T) {
	src, data := decrees(t, 12), filepath.Join(t.TempDir(), "c")
	if _, errs, code := ran(t, "ingest", src, "--data", data); code != exitDone {
		t.Fatalf("exit %d: %s", code, errs)
	}
	rows := func() string { return contents(t, filepath.Join(data, "nq.db")) }
	sound := rows()
	for i, x := range []struct{ sql, says string }{
		{`UPDATE agencies SET name = 'Bộ Xây!dựng' WHERE doc = 'nq-cp/2025-01-10/3' AND role = 'lead' AND task = 1`, `agencies 1.0.lead.0: name is "Bộ Xây!dựng", in the document it is "Bộ Xây dựng"`},
		{`UPDATE units SET body = replace(body, 'quy hoạch', 'quy hoach') WHERE doc = 'nq-cp/2025-01-10/4'`, `units`},
		{`DELETE FROM tasks WHERE doc = 'nq-cp/2025-01-10/5' AND ord = 0`, `tasks`},
		{`UPDATE citations SET target = 'nq-cp/2025-01-10/9' WHERE doc = 'nq-cp/2025-01-10/6' AND target <> ''`, `what its citations mean`},
		{`UPDATE documents SET date = '2025-01-11' WHERE id = 'nq-cp/2025-01-10/7'`, `date is "2025-01-11", in the document it is "2025-01-10"`},
		{`UPDATE sources SET json = substr(json, 1, 100) WHERE doc = 'nq-cp/2025-01-10/8'`, `as it was written`},
		{`UPDATE files SET state = 'failed' WHERE name LIKE '%003.txt'`, `in the table files is not as it was written`},
		{`UPDATE meta SET value = '1' WHERE key = 'seq'`, `meta`},
	} {
		if testing.Short() && i%3 != 0 {
			continue
		}
		db := openRaw(t, filepath.Join(data, "nq.db"))
		if _, err := db.Exec(x.sql); err != nil {
			t.Fatal(err)
		}
		db.Close()
		if out, errs, code := ran(t, "verify", "--data", data); code != exitStore || !strings.Contains(out+errs, x.says) {
			t.Errorf("%s\nexit %d: %s%s", x.sql, code, out, errs)
		}
		if out, errs, code := ran(t, "verify", "--mend", "--data", data); code != exitDone {
			t.Errorf("mend after %s\nexit %d: %s%s", x.sql, code, out, errs)
		}
		if now := rows(); now != sound {
			t.Errorf("after %s it is not what it was: %s", x.sql, cmp.Diff(sound, now))
		}
	}
}
