package web_test

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"nghiquyet/cmd/nq/web"
	"nghiquyet/index/answer"
)

// TestLoad measures a collection under load, and beside Datasette where it is
// named. It needs a collection of its own and takes a minute, so it runs only
// when asked for:
//
//	NQ_LOAD=/path/of/collection NQ_DATASETTE=datasette go test ./cmd/nq/web -run TestLoad -v
//
// Eight clients on the loopback ask for half a minute, one request after the
// other. Times are those of the client.
func TestLoad(t *testing.T) {
	dir := os.Getenv("NQ_LOAD")
	if dir == "" {
		t.Skip("NQ_LOAD names no collection")
	}
	s, err := web.New(web.Settings{Open: opening(dir), Where: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ts := httptest.NewUnstartedServer(nil)
	ts.Config = web.HTTP(s, slog.New(slog.DiscardHandler))
	ts.Start()
	defer ts.Close()
	docs, units := places(t, dir)
	words := []string{"chuyen doi so", "ngân sách nhà nước", "đất đai", "bảo vệ môi trường", "lead:BTC", "quy hoạch", "hiệu lực thi hành", "\"khám bệnh\"", "45-NQ/TW", "kind:task báo cáo"}
	pages := map[string]func(i int) string{
		"search":   func(i int) string { return "/search?" + url.Values{"q": {words[i%len(words)]}}.Encode() },
		"document": func(i int) string { return docs[i%len(docs)] },
		"unit":     func(i int) string { return units[i%len(units)] },
		"tasks":    func(i int) string { return "/tasks?" + url.Values{"text": {words[i%4]}}.Encode() },
	}
	for _, p := range pages { // once, so that files are read from memory
		for i := range 10 {
			get(t, ts, p(i))
		}
	}
	names := []string{"search", "document", "unit", "tasks"}
	took := press(t, 30*time.Second, func(i int) (string, string) {
		name := names[i%len(names)]
		return name, ts.URL + pages[name](i/len(names))
	})
	for _, name := range names {
		t.Logf("%-9s %s", name, took[name])
	}
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	t.Logf("memory: %d MiB resident (with the test itself), %d MiB of heap in use", resident(t), m.HeapInuse>>20)
	beside(t, dir, ts, docs)
}

// places are addresses of documents and of units.
func places(t *testing.T, dir string) (docs, units []string) {
	t.Helper()
	c, done, err := opening(dir)(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	list, err := answer.AskDocuments(t.Context(), c, answer.Documents{Page: answer.Page{Limit: 200}})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range list.Documents {
		docs = append(docs, "/d/"+d.ID)
		shown, err := answer.AskShow(t.Context(), c, answer.Show{What: d.ID})
		if err != nil {
			t.Fatal(err)
		}
		if n := len(shown.Contents); n > 0 {
			units = append(units, "/d/"+d.ID+"/u/"+(&url.URL{Path: shown.Contents[n/2].Path}).EscapedPath())
		}
	}
	return docs, units
}

// times are how long requests took.
type times []time.Duration

func (ts times) String() string {
	slices.Sort(ts)
	at := func(part float64) time.Duration {
		return ts[int(part*float64(len(ts)-1))].Round(100 * time.Microsecond)
	}
	return fmt.Sprintf("%6d requests, median %v, p95 %v, longest %v", len(ts), at(.5), at(.95), at(1))
}

func (ts times) median() time.Duration {
	slices.Sort(ts)
	return ts[len(ts)/2]
}

// press has eight clients ask for a time; next names the kind and the address of
// each request.
func press(t *testing.T, long time.Duration, next func(i int) (kind, address string)) map[string]times {
	t.Helper()
	const clients = 8
	var mu sync.Mutex
	took := map[string]times{}
	n := 0
	end := time.Now().Add(long)
	var wait sync.WaitGroup
	for range clients {
		wait.Go(func() {
			for time.Now().Before(end) {
				mu.Lock()
				i := n
				n++
				mu.Unlock()
				kind, address := next(i)
				began := time.Now()
				res, err := client.Get(address)
				if err != nil {
					t.Errorf("%s: %v", address, err)
					return
				}
				_, err = io.Copy(io.Discard, res.Body)
				res.Body.Close()
				if err != nil || res.StatusCode != http.StatusOK {
					t.Errorf("%s: %d, %v", address, res.StatusCode, err)
				}
				mu.Lock()
				took[kind] = append(took[kind], time.Since(began))
				mu.Unlock()
			}
		})
	}
	wait.Wait()
	return took
}

// resident is how much memory this process has, in MiB; 0 where it is not told.
func resident(t *testing.T) int {
	t.Helper()
	data, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(data), "VmRSS:")
	n := 0
	fmt.Sscan(rest, &n)
	return n >> 10
}

// beside asks Datasette for the same task list and the same documents, from the
// same file, turn by turn with the pages.
func beside(t *testing.T, dir string, ts *httptest.Server, docs []string) {
	t.Helper()
	program := os.Getenv("NQ_DATASETTE")
	if program == "" {
		t.Log("NQ_DATASETTE names no program to compare with")
		return
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(ln.Addr().String())
	ln.Close()
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	cmd := exec.CommandContext(ctx, program, "serve", "-h", "127.0.0.1", "-p", port, filepath.Join(dir, "nq.db"))
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Wait()
	defer stop()
	base := "http://127.0.0.1:" + port + "/nq"
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(200 * time.Millisecond) {
		if res, err := client.Get(base); err == nil {
			res.Body.Close()
			break
		}
		if time.Now().After(end) {
			t.Fatal("datasette does not answer")
		}
	}
	took := press(t, 20*time.Second, func(i int) (string, string) {
		doc := docs[i%len(docs)]
		switch i % 4 {
		case 0:
			return "nq tasks", ts.URL + "/tasks?text=quy+hoach"
		case 1:
			return "datasette tasks", base + "/tasks?" + url.Values{"text_key__contains": {"-quy-hoach-"}, "_size": {"30"}}.Encode()
		case 2:
			return "nq document", ts.URL + doc
		}
		return "datasette document", base + "/units?" + url.Values{"doc": {strings.TrimPrefix(doc, "/d/")}, "_size": {"100"}}.Encode()
	})
	for _, name := range []string{"tasks", "document"} {
		ours, theirs := took["nq "+name], took["datasette "+name]
		t.Logf("%-9s nq %s", name, ours)
		t.Logf("%-9s datasette %s: %.1f times ours", name, theirs, float64(theirs.median())/float64(ours.median()))
	}
}
