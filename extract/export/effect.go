package export

import "nghiquyet/extract"

// Changes writes what documents do to others, and what they say of their own
// effect, one line each, as CSV writes tasks: which work and unit, what is done
// to it, from which day, by which provision in which words. Documents come as
// they are written; what follows from their lines on a day is for nq effect.
var Changes = Format{
	Name: "changes", Extension: "csv", About: "days of effect, and what documents change, one line a change",
	Write: csvOf(changeColumns, changeRows),
}

// changeRow is one change, or one saying of a document's own effect.
type changeRow struct {
	doc         *extract.Document
	path        string
	page        int
	act         string
	work, of    string // as cited, and its id
	date        string // with which the work is cited
	unit, part  string
	except      string
	day, event  string
	until, text string
}

// What a document says of itself, beside the acts upon others.
const (
	actBegins  = "begins"
	actExpires = "expires"
)

// changeRows are the lines of d: first what it says of its own effect.
func changeRows(d *extract.Document) (rows []changeRow) {
	for _, f := range d.Forces {
		r := changeRow{doc: d, path: f.Path, page: f.Page, act: actBegins, work: d.Head.Number, of: d.ID, date: d.Head.Date, unit: list(f.Units), part: f.Part,
			except: list(f.Except), day: f.Day, event: f.Event, text: f.Text}
		if f.Ends {
			r.act, r.day, r.until = actExpires, "", f.Day
		}
		rows = append(rows, r)
	}
	ids := citedIDs(d)
	for _, ch := range d.Done() {
		c := &d.Citations[ch.Citation]
		var spared []string
		for _, e := range ch.Except {
			spared = append(spared, steps(e))
		}
		if ch.Unless != "" {
			spared = append(spared, ch.Unless)
		}
		rows = append(rows, changeRow{doc: d, path: c.Path, page: c.Page, act: string(ch.Act), work: citedName(c), of: ids[ch.Citation], date: c.Date,
			unit: steps(c.Pinpoint), part: ch.Part, except: list(spared), day: ch.Day, event: ch.Event, until: ch.Until, text: ch.Text})
	}
	return rows
}

var changeColumns = []column[changeRow]{
	{"Văn bản", "Document", 16, func(r changeRow) any { return r.doc.Head.Number }},
	{"Ngày ban hành", "Issued", 13, func(r changeRow) any { return day(r.doc.Head.Date) }},
	{"Mã văn bản", "Document id", 30, func(r changeRow) any { return r.doc.ID }},
	{"Vị trí", "Place", 16, func(r changeRow) any { return r.path }},
	{"Trang", "Page", 7, func(r changeRow) any { return r.page }},
	{"Tác động", "Act", 16, func(r changeRow) any { return r.act }},
	{"Văn bản bị tác động", "Work", 24, func(r changeRow) any { return r.work }},
	{"Ngày của văn bản đó", "Its date", 13, func(r changeRow) any { return day(r.date) }},
	{"Mã văn bản bị tác động", "Work id", 30, func(r changeRow) any { return r.of }},
	{"Đơn vị", "Unit", 24, func(r changeRow) any { return r.unit }},
	{"Phần (bằng lời)", "Part in words", 30, func(r changeRow) any { return r.part }},
	{"Trừ", "Except", 24, func(r changeRow) any { return r.except }},
	{"Từ ngày", "From", 13, func(r changeRow) any { return day(r.day) }},
	{"Cách tính ngày", "How the day is said", 24, func(r changeRow) any { return r.event }},
	{"Đến hết ngày", "Until", 13, func(r changeRow) any { return day(r.until) }},
	{"Câu văn", "Sentence", 70, func(r changeRow) any { return r.text }},
	{"Dự thảo", "Draft", 9, func(r changeRow) any { return draft(r.doc) }},
}

// Effect is what a collection knows of a document's effect on the day of the
// export. Forms that have a place for it take it; the others leave it.
type Effect struct {
	State string // "in-force", "out-of-force" …
	Since string // ISO 8601, "" where that is not known
	Acts  []Acted
}

// Acted is what another document does to the one that is written.
type Acted struct {
	Doc      string // its id
	Act      extract.Act
	Pinpoint []extract.Step // the unit; none for the whole
	Day      string         // from which it counts, "" where that is not known
}

// effect is what is known of a document's effect, nil where nothing is.
func (o Options) effect(d *extract.Document) *Effect {
	if o.Effect == nil {
		return nil
	}
	return o.Effect(d.ID)
}
