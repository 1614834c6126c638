package print

import "testing"

var (
	taskXs = []float64{60, 100, 320, 430, 540}
	head   = []string{"TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"}
)

// cells prints one row of a table, a line for each string.
func (s *drawing) cells(xs []float64, y float64, texts ...string) {
	for i, str := range texts {
		s.text(xs[i]+4, y, 12, str)
	}
}

func TestTable(t *testing.T) {
	var p paper
	s := p.page()
	s.text(72, 60, 12, "Phụ lục")
	s.grid(taskXs, []float64{80, 100, 140, 160})
	s.cells(taskXs, 94, head...)
	s.cells(taskXs, 114, "1", "Xây dựng đề án về", "Bộ Nội vụ", "2026")
	s.cells(taskXs, 130, "", "vị trí việc làm")
	s.cells(taskXs, 154, "2", "Sơ kết", "", "Quý I")
	s.text(72, 190, 12, "Sau bảng")
	same(t, p.read(), "Phụ lục",
		"0.0.0 TT (head)", "0.0.1 Nhiệm vụ (head)", "0.0.2 Chủ trì (head)", "0.0.3 Thời hạn (head)",
		"0.1.0 1", "0.1.1 Xây dựng đề án về", "0.1.1 vị trí việc làm", "0.1.2 Bộ Nội vụ", "0.1.3 2026",
		"0.2.0 2", "0.2.1 Sơ kết", "0.2.3 Quý I", "Sau bảng")
}

// Borders that are missing make cells over several rows or columns.
func TestSpans(t *testing.T) {
	var p paper
	s := p.page()
	xs, ys := []float64{60, 100, 300, 420, 540}, []float64{80, 100, 120, 140, 160, 180}
	for _, y := range ys {
		switch y {
		case 100: // under the first row of the head: TT and Nhiệm vụ go through
			s.rule(300, y, 540, y)
		case 160: // between the two rows of task 1
			s.rule(300, y, 540, y)
		default:
			s.rule(60, y, 540, y)
		}
	}
	s.rule(60, 80, 60, 180)
	s.rule(540, 80, 540, 180)
	s.rule(100, 80, 100, 180)
	s.rule(300, 80, 300, 120) // the group row has no inner borders after its number
	s.rule(300, 140, 300, 180)
	s.rule(420, 100, 420, 120)
	s.rule(420, 140, 420, 180)
	s.cells(xs, 94, "STT", "Nhiệm vụ", "Cơ quan")
	s.cells(xs, 114, "", "", "chủ trì", "phối hợp")
	s.cells(xs, 134, "I", "Hoàn thiện thể chế")
	s.cells(xs, 154, "1", "Xây dựng luật", "Bộ Tư pháp", "Bộ Công an")
	s.cells(xs, 174, "", "", "Bộ Tài chính", "Bộ Nội vụ")
	same(t, p.read(),
		"0.0.0 STT (2x1) (head)", "0.0.1 Nhiệm vụ (2x1) (head)", "0.0.2 Cơ quan (1x2) (head)", "0.1.2 chủ trì (head)", "0.1.3 phối hợp (head)",
		"0.2.0 I", "0.2.1 Hoàn thiện thể chế (1x3)",
		"0.3.0 1 (2x1)", "0.3.1 Xây dựng luật (2x1)", "0.3.2 Bộ Tư pháp", "0.3.3 Bộ Công an", "0.4.2 Bộ Tài chính", "0.4.3 Bộ Nội vụ")
}

// A table over three pages: the first break cuts row 2, the second falls
// between two rows of the cell "3".
func TestTableOverPages(t *testing.T) {
	var p paper
	s := p.page()
	s.grid(taskXs, []float64{80, 100, 120, 140})
	s.cells(taskXs, 94, head...)
	s.cells(taskXs, 114, "1", "Sơ kết", "Bộ Nội vụ", "2026")
	s.cells(taskXs, 134, "2", "Báo cáo kết quả thực hiện", "Bộ Y tế", "2027")
	s = p.page()
	s.text(60, 40, 12, "CÔNG BÁO/Số 287/Ngày 27-05-2026")
	s.grid(taskXs, []float64{80, 100, 120, 140})
	s.cells(taskXs, 94, head...)
	s.cells(taskXs, 114, "", "các chủ trương lớn")
	s.cells(taskXs, 134, "3", "Xây dựng luật", "Bộ Tư pháp", "2028")
	s = p.page()
	s.grid(taskXs, []float64{80, 100, 120, 140})
	s.cells(taskXs, 94, head...)
	s.cells(taskXs, 114, "", "Xây dựng nghị định", "Bộ Công an", "2029")
	s.cells(taskXs, 134, "4", "Tổng kết", "Bộ Nội vụ", "2030")
	same(t, p.read(),
		"0.0.0 TT (head)", "0.0.1 Nhiệm vụ (head)", "0.0.2 Chủ trì (head)", "0.0.3 Thời hạn (head)",
		"0.1.0 1", "0.1.1 Sơ kết", "0.1.2 Bộ Nội vụ", "0.1.3 2026",
		"0.2.0 2", "0.2.1 Báo cáo kết quả thực hiện", "0.2.1 các chủ trương lớn", "0.2.2 Bộ Y tế", "0.2.3 2027",
		"[CÔNG BÁO/Số 287/Ngày 27-05-2026]", "[TT]", "[Nhiệm vụ]", "[Chủ trì]", "[Thời hạn]",
		"0.3.0 3 (2x1)", "0.3.1 Xây dựng luật", "0.3.2 Bộ Tư pháp", "0.3.3 2028",
		"[TT]", "[Nhiệm vụ]", "[Chủ trì]", "[Thời hạn]",
		"0.4.1 Xây dựng nghị định", "0.4.2 Bộ Công an", "0.4.3 2029",
		"0.5.0 4", "0.5.1 Tổng kết", "0.5.2 Bộ Nội vụ", "0.5.3 2030")
}

func TestTwoTablesAndText(t *testing.T) {
	var p paper
	s := p.page()
	xs := []float64{60, 100, 320}
	s.grid(xs, []float64{80, 100, 120})
	s.cells(xs, 94, "TT", "Tên")
	s.cells(xs, 114, "1", "Sông")
	s.text(72, 140, 12, "Giữa hai bảng")
	s.grid(xs, []float64{160, 180, 200})
	s.cells(xs, 174, "TT", "Tên")
	s.cells(xs, 194, "1", "Núi")
	same(t, p.read(),
		"0.0.0 TT (head)", "0.0.1 Tên (head)", "0.1.0 1", "0.1.1 Sông", "Giữa hai bảng",
		"1.0.0 TT (head)", "1.0.1 Tên (head)", "1.1.0 1", "1.1.1 Núi")
}

// Frames, underlines and letterheads in boxes are no tables.
func TestNoTables(t *testing.T) {
	var p paper
	s := p.page()
	s.grid([]float64{60, 540}, []float64{80, 130})
	s.text(72, 100, 12, "Một khung quanh đoạn văn")
	s.text(72, 118, 12, "dài hai dòng")
	s.text(72, 162, 12, "Một dòng có")
	s.rule(72, 166, 150, 166)
	s.text(72, 178, 12, "gạch chân ở trên")
	s.grid([]float64{60, 250, 540}, []float64{300, 350})
	s.centred(155, 320, 12, "BỘ NỘI VỤ")
	s.centred(395, 320, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
	s.centred(395, 336, 12, "Độc lập - Tự do - Hạnh phúc")
	same(t, p.read(), "Một khung quanh đoạn văn", "dài hai dòng", "Một dòng có", "gạch chân ở trên",
		"BỘ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
}

// The annex's title may be drawn into its table.
func TestCaptionInTable(t *testing.T) {
	var p paper
	s := p.page()
	s.rule(60, 60, 540, 60)
	s.rule(60, 60, 60, 80)
	s.rule(540, 60, 540, 80)
	s.grid(taskXs, []float64{80, 100, 120})
	s.text(200, 74, 12, "PHỤ LỤC I")
	s.cells(taskXs, 94, head...)
	s.cells(taskXs, 114, "1", "Sơ kết", "Bộ Nội vụ", "2026")
	same(t, p.read(), "PHỤ LỤC I",
		"0.0.0 TT (head)", "0.0.1 Nhiệm vụ (head)", "0.0.2 Chủ trì (head)", "0.0.3 Thời hạn (head)",
		"0.1.0 1", "0.1.1 Sơ kết", "0.1.2 Bộ Nội vụ", "0.1.3 2026")
}

// A frame around the title that is wider than the table adds no column, so the
// table goes on over the page break.
func TestWiderCaption(t *testing.T) {
	var p paper
	s := p.page()
	s.grid([]float64{60, 560}, []float64{50, 78})
	s.text(200, 70, 12, "PHỤ LỤC I")
	s.grid(taskXs, []float64{80, 100, 120})
	s.cells(taskXs, 94, head...)
	s.cells(taskXs, 114, "1", "Sơ kết", "Bộ Nội vụ", "2026")
	s = p.page()
	s.grid(taskXs, []float64{80, 100})
	s.cells(taskXs, 94, "2", "Tổng kết", "Bộ Y tế", "2030")
	same(t, p.read(), "PHỤ LỤC I",
		"0.0.0 TT (head)", "0.0.1 Nhiệm vụ (head)", "0.0.2 Chủ trì (head)", "0.0.3 Thời hạn (head)",
		"0.1.0 1", "0.1.1 Sơ kết", "0.1.2 Bộ Nội vụ", "0.1.3 2026",
		"0.2.0 2", "0.2.1 Tổng kết", "0.2.2 Bộ Y tế", "0.2.3 2030")
}

// Tables without outer borders at the sides, and column numbers under the
// heads.
func TestOpenTable(t *testing.T) {
	var p paper
	s := p.page()
	for _, y := range []float64{80, 100, 120, 140} {
		s.rule(60, y, 540, y)
	}
	for _, x := range taskXs[1:4] {
		s.rule(x, 80, x, 140)
	}
	s.cells(taskXs, 94, head...)
	s.cells(taskXs, 114, "(1)", "(2)", "(3)", "(4)")
	s.cells(taskXs, 134, "1", "Sơ kết", "Bộ Nội vụ", "2026")
	same(t, p.read(),
		"0.0.0 TT (head)", "0.0.1 Nhiệm vụ (head)", "0.0.2 Chủ trì (head)", "0.0.3 Thời hạn (head)",
		"0.1.0 (1) (head)", "0.1.1 (2) (head)", "0.1.2 (3) (head)", "0.1.3 (4) (head)",
		"0.2.0 1", "0.2.1 Sơ kết", "0.2.2 Bộ Nội vụ", "0.2.3 2026")
}
