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
func outlines(papers lang.Papers) outline.Tables {
	return outline.Ready(outline.Tables{
		Styles: []outline.Style{
			// An annex opens on a line of its own.
			//
			//	"PHỤ LỤC II" → annex II
			//	"Phụ lục I.2" → annex I.2, in annex I where that is open
			//	"Phụ lục I ban hành kèm theo Thông tư này" → a wrapped sentence
			{
				Name:  "vi/annex",
				Kind:  extract.KindAnnex,
				Re:    `^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số|SỐ))?(?:\s+(?P<n>[IVXLC]+(?:\.\d{1,2})?|\d+[A-Za-z]?|[A-H])(?:\s*[.:\-–]?\s+|\s*[.:]?$|\s*\n))?\s*(?P<t>.*)$`,
				Fresh: true,
				Block: true,
				Look:  annexTitle,
				Yes:   []string{"PHỤ LỤC II", "Phụ lục", "PHỤ LỤC DANH MỤC CÁC NHIỆM VỤ", "Phụ lục số 01", "Phụ lục I.10"},
				No:    []string{"Phụ lục I ban hành kèm theo Thông tư này được thay thế", "Phụ lục này gồm 3 biểu"},
			},
			{
				Name:  "vi/part",
				Kind:  extract.KindPart,
				Seq:   outline.Roman,
				Re:    `^(?:PHẦN|Phần)\s+(?P<n>[IVXL]+)(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
				Block: true,
				Sure:  true,
				Look:  heading,
				Yes:   []string{"PHẦN I", "Phần II. NHỮNG QUY ĐỊNH CHUNG"},
				No:    []string{"Phần lớn các địa phương đã hoàn thành"},
			},
			{
				Name:  "vi/ordinal-part",
				Kind:  extract.KindPart,
				Seq:   outline.Ordinals,
				Re:    `^(?:PHẦN|Phần)\s+(?:THỨ|thứ|Thứ)\s+(?P<n>\pL+)(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
				Block: true,
				Sure:  true,
				Look:  heading,
				Yes:   []string{"Phần thứ nhất", "PHẦN THỨ HAI - QUY ĐỊNH CỤ THỂ"},
				No:    []string{"Phần thứ yếu của đề án"},
			},
			{
				Name:  "vi/chapter",
				Kind:  extract.KindChapter,
				Seq:   outline.Roman,
				Re:    `^(?:CHƯƠNG|Chương)\s+(?P<n>[IVXL]+)(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
				Block: true,
				Sure:  true,
				Look:  heading,
				Yes:   []string{"Chương I", "CHƯƠNG II. TỔ CHỨC THỰC HIỆN", "Chương IV ĐIỀU KHOẢN THI HÀNH"},
				No:    []string{"Chương trình hành động của Chính phủ", "Chương III của Nghị định này được sửa đổi như sau:"},
			},
			{
				Name:  "vi/section",
				Kind:  extract.KindSection,
				Seq:   outline.Arabic,
				Re:    `^(?:MỤC|Mục)\s+(?P<n>\d{1,2})(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
				Block: true,
				Sure:  true,
				Look:  heading,
				Yes:   []string{"Mục 1", "Mục 2. QUẢN LÝ NHÀ NƯỚC"},
				No:    []string{"Mục tiêu đến năm 2030", "Mục 3 Chương II Luật này quy định việc cấp phép."},
			},
			{
				Name:  "vi/dotted-subsection",
				Kind:  extract.KindSubsection,
				Seq:   outline.Dotted,
				Re:    `^(?:TIỂU MỤC|Tiểu mục)\s+(?P<n>\d{1,2}\.\d{1,2})(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
				Block: true,
				Sure:  true,
				Look:  heading,
				Yes:   []string{"Tiểu mục 2.1", "Tiểu mục 2.2. CẮT GIẢM THỦ TỤC"},
				No:    []string{"Tiểu mục 2"},
			},
			{
				Name:  "vi/subsection",
				Kind:  extract.KindSubsection,
				Seq:   outline.Arabic,
				Re:    `^(?:TIỂU MỤC|Tiểu mục)\s+(?P<n>\d{1,2})(?:\s*[.:\-–]\s*|\s+|$)(?P<t>.*)$`,
				Block: true,
				Sure:  true,
				Look:  heading,
				Yes:   []string{"Tiểu mục 1. THỦ TỤC"},
				No:    []string{"Tiểu mục này quy định thủ tục"},
			},
			// An article's number ends with a dot, or the line ends with it.
			//
			//	"Điều 5. Hiệu lực thi hành"    → article 5
			//	"Điều 5 của Nghị định này"     → a citation that wrapped
			{
				Name: "vi/article",
				Kind: extract.KindArticle,
				Seq:  outline.Arabic,
				Re:   `^(?:Điều|ĐIỀU)\s*(?P<n>\d{1,4}[a-zđ]?)\s*(?:[.:]\s*(?P<t>.*)|[-–]\s*(?P<u>\p{Lu}.*)|)$`,
				Sure: true,
				Runs: true,
				Yes:  []string{"Điều 5. Hiệu lực thi hành", "Điều 28a. Điều khoản chuyển tiếp", "Điều 3: Tổ chức thực hiện", "Điều 5- Nhiệm vụ, quyền hạn", "Điều17: Mọi người"},
				No:   []string{"Điều 5 của Nghị định này", "Điều lệ Đảng"},
			},
			// Some papers group their sections under letters.
			//
			//	"A. PHÂN CẤP THỦ TỤC HÀNH CHÍNH" → part A
			//	"C. Mác và Ph. Ăng-ghen"         → a name
			{
				Name:  "vi/letter-part",
				Kind:  extract.KindPart,
				Seq:   outline.Letters,
				Re:    `^(?P<n>[A-EGHK]|Đ)\s*[.\-–]\s*(?P<t>\pL.*)$`,
				Under: []extract.Kind{extract.KindSection, extract.KindSubsection},
				Look:  func(p extract.Para, rest string) bool { return viet.IsUpper(rest) },
				Yes:   []string{"A. PHÂN CẤP THỦ TỤC HÀNH CHÍNH", "B- PHẦN NỘI DUNG"},
				No:    []string{"C. Mác và Ph. Ăng-ghen", "I. MỤC TIÊU"},
			},
			// Sections of programmes stand in an attached paper or, where a
			// decision approves its programme in place, inside an article.
			{
				Name:  "vi/roman-section",
				Kind:  extract.KindSection,
				Seq:   outline.Roman,
				Re:    `^(?P<n>[IVXL]+)\s*[.\-–]\s*(?P<t>[\pL“"(].*)$`,
				Under: []extract.Kind{extract.KindArticle, extract.KindSection},
				Yes:   []string{"II. NHIỆM VỤ, GIẢI PHÁP", "III- TỔ CHỨC THỰC HIỆN", "I. Về tình hình kinh tế - xã hội"},
				No:    []string{"IV/2026", "VII"},
			},
			{
				Name: "vi/subclause",
				Kind: extract.KindSubclause,
				Seq:  outline.Dotted,
				Re:   `^(?P<n>\d{1,2}(?:\.\d{1,2}){1,3})(?:\s*[.\-–)]\s*|\s+)(?P<t>[\pL“"(].*)$`,
				Yes:  []string{"1.1. Mục tiêu chung", "2.1- Tăng cường lãnh đạo", "1.1 Phạm vi"},
				No:   []string{"1.500 người", "8.5%"},
			},
			{
				Name: "vi/clause",
				Kind: extract.KindClause,
				Seq:  outline.Arabic,
				Re:   `^(?P<n>\d{1,3}[a-zđ]?)(?:\[\d+\])?(?:\s?\.\s*|\s?[-–]\s+)(?P<t>[^\d\s.].*)$`,
				Yes:  []string{"1. Bộ Nội vụ chủ trì", "12.Bộ Tài chính", "3- Xây dựng đội ngũ cán bộ", "7[13]. Việc thay đổi"},
				No:   []string{"30-NQ/TW ngày 23 tháng 11 năm 2022", "2021 - 2025", "1.500 người"},
			},
			// A named group opens with the word and an ordinal.
			//
			//	"Nhóm thứ nhất: Hoàn thiện thể chế" → clause nhất
			//	"Nhóm thứ yếu"                      → not a group
			{
				Name: "vi/ordinal-group",
				Kind: extract.KindClause,
				Seq:  outline.Ordinals,
				Re:   `^Nhóm (?:nhiệm vụ,? |giải pháp,? |nhiệm vụ,? giải pháp )?thứ (?P<n>\pL+)\s*[:.,–-]\s*(?P<t>.*)$`,
				Yes:  []string{"Nhóm thứ nhất: Hoàn thiện thể chế", "Nhóm nhiệm vụ thứ hai, phát triển hạ tầng"},
				No:   []string{"Nhóm thứ yếu", "Nhóm công tác thứ nhất: thành phần"},
			},
			{
				Name: "vi/point",
				Kind: extract.KindPoint,
				Seq:  outline.Letters,
				Re:   `^(?P<n>[a-zđ])\s?(?:\)\s*|\.\s+)(?P<t>\S.*)$`,
				Yes:  []string{"a) Rà soát, sửa đổi", "đ) Bộ Công an", "b. Kinh phí"},
				No:   []string{"a.1) Hồ sơ", "và các bộ"},
			},
			{
				Name: "vi/subpoint",
				Kind: extract.KindSubpoint,
				Seq:  outline.Dotted,
				Re:   `^(?P<n>[a-zđ]\.?\d{1,2})(?:\)\s*|\.\s+)(?P<t>\S.*)$`,
				Yes:  []string{"a.1) Hồ sơ gồm", "b1) Đơn đề nghị"},
				No:   []string{"a) Hồ sơ"},
			},
			{
				Name: "vi/roman-subpoint",
				Kind: extract.KindSubpoint,
				Seq:  outline.Roman,
				Re:   `^\(?(?P<n>[ivx]{1,5})\)\s*(?P<t>\S.*)$`,
				Yes:  []string{"(i) Kiểm tra", "(iv) Báo cáo"},
				No:   []string{"(1) Kiểm tra"},
			},
			{
				Name: "vi/dash",
				Kind: extract.KindDash,
				Re:   `^[-–−—](?:\s*(?P<t>[^\s\d\-–].*)|\s+(?P<u>\d{1,3}(?:[.,]\d+)*\s?(?:%|\pL).*))$`,
				Yes:  []string{"- Tổ chức tuyên truyền", "– Rà soát", "- 100% nguồn nước thải được xử lý", "- 05 khu công nghiệp"},
				No:   []string{"-----", "- 5 -", "- 2030 và tầm nhìn", "-5%"},
			},
			{
				Name: "vi/plus",
				Kind: extract.KindPlus,
				Re:   `^\+\s*(?P<t>\S.*)$`,
				Yes:  []string{"+ Phấn đấu 100% cán bộ"},
				No:   []string{"- Phấn đấu"},
			},
		},
		Ordinals: strings.Fields("nhất hai ba tư năm sáu bảy tám chín mười"),
		Attached: pattern.New(`^` + papers.Expr(strings.ToUpper, lang.Attached, "quy trình", "định mức", "bộ tiêu chí", "bảng") + `(?:$|[^\pL])`),
		Enclosed: pattern.New(`^\(?\s*(?:Ban hành kèm theo|Kèm theo|kèm theo|ban hành kèm theo)`),
		Amends:   pattern.New(`(?i)như sau\s*:?\s*$|(?:thành|bằng|vào sau)\s.*:\s*$`),
		Resumes:  pattern.New(`^(?:Sửa đổi|Bổ sung|Thay thế|Thay cụm|Bãi bỏ|Hủy bỏ|Huỷ bỏ|Đính chính|Hiệu lực|Điều khoản|Trách nhiệm|Tổ chức thực hiện|Quy định chuyển tiếp)`),
		Announce: pattern.New(`(?i)\b(?P<n>\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:nhóm\s+)?(?:nhiệm vụ|giải pháp)`),
		Counts: map[string]int{
			"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
		},
	})
}

// annexTitle takes an annex head whose line holds nothing else, or a title in
// capitals, or the words in brackets that tie it to its document.
func annexTitle(_ extract.Para, rest string) bool {
	return rest == "" || viet.IsUpper(rest) || strings.HasPrefix(rest, "(")
}

// heading takes a line whose words behind the mark are a title and not the
// rest of a sentence.
func heading(p extract.Para, rest string) bool {
	return rest == "" || viet.IsUpper(rest) || p.Look.Centered || p.Look.Bold ||
		!strings.ContainsAny(rest[len(rest)-1:], ".;:,") && !midSentence.MatchString(rest)
}

// midSentence is what follows a unit's number where it is cited.
var midSentence = pattern.New(`^(?:của|và|Chương|Luật|Nghị định|Thông tư|Phụ lục|này|đến|hoặc|khoản|Điều)(?:$|[^\pL])|(?:Nghị định|Luật|Thông tư|Nghị quyết|Quyết định) này`)
