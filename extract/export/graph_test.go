package export_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/goccy/go-graphviz"
	"golang.org/x/net/html"

	"nghiquyet/extract"
	"nghiquyet/extract/export"
)

// A document cited before it comes is one node, and not one outside.
func TestGraphKnowsWhatComesLater(t *testing.T) {
	cited := &extract.Document{ID: "nq-tw/2019-01-24/45", Head: extract.Head{Number: "45-NQ/TW", Date: "2019-01-24"}}
	var g struct {
		Graph struct {
			Nodes []struct {
				ID   string `xml:"id,attr"`
				Data []struct {
					Key   string `xml:"key,attr"`
					Value string `xml:",chardata"`
				} `xml:"data"`
			} `xml:"node"`
			Edges []struct {
				Source string `xml:"source,attr"`
				Target string `xml:"target,attr"`
			} `xml:"edge"`
		} `xml:"graph"`
	}
	if err := xml.Unmarshal(write(t, export.GraphML, sample(), cited), &g); err != nil {
		t.Fatal(err)
	}
	if len(g.Graph.Nodes) != 2 || len(g.Graph.Edges) != 1 || g.Graph.Edges[0].Target != cited.ID {
		t.Fatalf("%+v", g.Graph)
	}
	for _, n := range g.Graph.Nodes {
		for _, d := range n.Data {
			if d.Key == "outside" {
				t.Errorf("%s is outside", n.ID)
			}
		}
	}
}

// An undated citation means what the same document cites with a date.
func TestUndatedCitations(t *testing.T) {
	d := sample()
	c := d.Citations[0]
	c.Date, c.Relation = "", extract.Refers
	d.Citations = append(d.Citations, c)
	if s := string(write(t, export.DOT, d)); strings.Count(s, "style=\"rounded,dashed\"") != 1 {
		t.Errorf("two nodes for one document:\n%s", s)
	}
	c.Date = "2026-01-01" // another document of that number
	d.Citations = append(d.Citations, c)
	if s := string(write(t, export.DOT, d)); strings.Count(s, "style=\"rounded,dashed\"") != 3 {
		t.Errorf("an ambiguous number was settled:\n%s", s)
	}
}

// Graphviz reads every graph that is written, and the drawing is XML without
// markup of the text.
func TestGraphsAreRead(t *testing.T) {
	for _, d := range append(own(), sample()) {
		g, err := graphviz.ParseBytes(write(t, export.DOT, d))
		if err != nil {
			t.Errorf("%s: %v", d.ID, err)
			continue
		}
		g.Close()
	}
	d := sample()
	d.Head.Number = `"];<script>&`
	svg := write(t, export.SVG, d)
	if bytes.Contains(svg, []byte("<script")) {
		t.Error("a number became markup")
	}
	dec := xml.NewDecoder(bytes.NewReader(svg))
	dec.Strict = true
	for {
		if _, err := dec.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

func TestLinkedData(t *testing.T) {
	var ld struct {
		Graph []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal(write(t, export.JSONLD, append(own(), sample())...), &ld); err != nil {
		t.Fatal(err)
	}
	last := ld.Graph[len(ld.Graph)-1]
	if len(ld.Graph) != len(own())+1 || last["@id"] != "urn:lex:vn:chinh.phu:nghi.quyet:2026-01-02;3-nq-cp" || last["eli:applies"] == nil {
		t.Errorf("%d works, the last %v", len(ld.Graph), last)
	}
}

// Reference managers want every item once, with a date in parts.
func TestCSL(t *testing.T) {
	var items []struct {
		ID, Type, Title, Note string
		Issued                struct {
			Parts [][]int `json:"date-parts"`
		}
	}
	if err := json.Unmarshal(write(t, export.CSL, append(own(), sample())...), &items); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, it := range items {
		if seen[it.ID] || it.Type != "legislation" || it.Title == "" {
			t.Errorf("item %+v", it)
		}
		seen[it.ID] = true
		if it.ID == "nq-cp/2025-01-10/7" && !slices.Equal(it.Issued.Parts[0], []int{2025, 1, 10}) {
			t.Errorf("issued %v", it.Issued)
		}
	}
}

// Every link of a page leads to an anchor of the page, no anchor comes twice,
// and nothing of the text becomes markup.
func TestPages(t *testing.T) {
	for name, docs := range map[string][]*extract.Document{"one": {sample()}, "several": append(own(), sample())} {
		root, err := html.Parse(bytes.NewReader(write(t, export.HTML, docs...)))
		if err != nil {
			t.Fatal(err)
		}
		ids, links := map[string]int{}, []string{}
		for n := range root.Descendants() {
			if n.Data == "script" && n.Type == html.ElementNode {
				t.Errorf("%s: a script", name)
			}
			for _, a := range n.Attr {
				switch a.Key {
				case "id":
					ids[a.Val]++
				case "href":
					to, err := url.PathUnescape(strings.TrimPrefix(a.Val, "#"))
					if err != nil {
						t.Error(err)
					}
					links = append(links, to)
				}
			}
		}
		for id, n := range ids {
			if n > 1 {
				t.Errorf("%s: %d anchors %s", name, n, id)
			}
		}
		for _, to := range links {
			if ids[to] == 0 {
				t.Errorf("%s: a link to %s leads nowhere", name, to)
			}
		}
		t.Logf("%s: %d anchors, %d links", name, len(ids), len(links))
	}
	md := string(write(t, export.MD, sample()))
	for _, want := range []string{`<a id="1"></a>**Điều 1.** \=1+1; &lt;script&gt;`, `[45-NQ/TW](<#cited/nq-tw/2019-01-24/45>)`} {
		if !strings.Contains(md, want) {
			t.Errorf("no %s in\n%s", want, md)
		}
	}
}

// Several drawings at a time are the same as one by one.
func TestDrawingsAtOnce(t *testing.T) {
	d := &extract.Document{ID: "nq-cp/2025-01-10/7", Head: extract.Head{Number: "7/NQ-CP"}, Citations: []extract.Citation{
		{Number: "45-NQ/TW", Target: "nq-tw/2019-01-24/45", Relation: extract.Implements}, {Number: "96-KL/TW", Target: "kl-tw/2024-09-30/96", Relation: extract.Refers}}}
	var want bytes.Buffer
	if err := export.SVG.Write(&want, export.One(d), export.Options{}); err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			var got bytes.Buffer
			if err := export.SVG.Write(&got, export.One(d), export.Options{}); err != nil || got.String() != want.String() {
				t.Errorf("%d bytes, not %d: %v", got.Len(), want.Len(), err)
			}
		})
	}
	wait.Wait()
}
