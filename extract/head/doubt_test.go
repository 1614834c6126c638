package head_test

import (
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/head"
	"nghiquyet/extract/pattern"
)

func TestWeigh(t *testing.T) {
	tables := made
	tables.Codes = map[string]string{"NQ": "edict"}
	tables.Number = pattern.New(`^No:\s*(?P<n>\d\S+)$`, pattern.Name("made/number-weighed"))
	tables.Unread = pattern.New(`^No:\s*(?P<n>\S.*)$`, pattern.Name("made/number-unread"))
	tables.Enclosed = pattern.New(`(?m)^\(with`, pattern.Name("made/enclosed-weighed"))
	const annex = "|SCHEDULE|(with Edict No. 115/NQ-CP of 18 May 2031)"
	for name, c := range map[string]struct {
		file, doubted, behind, number string
		at                            int  // the paragraph of the doubted words, 0: of the number
		printed                       bool // not a scan
		want                          string
	}{
		"nothing is doubted":           {file: "115-nq-cp.pdf", want: "445/NQ-CP of 2031-05-05"},
		"other words are doubted":      {file: "115-nq-cp.pdf", doubted: "1.445 12", want: "445/NQ-CP of 2031-05-05"},
		"the same figures elsewhere":   {file: "115-nq-cp.pdf", doubted: "445/NQ-CP 445 5", at: 5, want: "445/NQ-CP of 2031-05-05"},
		"a print is not weighed":       {file: "115-nq-cp.pdf", doubted: "445/NQ-CP", printed: true, want: "445/NQ-CP of 2031-05-05"},
		"nobody else tells":            {file: "scan.pdf", doubted: "445/NQ-CP", want: " of 2031-05-05; number 445/NQ-CP?"},
		"the file's name agrees":       {file: "x/445-nq-cp-2031.pdf", doubted: "445/NQ-CP", want: "445/NQ-CP of 2031-05-05"},
		"the file's name disagrees":    {file: "115-nq-cp.pdf", doubted: "445/NQ-CP", want: " of 2031-05-05; number 445/NQ-CP? 115/NQ-CP by file name"},
		"another series in the name":   {file: "115-qd-xy.pdf", doubted: "445/NQ-CP", want: " of 2031-05-05; number 445/NQ-CP?"},
		"two others agree":             {file: "115-nq-cp.pdf", doubted: "445/NQ-CP", behind: annex, want: "115/NQ-CP of 2031-05-05"},
		"a day that an annex denies":   {file: "scan.pdf", doubted: "5", at: 3, behind: annex, want: "445/NQ-CP of ; date 2031-05-05? 2031-05-18 by annex head"},
		"a day that nobody else tells": {file: "scan.pdf", doubted: "05", at: 3, want: "445/NQ-CP of ; date 2031-05-05?"},
		"figures that cannot be read":  {file: "445-nq-cp.pdf", number: "#45/NQ-CP", want: "445/NQ-CP of 2031-05-05"},
		"a blank behind such figures":  {file: "x/45-2031-nq-cp-scan.pdf", number: "4ƒ /2031/NQ-CP", want: "45/2031/NQ-CP of 2031-05-05"},
		"a series in small letters":    {file: "x/45-2031-nq-hdnd.pdf", number: "4ƒ/2031/NQ-HĐnd", want: "45/2031/NQ-HĐnd of 2031-05-05"},
		"figures that deny the name":   {file: "115-nq-cp.pdf", number: "#45/NQ-CP", want: " of 2031-05-05; number #45/NQ-CP? 115/NQ-CP by file name"},
	} {
		if c.number == "" {
			c.number = "445/NQ-CP"
		}
		tx := text("THE COUNCIL|LIBERTY|No: " + c.number + "|5 May 2031|EDICT|on roads|1. Roads are wide." + c.behind)
		tx.Scanned = !c.printed
		if c.at == 0 {
			c.at = 2
		}
		tx.Paras[c.at].Doubted = strings.Fields(c.doubted)
		var probs extract.Problems
		h, _ := head.Parse(tx, c.file, tables, &probs)
		got := h.Number + " of " + h.Date
		for _, d := range h.Doubts {
			got += "; " + d.Field + " " + d.Read + "?"
			for i, v := range d.Candidates {
				got += " " + v + " by " + d.Witnesses[i]
			}
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestWeighSigners(t *testing.T) {
	for name, c := range map[string]struct{ doubted, behind, want string }{
		"nothing is doubted":         {"", "", "Ann Tấn"},
		"nobody else tells":          {"Tấn", "", "; signer Ann Tấn?"},
		"the text names them":        {"Tấn", "|SCHEDULE|Mrs Ann Tân, Mayor, reports.", "Ann Tân"},
		"the text names another":     {"Tấn", "|SCHEDULE|Mrs Ann Tam, Mayor, reports.", "; signer Ann Tấn?"},
		"an office is doubted":       {"MAYOR", "", "Ann Tấn"},
		"marks stand about the word": {"Tấn.", "", "; signer Ann Tấn?"},
	} {
		tx := text("THE COUNCIL|No: 7/NQ-XY|5 May 2031|EDICT|on roads|1. Roads are wide.|FOR THE COUNCIL|MAYOR|Ann Tấn" + c.behind)
		tx.Scanned = true
		for i := range 9 {
			tx.Paras[i].Doubted = strings.Fields(c.doubted)
		}
		var probs extract.Problems
		h, _ := head.Parse(tx, "", made, &probs)
		got := ""
		for _, s := range h.Signers {
			got += s.Name
		}
		for _, d := range h.Doubts {
			got += "; " + d.Field + " " + d.Read + "?"
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestUnreadDay(t *testing.T) {
	tables := made
	tables.UnreadDay = pattern.New(`^(?:\pL+, )?\S+ May (?P<y>\d{4})$`, pattern.Name("made/day-unread"))
	for day, want := range map[string]string{"Aville, 5 May 2031": "2031-05-05", "Aville, {S May 2031": "; date Aville, {S May 2031?", "Aville, 3S May 2032/(with Edict of 9 May 2031)": "; date Aville, 3S May 2032?", "Aville, 3S May 2031/(with Edict of 9 May 2031)": "2031-05-09", "May": ""} {
		line, annex, _ := strings.Cut(day, "/")
		tx := text("THE COUNCIL|No: 7/NQ-XY|" + line + "|EDICT|on roads|1. Roads are wide.|SCHEDULE|" + annex)
		tx.Scanned = true
		var probs extract.Problems
		h, _ := head.Parse(tx, "", tables, &probs)
		got := h.Date
		for _, d := range h.Doubts {
			got += "; " + d.Field + " " + d.Read + "?"
		}
		if got != want {
			t.Errorf("%s: %q, want %q", day, got, want)
		}
	}
}

// What a reader made of a seal beside a type or a title is no part of it.
func TestDebris(t *testing.T) {
	for in, want := range map[string]string{
		"l EDICT|^on roads|gi in the towns|THE COUNCIL":     "edict: on roads in the towns",
		": l EDICT|^on roads|in the towns|THE COUNCIL":      "edict: on roads in the towns",
		"EDICT|^on roads|xo in the towns|THE COUNCIL":       "edict: on roads xo in the towns",
		"EDICT|^on roads|The towns pay for them|DECREES:|-": "edict: on roads",
	} {
		tx := text("THE COUNCIL|LIBERTY|No: 7/NQ-XY|5 May 2031|" + in + "|Considering the law;|1. Roads are wide.")
		tx.Scanned = true
		for i := range tx.Paras {
			tx.Paras[i].Doubted = []string{"gi", "l"}
		}
		var probs extract.Problems
		h, _ := head.Parse(tx, "", made, &probs)
		if got := h.Type + ": " + h.Title; got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
