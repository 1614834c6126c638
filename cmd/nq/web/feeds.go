package web

import (
	"cmp"
	"encoding/xml"
	"net/url"
	"strings"
	"time"

	"nghiquyet/index"
	"nghiquyet/index/answer"
)

// Feeds are lists for programs that look again and again (Atom, RFC 4287): the
// same lists as the pages, under the same addresses with ".atom" behind them; what
// is new, which the first page shows, is at /new.atom.

type feed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"xml:lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Links   []feedLink  `xml:"link"`
	Entries []feedEntry `xml:"entry"`
}

type feedLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type feedEntry struct {
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Link    feedLink `xml:"link"`
	Summary string   `xml:"summary,omitempty"`
}

// fed is how many entries a feed has.
const fed = 50

// asFeed names the feed of what the page shows.
func (v *view) asFeed() {
	u := url.URL{Path: v.r.URL.Path + ".atom", RawQuery: v.r.URL.Query().Encode()}
	v.also = append(v.also, alternate{"application/atom+xml", "Atom", u.String()})
}

// feed answers with a feed of what the page at path shows. The ids of its entries
// are those of what they show, so that a reader knows it again.
func (v *view) feed(path, title string, entries []feedEntry) error {
	base := url.URL{Scheme: "http", Host: v.r.Host}
	if v.r.TLS != nil {
		base.Scheme = "https"
	}
	absolute := func(address string) string { return strings.TrimSuffix(base.String(), "/") + address }
	page := url.URL{Path: path, RawQuery: v.r.URL.RawQuery}
	f := feed{Lang: v.lang, ID: absolute(v.r.URL.RequestURI()), Title: title + " · nq", Author: "nq", Updated: moment0,
		Links: []feedLink{{"self", "application/atom+xml", absolute(v.r.URL.RequestURI())}, {"alternate", "text/html", absolute(page.String())}}}
	for _, e := range entries {
		e.Link.Rel, e.Link.Href = "alternate", absolute(e.Link.Href)
		e.ID, e.Updated = "urn:nq:"+e.ID, cmp.Or(e.Updated, moment0)
		f.Updated = max(f.Updated, e.Updated)
		f.Entries = append(f.Entries, e)
	}
	out, err := xml.MarshalIndent(f, "", " ")
	if err != nil {
		return err
	}
	v.w.Header().Set("Cache-Control", "private, no-cache")
	give(v.w, v.r, "application/atom+xml; charset=utf-8", append([]byte(xml.Header), out...))
	return nil
}

// moment0 stands for a day that is not known.
const moment0 = "1970-01-01T00:00:00Z"

// midnight is a day as a moment, "" for what is none.
func midnight(day string) string {
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return ""
	}
	return day + "T00:00:00+07:00"
}

// newFeed tells what came into the collection.
func (v *view) newFeed() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	list, err := answer.AskChanges(v.ctx, c, answer.Changes{Page: answer.Page{Limit: fed}})
	if err != nil {
		return err
	}
	var entries []feedEntry
	for _, x := range list.Changes {
		e := feedEntry{ID: x.ID, Title: cmp.Or(x.Number, x.ID) + " · " + v.Known("news", x.What), Updated: x.When, Link: feedLink{Href: docAddress(x.ID)}, Summary: x.Title}
		switch x.What {
		case index.Touched: // by another document, each an entry of its own
			e.ID, e.Title = e.ID+"?by="+x.By, e.Title+" · "+cmp.Or(x.ByNumber, x.By)
		case index.Came, index.Changed:
		default:
			continue
		}
		entries = append(entries, e)
	}
	return v.feed("/", v.T("start.news"), entries)
}

func (v *view) documentsFeed() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	q := v.documentsLine()
	q.Page = answer.Page{Limit: fed}
	list, err := answer.AskDocuments(v.ctx, c, q)
	if err != nil {
		return err
	}
	var entries []feedEntry
	for _, d := range list.Documents {
		entries = append(entries, feedEntry{ID: d.ID, Title: cmp.Or(d.Number, d.ID), Updated: midnight(d.Date), Link: feedLink{Href: docAddress(d.ID)}, Summary: d.Title})
	}
	return v.feed("/documents", v.T("documents.title"), entries)
}

func (v *view) searchFeed() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	q := v.searchLine()
	q.Sort, q.Facets, q.Page = string(index.Newest), false, answer.Page{Limit: fed}
	found, err := answer.AskSearch(v.ctx, c, q)
	if err != nil {
		return err
	}
	var entries []feedEntry
	for _, h := range found.Hits {
		e := feedEntry{ID: h.ID + "?" + string(h.Kind), Title: strings.TrimSpace(cmp.Or(h.Number, h.Doc) + " " + h.Path), Updated: midnight(h.Date), Link: feedLink{Href: unitAddress(h.Doc, h.Path)}, Summary: h.Title}
		for _, f := range h.Fragments {
			e.Summary = f.Text
			break
		}
		entries = append(entries, e)
	}
	return v.feed("/search", found.Query, entries)
}

func (v *view) tasksFeed() error {
	c, err := v.collection()
	if err != nil {
		return err
	}
	list, err := answer.AskTasks(v.ctx, c, answer.Tasks{TaskLine: v.taskLine(), Sort: cmp.Or(v.form("sort"), string(index.Newest)), Page: answer.Page{Limit: fed}})
	if err != nil {
		return err
	}
	var entries []feedEntry
	for _, t := range list.Tasks {
		who := strings.Join(leads(t.Task), "; ")
		for _, a := range t.Assignments {
			if a.Due.End != "" {
				who += " · " + v.Day(a.Due.End)
			}
		}
		entries = append(entries, feedEntry{ID: t.ID, Title: strings.Trim(cmp.Or(t.Number, t.Doc)+" "+t.Path+" · "+who, " ·"), Updated: midnight(t.Date), Link: feedLink{Href: unitAddress(t.Doc, t.Path)}, Summary: t.Text})
	}
	return v.feed("/tasks", strings.TrimSpace(v.T("tasks.title")+" "+list.Query), entries)
}
