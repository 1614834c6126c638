package pipe_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
)

// The two annexes of 3/NQ-CP of 2025, a table of targets and one of tasks, are
// read to the last cell.
func TestAnnexes(t *testing.T) {
	t.Run("targets", func(t *testing.T) {
		d, cells := annexOf(t, "03-nq-cp-2025-phu-luc-1-chi-tieu.md")
		targets := d.Targets
		rows, groups := 0, 0
		year, over := "", "" // over is the number of the group that gives the year
		for _, c := range cells {
			num, indicator, unit, value, lead := c[0], c[1], c[2], c[3], c[4]
			if unit+value+lead == "" {
				groups++
				if m := regexp.MustCompile(`năm (20\d\d)`).FindStringSubmatch(indicator); m != nil {
					year, over = m[1], num
				}
				continue
			}
			rows++
			for _, v := range strings.Split(value, ";") {
				if len(targets) == 0 {
					t.Fatalf("row %s is missing", num)
				}
				g := targets[0]
				targets = targets[1:]
				if got, want := []string{g.Path, g.Indicator, g.Unit, g.Horizon, g.Text}, []string{"annex:I/row:" + over + "." + num, indicator, unit, year, strings.TrimSpace(v)}; strings.Join(got, "|") != strings.Join(want, "|") {
					t.Errorf("row %s is read %q, want %q", num, got, want)
				}
				if digits := strings.ContainsAny(v, "0123456789"); digits != (g.Low != nil) {
					t.Errorf("row %s: %q has the value %v", num, v, g.Low)
				}
				if sign := map[bool]string{strings.Contains(v, "≥") || strings.Contains(v, ">="): ">=", strings.Contains(v, "≤"): "<=", strings.Contains(v, "> "): ">"}[true]; sign != "" && g.Comparator != sign {
					t.Errorf("row %s: %q is %q", num, v, g.Comparator)
				}
				sameBodies(t, num, lead, g.Lead)
			}
		}
		if rows != 56 || groups != 3 || len(targets) > 0 {
			t.Errorf("%d rows in %d groups, %d targets too many; want 56 in 3", rows, groups, len(targets))
		}
	})
	t.Run("tasks", func(t *testing.T) {
		d, cells := annexOf(t, "03-nq-cp-2025-phu-luc-2-nhiem-vu.md")
		tasks := d.Tasks
		rows, groups, group := 0, 0, ""
		for _, c := range cells {
			num := strings.Trim(c[0], ". ")
			if !strings.ContainsAny(num, "0123456789") {
				groups++
				group = num
				continue
			}
			rows++
			if len(tasks) == 0 {
				t.Fatalf("row %s is missing", num)
			}
			g := tasks[0]
			tasks = tasks[1:]
			if len(g.Assignments) != 1 {
				t.Fatalf("row %s has %d assignments", num, len(g.Assignments))
			}
			a := g.Assignments[0]
			if got, want := []string{g.Path, g.Text, a.Product, a.Due.Text}, []string{"annex:II/row:" + group + "." + num, c[1], c[4], c[5]}; strings.Join(got, "|") != strings.Join(want, "|") {
				t.Errorf("row %s is read %q, want %q", num, got, want)
			}
			if (c[5] == "") != (a.Due.Kind == extract.DueNone) {
				t.Errorf("row %s: %q is %s", num, c[5], a.Due.Kind)
			}
			if y := regexp.MustCompile(`20\d\d$`).FindString(c[5]); y != "" && !strings.HasPrefix(a.Due.End, y) {
				t.Errorf("row %s: %q ends %s", num, c[5], a.Due.End)
			}
			sameBodies(t, num, c[2], a.Lead)
			sameBodies(t, num, c[3], a.Support)
		}
		if rows != 140 || groups != 7 || len(tasks) > 0 {
			t.Errorf("%d rows in %d groups, %d tasks too many; want 140 in 7", rows, groups, len(tasks))
		}
	})
}

// annexOf is a document of the shared corpus, and the cells of its table as
// they stand in the file.
func annexOf(t *testing.T, name string) (*extract.Document, [][]string) {
	path := extracttest.Shared(t, "corpus", "text", name)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := pipe.Extract(t.Context(), source.File{Name: path, Data: data}, source.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); !strings.HasPrefix(line, "|") {
			continue
		}
		cells := strings.Split(strings.Trim(line, "|"), "|")
		for i, c := range cells {
			cells[i] = strings.Join(strings.Fields(strings.ReplaceAll(c, "*", "")), " ")
		}
		rows = append(rows, cells)
	}
	return d, rows[2:] // below the heads and the rule
}

// sameBodies reports whether names are the bodies of a cell: all of its words,
// in order, written in full, and nothing else.
func sameBodies(t *testing.T, num, cell string, names []string) {
	t.Helper()
	written := strings.NewReplacer("VTV", "Đài Truyền hình Việt Nam", "VOV", "Đài Tiếng nói Việt Nam", "TTXVN", "Thông tấn xã Việt Nam", "TW", "Trung ương").Replace(cell)
	short := strings.NewReplacer("ngân hàng nhà nước việt nam", "ngân hàng nhà nước", "khoa học và công nghệ việt nam", "khoa học và công nghệ", " và ", " ")
	words := func(s string) string {
		return short.Replace(strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" ,;.", r) }), " "))
	}
	if got, want := words(strings.Join(names, " ")), words(written); got != want {
		t.Errorf("row %s: %q is read %q", num, cell, names)
	}
	for _, n := range names {
		if strings.Contains(n, ";") || strings.HasPrefix(n, "Bộ ") && strings.Contains(n, ", Bộ") {
			t.Errorf("row %s: %q is more than one body", num, n)
		}
	}
}
