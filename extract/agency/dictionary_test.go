package agency

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

// isDay reports that s is a day of the calendar, or a year.
func isDay(s string) bool {
	_, day := time.Parse(time.DateOnly, s)
	_, year := time.Parse("2006", s)
	return day == nil || year == nil
}

// before are the new names that other bodies had before: the Government until
// 1981, the ministry until 1992, offices of provinces.
var before = map[string]bool{"Chính phủ": true, "Bộ Nội vụ": true, "Cục Thống kê": true, "Cục Thuế": true, "Cục Hải quan": true}

// uncoded are the ministries whose code in numbers nobody has seen.
var uncoded = map[string]bool{"Ban Tổ chức - Cán bộ Chính phủ": true}

// whole are the ministries of which nobody writes the field short.
var whole = map[string]bool{
	"Bộ Quốc phòng": true, "Bộ Công an": true, "Bộ Ngoại giao": true, "Bộ Nội vụ": true, "Bộ Tư pháp": true, "Bộ Y tế": true,
}

// A ministry of today has the short forms of its field, "Bộ KH&CN", unless its
// name has none.
func TestFieldsOfMinistries(t *testing.T) {
	for _, b := range All() {
		field, ok := strings.CutPrefix(b.Name, "Bộ ")
		if b.Kind != Ministry || b.To != "" || !ok {
			continue
		}
		short := slices.ContainsFunc(strings.Split(fieldsTable, "\n"), func(ln string) bool { return strings.HasPrefix(ln, field+"\t") })
		if short == whole[b.Name] {
			t.Errorf("%s: a line in fields.tsv %v, known as always written in full %v", b.Name, short, whole[b.Name])
		}
	}
}

// Every line of the tables holds together with the others.
func TestDictionary(t *testing.T) {
	ids, names := map[string]string{}, map[string]bool{}
	for _, b := range All() {
		if names[b.Name] {
			t.Errorf("%s stands twice", b.Name)
		}
		names[b.Name] = true
		if other := ids[b.ID]; other != "" || b.ID == "" {
			t.Errorf("%s and %s have the id %q", b.Name, other, b.ID)
		}
		ids[b.ID] = b.Name
	}
	kinds := []Kind{Central, Ministry, Office, Court, Party, Mass, Local, Province}
	for _, b := range All() {
		for _, c := range b.Codes {
			if first, _ := utf8.DecodeRuneInString(c); !unicode.IsUpper(first) {
				t.Errorf("%s: the code %s begins with no capital", b.Name, c)
			}
		}
		if b.Kind == Ministry && len(b.Codes) == 0 && !uncoded[b.Name] {
			t.Errorf("%s has no code in numbers", b.Name)
		}
		if !slices.Contains(kinds, b.Kind) || !slices.Contains([]Scope{National, Assembly, Place, Department}, b.Scope) {
			t.Errorf("%s is of kind %q and scope %q", b.Name, b.Kind, b.Scope)
		}
		if got, ok := Lookup(b.Name); !ok || got.Name != b.Name {
			t.Errorf("Lookup(%q) = %q", b.Name, got.Name)
		}
	}
}

// A body that ended has its day, how it ended, and heirs that were there then.
func TestHeirs(t *testing.T) {
	for _, b := range All() {
		if (b.To == "") != (len(b.Into) == 0) || (b.To == "") != (b.Change == "") {
			t.Errorf("%s: an end needs its day, its change and its heirs", b.Name)
		}
		if split := len(b.Into) > 1; b.To != "" && split != (b.Change == SplitInto) || b.To != "" && !slices.Contains([]Change{Renamed, MergedInto, SplitInto}, b.Change) {
			t.Errorf("%s is %q into %q", b.Name, b.Change, b.Into)
		}
		for _, d := range []string{b.From, b.To} {
			if d != "" && !isDay(d) {
				t.Errorf("%s: %q is no day", b.Name, d)
			}
		}
		if b.From != "" && b.To != "" && b.From >= b.To {
			t.Errorf("%s was from %s until %s", b.Name, b.From, b.To)
		}
		for _, n := range b.Into {
			heir, ok := Lookup(n)
			switch {
			case !ok || heir.Name != n:
				t.Errorf("%s went into %s, which is not in the dictionary", b.Name, n)
			case heir.From > b.To:
				t.Errorf("%s went into %s on %s, which is only since %s", b.Name, n, b.To, heir.From)
			case heir.From == "" && b.Change == Renamed && !before[n]:
				t.Errorf("%s was renamed %s on %s, whose line does not say since when it is", b.Name, n, b.To)
			}
		}
	}
}

// A spelling that two lines have serves the first alone, so that in the
// other it is a mistake; so is a name or a code that one line has twice.
func TestEachSpellingOnce(t *testing.T) {
	of := map[string]string{}
	for _, b := range All() {
		for _, s := range append([]string{b.Name}, b.Also...) {
			k := "" // as words are matched: signs count, dashes do not
			for _, w := range split(s) {
				k += w.key + " "
			}
			if s == strings.ToUpper(s) {
				k = s
			}
			if other, ok := of[k]; ok {
				t.Errorf("%q is %s and %s", s, other, b.Name)
			}
			of[k] = b.Name
		}
		seen := map[string]bool{}
		for _, c := range b.Codes {
			if c = capitals(c); seen[c] {
				t.Errorf("%s has the code %s twice", b.Name, c)
			}
			seen[c] = true
		}
	}
}

func TestProvinces(t *testing.T) {
	today, all := 0, 0
	for _, b := range All() {
		if b.Kind != Province {
			continue
		}
		if all++; b.To == "" {
			today++
		}
	}
	if today != 34 || all != 63 {
		t.Errorf("%d provinces and cities, %d with those of before July 2025; want 34 and 63", today, all)
	}
}

func namesOf(bs []Body) string {
	var out []string
	for _, b := range bs {
		out = append(out, b.Name)
	}
	return strings.Join(out, ", ")
}

func TestSuccessors(t *testing.T) {
	for name, want := range map[string]string{
		"Bộ Thủy sản":            "Bộ Nông nghiệp và Môi trường",
		"Bộ GTVT":                "Bộ Xây dựng",
		"Bộ Y tế":                "Bộ Y tế",
		"Bộ TT&TT":               "Bộ Khoa học và Công nghệ, Bộ Văn hóa, Thể thao và Du lịch",
		"Bộ Văn hóa - Thông tin": "Bộ Văn hóa, Thể thao và Du lịch, Bộ Khoa học và Công nghệ", // one of them by two ways
		"Yên Bái":                "Lào Cai",
		"Viện Hải dương học":     "",
	} {
		if got := namesOf(Successors(name)); got != want {
			t.Errorf("Successors(%q) = %s, want %s", name, got, want)
		}
	}
}

func TestPredecessors(t *testing.T) {
	for name, want := range map[string]string{
		"Bộ Xây dựng":                  "Bộ Giao thông vận tải",
		"Bộ Nông nghiệp và Môi trường": "Bộ Nông nghiệp và Phát triển nông thôn, Bộ Tài nguyên và Môi trường, Bộ Thủy sản, Bộ Khoa học, Công nghệ và Môi trường",
		"Bộ Quốc phòng":                "Ban Quản lý Lăng Chủ tịch Hồ Chí Minh",
		"thành phố Hồ Chí Minh":        "Bình Dương, Bà Rịa - Vũng Tàu",
		"Bộ Ngoại thương":              "",
	} {
		if got := namesOf(Predecessors(name)); got != want {
			t.Errorf("Predecessors(%q) = %s, want %s", name, got, want)
		}
	}
	// What came to a body are the bodies that name it, by whatever way, as an heir.
	for _, b := range All() {
		for _, heir := range Successors(b.Name) {
			if b.To != "" && !strings.Contains(namesOf(Predecessors(heir.Name)), b.Name) {
				t.Errorf("%s is done by %s today, which does not know of it", b.Name, heir.Name)
			}
		}
	}
}

func TestOfCode(t *testing.T) {
	for code, want := range map[string]string{
		"BTC": "Bộ Tài chính", "TTg": "Thủ tướng Chính phủ", "TTG": "Thủ tướng Chính phủ", "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn", "BNN": "Bộ Nông nghiệp và Phát triển nông thôn",
		"UBND": "", "STC": "", "TW": "", "TCT": "", "BHXH": "", "UBKT": "", "ABC": "",
	} {
		got, ok := OfCode(code)
		if got.Name != want || ok != (want != "") {
			t.Errorf("OfCode(%s) = %s, want %q", code, got.Name, want)
		}
	}
	if got := namesOf(ByCode("TW")); got != "Ban Chấp hành Trung ương Đảng, Bộ Chính trị, Ban Bí thư Trung ương Đảng" {
		t.Errorf("ByCode(TW) = %s", got)
	}
	for _, b := range All() {
		if got, ok := ByID(b.ID); !ok || got.Name != b.Name {
			t.Errorf("ByID(%s) = %s", b.ID, got.Name)
		}
	}
}

// A table that cannot be read says where.
func TestParseErrors(t *testing.T) {
	for table, want := range map[string]string{
		"bodies":    "bodies.tsv, line 2 has 2 columns, not 13",
		"provinces": "provinces.tsv, line 2 has 2 columns, not 6",
		"fields":    "fields.tsv, line 2 has 3 columns, not 2",
	} {
		in := map[string]string{}
		in[table] = "# a head\nBộ Y tế\tBYT\n"
		if table == "fields" {
			in[table] = "# a head\nY tế\tYT\t\n"
		}
		if _, err := parse(in["bodies"], in["provinces"], in["fields"]); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %s", table, err, want)
		}
	}
}
