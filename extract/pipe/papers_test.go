package pipe_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nghiquyet/extract"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
)

// What is bound together in the tests below.
const (
	sendingOn = `ỦY BAN NHÂN DÂN
TỈNH LÂM SƠN
VĂN PHÒNG
Số: 512/VP-TH
V/v triển khai Quyết định của Chủ tịch Ủy ban nhân dân tỉnh
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lâm Sơn, ngày 14 tháng 4 năm 2031
Kính gửi:
- Sở Nội vụ;
- Sở Tài chính.
Thực hiện Quyết định số 731/QĐ-UBND ngày 12 tháng 4 năm 2031 của Ủy ban nhân dân tỉnh Lâm Sơn, các sở có việc sau:
1. Sở Nội vụ chủ trì rà soát hồ sơ trước ngày 20/5/2031.
2. Sở Tài chính bố trí kinh phí trước ngày 30/5/2031.
Nơi nhận:
- Như trên;
- Lưu: VT.
TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG
Nguyễn Văn An
`
	sentOn = `ỦY BAN NHÂN DÂN
TỈNH LÂM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 731/QĐ-UBND
Lâm Sơn, ngày 12 tháng 4 năm 2031
QUYẾT ĐỊNH
Về việc phê duyệt Kế hoạch sắp xếp bến bãi
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
QUYẾT ĐỊNH:
Điều 1. Phê duyệt kế hoạch
Phê duyệt Kế hoạch sắp xếp bến bãi năm 2031 kèm theo Quyết định này.
Điều 2. Tổ chức thực hiện
1. Sở Xây dựng chủ trì, phối hợp với Công an tỉnh tổ chức thực hiện trong quý III/2031.
2. Theo Điều 1, Sở Tài chính bố trí kinh phí.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
CHỦ TỊCH
Trần Thị Bình
KẾ HOẠCH
Sắp xếp bến bãi năm 2031
(Kèm theo Quyết định số 731/QĐ-UBND ngày 12 tháng 4 năm 2031)
I. MỤC TIÊU
1. Sắp xếp xong trong năm 2031.
II. NHIỆM VỤ
1. Sở Xây dựng lập danh sách trước ngày 30/6/2031.
`
	withRules = `BỘ XÂY DỰNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 88/QĐ-BXD
Hà Nội, ngày 02 tháng 3 năm 2031
QUYẾT ĐỊNH
Ban hành Quy chế làm việc
BỘ TRƯỞNG BỘ XÂY DỰNG
Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
Điều 2. Quyết định này có hiệu lực từ ngày ký.
Nơi nhận:
- Lưu: VT.
BỘ TRƯỞNG
(Đã ký)
PHẠM VĂN CƯỜNG
BỘ XÂY DỰNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
QUY CHẾ
LÀM VIỆC
(Ban hành kèm theo Quyết định số 88/QĐ-BXD ngày 02 tháng 3 năm 2031)
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc làm việc.
Điều 2. Hiệu lực
Quy chế này được áp dụng từ ngày ký.
Mẫu số 01
TÊN CƠ QUAN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: …/QĐ-…
……, ngày … tháng … năm …
QUYẾT ĐỊNH
Về việc ……
1. Họ và tên: ……
2. Địa chỉ: ……
3. Số điện thoại: ……
`
	conclusion = `TỈNH ỦY LÂM SƠN
Số 41-KL/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Lâm Sơn, ngày 20 tháng 5 năm 2031
KẾT LUẬN
Về việc sắp xếp bến bãi
Ban Thường vụ Tỉnh ủy kết luận như sau:
1. Giao Đảng ủy Ủy ban nhân dân tỉnh báo cáo trước ngày 30/6/2031.
2. Giao Ban Tổ chức Tỉnh ủy theo dõi.
Nơi nhận:
- Lưu Văn phòng Tỉnh ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lê Thị Dung
`
	lawInGazette = `VĂN BẢN QUY PHẠM PHÁP LUẬT
QUỐC HỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Luật số:
12/2031/QH16
LUẬT
BẾN BÃI
Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật Bến bãi.
Điều 1. Phạm vi điều chỉnh
Luật này quy định về bến bãi.
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2032.
Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XVI, kỳ họp thứ 2 thông qua ngày 20 tháng 11 năm 2031.
CHỦ TỊCH QUỐC HỘI
Vũ Thị Em
`
)

// repeating is a decision whose programme has its letterhead once more.
var repeating = strings.ReplaceAll(sentOn, "KẾ HOẠCH\nSắp xếp", sentOn[:strings.Index(sentOn, "QUYẾT ĐỊNH")]+"KẾ HOẠCH\nSắp xếp")

// Of papers that are bound together each is read as it is alone, whatever stands before and
// behind it; what a paper encloses stays in it.
func TestPapers(t *testing.T) {
	for name, papers := range map[string][]string{
		"a letter with a decision":           {sendingOn, sentOn},
		"a gazette":                          {withRules, lawInGazette, sentOn, conclusion},
		"a paper of the Party with a letter": {conclusion, sendingOn},
		"rules and a form, then a letter":    {withRules, sendingOn},
		"rules and a form":                   {withRules},
		"a letterhead twice":                 {repeating},
	} {
		t.Run(name, func(t *testing.T) {
			got := papersOf(t, "x.txt", strings.Join(papers, ""))
			whole := extracted(t, "x.txt", strings.Join(papers, ""))
			told := 0
			for _, p := range whole.Problems {
				if p.Rule == "head/bound" {
					told++
				}
			}
			if len(got) != len(papers) || told != len(papers)-1 {
				t.Fatalf("%d papers, and the whole tells of %d more; want %d", len(got), told, len(papers))
			}
			for i, text := range papers {
				if diff := cmp.Diff(facts(t, extracted(t, "x.txt", text)), facts(t, got[i])); diff != "" {
					t.Errorf("paper %d is not what it is alone: %s", i+1, diff)
				}
				if o := got[i].Origin; len(papers) > 1 && (o.Part != i+1 || o.Papers != len(papers)) {
					t.Errorf("paper %d calls itself %d of %d", i+1, o.Part, o.Papers)
				}
			}
		})
	}
}

// facts are all of a document but where it came from.
func facts(t *testing.T, d *extract.Document) string {
	c := *d
	c.Origin = extract.Origin{}
	js, err := json.MarshalIndent(&c, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(js)
}

func papersOf(t *testing.T, name, text string) []*extract.Document {
	t.Helper()
	ds, err := pipe.Papers(t.Context(), source.File{Name: name, Data: []byte(text)}, source.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	return ds
}

func extracted(t *testing.T, name, text string) *extract.Document {
	t.Helper()
	d, err := pipe.Extract(t.Context(), source.File{Name: name, Data: []byte(text)}, source.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Pages stay those of the file, and offsets those of each paper's own text.
func TestPagesOfPapers(t *testing.T) {
	ds := papersOf(t, "x.txt", sendingOn+"\f"+sentOn)
	if len(ds) != 2 {
		t.Fatalf("%d papers", len(ds))
	}
	for _, task := range ds[1].Tasks {
		if task.Page != 2 || ds[1].Text[task.Start:task.End] == "" {
			t.Errorf("%s stands on page %d", task.Path, task.Page)
		}
	}
	if ds[0].Origin.Pages != 2 || ds[1].Outline.Page != 2 || ds[1].Lines[0].Start != 0 {
		t.Errorf("of %d pages; the second begins on page %d", ds[0].Origin.Pages, ds[1].Outline.Page)
	}
}

// Tables and notes go with their paper.
func TestTablesOfPapers(t *testing.T) {
	page := func(text string, rows ...string) string {
		b := "<p>" + strings.Join(strings.Split(strings.TrimSpace(text), "\n"), "</p>\n<p>") + "</p>\n"
		b += "<p>PHỤ LỤC</p><p>DANH MỤC NHIỆM VỤ</p><table border=1><tr><th>TT</th><th>Nhiệm vụ</th><th>Cơ quan chủ trì</th><th>Thời hạn</th></tr>"
		for i, r := range rows {
			b += fmt.Sprintf("<tr><td>%d</td><td>%s</td><td>Sở Nội vụ</td><td>Quý II/2031</td></tr>", i+1, r)
		}
		return b + "</table>\n"
	}
	html := func(body string) string { return "<html><body>" + body + "</body></html>" }
	first, second := page(conclusion, "Rà soát", "Sửa đổi"), page(sendingOn, "Tổng kết")
	ds := papersOf(t, "x.html", html(first+second))
	if len(ds) != 2 {
		t.Fatalf("%d papers", len(ds))
	}
	for i, body := range []string{first, second} {
		want := extracted(t, "x.html", html(body))
		if diff := cmp.Diff(facts(t, want), facts(t, ds[i])); diff != "" || len(want.Tables) != 1 {
			t.Errorf("paper %d with %d tables is not what it is alone: %s", i+1, len(want.Tables), diff)
		}
	}
}
