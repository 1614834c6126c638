package print

import (
	"slices"
	"strings"
	"testing"
)

// Each text is said twenty times, so that there is enough of it.
func TestQuality(t *testing.T) {
	for _, c := range []struct {
		name, text string
		hidden     bool
		bad        string // part of what is wrong, "" for good text
	}{
		{"Vietnamese", "Chính phủ ban hành Nghị quyết sửa đổi, bổ sung một số quy định", false, ""},
		{"capitals and abbreviations", "UBND TỈNH LÀO CAI, HĐND, KH-ĐT; CHÍNH PHỦ BAN HÀNH NGHỊ ĐỊNH", false, ""},
		{"English", "The Government shall be responsible for the implementation of this Decree", false, ""},
		{"French", "Le Premier ministre est chargé de l'exécution de la présente décision pour les provinces", false, ""},
		{"numbers", "12,5 13,7 2026 15/9 100 % 12.000 14,1", false, ""},
		{"an old encoding read as another", "§éc lËp - Tù do - H¹nh phóc, ChÝnh phñ n−íc Céng hoµ x· héi", false, "not made of words"},
		{"torn", "C h í n h p h ủ b a n h à n h n g h ị đ ị n h", false, "not made of words"},
		{"no values", "Ch\uFFFDnh ph\uFFFD ban h\uFFFDnh", false, "no Unicode value"},
		{"accents lost", "Chinh phu ban hanh quy dinh cua co quan nha nuoc cho phep thi hanh", false, "accents"},
		{"a layer of poor OCR", "VAN PHÒNỌ CHÍNH PHỦ ban hànhh quy địnhh về việc này cho các cơ quan", true, "not made of words"},
	} {
		got := new(Judge).text(slices.Values([]string{strings.Repeat(c.text+" ", 20)})).Bad(c.hidden)
		if c.bad == "" && got != "" || !strings.Contains(got, c.bad) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.bad)
		}
	}
}

func TestFewWordsProveNothing(t *testing.T) {
	if why := new(Judge).text(slices.Values([]string{"Kroong Ayun Jrai Street"})).Bad(false); why != "" {
		t.Error(why)
	}
}
