package main

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// nq is this program as a process of its own.
func nq(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	c := exec.CommandContext(t.Context(), os.Args[0], args...)
	c.Env = append(os.Environ(), "NQ_TEST_MAIN=1")
	return c
}

// ran runs nq to its end and returns what it says, with its exit code.
func ran(t *testing.T, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	c := nq(t, args...)
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	err := c.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return out.String(), errs.String(), c.ProcessState.ExitCode()
}

// much is how often something is tried: the number in a variable of the environment,
// else few.
func much(t *testing.T, variable string, few int) int {
	t.Helper()
	s := os.Getenv(variable)
	if s == "" {
		return few
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		t.Fatalf("%s=%s: it takes a number from 1", variable, s)
	}
	return n
}

// writeDecree writes one small document. Most of them cite others, some come
// as a text and a web page, and with each version some get another number.
func writeDecree(t *testing.T, dir string, i, version int) {
	t.Helper()
	number := i + 1
	if i%7 == 0 {
		number += 1000 * version
	}
	text := fmt.Sprintf("CHÍNH PHỦ\n\nSố: %d/NQ-CP\n\nHà Nội, ngày 10 tháng 01 năm 2025\n\nNGHỊ QUYẾT\n\nVề phát triển cảng biển số %d\n\n"+
		"Căn cứ Nghị quyết số %d/NQ-CP ngày 10 tháng 01 năm 2025 của Chính phủ;\n\nĐiều 1. Nhiệm vụ và giải pháp, lần %d\n\n", number, number, i/2+1, version)
	for k := range 3 + i%5 {
		text += fmt.Sprintf("%d. Giao Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính xây dựng quy hoạch cảng biển thứ %d, trình Chính phủ trước ngày 30 tháng 6 năm 2026.\n\n", k+1, k+1)
	}
	name, body := fmt.Sprintf("%03d.txt", i), text
	if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o666); err != nil {
		t.Fatal(err)
	}
	if i%10 == 0 {
		body = "<html><head><meta charset=utf-8></head><body><p>" + strings.ReplaceAll(strings.TrimSpace(text), "\n\n", "</p>\n<p>") + "</p></body></html>"
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.html", i)), []byte(body), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// openRaw opens a store as any program may.
func openRaw(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(path))
	if err != nil {
		t.Fatal(err)
	}
	return db
}

// contents are all rows of a store that do not tell when something happened.
func contents(t *testing.T, path string) string {
	t.Helper()
	db := openRaw(t, path+"?mode=ro")
	defer db.Close()
	var b strings.Builder
	for _, q := range []string{
		`SELECT id, number, issuer, date, title, origin, sha256, format, units, tasks, task_groups, problems, citations, resolved, unresolved FROM documents ORDER BY id`,
		`SELECT sha256, doc, name, letters, hex(json) FROM sources ORDER BY sha256`,
		`SELECT doc, ord, path, title, body FROM units ORDER BY doc, ord`,
		`SELECT doc, ord, id, text, due FROM tasks ORDER BY doc, ord`,
		`SELECT doc, task, assignment, role, name FROM agencies ORDER BY doc, task, assignment, role, ord`,
		`SELECT doc, ord, text, target, status, candidates FROM citations ORDER BY doc, ord`,
		`SELECT doc, ord, text FROM problems ORDER BY doc, ord`,
		`SELECT path, entry, sha256, taken, state, doc FROM files ORDER BY path, entry`,
		`SELECT 'unsettled', count(*) FROM unsettled`,
	} {
		rows, err := db.Query(q)
		if err != nil {
			t.Fatal(err)
		}
		cols, _ := rows.Columns()
		for rows.Next() {
			cells := make([]any, len(cols))
			for i := range cells {
				cells[i] = new(any)
			}
			if err := rows.Scan(cells...); err != nil {
				t.Fatal(err)
			}
			for _, c := range cells {
				fmt.Fprintf(&b, "%v\t", *c.(*any))
			}
			b.WriteByte('\n')
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

// An ingest that is killed again and again, while its files change, ends with
// what an undisturbed one has: nothing twice, nothing lost. It is killed six
// times, or as often as NQ_KILLS says:
//
//	NQ_KILLS=50 go test ./cmd/nq -run KilledIngest -v
func TestKilledIngest(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("kills processes")
	}
	const files = 100
	kills := much(t, "NQ_KILLS", 6)
	dir := t.TempDir()
	src, wild, calm := filepath.Join(dir, "src"), filepath.Join(dir, "wild"), filepath.Join(dir, "calm")
	if err := os.Mkdir(src, 0o777); err != nil {
		t.Fatal(err)
	}
	for i := range files {
		writeDecree(t, src, i, 0)
	}
	began := time.Now()
	if _, errs, code := ran(t, "ingest", src, "--data", filepath.Join(dir, "first")); code != exitDone {
		t.Fatalf("exit %d: %s", code, errs)
	}
	span := time.Since(began)
	seed := uint64(time.Now().UnixNano())
	t.Logf("an undisturbed run takes %v; seed %d", span, seed)
	random := rand.New(rand.NewPCG(seed, 0))

	version, whole := 0, 0
	for killed := 0; killed < kills; {
		c := nq(t, "ingest", src, "--data", wild)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan error, 1)
		go func() { ended <- c.Wait() }()
		select {
		case <-time.After(time.Duration(random.Int64N(int64(span) * 2 / 3))):
			c.Process.Kill()
			<-ended
			killed++
		case err := <-ended:
			if err != nil {
				t.Fatalf("after %d kills: %v", killed, err)
			}
			whole++
			version++
			for i := range files {
				if random.IntN(3) == 0 {
					writeDecree(t, src, i, version)
				}
			}
		}
		if out, errs, code := ran(t, "tasks", "--data", wild, "--limit", "1"); code != exitDone && code != exitNothing {
			t.Fatalf("after %d kills, tasks: exit %d %s%s", killed, code, out, errs)
		}
	}
	t.Logf("%d kills, %d runs came to their end", kills, whole)
	for _, data := range []string{wild, calm} {
		if _, errs, code := ran(t, "ingest", src, "--data", data); code != exitDone {
			t.Fatalf("ingest: exit %d: %s", code, errs)
		}
		out, errs, code := ran(t, "verify", "--data", data)
		if code != exitDone || !strings.Contains(out, "every record is there") {
			t.Errorf("verify: exit %d: %s%s", code, out, errs)
		}
	}
	a, b := strings.Split(contents(t, filepath.Join(calm, "nq.db")), "\n"), strings.Split(contents(t, filepath.Join(wild, "nq.db")), "\n")
	if len(a) < files {
		t.Fatalf("only %d rows", len(a))
	}
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			t.Fatalf("rows differ at %d of %d and %d:\n%.300s\n%.300s", i, len(a), len(b), a[min(i, len(a)-1)], b[min(i, len(b)-1)])
		}
	}
}
