package pipe_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
)

// On real documents every break in a sequence of numbers is told as a problem.
// The test prints them, for holding against the prints.
func TestGapsAreTold(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a whole corpus")
	}
	var files []string
	for _, dir := range []string{"pdf-text", "html", "docx", "text"} {
		list, _ := filepath.Glob(filepath.Join(extracttest.Shared(t, "corpus", dir), "*"))
		files = append(files, list...)
	}
	units := 0
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		s, err := pipe.Read(t.Context(), source.File{Name: name, Data: data}, source.Settings{OCR: source.OCROff})
		if err != nil {
			continue
		}
		told := map[int]string{}
		for _, p := range s.Problems {
			told[p.Start] = p.Text
		}
		for _, n := range s.Root.All() {
			last := map[extract.Kind]*extract.Node{}
			for _, c := range n.Children {
				units++
				before := last[c.Kind]
				last[c.Kind] = c
				if before == nil || c.Num == "" || c.Kind == extract.KindAnnex || follows(before.Num, c.Num) || value(c.Num) == 1 {
					continue
				}
				if told[c.Start] == "" {
					t.Errorf("%s, page %d: %s %s follows %s, and no problem says so", filepath.Base(name), c.Page, c.Kind, c.Num, before.Num)
				} else {
					t.Logf("%s, page %d: %s", filepath.Base(name), c.Page, told[c.Start])
				}
			}
		}
	}
	t.Logf("%d units in %d files", units, len(files))
}

// value is the place of a number in the sequence it looks like, -1 for none.
func value(num string) int {
	num = num[strings.LastIndexByte(num, '.')+1:]
	if n, err := strconv.Atoi(strings.TrimRight(num, "abcdđeghik")); err == nil {
		return n
	}
	if i := slices.Index(strings.Fields("nhất hai ba tư năm sáu bảy tám chín mười"), strings.ToLower(num)); i >= 0 {
		return i + 1
	}
	if i := slices.Index(strings.Fields("a b c d đ e g h i k l m n o p q r s t u v x y"), strings.ToLower(num)); i >= 0 && num != "I" && num != "V" && num != "X" && num != "L" {
		return i + 1
	}
	n, before := 0, 0
	for i := len(num) - 1; i >= 0; i-- {
		v := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50}[num[i]&^0x20]
		if v == 0 {
			return -1
		}
		if v < before {
			v = -v
		} else {
			before = v
		}
		n += v
	}
	return n
}

func follows(a, b string) bool {
	va, vb := value(a), value(b)
	return va < 0 || vb < 0 || vb == va+1 || vb == va && a != b || a == "d" && b == "e" || a == "D" && b == "E"
}
