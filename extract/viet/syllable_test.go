package viet

import "testing"

func TestValid(t *testing.T) {
	for _, w := range []string{
		"nghị", "quyết", "QUYẾT", "Điều", "khoản", "gì", "giết", "giếng", "gia", "già", "quý", "quí", "quốc", "khuỷu", "hoá", "hóa", "kỹ", "kĩ",
		"uỷ", "ủy", "y", "yêu", "ở", "thuế", "nguyên", "thuyền", "ước", "rượu", "Huế", "tuần", "xoong", "ghế", "giữa", "giá", "quỳnh",
	} {
		if !Valid(w) {
			t.Errorf("%s should be a syllable", w)
		}
	}
	for _, w := range []string{"", "nghÞ", "căc", "các̀", "cê", "kan", "ghan", "ngế", "street", "được̣", "Đắk", "ñieàu", "thöïc", "®iÒu", "tr", "xyz"} {
		if Valid(w) {
			t.Errorf("%s should be none", w)
		}
	}
}

func TestShare(t *testing.T) {
	if got, n := Share("Nghị quyết số 7/NQ-CP, ngµy 5"); n != 6 || got != 0.5 {
		t.Errorf("got %v of %d", got, n)
	}
	if got, n := Share("2025"); n != 0 || got != 0 {
		t.Errorf("got %v of %d", got, n)
	}
}

func TestMarked(t *testing.T) {
	for _, c := range "ạơĐữ" {
		if !Marked(c) {
			t.Errorf("%c is Vietnamese", c)
		}
	}
	for _, c := range "àêõaß" {
		if Marked(c) {
			t.Errorf("%c is Latin", c)
		}
	}
}
