package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestShown(t *testing.T) {
	for in, want := range map[string]string{
		"Nghị quyết\tsố 7\n":       "Nghị quyết\tsố 7\n",
		"a\x1b]0;PWNED\x07\x1b[2J": "a␛]0;PWNED␇␛[2J",
		"\u009b31m \x9b31m \x7f\r": "<U+009B>31m <9B>31m ␡␍",
		"7\u202efdp.txt \u2066x":   "7<U+202E>fdp.txt <U+2066>x",
		"\ufffd":                   "\ufffd",
	} {
		if got := shown(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	// In pieces, too.
	var b bytes.Buffer
	v := &visible{w: &b}
	for _, c := range []byte("quyết \x1b[1m định") {
		v.Write([]byte{c})
	}
	if b.String() != "quyết ␛[1m định" {
		t.Errorf("in pieces: %q", b.String())
	}
}

func FuzzShown(f *testing.F) {
	f.Add("a\x1b[2J\u202e", 3)
	f.Fuzz(func(t *testing.T, s string, at int) {
		var b bytes.Buffer
		v := &visible{w: &b}
		at = max(0, min(at, len(s)))
		io.WriteString(v, s[:at])
		io.WriteString(v, s[at:])
		got := b.String()
		for i, c := range got {
			if unicode.IsControl(c) && c != '\n' && c != '\t' || unicode.Is(unicode.Bidi_Control, c) || c == utf8.RuneError && !strings.HasPrefix(got[i:], "\ufffd") {
				t.Fatalf("%q → %q", s, got)
			}
		}
	})
}

// No name, no page, no server and no argument speaks to the terminal.
func TestNothingSpeaksToTheTerminal(t *testing.T) {
	const evil = "\x1b]0;PWNED\x07\x1b[2J\u009b31m\u202e"
	dir := t.TempDir()
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		conn, _, err := w.(http.Hijacker).Hijack()
		if err == nil {
			fmt.Fprintf(conn, "HTTP/1.1 500 %s\r\nContent-Length: 0\r\n\r\n", evil)
			conn.Close()
		}
	}))
	defer srv.Close()
	in := filepath.Join(dir, "in")
	page := "<html><head><meta charset=utf-8></head><body><p>CHÍNH PHỦ</p><p>Số: 7/NQ-CP</p><p>NGHỊ QUYẾT</p><p>Về cảng biển &#27;[31m" + evil + "</p><p>Điều 1. Giao Bộ Xây dựng chủ trì" + evil + " lập quy hoạch trước ngày 30/6/2026.</p></body></html>"
	if err := errors.Join(os.Mkdir(in, 0o777), os.WriteFile(filepath.Join(in, "a"+evil+".pdf"), []byte("%PDF-1.4\nx"), 0o666), os.WriteFile(filepath.Join(in, "b"+evil+".html"), []byte(page), 0o666)); err != nil {
		t.Skip(err)
	}
	bad := filepath.Join(in, "b"+evil+".html")
	data := filepath.Join(dir, "c")
	for _, args := range [][]string{
		{"ingest", "--data", data, in}, {"ingest", "--data", data, srv.URL}, {"ingest", "--data", data, "nowhere" + evil}, {"show", "--data", data, "7/NQ-CP"},
		{"tasks", "--data", data}, {"search", "--data", data, "cảng biển"}, {"search", "--data", data, evil}, {"documents", "--data", data}, {"lines", bad}, {"outline", bad}, {"explain", bad},
		{"extract", filepath.Join(in, "a"+evil+".pdf")}, {"diff", bad, bad}, {"show", "--data", data, evil}, {evil}, {"--" + evil},
	} {
		var out, errs bytes.Buffer
		run(context.Background(), args, strings.NewReader(""), &out, &errs)
		for _, s := range []string{out.String(), errs.String()} {
			if i := strings.IndexFunc(s, special); i >= 0 {
				t.Errorf("%q: %q", args, s[max(0, i-40):min(len(s), i+40)])
			}
		}
	}
}

// What cannot be written is an error, of whatever command.
func TestStandardOutputThatIsFull(t *testing.T) {
	src, data := decrees(t, 2), filepath.Join(t.TempDir(), "c")
	ran(t, "ingest", src, "--data", data)
	for _, args := range [][]string{{"show", "1/NQ-CP"}, {"verify"}, {"tasks"}, {"search", "cảng"}, {"documents"}, {"export"}, {"refs", "1/NQ-CP"}, {"version"}, {"doctor"}, {"schema"}} {
		full := writerFunc(func([]byte) (int, error) { return 0, errors.New("no space left on device") })
		var errs bytes.Buffer
		if code := run(context.Background(), append(args, "--data", data), nil, full, &errs); code != exitSome || !strings.Contains(errs.String(), "no space left") {
			t.Errorf("%v: exit %d: %s", args, code, errs.String())
		}
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }
