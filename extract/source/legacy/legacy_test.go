package legacy

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestDecode(t *testing.T) {
	for _, c := range []struct{ font, in, want string }{
		{".VnTime", "NghÞ ®Þnh cña ChÝnh phñ", "Nghị định của Chính phủ"},
		{".VnTimeH", "chÝnh phñ", "CHÍNH PHỦ"},
		{".VnTimeH", "Phu luc", "PHU LUC"},
		{".VnTime", "§iÒu 1. Bé tr\u00adëng Bé Tµi chÝnh", "Điều 1. Bộ trưởng Bộ Tài chính"},
		{"BAAAAA+.VnTime,Bold", "QuyÕt ®Þnh", "Quyết định"},
		{"VNI-Times", "Nghò ñònh cuûa Chính phuû", "Nghị định của Chính phủ"},
		{"VNI-Times", "ÑIEÀU KHOAÛN THI HAØNH, cöùu xeùt, ñöôïc, thuyû, kyõ, lyù", "ĐIỀU KHOẢN THI HÀNH, cứu xét, được, thuỷ, kỹ, lý"},
		{".VnTime", "Nghị định của Chính phủ", "Nghị định của Chính phủ"},
		{"VNI-Times", "Nghị định của Chính phủ", "Nghị định của Chính phủ"},
		{".VnTime", "Cộng hòa xã hội", "Cộng hòa xã hội"},
		{"Times New Roman", "Il a été décidé que la résolution est adoptée à l'unanimité des présents", "Il a été décidé que la résolution est adoptée à l'unanimité des présents"},
		{"Times New Roman", "C¨n cø NghÞ ®Þnh sè 15/CP ngµy 2 th¸ng 3 cña ChÝnh phñ vÒ nhiÖm vô", "Căn cứ Nghị định số 15/CP ngày 2 tháng 3 của Chính phủ về nhiệm vụ"},
		{".VnTime", "\uf0a7\uf0ae", "Đđ"},
		{"Arial", "5 m² × 3 °C", "5 m² × 3 °C"},
	} {
		got, changed := Decode(c.in, c.font)
		if got != c.want || changed != (c.in != c.want) {
			t.Errorf("%s: %q gave %q, want %q", c.font, c.in, got, c.want)
		}
	}
}

// The words of the document tell where those of the stretch cannot: "có" is a
// word in either encoding.
func TestJudge(t *testing.T) {
	var modern, old Judge
	modern.See("Điều 2. Các bộ, ngành và địa phương rà soát", ".VnTime")
	old.See("§iÒu 2. C¸c bé, ngµnh vµ ®Þa ph\u00ad¬ng rµ so¸t quy ho¹ch", ".VnTime")
	old.See("§iÒu 2. C¸c bé, ngµnh vµ ®Þa ph\u00ad¬ng rµ so¸t quy ho¹ch", "Arial")
	if got, _ := modern.Decode("có", ".VnTime"); got != "có" {
		t.Errorf("a modern text became %q", got)
	}
	if got, _ := old.Decode("cã", ".VnTime"); got != "có" {
		t.Errorf("an old text became %q", got)
	}
	if got, _ := old.Decode("cã", "Arial"); got != "có" {
		t.Errorf("an old text under another font became %q", got)
	}

	// A short line of a page that names no font, its menus in Unicode.
	var page Judge
	page.See("Trang chủ Văn bản pháp luật Tìm kiếm nâng cao Công báo điện tử", "")
	page.See("§iÒu 2. C¸c bé, ngµnh vµ ®Þa ph\u00ad¬ng rµ so¸t quy ho¹ch, b¸o c¸o ChÝnh phñ", "")
	for in, want := range map[string]string{"QuyÕt ®Þnh": "Quyết định", "Bé tr\u00adëng": "Bộ trưởng", "Hồ sơ": "Hồ sơ", "Trang ba": "Trang ba"} {
		if got, _ := page.Decode(in, ""); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

func TestOfFont(t *testing.T) {
	for name, want := range map[string]struct {
		e Encoding
		h bool
	}{
		".VnTime": {TCVN3, false}, ".VnTimeH": {TCVN3, true}, ".VNTIMEH,Bold": {TCVN3, true}, ".VnArial NarrowH": {TCVN3, true},
		"ABCDEF+.VnTimeH-Bold": {TCVN3, true}, ".VnArialH Bold Italic": {TCVN3, true}, "VNI-Times": {VNI, false}, "VNI-HelveH": {VNI, false},
		"Times New Roman": {Unicode, false}, "Vni": {Unicode, false}, "": {Unicode, false},
	} {
		if e, h := OfFont(name); e != want.e || h != want.h {
			t.Errorf("%s: %v %v", name, e, h)
		}
	}
}

// Both tables reach every small letter of the alphabet with every tone.
func TestTablesAreComplete(t *testing.T) {
	all := map[rune]bool{}
	for _, v := range "aăâeêioôơuưy" {
		for _, tone := range []string{"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"} {
			for _, c := range norm.NFC.String(string(v) + tone) {
				all[c] = true
			}
		}
	}
	all['đ'] = true
	var tc strings.Builder
	for c := rune(0x20); c < 0x100; c++ {
		tc.WriteString(Convert(string(c), TCVN3))
	}
	var vn strings.Builder
	for _, base := range vniBases {
		vn.WriteString(Convert(string(base), VNI))
		for m := range vniMarks {
			vn.WriteString(Convert(string(base)+string(m), VNI))
		}
	}
	for c := range vniLetters {
		vn.WriteString(Convert(string(c), VNI))
	}
	for c := range all {
		if !strings.ContainsRune(tc.String(), c) {
			t.Errorf("TCVN3 lacks %c", c)
		}
		if !strings.ContainsRune(vn.String(), c) {
			t.Errorf("VNI lacks %c", c)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("NghÞ ®Þnh", ".VnTimeH")
	f.Add("Nghò ñònh", "VNI-Times")
	f.Fuzz(func(t *testing.T, text, font string) {
		a, _ := Decode(text, font)
		b, _ := Decode(text, font)
		if a != b {
			t.Fatal("two runs differ")
		}
	})
}
