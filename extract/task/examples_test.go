package task_test

import (
	"strconv"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/lang/en"
	"nghiquyet/extract/lang/fr"
	"nghiquyet/extract/lang/vi"
	"nghiquyet/extract/task"
)

// Every example of a time is read as its arrow says with all rules present, and by
// its own rule: it has that rule's bound, and the rules before leave it alone. A
// rule that takes texts so that no other does has an example that another would
// read. What is refused is read by none of its rule.
func TestTimeExamples(t *testing.T) {
	for _, l := range languages {
		due := l.Task.Due
		for _, r := range due.Rules {
			name := r.Re.Name()
			yes, _, refused := r.Re.Examples()
			before, with, without := due.Until(name)
			kept := false // from other rules
			for _, s := range yes {
				in, want, ok := strings.Cut(s, " → ")
				if !ok {
					t.Errorf("%s: %q does not tell how it is read", name, s)
				}
				where := r.Where
				if where == "" {
					where = task.Cell
				}
				read := due.TimeIn(in, where)
				if got := showDue(read); got != want && !strings.HasPrefix(got, want+" ") {
					t.Errorf("%s: %q is read %q, want %q", name, in, got, want)
				}
				if read.Kind != "" && read.Bound != r.Bound {
					t.Errorf("%s: %q is read with the bound %q, the rule has %q", name, in, read.Bound, r.Bound)
				}
				if r.Kind != extract.DueNone && before.TimeIn(in, where) == with.TimeIn(in, where) {
					t.Errorf("%s: %q is taken by a rule before it", name, in)
				}
				kept = kept || without.TimeIn(in, where) != read
			}
			if r.Kind == extract.DueNone && !kept {
				t.Errorf("%s keeps none of its examples from another rule", name)
			}
			for _, s := range refused {
				if due.Reads(name, s) {
					t.Errorf("%s should leave %q alone", name, s)
				}
			}
		}
	}
}

// Words that also stand before those who get a result name nobody elsewhere.
func TestSubmitRefused(t *testing.T) {
	for _, l := range languages {
		_, _, refused := l.Task.Submit.Examples()
		for _, s := range refused {
			if got := l.Task.SubmitIn(s); len(got) > 0 {
				t.Errorf("%q is submitted to %q", s, got)
			}
		}
	}
}

// showDue writes a time as the examples do: "2026-04-01/2026-06-30 (quarter)".
func showDue(d extract.Due) string {
	if d.Kind == "" {
		return "none"
	}
	s := ""
	if d.Start+d.End != "" {
		s = d.Start + "/" + d.End + " "
	}
	return s + "(" + string(d.Kind) + ")"
}

// Targets in sentences: indicator | comparator | low | high | unit | horizon.
func TestTargetExamples(t *testing.T) {
	for _, c := range []struct {
		l   lang.Language
		yes map[string]string
		no  []string
	}{
		{vi.Language, map[string]string{
			"Phấn đấu tỷ lệ đô thị hóa đến năm 2030 đạt trên 50%":                   "tỷ lệ đô thị hóa | >= | 50 | 50 | % | 2030",
			"GRDP bình quân đầu người đến năm 2025 đạt khoảng 8.300-8.500 USD":      "GRDP bình quân đầu người | ~ | 8300 | 8500 | USD | 2025",
			"Phấn đấu đến năm 2030 có ít nhất 10 doanh nghiệp số hàng đầu, dẫn dắt": "doanh nghiệp số hàng đầu | >= | 10 | 10 | doanh nghiệp | 2030",
			"Tổng sản phẩm tăng 8,0 - 8,5%/năm":                                     "Tổng sản phẩm | = | 8 | 8.5 | %/năm | ",
		}, []string{"Nghị quyết số 57-NQ/TW", "theo khoản 3 Điều 5"}},
		{en.Language, map[string]string{
			"By 2030, the urbanization rate will reach over 50%": "urbanization rate will | >= | 50 | 50 | % | 2030",
		}, []string{"Resolution No. 45-NQ/TW"}},
		{fr.Language, map[string]string{
			"D'ici à 2030, le taux d'urbanisation doit atteindre au moins 50 %": "taux d'urbanisation doit | >= | 50 | 50 | % | 2030",
		}, []string{"la résolution n° 45-NQ/TW"}},
	} {
		for in, want := range c.yes {
			got := ""
			if ts := c.l.Task.Targets.Find(in); len(ts) > 0 {
				got = showTarget(ts[0])
			}
			if got != want {
				t.Errorf("%q: %q, want %q", in, got, want)
			}
		}
		for _, s := range c.no {
			if ts := c.l.Task.Targets.Find(s); len(ts) > 0 {
				t.Errorf("%q is no target: %s", s, showTarget(ts[0]))
			}
		}
	}
}

func showTarget(t extract.Target) string {
	num := func(x *float64) string { return strconv.FormatFloat(*x, 'f', -1, 64) }
	return strings.Join([]string{t.Indicator, t.Comparator, num(t.Low), num(t.High), t.Unit, t.Horizon}, " | ")
}
