package vi

import (
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/viet"
)

// The marks of Vietnamese legal papers. Normative texts: Phần, Chương, Mục,
// Tiểu mục, Điều, khoản, điểm (Decree 78/2025/NĐ-CP, annex I); programmes:
// I., 1., a), -, +; Party papers: I-, 1-, 1.1-, - (Guideline 36-HD/VPTW).
// Order is the only priority between styles that fit equally well.
var styles = []outline.Style{
	// An annex opens on a line of its own.
	//
	//	"PHỤ LỤC II" → annex II
	//	"Phụ lục I.2" → annex I.2, in annex I where that is open
	//	"Phụ lục I ban hành kèm theo Thông tư này" → a wrapped sentence
	{
		Re: pattern.New(`^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số|SỐ))?(?:\s+(?P<n>[IVXLC]+(?:\.\d{1,2})?|\d+[A-Za-z]?|[A-H])(?:\s*[.:\-–]?\s+|\s*[.:]?$|`+
			`\s*\n))?\s*(?P<t>.*)$`,
			pattern.Name("vi/annex"),
			pattern.Yes("PHỤ LỤC II", "Phụ lục", "PHỤ LỤC DANH MỤC CÁC NHIỆM VỤ", "Phụ lục số 01", "Phụ lục I.10"),
			pattern.No("Phụ trách", "phụ lục II kèm theo"),
			pattern.Refused("Phụ lục I ban hành kèm theo Thông tư này được thay thế", "Phụ lục này gồm 3 biểu")),
		Kind:  extract.KindAnnex,
		Fresh: true,
		Block: true,
		Look:  annexTitle,
	},
	{
		Re: pattern.New(`^(?:PHẦN|Phần)\s+(?P<n>[IVXL]+)(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
			pattern.Name("vi/part"),
			pattern.Yes("PHẦN I", "Phần II. NHỮNG QUY ĐỊNH CHUNG"),
			pattern.No("Phần lớn các địa phương đã hoàn thành"),
			pattern.Refused("Phần II của Đề án này quy định việc khác.")),
		Kind:  extract.KindPart,
		Seq:   outline.Roman,
		Block: true,
		Sure:  true,
		Look:  heading,
	},
	{
		Re: pattern.New(`^(?:PHẦN|Phần)\s+(?:THỨ|thứ|Thứ)\s+(?P<n>\pL+)(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
			pattern.Name("vi/ordinal-part"),
			pattern.Yes("Phần thứ nhất", "PHẦN THỨ HAI - QUY ĐỊNH CỤ THỂ"),
			pattern.No("Phần thưởng thứ nhất"),
			pattern.Refused("Phần thứ yếu của đề án")),
		Kind:  extract.KindPart,
		Seq:   outline.Ordinals,
		Block: true,
		Sure:  true,
		Look:  heading,
	},
	{
		Re: pattern.New(`^(?:CHƯƠNG|Chương)\s+(?P<n>[IVXL]+)(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
			pattern.Name("vi/chapter"),
			pattern.Yes("Chương I", "CHƯƠNG II. TỔ CHỨC THỰC HIỆN", "Chương IV ĐIỀU KHOẢN THI HÀNH"),
			pattern.No("Chương trình hành động của Chính phủ"),
			pattern.Refused("Chương III của Nghị định này được sửa đổi như sau:")),
		Kind:  extract.KindChapter,
		Seq:   outline.Roman,
		Block: true,
		Sure:  true,
		Look:  heading,
	},
	{
		Re: pattern.New(`^(?:PHẦN|Phần)\s+(?P<n>\d{1,2})(?:\s*[.:]\s*|$)(?P<t>.*)$`,
			pattern.Name("vi/arabic-part"),
			pattern.Yes("PHẦN 1. TỔNG QUAN", "Phần 3"),
			pattern.No("Phần 1 của Đề án", "Phần thưởng 1."),
			pattern.Refused("Phần 2. của Đề án này được sửa đổi;")),
		Kind:  extract.KindPart,
		Seq:   outline.Arabic,
		Block: true,
		Look:  heading,
	},
	// Older texts number their chapters with figures.
	//
	//	"Chương 2:"             → chapter 2
	//	"Chương 2 của Luật này" → a citation that wrapped
	{
		Re: pattern.New(`^(?:CHƯƠNG|Chương)\s+(?P<n>\d{1,2})(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
			pattern.Name("vi/arabic-chapter"),
			pattern.Yes("Chương 1:", "CHƯƠNG 2. TỔ CHỨC THỰC HIỆN", "Chương 10"),
			pattern.No("Chương trình hành động của Chính phủ", "Chương II"),
			pattern.Refused("Chương 3 của Nghị định này được sửa đổi như sau:")),
		Kind:  extract.KindChapter,
		Seq:   outline.Arabic,
		Block: true,
		Runs:  true,
		Late:  true,
		Look:  heading,
	},
	{
		Re: pattern.New(`^(?:MỤC|Mục)\s+(?P<n>\d{1,2})(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
			pattern.Name("vi/section"),
			pattern.Yes("Mục 1", "Mục 2. QUẢN LÝ NHÀ NƯỚC"),
			pattern.No("Mục tiêu đến năm 2030"),
			pattern.Refused("Mục 3 Chương II Luật này quy định việc cấp phép.")),
		Kind:  extract.KindSection,
		Seq:   outline.Arabic,
		Block: true,
		Sure:  true,
		Look:  heading,
	},
	{
		Re: pattern.New(`^(?:MỤC|Mục)\s+(?P<n>[IVXL]+)(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
			pattern.Name("vi/named-roman-section"),
			pattern.Yes("MỤC II: THỦ TỤC XỬ PHẠT", "Mục I"),
			pattern.No("Mục 1", "Mục lục"),
			pattern.Refused("Mục II của Chương này quy định việc khác.")),
		Kind:  extract.KindSection,
		Seq:   outline.Roman,
		Block: true,
		Look:  heading,
	},
	{
		Re: pattern.New(`^(?:TIỂU MỤC|Tiểu mục)\s+(?P<n>\d{1,2}\.\d{1,2})(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
			pattern.Name("vi/dotted-subsection"),
			pattern.Yes("Tiểu mục 2.1", "Tiểu mục 2.2. CẮT GIẢM THỦ TỤC"),
			pattern.No("Tiểu mục 2"),
			pattern.Refused("Tiểu mục 2.1 của Phụ lục này gồm:")),
		Kind:  extract.KindSubsection,
		Seq:   outline.Dotted,
		Block: true,
		Sure:  true,
		Look:  heading,
	},
	{
		Re: pattern.New(`^(?:TIỂU MỤC|Tiểu mục)\s+(?P<n>\d{1,2})(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
			pattern.Name("vi/subsection"),
			pattern.Yes("Tiểu mục 1. THỦ TỤC"),
			pattern.No("Tiểu mục này quy định thủ tục"),
			pattern.Refused("Tiểu mục 2 của Mục này áp dụng cho:")),
		Kind:  extract.KindSubsection,
		Seq:   outline.Arabic,
		Block: true,
		Sure:  true,
		Look:  heading,
	},
	// An article's number ends with a dot, or the line ends with it.
	//
	//	"Điều 5. Hiệu lực thi hành"    → article 5
	//	"Điều 5 của Nghị định này"     → a citation that wrapped
	{
		Re: pattern.New(`^(?:Điều|ĐIỀU)\s*(?P<n>\d{1,4}[a-zđ]?)\s*(?:[.:]\s*(?P<t>.*)|[-–]\s*(?P<u>\p{Lu}.*)|)$`,
			pattern.Name("vi/article"),
			pattern.Yes("Điều 5. Hiệu lực thi hành", "Điều 28a. Điều khoản chuyển tiếp", "Điều 3: Tổ chức thực hiện", "Điều 5- Nhiệm vụ, quyền hạn",
				"Điều17: Mọi người"),
			pattern.No("Điều 5 của Nghị định này", "Điều lệ Đảng")),
		Kind: extract.KindArticle,
		Seq:  outline.Arabic,
		Sure: true,
		Runs: true,
	},
	// Texts of legal databases may have an article's anchor for its mark.
	//
	//	"art-5" → article 5
	{
		Re: pattern.New(`^art-(?P<n>\d{1,4}[a-zđ]?)$`,
			pattern.Name("vi/anchored-article"),
			pattern.Yes("art-5", "art-28a"),
			pattern.No("art-5 Luật", "Art-5", "bãi bỏ art-5")),
		Kind: extract.KindArticle,
		Seq:  outline.Arabic,
		Sure: true,
		Runs: true,
	},
	// Some papers group their sections under letters, and these under letters with
	// a number.
	//
	//	"A. PHÂN CẤP THỦ TỤC HÀNH CHÍNH" → section A
	//	"B1. Danh mục thủ tục cấp tỉnh"  → subsection B1
	//	"C. Mác và Ph. Ăng-ghen đã viết." → a name
	{
		Re: pattern.New(`^(?P<n>[A-EGHK]|Đ)(?:\s*[.)/]\s*|\s*[\-–]\s+|\s[\-–])(?P<t>\pL.*)$`,
			pattern.Name("vi/letter-section"),
			pattern.Yes("A. PHÂN CẤP THỦ TỤC HÀNH CHÍNH", "B- PHẦN NỘI DUNG", "A. Danh mục thủ tục hành chính cấp xã"),
			pattern.No("I. MỤC TIÊU", "E-HSMST dẫn đến phải sửa đổi hồ sơ mời quan tâm"),
			pattern.Refused("C. Mác và Ph. Ăng-ghen đã viết.", "A. Tuấn")),
		Kind:  extract.KindSection,
		Seq:   outline.Letters,
		Under: []extract.Kind{extract.KindSection, extract.KindSubsection, extract.KindArticle},
		Look:  letterTitle,
	},
	{
		Re: pattern.New(`^(?P<n>[A-EGHK]\.?\d{1,2})\s*[.)/\-–]\s*(?P<t>\pL.*)$`,
			pattern.Name("vi/numbered-letter"),
			pattern.Yes("B1. Danh mục thủ tục cấp tỉnh", "A.2. THỦ TỤC CẤP XÃ"),
			pattern.No("B. NỘI DUNG", "B1"),
			pattern.Refused("B1. Tuấn")),
		Kind: extract.KindSubsection,
		Seq:  outline.Dotted,
		Look: letterTitle,
	},
	// Sections of programmes stand in an attached paper or, where a
	// decision approves its programme in place, inside an article.
	{
		Re: pattern.New(`^(?P<n>[IVXL]+)\s*(?:[.\-–)]|/\s)\s*(?P<t>[\pL“"(].*)$`,
			pattern.Name("vi/roman-section"),
			pattern.Yes("II. NHIỆM VỤ, GIẢI PHÁP", "III- TỔ CHỨC THỰC HIỆN", "I. Về tình hình kinh tế - xã hội", "I/ Đối tượng áp dụng", "II) Tổ chức"),
			pattern.No("IV/2026", "VII", "I/QĐ-UB")),
		Kind:  extract.KindSection,
		Seq:   outline.Roman,
		Under: []extract.Kind{extract.KindArticle, extract.KindSection},
	},
	// In consolidated papers whose notes are among the words, the mark of a note may
	// stand behind the number.
	//
	//	"1.2 Khiếu nại là việc công dân …" → clause 1, with note 2
	{
		Re: pattern.New(`^(?P<n>\d{1,3}[a-zđ]?)\.(?P<note>\d{1,3})\s+(?P<t>[\pL“"(].*)$`,
			pattern.Name("vi/noted-clause"),
			pattern.Yes("1.2 Khiếu nại là việc công dân", "8.15 (được bãi bỏ)"),
			pattern.No("1. Khiếu nại", "1.2. Mục tiêu", "2.5000 đồng một suất")),
		Kind: extract.KindClause,
		Seq:  outline.Arabic,
	},
	{
		Re: pattern.New(`^(?P<n>\d{1,2}(?:\.\d{1,2}){1,3})(?:\s*[.\-–)]\s*|\s+)(?P<t>[\pL“"(].*)$`,
			pattern.Name("vi/subclause"),
			pattern.Yes("1.1. Mục tiêu chung", "2.1- Tăng cường lãnh đạo", "1.1 Phạm vi"),
			pattern.No("1.500 người", "8.5%")),
		Kind: extract.KindSubclause,
		Seq:  outline.Dotted,
	},
	{
		Re: pattern.New(`^(?P<n>\d{1,3}[a-zđ]?)(?:\[\d+\])?(?:(?:\s?\.\s*|\s?[-–]\s+|[)/]\s+)(?P<t>[^\d\s.].*)|(?:\.\s+|[)/]\s+)(?P<u>\d{1,4}(?:[.,]\d+)*\s?[%\pL(].*))$`,
			pattern.Name("vi/clause"),
			pattern.Yes("1. Bộ Nội vụ chủ trì", "12.Bộ Tài chính", "3- Xây dựng đội ngũ cán bộ", "7[13]. Việc thay đổi", "1/ Bộ Tài chính", "2) Hồ sơ gồm",
				"2. 01 (một) bản sao", "3. 10% đối với dự án"),
			pattern.No("30-NQ/TW ngày 23 tháng 11 năm 2022", "2021 - 2025", "1.500 người", "30/6/2025", "5/ 2025", "2. 2026")),
		Kind: extract.KindClause,
		Seq:  outline.Arabic,
		Late: true,
	},
	// A named group opens with the word and an ordinal.
	//
	//	"Nhóm thứ nhất: Hoàn thiện thể chế" → clause nhất
	//	"Nhóm thứ yếu"                      → not a group
	{
		Re: pattern.New(`^Nhóm (?:nhiệm vụ,? |giải pháp,? |nhiệm vụ,? giải pháp )?thứ (?P<n>\pL+)\s*[:.,–-]\s*(?P<t>.*)$`,
			pattern.Name("vi/ordinal-group"),
			pattern.Yes("Nhóm thứ nhất: Hoàn thiện thể chế", "Nhóm nhiệm vụ thứ hai, phát triển hạ tầng"),
			pattern.No("Nhóm thứ yếu", "Nhóm công tác thứ nhất: thành phần")),
		Kind: extract.KindClause,
		Seq:  outline.Ordinals,
	},
	{
		Re: pattern.New(`^\(?(?P<n>[ivx]{1,5})\)\s*(?P<t>\S.*)$`,
			pattern.Name("vi/roman-subpoint"),
			pattern.Yes("(i) Kiểm tra", "(iv) Báo cáo"),
			pattern.No("(1) Kiểm tra")),
		Kind: extract.KindSubpoint,
		Seq:  outline.Roman,
	},
	{
		Re: pattern.New(`^(?P<n>[a-zđ])\s?(?:\)[.:]?\s*|[./]\s+|[-–]\s+)(?P<t>\S.*)$`,
			pattern.Name("vi/point"),
			pattern.Yes("a) Rà soát, sửa đổi", "đ) Bộ Công an", "b. Kinh phí", "a/ Mục tiêu", "c- Giấy phép"),
			pattern.No("a.1) Hồ sơ", "và các bộ", "p-xylen", "(i) Kiểm tra")),
		Kind:  extract.KindPoint,
		Seq:   outline.Letters,
		Under: []extract.Kind{extract.KindSubpoint},
		Loose: true,
		Late:  true,
	},
	// In brackets i, v and x are numerals, also behind h).
	{
		Re: pattern.New(`^\((?P<n>[a-hj-uyđ])\)[.:]?\s*(?P<t>\S.*)$`,
			pattern.Name("vi/bracketed-point"),
			pattern.Yes("(a) Trái phiếu", "(đ): Tiền gửi"),
			pattern.No("(i) Kiểm tra", "a) Rà soát")),
		Kind: extract.KindPoint,
		Seq:  outline.Letters,
	},
	{
		Re: pattern.New(`^(?P<n>[a-zđ](?:\.?\d{1,2}|(?:\.\d{1,2}){2,3}))(?:\)\s*|\.\s+)(?P<t>\S.*)$`,
			pattern.Name("vi/subpoint"),
			pattern.Yes("a.1) Hồ sơ gồm", "b1) Đơn đề nghị", "e.1.4) Người khai"),
			pattern.No("a) Hồ sơ")),
		Kind: extract.KindSubpoint,
		Seq:  outline.Dotted,
	},
	{
		Re: pattern.New(`^\((?P<n>\d{1,2})\)\s?[.:]?\s*(?P<t>[\pL“"].*)$`,
			pattern.Name("vi/bracketed-number"),
			pattern.Yes("(1) Kiểm tra việc thực hiện", "(2). Báo cáo kết quả"),
			pattern.No("(i) Kiểm tra", "1) Hồ sơ", "(3) ……")),
		Kind: extract.KindSubpoint,
		Seq:  outline.Arabic,
	},
	{
		Re: pattern.New(`^[-–−—](?:\s*(?P<t>[^\s\d\-–].*)|\s+(?P<u>\d{1,3}(?:[.,]\d+)*\s?(?:%|\pL).*))$`,
			pattern.Name("vi/dash"),
			pattern.Yes("- Tổ chức tuyên truyền", "– Rà soát", "- 100% nguồn nước thải được xử lý", "- 05 khu công nghiệp"),
			pattern.No("-----", "- 5 -", "- 2030 và tầm nhìn", "-5%")),
		Kind: extract.KindDash,
	},
	// A group without a number of its own: under a star, or by a word and a number.
	//
	//	"* Giải pháp trước mắt"                → heading
	//	"* Kế toán quỹ: phản ánh nguồn vốn."   → a sentence
	{
		Re: pattern.New(`^\*\s*(?P<t>\p{Lu}.*)$`,
			pattern.Name("vi/starred"),
			pattern.Yes("* Giải pháp trước mắt", "* Giải pháp lâu dài:"),
			pattern.No("* * *", "*", "(*) Ghi chú"),
			pattern.Refused("* Kế toán quỹ: phản ánh nguồn vốn.", "* Ghi chú: lập 02 bản")),
		Kind:  extract.KindHeading,
		Under: smaller,
		Look: func(_ extract.Para, rest string) bool {
			return len(rest) < 250 && !strings.ContainsAny(rest[len(rest)-1:], ".;,") && !strings.Contains(rest, ": ")
		},
	},
	{
		Re: pattern.New(`^(?P<t>(?:Bước|Giai đoạn|Phương án|Nhóm|Nội dung|Nhiệm vụ|Mục tiêu|Giải pháp|Dự án|Tiểu dự án|Hợp phần|Đợt|Chủ đề|Nguyên tắc)(?: \p{Ll}+)? `+
			`(?:số )?(?:\d{1,2}|[IVX]{1,4})\s*(?:[:.–-]\s*\pL.*|[:.]?))$`,
			pattern.Name("vi/named-group"),
			pattern.Yes("Bước 1: Tiếp nhận hồ sơ", "Bước 1", "Giai đoạn 2", "Phương án 1: Giữ nguyên", "Nhóm 3. Cải cách", "Tiểu dự án 2: Hạ tầng"),
			pattern.No("Giai đoạn 2021 - 2025", "Nhóm 3 gồm các sở", "Điều 5: Tổ chức")),
		Kind:  extract.KindHeading,
		Under: smaller,
	},
	{
		Re: pattern.New(`^\+\s*(?P<t>\S.*)$`,
			pattern.Name("vi/plus"),
			pattern.Yes("+ Phấn đấu 100% cán bộ"),
			pattern.No("- Phấn đấu")),
		Kind: extract.KindPlus,
	},
}

// outlines is by what units are told.
func outlines(papers lang.Papers) outline.Tables {
	return outline.Tables{
		Styles:   styles,
		Ordinals: strings.Fields("nhất hai ba tư năm sáu bảy tám chín mười"),
		Attached: pattern.New(`^`+papers.Expr(strings.ToUpper, lang.Attached, "quy trình", "định mức", "bộ tiêu chí", "bảng")+`(?:$|[^\pL])`,
			pattern.Name("vi/attached-title"),
			pattern.Yes("CHƯƠNG TRÌNH HÀNH ĐỘNG", "QUY CHẾ LÀM VIỆC", "BẢNG GIÁ"),
			pattern.No("CHƯƠNG TRÌNHX", "Quy chế làm việc", "NGHỊ QUYẾT")),
		Listed: pattern.New(`^`+papers.Expr(strings.ToUpper, func(lang.Paper) bool { return false }, "danh mục", "bảng", "biểu", "định mức", "bộ tiêu chí")+`(?:$|[^\pL])`,
			pattern.Name("vi/listed-title"),
			pattern.Yes("DANH MỤC THỦ TỤC HÀNH CHÍNH", "BẢNG GIÁ ĐẤT"),
			pattern.No("QUY CHẾ LÀM VIỆC", "Danh mục thủ tục")),
		Form: pattern.New(`^(?:(?:Biểu m|M)ẫu(?: biểu| đơn)?|(?:BIỂU )?MẪU(?: BIỂU| ĐƠN)?) (?:số|SỐ)?\s*(?:[\dIVX]+|[….]+)(?:[\dA-Za-z./-]*[\dA-Za-z])?\b`,
			pattern.Name("vi/form-head"),
			pattern.Yes("Mẫu số 02: Phiếu lấy ý kiến", "MẪU SỐ 1a", "Biểu mẫu số 03/PLI", "Mẫu 05. Đơn đề nghị"),
			pattern.No("Mẫu đơn này", "Biểu số 5", "mẫu số 02", "Mẫu số hai", "Mẫu số")),
		Hangs: pattern.New(`(?i)\s(?:của|và|hoặc|với|cho|tại|về|theo|các|những|khoản|điểm|điều|bằng|bởi|giữa|nhằm)$`,
			pattern.Name("vi/title-hangs"),
			pattern.Yes("Nhiệm vụ, quyền hạn của", "Sửa đổi, bổ sung khoản", "Trách nhiệm của các"),
			pattern.No("Chuyển đổi số", "Kế hoạch hằng năm", "Điều")),
		Motto: pattern.New(`(?i)CỘNG H[OÒ][ÀA] XÃ HỘI CHỦ NGHĨA VIỆT NAM\s*$`,
			pattern.Name("vi/form-motto"),
			pattern.Yes("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐƠN VỊ ……… CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
			pattern.No("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", "Độc lập - Tự do - Hạnh phúc")),
		Contents: pattern.New(`(?i)^mục lục:?$`,
			pattern.Name("vi/contents-title"),
			pattern.Yes("MỤC LỤC", "Mục lục"),
			pattern.No("Mục lục ngân sách", "Mục 1")),
		Noted: pattern.New(`^(?P<n>\d{1,3})\s+\p{Lu}[^.;]{0,200}?\s(?:được|sửa đổi|căn cứ ban hành|hết hiệu lực)(?:$|[^\pL])`,
			pattern.Name("vi/note-text"),
			pattern.Yes("2 Khoản này được sửa đổi, bổ sung", "1 Luật Tiếp công dân số 42/2013/QH13 có căn cứ ban hành như sau:"),
			pattern.No("2. Khoản này được sửa đổi", "15 ngày kể từ ngày được giao", "2 Tổ chức thực hiện")),
		Blank: pattern.New(`\.{4,}|…[\s.]*[….]|_{4,}|(?:ngày|tháng|năm|số|Số):?\s*(?:\.\.|…)|\[(?:Ghi|ghi|Điền|điền) [^\]]*\]`,
			pattern.Name("vi/blank"),
			pattern.Yes("Địa chỉ: .......", "ngày … tháng … năm …", "Tên cơ sở: ………", "Số: …/QĐ", "[Ghi tên nhà thầu]"),
			pattern.No("và các việc khác…", "Tên cơ sở:", "năm 2026.", "phạt tù từ 01 năm đến 05 năm.")),
		Enclosed: pattern.New(`^\(?\s*(?:Ban hành kèm theo|Kèm theo|kèm theo|ban hành kèm theo)`,
			pattern.Name("vi/enclosed-with"),
			pattern.Yes("(Kèm theo Nghị quyết số 7/NQ-CP)", "Ban hành kèm theo Quyết định"),
			pattern.No("Nghị quyết kèm theo", "(theo mẫu)")),
		Amends: pattern.New(`(?i)như sau\s*:?\s*$|(?:thành|bằng|vào sau)\s.*:\s*$`,
			pattern.Name("vi/amends-as-follows"),
			pattern.Yes("Sửa đổi khoản 8 Điều 3 như sau:", "thay cụm từ “A” bằng cụm từ “B”:"),
			pattern.No("như sau đây", "bằng lái xe")),
		Resumes: pattern.New(`^(?:Sửa đổi|Bổ sung|Thay thế|Thay cụm|Bãi bỏ|Hủy bỏ|Huỷ bỏ|Đính chính|Hiệu lực|Điều khoản|Trách nhiệm|Tổ chức thực hiện|`+
			`Quy định chuyển tiếp)`,
			pattern.Name("vi/resumes"),
			pattern.Yes("Sửa đổi Điều 5", "Hiệu lực thi hành", "Tổ chức thực hiện"),
			pattern.No("Nhà đầu tư", "Việc sửa đổi")),
		Announce: pattern.New(`(?i)\b(?P<n>\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:nhóm\s+)?(?:nhiệm vụ|giải pháp)`,
			pattern.Name("vi/announces-groups"),
			pattern.Yes("7 nhóm nhiệm vụ, giải pháp sau đây:", "gồm năm nhiệm vụ"),
			pattern.No("nhiệm vụ 7", "100 nhiệm kỳ")),
		Counts: map[string]int{
			"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
		},
	}
}

// smaller are the kinds of units in which a group without a number may stand.
var smaller = []extract.Kind{extract.KindArticle, extract.KindClause, extract.KindSubclause, extract.KindPoint, extract.KindSubpoint}

// letterTitle takes the title of a unit under a letter, which may also be the
// first letter of a name: in capitals, or three words and more that end no
// sentence.
func letterTitle(_ extract.Para, rest string) bool {
	return viet.IsUpper(rest) || viet.StartsUpper(rest) && strings.Count(rest, " ") >= 3 && !strings.ContainsAny(rest[len(rest)-1:], ".;,:")
}

// annexTitle takes an annex head whose line holds nothing else, or a title in
// capitals, or the words in brackets that tie it to its document.
func annexTitle(_ extract.Para, rest string) bool {
	return rest == "" || viet.IsUpper(rest) || strings.HasPrefix(rest, "(")
}

// heading takes the title of a unit. Its pattern is what follows a unit's
// number where the unit is cited.
var heading = outline.Heading(pattern.New(`^(?:của|và|Chương|Luật|Nghị định|Thông tư|Phụ lục|này|đến|hoặc|khoản|Điều)(?:$|[^\pL])|`+
	papers.Expr(lang.Title, lang.Headed)+` này`,
	pattern.Name("vi/cited-unit"),
	pattern.Yes("của Nghị định này", "Chương II Luật này quy định việc khác", "và các mục sau", "trong Quy chế này áp dụng cho mọi đơn vị"),
	pattern.No("QUY ĐỊNH CHUNG", "Quản lý nhà nước", "vành đai")))

// follows is the line over an annex or a form, however its number is written.
var follows = pattern.New(`^(?:Phụ lục|PHỤ LỤC|Mẫu số|MẪU|Mẫu|BIỂU)(?:[^\p{L}\d]|$)`,
	pattern.Name("vi/follows"),
	pattern.Yes("Phụ lục I", "PHỤ LỤC", "MẪU SỐ 2", "Mẫu số 01", "BIỂU 3"),
	pattern.No("Phụ lục2", "MẪUĐƠN", "Biểu giá"))
