package rows_test

import (
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/lang/vi"
	"nghiquyet/extract/rows"
)

// Each row's path, and what it is.
func TestRead(t *testing.T) {
	for _, c := range []struct {
		name string
		in   *extract.Text
		want string
	}{
		{"groups and sub-rows", extracttest.Table("STT | Thời hạn hoàn thành | Nội dung công việc | Cơ quan chủ trì",
			"= I. Hoàn thiện thể chế |  |  | ",
			"1 | Quý II/2031 | Xây dựng Nghị định | Bộ Tư pháp",
			"1.1 | Thường xuyên | Theo dõi thi hành | Bộ Công an",
			"II |  | Dữ liệu | ",
			"1 | Theo yêu cầu | Xây dựng kho số | Bộ Công an",
		), `row:group:I  group "Hoàn thiện thể chế"
row:I.1 in group:I
row:I.1.1 in group:I
row:group:II  group "Dữ liệu"
row:II.1 in group:II
`},
		{"a row that goes on, heads that are numbered", extracttest.Table("TT | Tên nhiệm vụ | Sở, ngành chủ trì | Thời gian thực hiện",
			" | (1) | (2) | (3)",
			"1 | Rà soát quy hoạch | Sở Xây dựng | Năm 2031 - 2032",
			" |  | Sở Tài chính | Quý I/2033",
			" | và kế hoạch sử dụng đất |  | ",
			"2 | Lập quy hoạch | Sở Xây dựng | 2031",
		), `row:head head
row:1
row:1~2 goes on
row:1~3 goes on
row:2
`},
		{"heads in the first row", extracttest.Table(" |  |  | ", "TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn", "1 | Rà soát | Sở Xây dựng | 2031"), `row:head head
row:1
`},
		{"dotted rows stay in their arabic group, the next number leaves it", extracttest.Table("TT | Chỉ tiêu | Đơn vị | Kết quả",
			"I | Đến năm 2031 |  | ",
			"11 | Thủ tục trên môi trường số |  | ",
			"11.1 | Tỉ lệ hồ sơ trực tuyến | % | > 80",
			"12 | Số đơn sáng chế | %/năm | 16 - 18",
		), `row:group:I  group "Đến năm 2031"
row:group:11  group "Thủ tục trên môi trường số"
row:I.11.1 in group:11
row:I.12 in group:I
`},
		{"rows without numbers are counted", extracttest.Table("Nhiệm vụ | Cơ quan chủ trì", "Rà soát | Bộ Tư pháp", "Lập kế hoạch | Bộ Y tế"), `row:1
row:2
`},
		{"a table of neither tasks nor targets", extracttest.Table("TT | Nội dung | Định mức", "5 | Soạn thảo | 10", "6 | In | 20"), `row:1
row:2
`},
	} {
		before := c.in.Tables[0].Rows[0].Path
		tables := rows.Read(*c.in, extracttest.InAnnex(c.in), vi.Language.Rows)
		if c.in.Tables[0].Path != "" || c.in.Tables[0].Rows[0].Path != before {
			t.Errorf("%s: the text was changed", c.name)
		}
		var b strings.Builder
		for _, r := range tables[0].Rows {
			b.WriteString(strings.TrimPrefix(r.Path, "annex/"))
			switch {
			case r.Head:
				b.WriteString(" head")
			case r.Group:
				b.WriteString("  group \"" + r.Title + "\"")
			case r.Continues:
				b.WriteString(" goes on")
			case r.In != "":
				b.WriteString(" in " + strings.TrimPrefix(r.In, "annex/"))
			}
			b.WriteByte('\n')
		}
		if b.String() != c.want {
			t.Errorf("%s\n got:\n%s\n want:\n%s", c.name, b.String(), c.want)
		}
	}
}

// What a row leaves to the row above it: cells merged over rows, ditto marks, an
// empty cell of leaders. Groups, numbers and what is to be done are a row's own.
func TestCarry(t *testing.T) {
	in := extracttest.Table("TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn",
		"I | Thể chế | | |",
		"1 | Rà soát văn bản | Sở Tư pháp | Sở Nội vụ | Quý I/2026",
		"2 | Sửa đổi quy chế | | | Quý II/2026",
		"3 | Tổng kết | | Sở Tài chính | Quý IV/2026",
		"II | Dữ liệu | | |",
		"4 | Báo cáo | Thanh tra tỉnh | Sở Y tế | Hằng năm",
		"5 | Kiểm tra | -nt- | Như trên | nt",
		"6 | Giám sát | | | Quý III/2026",
	)
	r := in.Tables[0].Rows
	r[1].Over = []int{1, 1, 3, 2, 1}
	tables := rows.Read(*in, extracttest.InAnnex(in), vi.Language.Rows)
	var got []string
	for _, row := range tables[0].Rows {
		got = append(got, strings.Join(row.Cells, "|"))
	}
	want := []string{
		"I|Thể chế|||",
		"1|Rà soát văn bản|Sở Tư pháp|Sở Nội vụ|Quý I/2026",
		"2|Sửa đổi quy chế|Sở Tư pháp|Sở Nội vụ|Quý II/2026",
		"3|Tổng kết|Sở Tư pháp|Sở Tài chính|Quý IV/2026",
		"II|Dữ liệu|||",
		"4|Báo cáo|Thanh tra tỉnh|Sở Y tế|Hằng năm",
		"5|Kiểm tra|Thanh tra tỉnh|Sở Y tế|Hằng năm",
		"6|Giám sát|Thanh tra tỉnh||Quý III/2026",
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("row %d is %q, want %q", i+1, got[i], want[i])
		}
	}
	if in.Tables[0].Rows[2].Cells[2] != "" {
		t.Error("the text was changed")
	}
	if s := tables[0].Rows[2].Spans[2]; s.Of(in.String) != "Sở Tư pháp" {
		t.Errorf("the cell stands at %q", s.Of(in.String))
	}
}

// Two tables of one annex have paths of their own, for themselves and for their
// rows.
func TestTablesOfOneUnit(t *testing.T) {
	a, b := extracttest.Table("TT | Nhiệm vụ | Cơ quan chủ trì", "1 | Rà soát | Bộ Tư pháp"), extracttest.Table("TT | Nhiệm vụ | Cơ quan chủ trì", "1 | Lập kế hoạch | Bộ Y tế")
	second := b.Tables[0]
	second.Start, second.End = second.Start+len(a.String), second.End+len(a.String)
	both := &extract.Text{String: a.String + b.String, Tables: []extract.Table{a.Tables[0], second}}
	got := rows.Read(*both, extracttest.InAnnex(both), vi.Language.Rows)
	if got[0].Path != "annex/table:1" || got[1].Path != "annex/table:2" || got[0].Rows[0].Path != "annex/row:1" || got[1].Rows[0].Path != "annex/row:1~2" {
		t.Errorf("%s %s, %s %s", got[0].Path, got[0].Rows[0].Path, got[1].Path, got[1].Rows[0].Path)
	}
}

func TestRoles(t *testing.T) {
	in := extracttest.Table("Số TT | Nhiệm vụ, giải pháp | Cơ quan chủ trì soạn thảo | Cơ quan phối hợp | Kết quả/Đánh giá | Cấp trình/phê duyệt | Thời gian hoàn thành | Căn cứ bổ sung | Ghi chú", "1|a|b|c|d|e|f|g|h")
	tables := rows.Read(*in, extracttest.InAnnex(in), vi.Language.Rows)
	var got []string
	for _, r := range tables[0].Roles {
		got = append(got, string(r))
	}
	if got := strings.Join(got, " "); got != "num task lead support product submit due basis note" {
		t.Error(got)
	}
	if tables[0].Kind != extract.TableOfTasks {
		t.Error(tables[0].Kind)
	}
}
