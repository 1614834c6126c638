package web_test

import (
	"encoding/xml"
	"io"
	"net/url"
	"strings"
	"testing"
	"time"
)

// Feeds are well-formed, with ids that are each other's alone, moments, and links
// that lead to this server; what papers hold is text in them.
func TestFeeds(t *testing.T) {
	ts := serve(t)
	for path, least := range map[string]int{"/new.atom": 5, "/documents.atom?year=2019..2025": 5, "/search.atom?q=quy+hoach": 3, "/tasks.atom?lead=BTC": 3} {
		got := get(t, ts, path, in("en"))
		if got.status != 200 || !strings.HasPrefix(got.header.Get("Content-Type"), "application/atom+xml") {
			t.Errorf("%s: %d %s", path, got.status, got.header.Get("Content-Type"))
			continue
		}
		type entry struct {
			ID      string `xml:"id"`
			Title   string `xml:"title"`
			Updated string `xml:"updated"`
			Link    struct {
				Href string `xml:"href,attr"`
			} `xml:"link"`
		}
		var f struct {
			Updated string `xml:"updated"`
			Links   []struct {
				Rel  string `xml:"rel,attr"`
				Href string `xml:"href,attr"`
			} `xml:"http://www.w3.org/2005/Atom link"`
			Entry []entry `xml:"http://www.w3.org/2005/Atom entry"`
		}
		dec := xml.NewDecoder(strings.NewReader(got.body))
		if err := dec.Decode(&f); err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if _, err := dec.Token(); err != io.EOF {
			t.Errorf("%s goes on behind its end", path)
		}
		if len(f.Entry) < least {
			t.Errorf("%s: %d entries", path, len(f.Entry))
		}
		for _, l := range f.Links {
			if u, err := url.Parse(l.Href); err != nil || get(t, ts, u.RequestURI()).status != 200 {
				t.Errorf("%s has a page at %s, which is not there", path, l.Href)
			}
		}
		ids := map[string]bool{}
		for _, e := range f.Entry {
			if _, err := time.Parse(time.RFC3339, e.Updated); err != nil || ids[e.ID] || e.ID == "" || e.Title == "" || e.Updated > f.Updated {
				t.Errorf("%s: %+v, %v", path, e, err)
			}
			ids[e.ID] = true
			u, err := url.Parse(e.Link.Href)
			if err != nil || "http://"+u.Host != ts.URL {
				t.Errorf("%s leads to %s", path, e.Link.Href)
			} else if got := get(t, ts, u.EscapedPath()); got.status != 200 {
				t.Errorf("%s leads to %s: %d", path, e.Link.Href, got.status)
			}
		}
		again := get(t, ts, path, in("en"), header("If-None-Match", got.header.Get("ETag")))
		if again.status != 304 {
			t.Errorf("%s again: %d", path, again.status)
		}
	}
	if got := get(t, ts, "/search.atom"); got.status != 400 {
		t.Errorf("no question: %d", got.status)
	}
}
