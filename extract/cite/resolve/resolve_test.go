package resolve_test

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/cite/resolve"
	"nghiquyet/extract/docnum"
)

// collection is a Lookup over a few works.
func collection(works ...resolve.Work) resolve.Lookup {
	pick := func(is func(resolve.Work) bool) ([]resolve.Work, error) {
		var out []resolve.Work
		for _, w := range works {
			if is(w) {
				out = append(out, w)
			}
		}
		return out, nil
	}
	return resolve.Lookup{Works: func(key string) ([]resolve.Work, error) {
		return pick(func(w resolve.Work) bool {
			return key == docnum.Canonical(w.Number) || key == docnum.NameKey(extract.Head{Type: w.Type, Title: w.Title})
		})
	}}
}

var (
	nq41old  = resolve.Work{ID: "nq-cp/2021-04-01/41", Number: "41/NQ-CP", Date: "2021-04-01"}
	nq41new  = resolve.Work{ID: "nq-cp/2026-03-11/41", Number: "41/NQ-CP", Date: "2026-03-11"}
	nq18old  = resolve.Work{ID: "nq-tw/2017-10-25/18", Number: "18-NQ/TW", Date: "2017-10-25"}
	nq18new  = resolve.Work{ID: "nq-tw/2022-06-16/18", Number: "18-NQ/TW", Date: "2022-06-16"}
	nq59     = resolve.Work{ID: "nq-tw/2025-01-24/59", Number: "59-NQ/TW", Date: "2025-01-24"}
	nd30     = resolve.Work{ID: "nd-cp/2020-03-05/30", Number: "30/2020/NĐ-CP", Date: "2020-03-05"}
	laocai   = resolve.Work{ID: "qd-ubnd-lao-cai/2026-05-04/1522", Number: "1522/QĐ-UBND", Date: "2026-05-04", Issuer: "Ủy ban nhân dân tỉnh Lào Cai"}
	hanoi    = resolve.Work{ID: "qd-ubnd-ha-noi/2026-05-04/1522", Number: "1522/QĐ-UBND", Date: "2026-05-04", Issuer: "UBND thành phố Hà Nội"}
	land2013 = resolve.Work{ID: "qh13/2013-11-29/45", Number: "45/2013/QH13", Type: "luật", Title: "Đất đai", Date: "2013-11-29"}
	land2024 = resolve.Work{ID: "qh15/2024-01-18/31", Number: "31/2024/QH15", Type: "luật", Title: "Đất đai", Date: "2024-01-18"}
	all      = collection(nq41old, nq41new, nq18old, nq18new, nq59, nd30, laocai, hanoi, land2013, land2024)
)

// keyed gives citations their keys, as Find does.
func keyed(cs ...extract.Citation) []extract.Citation {
	for i := range cs {
		cs[i].Key = docnum.CitationKey(&cs[i])
	}
	return cs
}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		why        string
		head       extract.Head
		cites      []extract.Citation // the last one is looked at
		target     string
		status     extract.Status
		candidates []string
	}{
		{why: "a number with year is a key", cites: []extract.Citation{{Number: "30/2020/ND-CP"}}, target: nd30.ID, status: extract.Resolved},
		{why: "the date picks among two of one number", cites: []extract.Citation{{Number: "41/NQ-CP", Date: "2026-03-11"}}, target: nq41new.ID, status: extract.Resolved},
		{why: "without a date both answer, the younger first", cites: []extract.Citation{{Number: "41/NQ-CP"}}, status: extract.Ambiguous, candidates: []string{nq41new.ID, nq41old.ID}},
		{why: "what is younger than the document cannot be meant", head: extract.Head{Date: "2023-01-01"}, cites: []extract.Citation{{Number: "41/NQ-CP"}}, target: nq41old.ID, status: extract.Resolved},
		{why: "a fuller mention in the same text tells the date", cites: []extract.Citation{{Number: "18-NQ/TW", Date: "2017-10-25"}, {Number: "18-NQ/TW"}}, target: nq18old.ID, status: extract.Resolved},
		{why: "two fuller mentions leave it open", cites: []extract.Citation{{Number: "18-NQ/TW", Date: "2017-10-25"}, {Number: "18-NQ/TW", Date: "2022-06-16"}, {Number: "18-NQ/TW"}},
			status: extract.Ambiguous, candidates: []string{nq18new.ID, nq18old.ID}},
		{why: "another date in the same term of the Party cannot be another document", cites: []extract.Citation{{Number: "59-NQ/TW", Date: "2024-01-24"}},
			status: extract.Conflict, candidates: []string{nq59.ID}},
		{why: "another date in another year is another document", cites: []extract.Citation{{Number: "41/NQ-CP", Date: "2019-05-05"}}, status: extract.Unresolved},
		{why: "a key with another date is a conflict", cites: []extract.Citation{{Number: "30/2020/NĐ-CP", Date: "2020-05-03"}}, target: nd30.ID, status: extract.Conflict, candidates: []string{nd30.ID}},
		{why: "numbers of a province are its own", head: extract.Head{Issuer: "Ủy ban nhân dân tỉnh Lào Cai"}, cites: []extract.Citation{{Number: "1522/QĐ-UBND", Date: "2026-05-04"}}, target: laocai.ID, status: extract.Resolved},
		{why: "the issuer that is named comes first", head: extract.Head{Issuer: "Ủy ban nhân dân tỉnh Lào Cai"}, cites: []extract.Citation{{Number: "1522/QĐ-UBND", Issuer: "UBND thành phố Hà Nội"}}, target: hanoi.ID, status: extract.Resolved},
		{why: "no issuer at all leaves both", cites: []extract.Citation{{Number: "1522/QĐ-UBND"}}, status: extract.Ambiguous, candidates: []string{laocai.ID, hanoi.ID}},
		{why: "a law by name and year", cites: []extract.Citation{{Name: "Luật đất đai", Year: "2024"}}, target: land2024.ID, status: extract.Resolved},
		{why: "a law by name and date", cites: []extract.Citation{{Name: "Luật Đất đai", Date: "2013-11-29"}}, target: land2013.ID, status: extract.Resolved},
		{why: "a name that the text has given a number", cites: []extract.Citation{{Name: "Luật Đất đai", Number: "31/2024/QH15"}, {Name: "Luật Đất đai"}}, target: land2024.ID, status: extract.Resolved},
		{why: "a name alone", cites: []extract.Citation{{Name: "Luật Đất đai"}}, status: extract.Ambiguous, candidates: []string{land2024.ID, land2013.ID}},
		{why: "a hyphen that is missing", cites: []extract.Citation{{Number: "30/2020/NĐCP"}}, target: nd30.ID, status: extract.Resolved},
		{why: "not in the collection", cites: []extract.Citation{{Number: "99/2024/NĐ-CP"}}, status: extract.Unresolved},
		{why: "a serial alone", cites: []extract.Citation{{Number: "13"}}, status: extract.Unresolved},
	} {
		d := &extract.Document{ID: "self", Head: c.head, Citations: keyed(c.cites...)}
		out, err := resolve.Citations(d, all)
		if err != nil {
			t.Fatal(err)
		}
		got := out[len(out)-1]
		if got.Target != c.target || got.Status != c.status || !slices.Equal(got.Candidates, c.candidates) {
			t.Errorf("%s: got %q %s %v, want %q %s %v", c.why, got.Target, got.Status, got.Candidates, c.target, c.status, c.candidates)
		}
	}
}

func TestResolveFails(t *testing.T) {
	broken := errors.New("disk on fire")
	lk := resolve.Lookup{Works: func(string) ([]resolve.Work, error) { return nil, broken }}
	if _, err := resolve.Citations(&extract.Document{Citations: keyed(extract.Citation{Number: "7/NQ-CP"})}, lk); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

// The document itself is never its own target.
func TestResolveNotSelf(t *testing.T) {
	d := &extract.Document{ID: nq41new.ID, Head: extract.Head{Date: nq41new.Date}, Citations: []extract.Citation{{Number: "41/NQ-CP"}}}
	out, err := resolve.Citations(d, all)
	if err != nil || out[0].Target != nq41old.ID {
		t.Errorf("got %+v, %v", out[0], err)
	}
}

// What is always true: nothing printed is changed, the document is not its own
// target, a target of the collection is resolved or in conflict, one that the
// register alone has is told by Known.
func FuzzCitations(f *testing.F) {
	f.Add("41/NQ-CP", "", "2026-03-11", "", "2026-05-01", "nq-cp/2021-04-01/41")
	f.Add("18-NQ/TW", "", "", "", "2023-03-01", "self")
	f.Add("", "Luật Đất đai", "", "2013", "2025-05-01", "qh15/2024-01-18/31")
	f.Add("57", "", "", "", "2025-03-01", "self")
	f.Add("1522/QĐ-UBND", "Luật Chính quyền", "2024-01-01", "2025", "", "")
	f.Fuzz(func(t *testing.T, number, name, date, year, day, self string) {
		lk := all
		lk.Known = register
		cs := keyed(extract.Citation{Number: number, Name: name, Date: date, Year: year, Text: "Nghị quyết " + number}, extract.Citation{Number: number}, extract.Citation{Name: name})
		out, err := resolve.Citations(&extract.Document{ID: self, Head: extract.Head{Date: day}, Citations: cs}, lk)
		if err != nil || len(out) != len(cs) {
			t.Fatal(len(out), err)
		}
		for i, c := range out {
			printed := c
			printed.Target, printed.Status, printed.Candidates, printed.Known = "", cs[i].Status, nil, nil
			if !reflect.DeepEqual(printed, cs[i]) {
				t.Errorf("what is printed was changed: %+v", c)
			}
			switch {
			case c.Target != "" && c.Target == self:
				t.Errorf("its own target: %+v", c)
			case (c.Status == extract.Resolved) != (c.Target != "" && c.Known == nil && c.Status != extract.Conflict):
				t.Errorf("%s with target %q, known %v", c.Status, c.Target, c.Known)
			case c.Status == extract.Ambiguous && (c.Target != "" || len(c.Candidates) < 2):
				t.Errorf("ambiguous: %+v", c)
			}
		}
	})
}
