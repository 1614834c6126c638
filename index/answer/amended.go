package answer

import (
	"context"
	"strings"
	"time"

	"nghiquyet/extract"
	"nghiquyet/index"
	"nghiquyet/index/effect"
)

// Wording is what a document made of a unit, in the words of that document. No
// text is made of it: whoever wants one has it from those who consolidate.
type Wording struct {
	Day      string           `json:"day"` // from which it counts, ISO 8601; "" where no document dates it
	How      string           `json:"how"` // how the day follows where it is not printed
	What     string           `json:"what"`
	Doc      string           `json:"doc"`
	Number   string           `json:"number"`
	Date     string           `json:"date"` // of the document
	Title    string           `json:"title"`
	Path     string           `json:"path"` // the provision that does it
	Page     int              `json:"page"`
	Pinpoint []extract.Step   `json:"pinpoint"` // the unit as it names it: the one asked about, one around it or one in it
	Except   [][]extract.Step `json:"except"`
	Words    string           `json:"words"`    // what of the unit is meant, where that is told in words
	Text     string           `json:"text"`     // the sentence that does it
	Wordings []Quoted         `json:"wordings"` // the new text, as it is quoted; none where the sentence says all
}

// Quoted is a text that a document quotes.
type Quoted struct {
	Path string `json:"path"` // of the quote, in the document that quotes it
	Text string `json:"text"`
}

// amended is what later documents made of the unit at path, or of all units of the
// work for "", in the order of days.
func (c *Collection) amended(ctx context.Context, w Work, path string) ([]Wording, error) {
	st, err := c.standing(ctx, w, path, c.Today().Format(time.DateOnly))
	if err != nil {
		return nil, err
	}
	out := []Wording{}
	var places []index.Place
	for _, e := range st.Timeline {
		a := e.Act
		if a == nil || e.What == effect.Ends {
			continue
		}
		x := Wording{Day: e.Day, How: e.How, What: e.What, Doc: a.Doc, Number: a.DocNumber, Date: a.DocDate, Title: a.DocTitle, Path: a.Path, Page: a.Page,
			Pinpoint: append([]extract.Step{}, a.Pinpoint...), Except: append([][]extract.Step{}, a.Except...), Words: a.Change.Part, Text: a.Change.Text, Wordings: []Quoted{}}
		for _, at := range a.Wording {
			places = append(places, index.Place{Doc: a.Doc, Path: at})
			x.Wordings = append(x.Wordings, Quoted{Path: at})
		}
		out = append(out, x)
	}
	texts, err := c.texts(ctx, places)
	for i := range out {
		for j := range out[i].Wordings {
			q := &out[i].Wordings[j]
			q.Text = strings.TrimSpace(texts[index.Place{Doc: out[i].Doc, Path: q.Path}])
		}
	}
	return out, err
}

// maxPlaces is how many units are read at once.
const maxPlaces = 500

// texts are the texts of units.
func (c *Collection) texts(ctx context.Context, places []index.Place) (map[index.Place]string, error) {
	texts := map[index.Place]string{}
	for len(places) > 0 {
		n := min(len(places), maxPlaces)
		some, err := c.Store.Texts(ctx, places[:n])
		if err != nil {
			return nil, err
		}
		for at, text := range some {
			texts[at] = text
		}
		places = places[n:]
	}
	return texts, nil
}
