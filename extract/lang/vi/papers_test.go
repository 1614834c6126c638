package vi

import (
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/cite"
	"nghiquyet/extract/cite/citetest"
	"nghiquyet/extract/clean"
	"nghiquyet/extract/head"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/source"
)

// One line of papers makes a kind read, in its own head, and cited: a kind
// that there is not, so that nothing else can know it.
func TestNewKind(t *testing.T) {
	made := lang.Paper{Name: "thông lệnh", Code: "TL", Kind: "made-up order", Orders: true, Attached: true}
	for _, known := range []bool{false, true} {
		ps := papers
		if known {
			ps = append(ps[:len(ps):len(ps)], made)
		}
		l := language(ps)
		var raw source.Raw
		for _, s := range []string{
			"ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI", "Số: 12/TL-UBND", "Lào Cai, ngày 5 tháng 3 năm 2031", "THÔNG LỆNH", "về việc giữ gìn đường làng",
			"Căn cứ Luật Tổ chức chính quyền địa phương;", "1. Các xã giữ gìn đường làng.",
		} {
			raw.Lines = append(raw.Lines, source.Line{Text: s, Whole: strings.HasPrefix(s, "về")})
		}
		var probs extract.Problems
		text := clean.Text(raw, l.Clean, &probs)
		h, _ := head.Parse(text, "", l.Head, &probs)
		want := extract.Head{Type: made.Name, Kind: made.Kind, Title: "về việc giữ gìn đường làng"}
		if got := (extract.Head{Type: h.Type, Kind: h.Kind, Title: h.Title}); (got.Type == want.Type && got.Kind == want.Kind && got.Title == want.Title) != known {
			t.Errorf("with its line %v: the head is %+v", known, got)
		}
		cites := cite.Find(citetest.Text("Thực hiện Thông lệnh số 12/TL-UBND ngày 05 tháng 3 năm 2031"), nil, nil, extract.Head{}, l.Cite)
		if len(cites) != 1 || strings.HasPrefix(cites[0].Text, "Thông lệnh số") != known {
			t.Errorf("with its line %v: cited are %+v", known, cites)
		}
	}
}

// A thông tri of the Party has the code of a thông tư of the State.
func TestSharedCode(t *testing.T) {
	if got := Language.Head.Codes["TT"]; got != "thông tư" {
		t.Errorf("TT in a number is %s", got)
	}
	if got := Language.Head.Codes["QĐ"] + ", " + Language.Head.Codes["QYĐ"]; got != "quyết định, quy định" {
		t.Errorf("QĐ, QYĐ in a number are %s", got)
	}
}
