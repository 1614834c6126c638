package cite_test

import (
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/cite"
	"nghiquyet/extract/cite/citetest"
)

// What of a unit is meant alone is told by its own word, without what joins it to
// the unit.
func TestPartOfUnit(t *testing.T) {
	for words, want := range map[string]string{
		"tên Điều 5": "tên", "tên của Điều 5": "tên", "tiêu đề của Chương II": "tiêu đề", "Tên gọi của Điều 5": "Tên gọi", "nội dung khoản 2 Điều 5": "", "khoản 2 Điều 5": "",
	} {
		got, found := "", false
		for _, f := range cite.Find(citetest.Text("Sửa đổi "+words+" Nghị định số 15/2020/NĐ-CP như sau:"), nil, nil, extract.Head{}, languages["vi"].Cite) {
			for _, s := range f.Pinpoint {
				got, found = got+s.Part, true
			}
		}
		if got != want || !found {
			t.Errorf("%s: part %q, want %q, found %v", words, got, want, found)
		}
	}
}
