package resolve_test

import (
	"slices"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/cite/resolve"
	"nghiquyet/extract/viet"
)

// works is a register of a few works.
type works []resolve.Known

func (ws works) ByNumber(canonical string) []resolve.Known {
	return ws.pick(func(k resolve.Known) bool { return k.Number == canonical })
}

func (ws works) ByName(slug string) []resolve.Known {
	return ws.pick(func(k resolve.Known) bool { return viet.Slug(k.Title) == slug })
}

func (ws works) pick(is func(resolve.Known) bool) []resolve.Known {
	var out []resolve.Known
	for _, k := range ws {
		if is(k) {
			out = append(out, k)
		}
	}
	return out
}

func known(id, number, date, title, effective, until string) resolve.Known {
	return resolve.Known{Work: resolve.Work{ID: id, Number: number, Type: "luật", Date: date, Issuer: "Quốc hội", Title: title}, Effective: effective, Until: until}
}

var register = works{
	known("qh13/2013-11-29/45", "45/2013/QH13", "2013-11-29", "Luật Đất đai", "2014-07-01", "2026-03-31"),
	known("qh15/2024-01-18/31", "31/2024/QH15", "2024-01-18", "Luật Đất đai", "2024-08-01", "2026-03-31"),
	known("qh13/2015-06-19/77", "77/2015/QH13", "2015-06-19", "Luật Chính quyền", "2016-01-01", "2025-02-19"), // its successor is not here
	known("nq-tw/2017-10-25/18", "18-NQ/TW", "2017-10-25", "Nghị quyết 18", "", "2026-07-28"),
	known("nq-tw/2022-06-16/18", "18-NQ/TW", "2022-06-16", "Nghị quyết 18", "", "2026-07-28"),
	known("nq-tw/2024-12-22/57", "57-NQ/TW", "2024-12-22", "Nghị quyết 57", "", "2026-09-01"),
	known("nq-tw/2018-05-21/27", "27-NQ/TW", "2018-05-21", "về tiền lương", "", "2021-02-01"),
}

func TestResolveKnown(t *testing.T) {
	in := func(date string) extract.Head { return extract.Head{Date: date} }
	by := func(name string) extract.Citation { return extract.Citation{Name: name, Text: name} }
	short := func(text, number string) extract.Citation { return extract.Citation{Text: text, Number: number} }
	land := []string{"qh15/2024-01-18/31", "qh13/2013-11-29/45"}
	for _, c := range []struct {
		why        string
		here       []resolve.Work // the collection
		head       extract.Head
		cites      []extract.Citation // the last one is looked at
		target     string
		known      string // the number that the register tells
		status     extract.Status
		candidates []string
	}{
		{why: "a name with a year", cites: []extract.Citation{{Name: "Luật Đất đai", Year: "2024"}}, target: land[0], known: "31/2024/QH15"},
		{why: "a name with a date", cites: []extract.Citation{{Name: "Luật đất đai", Date: "2013-11-29"}}, target: land[1], known: "45/2013/QH13"},
		{why: "a year that no law of the name has", cites: []extract.Citation{{Name: "Luật Đất đai", Year: "2003"}}},
		{why: "another day in the year of one: two laws may have one name", cites: []extract.Citation{{Name: "Luật Đất đai", Date: "2013-11-28"}}},
		{why: "a name alone is the law in force", head: in("2022-05-01"), cites: []extract.Citation{by("Luật Đất đai")}, target: land[1], known: "45/2013/QH13"},
		{why: "and later the next one", head: in("2025-05-01"), cites: []extract.Citation{by("Luật Đất đai")}, target: land[0], known: "31/2024/QH15"},
		{why: "adopted, not yet in force", head: in("2024-03-01"), cites: []extract.Citation{by("Luật Đất đai")}, status: extract.Ambiguous, candidates: land},
		{why: "older than all that is known", head: in("2010-03-01"), cites: []extract.Citation{by("Luật Đất đai")}},
		{why: "a text without a date", cites: []extract.Citation{by("Luật Đất đai")}, status: extract.Ambiguous, candidates: land},
		{why: "one law known, a text without a date", cites: []extract.Citation{by("Luật Chính quyền")}, candidates: []string{"qh13/2015-06-19/77"}},
		{why: "a successor came that is not known", head: in("2025-06-01"), cites: []extract.Citation{by("Luật Chính quyền")}, candidates: []string{"qh13/2015-06-19/77"}},
		{why: "younger than the register", head: in("2026-06-01"), cites: []extract.Citation{by("Luật Đất đai")}, status: extract.Ambiguous, candidates: land},
		{why: "the text prints the name with the year of the older law only", head: in("2025-05-01"), cites: []extract.Citation{{Name: "Luật Đất đai", Year: "2013"}, by("Luật Đất đai")},
			status: extract.Ambiguous, candidates: land},
		{why: "the text prints both", head: in("2025-05-01"), cites: []extract.Citation{{Name: "Luật Đất đai", Number: "45/2013/QH13"}, {Name: "Luật Đất đai", Number: "31/2024/QH15"}, by("Luật Đất đai")},
			target: land[0], known: "31/2024/QH15"},

		{why: "a law's number", cites: []extract.Citation{{Number: "31/2024/QH15"}}, target: land[0], known: "31/2024/QH15"},
		{why: "a law's number with another day", cites: []extract.Citation{{Number: "31/2024/QH15", Date: "2024-01-08"}}, target: land[0], known: "31/2024/QH15", status: extract.Conflict, candidates: land[:1]},
		{why: "a number without a date", head: in("2025-03-01"), cites: []extract.Citation{{Number: "57-NQ/TW"}}, target: "nq-tw/2024-12-22/57", known: "57-NQ/TW"},
		{why: "a text older than the resolution means another one", head: in("2019-03-01"), cites: []extract.Citation{{Number: "57-NQ/TW"}}},
		{why: "a number given twice", head: in("2025-03-01"), cites: []extract.Citation{{Number: "18-NQ/TW"}}, status: extract.Ambiguous, candidates: []string{"nq-tw/2022-06-16/18", "nq-tw/2017-10-25/18"}},
		{why: "before it was given twice", head: in("2019-03-01"), cites: []extract.Citation{{Number: "18-NQ/TW"}}, target: "nq-tw/2017-10-25/18", known: "18-NQ/TW"},
		{why: "its date tells", head: in("2025-03-01"), cites: []extract.Citation{{Number: "18-NQ/TW", Date: "2017-10-25"}}, target: "nq-tw/2017-10-25/18", known: "18-NQ/TW"},
		{why: "the Party's count began again", head: in("2023-03-01"), cites: []extract.Citation{{Number: "27-NQ/TW"}}, candidates: []string{"nq-tw/2018-05-21/27"}},

		{why: "a bare number", head: in("2025-03-01"), cites: []extract.Citation{short("Nghị quyết 57", "57")}, target: "nq-tw/2024-12-22/57", known: "57-NQ/TW"},
		{why: "behind a pinpoint", head: in("2025-03-01"), cites: []extract.Citation{short("mục II Nghị quyết 57", "57")}, target: "nq-tw/2024-12-22/57", known: "57-NQ/TW"},
		{why: "of the body that adopted it", head: in("2025-03-01"), cites: []extract.Citation{{Text: "Nghị quyết 57", Number: "57", Issuer: "Quốc hội"}}, target: "nq-tw/2024-12-22/57", known: "57-NQ/TW"},
		{why: "of another body", head: in("2025-03-01"), cites: []extract.Citation{{Text: "Nghị quyết 57", Number: "57", Issuer: "Hội đồng nhân dân tỉnh"}}},
		{why: "of another kind", head: in("2025-03-01"), cites: []extract.Citation{short("Kế hoạch 57", "57")}},
		{why: "with a year it is another number", head: in("2025-03-01"), cites: []extract.Citation{short("Nghị quyết 57/2017", "57/2017")}},
		{why: "before there was one", head: in("2023-03-01"), cites: []extract.Citation{short("Nghị quyết 57", "57")}},
		{why: "a bare number given twice", head: in("2025-03-01"), cites: []extract.Citation{short("Nghị quyết 18", "18")}, status: extract.Ambiguous, candidates: []string{"nq-tw/2022-06-16/18", "nq-tw/2017-10-25/18"}},

		{why: "what the collection has is resolved", here: []resolve.Work{land2024}, cites: []extract.Citation{{Name: "Luật Đất đai", Year: "2024"}}, target: land2024.ID, status: extract.Resolved},
		{why: "under a longer title too", here: []resolve.Work{{ID: "qh15/2024/31", Number: "31/2024/QH15", Type: "luật", Title: "Đất đai (toàn văn)"}}, head: in("2025-05-01"), cites: []extract.Citation{by("Luật Đất đai")},
			target: "qh15/2024/31", status: extract.Resolved},
		{why: "an older law that the collection has is not meant", here: []resolve.Work{land2013}, head: in("2025-05-01"), cites: []extract.Citation{by("Luật Đất đai")}, target: land[0], known: "31/2024/QH15"},
		{why: "of two that it has the one in force", here: []resolve.Work{land2013, land2024}, head: in("2025-05-01"), cites: []extract.Citation{by("Luật Đất đai")}, target: land2024.ID, status: extract.Resolved},
		{why: "one that it has, one that it has not", here: []resolve.Work{nq18new}, head: in("2025-03-01"), cites: []extract.Citation{{Number: "18-NQ/TW"}}, status: extract.Ambiguous, candidates: []string{nq18new.ID, nq18old.ID}},
		{why: "a bare number of one that it has", here: []resolve.Work{{ID: "nq-tw/2024-12-22/57", Number: "57-NQ/TW", Date: "2024-12-22"}}, head: in("2025-03-01"), cites: []extract.Citation{short("NQ 57", "57"), short("Nghị quyết 57", "57")},
			target: "nq-tw/2024-12-22/57", status: extract.Resolved},
	} {
		lk := collection(c.here...)
		lk.Known = register
		out, err := resolve.Citations(&extract.Document{ID: "self", Head: c.head, Citations: keyed(c.cites...)}, lk)
		if err != nil {
			t.Fatal(err)
		}
		if c.status == "" {
			c.status = extract.Unresolved
		}
		got, number := out[len(out)-1], ""
		if got.Known != nil {
			number = got.Known.Number
		}
		if got.Target != c.target || number != c.known || got.Status != c.status || !slices.Equal(got.Candidates, c.candidates) {
			t.Errorf("%s: got %q %q %s %v, want %q %q %s %v", c.why, got.Target, number, got.Status, got.Candidates, c.target, c.known, c.status, c.candidates)
		}
		want := c.cites[len(c.cites)-1]
		if got.Number != want.Number || got.Date != want.Date || got.Year != want.Year || got.Name != want.Name {
			t.Errorf("%s: what is printed was changed: %+v", c.why, got)
		}
	}
}

// A law that names itself is not its own target, nor is the law before it.
func TestResolveKnownNotSelf(t *testing.T) {
	d := &extract.Document{ID: "qh15/2024-01-18/31", Head: extract.Head{Type: "luật", Number: "31/2024/QH15", Date: "2024-09-01"}, Citations: []extract.Citation{{Name: "Luật Đất đai"}}}
	out, err := resolve.Citations(d, resolve.Lookup{Known: register})
	if err != nil || out[0].Target != "" || out[0].Status != extract.Unresolved {
		t.Errorf("got %+v, %v", out[0], err)
	}
}
