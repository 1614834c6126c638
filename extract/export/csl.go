package export

import (
	"io"
	"strconv"
	"strings"

	"nghiquyet/extract"
)

// CSL writes CSL-JSON 1.0.2, which reference managers read: an item of type
// legislation for each document and for each document that it cites, every
// work once. The note tells where the work is cited.
var CSL = Format{
	Name: "csl", Extension: "json", About: "documents and what they cite, for reference managers (CSL-JSON)",
	Write: writeCSL,
}

type cslDate struct {
	Parts [][]int `json:"date-parts"`
}

type cslItem struct {
	ID           string   `json:"id"`
	Type         string   `json:"type"`
	Title        string   `json:"title,omitempty"`
	Number       string   `json:"number,omitempty"`
	Authority    string   `json:"authority,omitempty"`
	Genre        string   `json:"genre,omitempty"`
	Issued       *cslDate `json:"issued,omitempty"`
	Jurisdiction string   `json:"jurisdiction,omitempty"`
	Language     string   `json:"language,omitempty"`
	Status       string   `json:"status,omitempty"` // "draft"
	Note         string   `json:"note,omitempty"`
}

// Works are told apart by their ids, of which a collection keeps all that were
// written.
func writeCSL(w io.Writer, docs Docs, _ Options) error {
	seen := map[string]bool{}
	return writeList(w, docs, "[\n", "\n]\n", func(d *extract.Document) []any {
		var out []any
		h := d.Head
		if !seen[d.ID] {
			seen[d.ID] = true
			status := ""
			if h.Draft {
				status = "draft"
			}
			out = append(out, cslItem{
				ID: d.ID, Type: "legislation", Status: status, Title: nonEmpty(h.Title, nonEmpty(h.Number, d.ID)), Number: h.Number, Authority: h.Issuer, Genre: h.Type,
				Issued: cslDay(h.Date), Jurisdiction: "vn", Language: d.Lang,
			})
		}
		places, works := map[string][]string{}, citedIDs(d)
		for i, id := range works {
			c := &d.Citations[i]
			if id != "" {
				places[id] = append(places[id], place(c.Path, c.Page, Options{Lang: "en"}))
			}
		}
		for i, id := range works {
			c := &d.Citations[i]
			if id == "" || seen[id] {
				continue
			}
			seen[id] = true
			out = append(out, cslItem{
				ID: id, Type: "legislation", Title: nonEmpty(c.Name, citedName(c)), Number: c.Number, Authority: c.Issuer,
				Issued: cslDay(nonEmpty(c.Date, c.Year)), Jurisdiction: "vn",
				Note: "cited by " + nonEmpty(h.Number, d.ID) + " at " + strings.Join(unique(places[id]), "; ") + " as “" + strings.Join(strings.Fields(c.Text), " ") + "” (" + string(c.Status) + ", confidence " + strconv.FormatFloat(c.Confidence, 'g', -1, 64) + ")",
			})
		}
		return out
	})
}

// cslDay is an ISO day, or a year alone.
func cslDay(iso string) *cslDate {
	var parts []int
	for s := range strings.SplitSeq(iso, "-") {
		n, err := strconv.Atoi(s)
		if err != nil || n == 0 {
			return nil
		}
		parts = append(parts, n)
	}
	return &cslDate{[][]int{parts}}
}

func unique(list []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, s := range list {
		if s != "" && !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}
