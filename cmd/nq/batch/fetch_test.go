package batch

import (
	"fmt"
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
		case <-time.After(time.Minute):
		}
	})
	srv := httptest.NewServer(mux)
	defer srv.Close()

	small := Web{Size: 1 << 20, Time: 30 * time.Second}
	short := Web{Size: 1 << 20, Time: time.Second}
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
		{"/slow", short, "too long"},
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

func TestRedacted(t *testing.T) {
	for in, want := range map[string]string{
		"http://TOKEN@host/a?id=7&access_token=x#top": "http://host/a?id=7&access_token=…",
		"http://user:p4ssw0rd@ho st/":                 "http://ho st/",
		"https://a:b/c@host/x":                        "https://host/x",
		"https://host/a@b.pdf?page=2":                 "https://host/a@b.pdf?page=2",
		"https://host:8080/a@b.pdf":                   "https://host:8080/a@b.pdf",
		"https://host/a?X-Amz-Signature=1;sid=2&q=số": "https://host/a?X-Amz-Signature=…;sid=…&q=số",
		"https://host/a?%74oken=1&monkey=2":           "https://host/a?%74oken=…&monkey=2",
		"http://u:p@[::1]:80/":                        "http://[::1]:80/",
		"https://host/a?apikey=1&accesskey=2&refreshToken=3&AWSAccessKeyId=4&PHPSESSID=5&otp=6&spin=7": "https://host/a?apikey=…&accesskey=…&refreshToken=…&AWSAccessKeyId=…&PHPSESSID=…&otp=…&spin=7",
		"https://host/a?data[token]=1&data%5Bkey%5D=2":                                                 "https://host/a?data[token]=…&data%5Bkey%5D=…",
		"https://host/a;jsessionid=1?id=2":                                                             "https://host/a;jsessionid=…?id=2",
		"https://host/a%3Ftoken=1%26id%3D2":                                                            "https://host/a%3Ftoken=…",
		"https://host/?q=http://u:p4ss@h/":                                                             "https://host/?q=http://h/",
		" HTTP://TOKEN@host/":                                                                          "HTTP://host/",
	} {
		if got := Redacted(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestDiscreet(t *testing.T) {
	for in, want := range map[string]string{
		`malformed MIME header line: "Location: http://u:S3CRET@ho st/?token=S3CRET"`: `malformed MIME header line: "Location: http://ho st/?token=…"`,
		"ftp://u:S3CRET@host/a.pdf":  "ftp://host/a.pdf",
		"http:/user:S3CRET@host/":    "http:/host/",
		"u:S3CRET@host/x":            "host/x",
		"/home/a/b@c.pdf":            "/home/a/b@c.pdf",
		"C:/giấy/7-nq-cp@2025.pdf":   "C:/giấy/7-nq-cp@2025.pdf",
		"tải về: lỗi 10:30, 5/NQ-CP": "tải về: lỗi 10:30, 5/NQ-CP",
	} {
		if got := Discreet(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// What lets one in is neither shown nor kept, whatever goes wrong.
func TestSecretsInAddresses(t *testing.T) {
	w := newWorld(t)
	for _, p := range []string{"http://S3CRET@127.0.0.1:1/a", "http://u:S3CRET@127.0.0.1:1/a?token=S3CRET", "http://user:S3CRET@ho st/", "http://u:S3CRET@host:99999/", "HTTP://S3CRET@127.0.0.1:1", " http://u:S3CRET@127.0.0.1:1/", "ftp://u:S3CRET@host/", "http:/u:S3CRET@host/"} {
		rep := w.run(Options{}, p)
		if s := fmt.Sprintf("%+v", rep); strings.Contains(s, "S3CRET") || rep.Totals.Failed != 1 {
			t.Errorf("%s: %s", p, s)
		}
	}
	for f, err := range w.st.Files(t.Context(), "") {
		if s := fmt.Sprintf("%+v", f); err != nil || strings.Contains(s, "S3CRET") {
			t.Errorf("%s, %v", s, err)
		}
	}
}

// The first Ctrl-C does not wait for a server that is slow, before its answer or in
// it.
func TestStopWhileAServerWaits(t *testing.T) {
	for name, begun := range map[string]bool{"before the answer": false, "in the answer": true} {
		asked := make(chan struct{}, 1)
		srv := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
			if begun {
				rw.Write([]byte("<html>"))
				rw.(http.Flusher).Flush()
			}
			asked <- struct{}{}
			<-r.Context().Done()
		}))
		w := newWorld(t)
		stop := make(chan struct{})
		go func() {
			<-asked
			close(stop)
		}()
		began := time.Now()
		rep := w.run(Options{Stop: stop}, srv.URL+"/slow")
		if took := time.Since(began); took > time.Minute || // two minutes are given to an address
			!rep.Stopped || rep.Totals.Files != 0 {
			t.Errorf("%s: %v, %+v", name, took, rep)
		}
		srv.Close()
	}
}
