package task_test

import (
	"strings"
	"testing"

	"nghiquyet/extract/lang/vi"
)

// Each line is a text, an arrow, and who gets what it says is made.
const submitted = `
xây dựng Đề án, trình Thủ tướng Chính phủ xem xét → Thủ tướng Chính phủ
báo cáo kết quả kiểm toán với Ủy ban Thường vụ Quốc hội → Ủy ban Thường vụ Quốc hội
báo cáo tình hình, kết quả thực hiện về Bộ Nội vụ trước ngày 20 tháng 12 → Bộ Nội vụ
định kỳ 6 tháng báo cáo kết quả với Ban Chỉ đạo Trung ương và Bộ Chính trị để chỉ đạo → Ban Chỉ đạo Trung ương | Bộ Chính trị
gửi Bộ Nội vụ để tổng hợp báo cáo Chính phủ, Thủ tướng Chính phủ → Bộ Nội vụ
gửi Bộ Tài chính trước ngày 15 tháng 5 năm 2031 để tổng hợp, báo cáo cấp thẩm quyền; trình Chính phủ đề án → Bộ Tài chính | Chính phủ
gửi về Bộ Ngoại giao để tổng hợp, báo cáo Thủ tướng Chính phủ → Bộ Ngoại giao
trình Chính phủ, tổng hợp ý kiến báo cáo Bộ Chính trị → Chính phủ | Bộ Chính trị
Tham mưu, đề xuất cấp có thẩm quyền ưu tiên phân bổ → cấp có thẩm quyền
kịp thời báo cáo và kiến nghị Chính phủ, Thủ tướng Chính phủ các biện pháp → Chính phủ | Thủ tướng Chính phủ
tham mưu giúp Ủy ban nhân dân tỉnh ban hành → Ủy ban nhân dân tỉnh
trình cơ quan, người có thẩm quyền ban hành → cơ quan, người có thẩm quyền
rà soát, báo cáo, Thủ tướng Chính phủ trong quý II → Thủ tướng Chính phủ
Báo cáo được trình Ban Chỉ đạo Trung ương về hoàn thiện thể chế, pháp luật → Ban Chỉ đạo Trung ương về hoàn thiện thể chế, pháp luật
gửi Sở Văn hóa và Thể thao Hà Nội tổng hợp chung → Sở Văn hóa và Thể thao Hà Nội
các đơn vị báo cáo, Bộ Tài chính tổng hợp →
báo cáo kết quả phối hợp với Bộ Công an →
xử lý các kiến nghị về chính quyền địa phương 2 cấp →
báo cáo tác động của thiên tai đến các địa phương →
nâng cao năng lực cho các cơ quan tham mưu, giúp Bộ trưởng Bộ Y tế quản lý →
`

func TestSubmit(t *testing.T) {
	for ln := range strings.Lines(strings.TrimSpace(submitted)) {
		in, want, ok := strings.Cut(ln, " →")
		if !ok {
			t.Fatalf("no arrow in %q", ln)
		}
		if got := strings.Join(vi.Language.Task.SubmitIn(in), " | "); got != strings.TrimSpace(want) {
			t.Errorf("%q is submitted to %q, want %q", in, got, strings.TrimSpace(want))
		}
	}
}
