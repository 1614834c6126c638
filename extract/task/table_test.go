package task_test

import (
	"strconv"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/lang/vi"
	"nghiquyet/extract/rows"
	"nghiquyet/extract/task"
)

func TestTables(t *testing.T) {
	for _, c := range []struct {
		name string
		in   *extract.Text
		want string
	}{
		{"columns in any order, groups and sub-rows", extracttest.Table("STT | Thời hạn hoàn thành | Nội dung công việc | Đơn vị phối hợp | Cơ quan chủ trì | Sản phẩm",
			"= I. Hoàn thiện thể chế |  |  |  |  | ",
			"1 | Quý II/2031 | Xây dựng Nghị định | Các bộ, ngành | Bộ Tư pháp | Nghị định",
			"1.1 | Thường xuyên | Theo dõi thi hành |  | Bộ Tư pháp, Bộ Công an | Báo cáo",
			"II |  | Dữ liệu |  |  | ",
			"1 | Theo yêu cầu | Xây dựng kho số | VTV, VOV | UBND các tỉnh, thành phố | ",
		), `annex/row:I.1 · Xây dựng Nghị định
  lead: Bộ Tư pháp | support: các bộ, ngành | due: quarter 2031-04-01/2031-06-30 "Quý II/2031" | product: Nghị định (table/row)
annex/row:I.1.1 · Theo dõi thi hành
  lead: Bộ Tư pháp; Bộ Công an | due: continuous / "Thường xuyên" | product: Báo cáo (table/row)
annex/row:II.1 · Xây dựng kho số
  lead: Ủy ban nhân dân các tỉnh, thành phố | support: Đài Truyền hình Việt Nam; Đài Tiếng nói Việt Nam | due: external / "Theo yêu cầu" (table/row)
`},
		{"one leader at the left of several tasks", extracttest.Table("TT | Đơn vị | Nhiệm vụ chủ trì | Đơn vị phối hợp | Thời gian hoàn thành",
			"1 | Bộ Công an | Thành lập đơn vị | (1) Bộ Nội vụ (2) Bộ Tư pháp | Trong năm 2031",
			" |  | Tuyên truyền | | Hằng năm",
			"2 | Bộ Y tế | Kết nối dữ liệu | | 6/2031",
		), `annex/row:1 · Thành lập đơn vị
  lead: Bộ Công an | support: Bộ Nội vụ; Bộ Tư pháp | due: year 2031-01-01/2031-12-31 "Trong năm 2031" (table/row)
annex/row:1.2 · Tuyên truyền
  lead: Bộ Công an | due: recurring / "Hằng năm" (table/row)
annex/row:2 · Kết nối dữ liệu
  lead: Bộ Y tế | due: month 2031-06-01/2031-06-30 "6/2031" (table/row)
`},
		{"paragraphs that correspond are assignments of their own", extracttest.Table("TT | Nhiệm vụ | Chủ trì | Kết quả | Thời hạn",
			"1 | Đánh giá an toàn hồ đập | Bộ Xây dựng / Bộ Công Thương | Báo cáo lần một / Báo cáo lần hai | Tháng 5/2031 / Tháng 11/2031",
		), `annex/row:1 · Đánh giá an toàn hồ đập
  lead: Bộ Xây dựng | due: month 2031-05-01/2031-05-31 "Tháng 5/2031" | product: Báo cáo lần một (table/row)
  lead: Bộ Công Thương | due: month 2031-11-01/2031-11-30 "Tháng 11/2031" | product: Báo cáo lần hai (table/row)
`},
		{"heads that are numbered, a row that goes on", extracttest.Table("TT | Tên nhiệm vụ | Sở, ngành chủ trì | Thời gian thực hiện",
			" | (1) | (2) | (3)",
			"1 | Rà soát quy hoạch | Sở Xây dựng | Năm 2031 - 2032",
			" |  | Sở Tài chính | Quý I/2033",
		), `annex/row:1 · Rà soát quy hoạch
  lead: Sở Xây dựng | due: period 2031-01-01/2032-12-31 "Năm 2031 - 2032" (table/row)
  lead: Sở Tài chính | due: quarter 2033-01-01/2033-03-31 "Quý I/2033" (table/row)
`},
		{"who submits a bill and who reviews it", extracttest.Table("STT | Tên dự án | Cơ quan trình | Cơ quan chủ trì thẩm tra | Cơ quan tham gia thẩm tra | Tiến độ trình",
			"1 | Luật Lưu trữ (sửa đổi) | Chính phủ | Ủy ban Pháp luật và Tư pháp của Quốc hội | Hội đồng Dân tộc, các Ủy ban khác của Quốc hội | Tháng 3/2031",
		), `annex/row:1 · Luật Lưu trữ (sửa đổi)
  lead: Chính phủ | due: month 2031-03-01/2031-03-31 "Tháng 3/2031" (table/row)
  lead: Ủy ban Pháp luật và Tư pháp của Quốc hội | support: Hội đồng Dân tộc; các Ủy ban khác của Quốc hội | due: month 2031-03-01/2031-03-31 "Tháng 3/2031" (table/row)
`},
		{"the head of a column gives the year, a leader submits to another, a deadline has two days", extracttest.Table("TT | Nhiệm vụ | Chủ trì | Thời hạn (năm 2031)",
			"1 | Bố trí ngân sách | Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cùng cấp | 15/4",
			"2 | Rà soát hồ sơ | Sở Nội vụ | Trước 30/6/2031; trước 31/12/2031",
		), `annex/row:1 · Bố trí ngân sách
  lead: Ủy ban nhân dân cấp tỉnh | submit: Hội đồng nhân dân cùng cấp | due: date 2031-04-15/2031-04-15 "15/4" (table/row)
annex/row:2 · Rà soát hồ sơ
  lead: Sở Nội vụ | due: date /2031-06-30 "Trước 30/6/2031" (table/row)
  lead: Sở Nội vụ | due: date /2031-12-31 "trước 31/12/2031" (table/row)
`},
		{"indicators are no tasks", extracttest.Table("TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì theo dõi", "1 | Tỷ lệ hài lòng | % | ≥ 95 | Bộ Nội vụ"), ""},
		{"prices are no tasks", extracttest.Table("TT | Nội dung | Định mức | Ghi chú", "1 | Soạn thảo | 10 | "), ""},
	} {
		var probs extract.Problems
		tasks, _ := task.Find(*c.in, extracttest.InAnnex(c.in), rows.Read(*c.in, extracttest.InAnnex(c.in), vi.Language.Rows), extract.Head{Type: "nghị quyết", Date: "2031-01-05"}, vi.Language.Task, &probs)
		var b strings.Builder
		for _, tk := range tasks {
			b.WriteString(show(tk))
		}
		if b.String() != c.want {
			t.Errorf("%s\n got:\n%s\n want:\n%s", c.name, b.String(), c.want)
		}
	}
}

func TestTargetTables(t *testing.T) {
	for _, c := range []struct {
		name string
		in   *extract.Text
		want string
	}{
		{"groups give the year, cells the unit; dotted rows stay in their group", extracttest.Table("TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì theo dõi, đánh giá",
			"I | Đến năm 2031 |  |  | ",
			"1 | Xếp hạng năng lực số | Thứ bậc | ≤ 3 Đông Nam Á; ≤ 50 Thế giới | Bộ Khoa học và Công nghệ",
			"2 | Trình độ công nghệ | Thứ bậc | Thuộc nhóm dẫn đầu | Bộ Công Thương",
			"11 | Thủ tục trên môi trường số |  |  | ",
			"11.1 | Tỉ lệ hồ sơ trực tuyến | % | > 80 | Văn phòng Chính phủ, Bộ Công an",
			"12 | Số đơn sáng chế | %/năm | 16 - 18 | Bộ Khoa học và Công nghệ",
			"II | Đến năm 2045 |  |  | ",
			"13 | Làm chủ công nghệ | % | 20% - 50% | Bộ Công an",
		), `annex/row:I.1 · Xếp hạng năng lực số | <= | 3 | 3 | Thứ bậc | 2031 | Đông Nam Á | Bộ Khoa học và Công nghệ | ≤ 3 Đông Nam Á
annex/row:I.1 · Xếp hạng năng lực số | <= | 50 | 50 | Thứ bậc | 2031 | Thế giới | Bộ Khoa học và Công nghệ | ≤ 50 Thế giới
annex/row:I.2 · Trình độ công nghệ |  | null | null | Thứ bậc | 2031 |  | Bộ Công Thương | Thuộc nhóm dẫn đầu
annex/row:I.11.1 · Tỉ lệ hồ sơ trực tuyến | > | 80 | 80 | % | 2031 |  | Văn phòng Chính phủ; Bộ Công an | > 80
annex/row:I.12 · Số đơn sáng chế | = | 16 | 18 | %/năm | 2031 |  | Bộ Khoa học và Công nghệ | 16 - 18
annex/row:II.13 · Làm chủ công nghệ | = | 20 | 50 | % | 2045 |  | Bộ Công an | 20% - 50%
`},
		{"a column for each year, the unit behind the value", extracttest.Table("STT | Chỉ tiêu | Năm 2030 | Năm 2035",
			"1 | Tỷ lệ đô thị hóa | 50% | Trên 60%",
			"2 | Sản lượng | 1.200,5 nghìn tấn | ",
		), `annex/row:1 · Tỷ lệ đô thị hóa | = | 50 | 50 | % | 2030 |  |  | 50%
annex/row:1 · Tỷ lệ đô thị hóa | >= | 60 | 60 | % | 2035 |  |  | Trên 60%
annex/row:2 · Sản lượng | = | 1200.5 | 1200.5 | nghìn tấn | 2030 |  |  | 1.200,5 nghìn tấn
`},
		{"indicators without values are no targets", extracttest.Table("TT | Chỉ tiêu | Nhiệm vụ | Cơ quan chủ trì", "1 | Tỷ lệ đô thị hóa | Lập quy hoạch | Bộ Xây dựng"), ""},
	} {
		_, targets := task.Find(*c.in, extracttest.InAnnex(c.in), rows.Read(*c.in, extracttest.InAnnex(c.in), vi.Language.Rows), extract.Head{}, vi.Language.Task, &extract.Problems{})
		var b strings.Builder
		for _, tg := range targets {
			if got := tg.Span.Of(c.in.String); got != tg.Text {
				t.Errorf("%s: the span holds %q, the text is %q", c.name, got, tg.Text)
			}
			b.WriteString(tg.Path + " · " + strings.Join([]string{tg.Indicator, tg.Comparator, number(tg.Low), number(tg.High), tg.Unit, tg.Horizon, tg.Note, strings.Join(tg.Lead, "; "), tg.Text}, " | ") + "\n")
		}
		if b.String() != c.want {
			t.Errorf("%s\n got:\n%s\n want:\n%s", c.name, b.String(), c.want)
		}
	}
}

func number(x *float64) string {
	if x == nil {
		return "null"
	}
	return strconv.FormatFloat(*x, 'f', -1, 64)
}
