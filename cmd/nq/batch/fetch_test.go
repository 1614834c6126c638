package batch

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

func TestAddresses(t *testing.T) {
	w := newWorld(t)
	mux := http.NewServeMux()
	mux.HandleFunc("/a.html", func(rw http.ResponseWriter, _ *http.Request) { rw.Write([]byte(page("1", ""))) })
	mux.HandleFunc("/a.zip", func(rw http.ResponseWriter, _ *http.Request) {
		rw.Write([]byte(packed(t, [2]string{"b.txt", decree("2", "")})))
	})
	mux.HandleFunc("/legacy", func(rw http.ResponseWriter, _ *http.Request) {
		rw.Header().Set("Content-Type", "text/html; charset=utf-16le")
		for _, r := range page("3", "") {
			rw.Write([]byte{byte(r), byte(r >> 8)})
		}
	})
	mux.HandleFunc("/lie", func(rw http.ResponseWriter, _ *http.Request) {
		rw.Header().Set("Content-Type", "text/html; charset=iso-8859-1")
		rw.Write([]byte(page("4", ""))) // UTF-8
	})
	mux.HandleFunc("/home", func(rw http.ResponseWriter, r *http.Request) { http.Redirect(rw, r, "/a.html", http.StatusFound) })
	mux.HandleFunc("/loop", func(rw http.ResponseWriter, r *http.Request) { http.Redirect(rw, r, "/loop", http.StatusFound) })
	mux.HandleFunc("/file", func(rw http.ResponseWriter, r *http.Request) {
		rw.Header().Set("Location", "file:///etc/passwd")
		rw.WriteHeader(http.StatusFound)
	})
	mux.HandleFunc("/long", func(rw http.ResponseWriter, _ *http.Request) { rw.Write([]byte(strings.Repeat("x", 3<<20))) })
	mux.HandleFunc("/slow", func(_ http.ResponseWriter, r *http.Request) {
		select {
		case <-r.Context().Done():
		case <-time.After(10 * time.Second):
		}
	})
	srv := httptest.NewServer(mux)
	defer srv.Close()

	small := Web{Size: 1 << 20, Time: time.Second}
	open := small
	open.Private = true
	for _, c := range []struct {
		path string
		web  Web
		want string // part of the reason; "" for done
	}{
		{"/a.html", small, ""},
		{"/a.zip", small, ""},
		{"/legacy", small, ""},
		{"/lie", small, ""},
		{"/home", small, "not a public address"},
		{"/loop", open, "without end"},
		{"/file", open, "no web address"},
		{"/long", small, "larger than 1 MiB"},
		{"/slow", small, "too long"},
		{"/none", small, "404"},
	} {
		rep := w.run(Options{Web: c.web}, srv.URL+c.path)
		if len(rep.Files) != 1 {
			t.Fatalf("%s: %+v", c.path, rep)
		}
		r := rep.Files[0]
		if (r.State == Done) != (c.want == "") || !strings.Contains(r.Reason, c.want) || !strings.HasPrefix(r.Name, srv.URL+c.path) {
			t.Errorf("%s: %+v", c.path, r)
		}
	}
	w.has(id("1"), id("2"), id("3"), id("4"))
	d, err := w.st.Document(t.Context(), id("1"))
	if err != nil || d.Origin.Name != srv.URL+"/a.html" {
		t.Errorf("origin %q, %v", d.Origin.Name, err)
	}
	w.totals(w.run(Options{Web: open}, srv.URL+"/home"), Totals{Files: 1, Unchanged: 1})
	w.totals(w.run(Options{Refresh: true, Rules: "2", Web: open}), Totals{Files: 5, Done: 4, Unchanged: 1})

	secret := strings.Replace(srv.URL, "http://", "http://me:secret@", 1) + "/a.html#part"
	if rep := w.run(Options{}, secret); strings.Contains(rep.Files[0].Name, "secret") {
		t.Errorf("the password is kept: %s", rep.Files[0].Name)
	}
}

func TestPublic(t *testing.T) {
	for a, want := range map[string]bool{
		"8.8.8.8": true, "2606:4700::1111": true,
		"127.0.0.1": false, "10.1.2.3": false, "192.168.1.1": false, "172.16.0.1": false, "169.254.169.254": false, "100.64.0.1": false, "0.0.0.0": false,
		"224.0.0.1": false, "255.255.255.255": false, "::1": false, "::": false, "fe80::1": false, "fc00::1": false, "::ffff:127.0.0.1": false,
		"::ffff:8.8.8.8": true, "64:ff9b::7f00:1": false, "2002:7f00:1::": false,
	} {
		if public(netip.MustParseAddr(a)) != want {
			t.Errorf("public(%s) is not %v", a, want)
		}
	}
}
