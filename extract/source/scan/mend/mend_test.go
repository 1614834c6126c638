package mend

import (
	"fmt"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/source/scan"
)

// lineOf makes a line; a word that ends in "~" is one that tesseract doubts.
func lineOf(s string) scan.Line {
	var ln scan.Line
	x := 400.0
	for w := range strings.FieldsSeq(s) {
		conf := 90
		if cut, ok := strings.CutSuffix(w, "~"); ok {
			w, conf = cut, 30
		}
		ln.Words = append(ln.Words, scan.Word{Text: w, Conf: conf, Box: extract.Box{X0: x, Y0: 400, X1: x + 90, Y1: 440}})
		x += 100
	}
	return ln
}

func TestLines(t *testing.T) {
	for in, want := range map[string]string{
		"QUYÉT ĐỊNH": "QUYẾT ĐỊNH",
		"được sửa đối, bồ sung một số điều":   "được sửa đổi, bổ sung một số điều",
		"theo đê nghị của Bộ trưởng":          "theo đề nghị của Bộ trưởng",
		"chính quyên địa phương":              "chính quyền địa phương",
		"Luật Tổ chức chínhphủ":               "Luật Tổ chức chính phủ",
		"Chính phủ ban hành Nghị quyết này":   "Chính phủ ban hành Nghị quyết này",
		"ông Lê Minh Hưng, bà Phan Thị Mỹ":    "ông Lê Minh Hưng, bà Phan Thị Mỹ",
		"huyện Trà Cú, tỉnh Trà Vinh":         "huyện Trà Cú, tỉnh Trà Vinh",
		"huyện Đắk Tô, xã Kroong":             "huyện Đắk Tô, xã Kroong",
		"ngày I7 tháng 4":                     "ngày 17 tháng 4",
		"Luật số 97/2015/QHI3, khoản l":       "Luật số 97/2015/QH13, khoản l",
		"số 48/2014QHI13, số 112/2025%QH15;":  "số 48/2014/QH13, số 112/2025/QH15;",
		"Nghị định số 1 14/2024/NĐ- CP ngày":  "Nghị định số 114/2024/NĐ-CP ngày",
		"số 151/201 7/NĐ-CP và 45/201 4NĐ-CP": "số 151/2017/NĐ-CP và 45/2014/NĐ-CP",
		"tại Tờ trình số 10/TTì r-HĐND":       "tại Tờ trình số 10/TTr-HĐND",
		"Số: 37 /2026/TT-BCA":                 "Số: 37/2026/TT-BCA",
		"ngày 29 tháng II năm 2024":           "ngày 29 tháng 11 năm 2024",
		"ngày 14 tháng l1] năm 2017":          "ngày 14 tháng 11 năm 2017",
		"ngày 1ó tháng l] năm 2014":           "ngày 16 tháng 11 năm 2014",
		"ngày lộ tháng 02":                    "ngày lộ tháng 02",
		"khoản 1 14/2024 và Chương II":        "khoản 1 14/2024 và Chương II",
		"Chương Ï":                            "Chương I",
		"Số: 47NQ-CP và 6/QĐĐ-TTg":            "Số: 47/NQ-CP và 6/QĐ-TTg",
		"BộTàinguyênvà Môi trường":            "Bộ Tài nguyên và Môi trường",
		"Số: 4432/BNG-LPQT Vi xin ý kiến":     "Số: 4432/BNG-LPQT V/v xin ý kiến",
		"Số: 12/BC-UBND Vĩnh Long, ngày":      "Số: 12/BC-UBND Vĩnh Long, ngày",
		"Trước ngày 15⁄4/2024":                "Trước ngày 15/4/2024",
		"thủ tục đăng ký kiếm~ định":          "thủ tục đăng ký kiểm định",
		"The Government shall issue decrees":  "The Government shall issue decrees",
	} {
		lines := []scan.Line{lineOf(in)}
		Lines(lines)
		if got := lines[0].String(); got != want {
			t.Errorf("%q → %q, want %q", in, got, want)
		}
	}
}

// A number that was mended stays in doubt.
func TestMendedNumberIsDoubted(t *testing.T) {
	lines := []scan.Line{lineOf("ngày I7")}
	Lines(lines)
	if w := lines[0].Words[1]; w.Conf >= scan.Doubtful {
		t.Errorf("%+v", w)
	}
}

func TestUnstamp(t *testing.T) {
	lines := []scan.Line{lineOf("CỔNG~ THÔNG TIN~"), lineOf("ĐẾN Ngày:..23/4.... Giờ~ Phê"), lineOf("Báo cáo đến Thủ tướng")}
	Unstamp(lines, 2480, 3508, 300)
	if got := fmt.Sprint(lines); got != "[ Phê Báo cáo đến Thủ tướng]" {
		t.Errorf("got %q", got)
	}
}

// Of two readings of a line the better words are taken; where the figures
// differ, the number stays in doubt.
func TestBetter(t *testing.T) {
	at := func(x float64, text string, conf int) scan.Word {
		return scan.Word{Text: text, Conf: conf, Box: extract.Box{X0: x, Y0: 400, X1: x + 80, Y1: 440}}
	}
	got := Better(
		[]scan.Word{at(100, "Luật", 95), at(200, "TỔ", 61), at(300, "Ổ", 40), at(400, "chức", 50), at(500, "lộ", 40)},
		[]scan.Word{at(100, "Luật", 96), {Text: "Tổ", Conf: 93, Box: extract.Box{X0: 200, Y0: 400, X1: 380, Y1: 440}}, at(400, "chức", 92), at(500, "18", 81)})
	ln := scan.Line{Words: got}
	if s := ln.String(); s != "Luật Tổ chức 18" {
		t.Fatal(s)
	}
	if got[2].Conf < scan.Doubtful || got[3].Conf >= scan.Doubtful {
		t.Errorf("%+v", got)
	}
	if n := Better([]scan.Word{at(100, "1", 70), at(200, "23/2017/NĐ-CP", 50)}, []scan.Word{{Text: "23/2017/NĐ-CP", Conf: 90, Box: extract.Box{X0: 100, Y0: 400, X1: 280, Y1: 440}}}); len(n) != 2 {
		t.Errorf("a figure was lost: %+v", n)
	}
	if one := Better([]scan.Word{at(100, "Luật", 95)}, nil); len(one) != 1 {
		t.Errorf("%+v", one)
	}
}

// Of what is read under a seal, offices are taken.
func TestOffice(t *testing.T) {
	for in, want := range map[string]string{
		":HỦ TƯỚNG":               "THỦ TƯỚNG",
		"PHÓ.LHỦ TƯỚNG":           "PHÓ THỦ TƯỚNG",
		"KT.THỦ TƯỚNG -":          "KT. THỦ TƯỚNG",
		"L..BỘ TRƯỞNG, CHỦ NHIỆM": "BỘ TRƯỞNG, CHỦ NHIỆM",
		"2 -nI cà CS":             "",
		"PK HN UTƯỚNG":            "",
		"chủ tịch Hội đồng":       "",
	} {
		ln := lineOf(in)
		ln.Box = extract.Box{X0: 400, Y0: 400, X1: 900, Y1: 440}
		got := ""
		if Office(&ln) {
			got = ln.String()
		}
		if got != want {
			t.Errorf("%q → %q, want %q", in, got, want)
		}
	}
}

// Every joint takes its example and leaves the other alone.
func TestJoints(t *testing.T) {
	for i, j := range joints {
		if e := j.yes; !j.joins(e[0], e[1], e[2]) {
			t.Errorf("%d, %s: %q is not joined", i, j.of, e)
		}
		for _, k := range joints {
			if e := j.no; k.joins(e[0], e[1], e[2]) {
				t.Errorf("%s: %q is joined by %s", j.of, e, k.of)
			}
		}
	}
}

func TestOfStamp(t *testing.T) {
	for w, want := range map[string]bool{"cong": true, "gong": true, "ghinh": true, "den": true, "dong": false, "quyet": false, "g": false} {
		if ofStamp(w) != want {
			t.Errorf("%s: %v", w, !want)
		}
	}
}

// Of what readings make of a name under a seal, a word is sure where two agree
// and none denies it.
func TestName(t *testing.T) {
	low := func(s string, drop float64) scan.Line { // its last word is less high
		ln := lineOf(s)
		ln.Words[len(ln.Words)-1].Box.Y0 += drop
		return ln
	}
	for name, c := range map[string]struct {
		readings []scan.Line
		want     string // "~" behind a word in doubt
	}{
		"all agree":                      {[]scan.Line{lineOf("Lê Minh Hưng"), lineOf("Lê Minh Hưng")}, "Lê Minh Hưng"},
		"one alone":                      {[]scan.Line{lineOf("Lê Minh Hưng")}, "Lê~ Minh~ Hưng~"},
		"an accent is denied":            {[]scan.Line{lineOf("Phan Trọng Tấn"), lineOf("Phan Trọng Tấn"), lineOf("Phan Trọng Tân")}, "Phan Trọng Tấn~"},
		"an accent is cut off":           {[]scan.Line{lineOf("Phan Trọng Tấn"), lineOf("Phan Trọng Tấn"), low("Phan Trọng Tân", 12)}, "Phan Trọng Tấn"},
		"marks stand before a word":      {[]scan.Line{lineOf("Lê Anh Tuấn"), lineOf("__.Lế~ Anh~ Tuấn")}, "Lê Anh Tuấn"},
		"a surname has another accent":   {[]scan.Line{lineOf("Lệ Anh Tuấn"), lineOf("Lệ Anh Tuấn")}, "Lê Anh Tuấn"},
		"another letter of a surname":    {[]scan.Line{lineOf("Lế Anh Tuấn"), lineOf("kế~ Anh Tuấn")}, "Lê Anh Tuấn"},
		"another surname":                {[]scan.Line{lineOf("Lê Anh Tuấn"), lineOf("Hà Anh Tuấn")}, "Hà~ Anh Tuấn"},
		"a surname is half covered":      {[]scan.Line{lineOf("uyên~ Sỹ Hiệp"), lineOf("Ngấyễn~ Sỹ Hiệp")}, "Nguyễn Sỹ Hiệp"},
		"a surname is covered":           {[]scan.Line{lineOf("n Văn Thắng"), lineOf("e1~ Văn Thắng")}, ""},
		"a word in the middle is unsure": {[]scan.Line{lineOf("Tràn Du Quang"), lineOf("Trần Lưu Quang")}, "Trần Du~ Quang"},
		"one word is no name":            {[]scan.Line{lineOf("x9 Quang"), lineOf("kw# Quang")}, ""},
		"an office":                      {[]scan.Line{lineOf("PHÓ THỦ TƯỚNG"), lineOf("PHÓ THỦ TƯỚNG")}, ""},
	} {
		var readings [][]scan.Line
		for _, ln := range c.readings {
			readings = append(readings, []scan.Line{ln})
		}
		ln, sure, ok := Name(readings)
		got := ""
		for _, w := range ln.Words {
			got += " " + w.Text
			if w.Conf < scan.Doubtful {
				got += "~"
			}
		}
		if got = strings.TrimSpace(got); !ok {
			got = ""
		}
		if got != c.want || ok && sure == strings.Contains(got, "~") {
			t.Errorf("%s: %q, sure %v, want %q", name, got, sure, c.want)
		}
	}
}
