package vi

import (
	"strings"

	"nghiquyet/extract/clean"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/pattern"
)

// cleaning is by what paragraphs are told.
func cleaning(papers lang.Papers) clean.Tables {
	return clean.Tables{
		Item: pattern.New(`^(?:\d{1,3}\)\s|\([ivx\d]{1,4}\)\s|[-–+•*]\s|“)`,
			pattern.Name("vi/item"),
			pattern.Yes("(1) Kiểm tra", "1) Hồ sơ", "• Kinh phí", "- 2030", "* Nội dung:", "“8. Nhà đầu tư"),
			pattern.No("(Kèm theo Nghị quyết)", "-CP ngày 5/3/2020", "2030")),
		Alone: []*pattern.Pattern{
			pattern.New(`^`+papers.Expr(strings.ToUpper, lang.Alone)+`$`,
				pattern.Name("vi/type-line"),
				pattern.Yes("NGHỊ QUYẾT", "THÔNG TƯ LIÊN TỊCH", "CHƯƠNG TRÌNH"),
				pattern.No("CHƯƠNG TRÌNH HÀNH ĐỘNG", "NGHỊ QUYẾT VỀ ĐẤT ĐAI", "Nghị quyết")),
			pattern.New(`^(?:`+papers.Enacts(strings.ToUpper)+`|`+papers.Enacts(lang.Title)+`)\s?:$`,
				pattern.Name("vi/formula-line"),
				pattern.Yes("QUYẾT NGHỊ:", "Quyết định :"),
				pattern.No("QUYẾT ĐỊNH", "Quyết định: 5")),
			pattern.New(`^(?:CỘNG H[ÒO][ÀA] XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|ĐẢNG CỘNG SẢN VIỆT NAM)$`,
				pattern.Name("vi/motto-line"),
				pattern.Yes("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
				pattern.No("CỘNG HÒA XÃ HỘI", "Độc lập - Tự do")),
			pattern.New(`^\((?:Kèm theo|Ban hành kèm theo)`,
				pattern.Name("vi/enclosed-line"),
				pattern.Yes("(Kèm theo Nghị quyết số 7/NQ-CP)"),
				pattern.No("(kèm theo hồ sơ)", "Kèm theo Nghị quyết")),
			recipients, authority,
		},
		Words: pattern.New(`(?:^|\s)(?:Điều|ĐIỀU|Chương|CHƯƠNG|(?:Tiểu m|M)ục|(?:TIỂU )?MỤC|Phần|PHẦN)$`,
			pattern.Name("vi/unit-word"),
			pattern.Yes("Điều", "theo quy định của pháp luật. Điều", "CHƯƠNG"),
			pattern.No("Điều 5", "điều", "Đề mục")),
		Hangs: pattern.New(`(?i)(?:^|[\s(])(?:và|hoặc|của|với|cho|tại|từ|đến|trong|theo|về|số|ngày|tháng|năm|trước|sau|hạn|bởi|do|là|các|những|để|trên|dưới|giữa|nhằm|bằng|khoản|điểm|điều)$|`+
			`[,(/]$|\s-$`,
			pattern.Name("vi/hangs"),
			pattern.Yes("trước ngày", "Sở Tài chính và", "Nghị quyết số", "trong thời hạn", "Sở Y tế,", "giai đoạn 2021 -", "Sửa đổi, bổ sung khoản"),
			pattern.No("ngày ký", "ỦY BAN NHÂN DÂN", "Sở Nội vụ", "hằng ngày.", "QUYẾT ĐỊNH:")),
		Noise: []*pattern.Pattern{
			pattern.New(`^\d{0,3}\s*CÔNG BÁO/Số .{1,60}$`,
				pattern.Name("vi/gazette-head"),
				pattern.Yes("CÔNG BÁO/Số 287/Ngày 27-05-2026", "12 CÔNG BÁO/Số 287 + 288/Ngày 27-05-2026"),
				pattern.No("Đăng CÔNG BÁO/Số 287", "CÔNG BÁO")),
			pattern.New(`^Trang \d+/\d+$`,
				pattern.Name("vi/page-count"),
				pattern.Yes("Trang 3/12"),
				pattern.No("Trang 3", "Trang thiết bị")),
		},
	}
}
