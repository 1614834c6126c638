package vi

import (
	"slices"
	"strings"

	"nghiquyet/extract/agency"
	"nghiquyet/extract/head"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/viet"
)

// Lines that head and clean both know: what stands about the text of every paper.
var (
	authority = pattern.New(`^(?:TM[. ]|T\.M\.?|KT\.|TL\.|TUQ\.|Q\.|T/M|K/T|T/L|T/U)\s?\p{Lu}`,
		pattern.Name("vi/authority"),
		pattern.Yes("TM. CHÍNH PHỦ", "KT. BỘ TRƯỞNG", "T/M BỘ CHÍNH TRỊ"),
		pattern.No("THỦ TƯỚNG", "TMĐT", "T/m Ban"))
	recipients = pattern.New(`^N[ơớ]i nhận\s*:?`,
		pattern.Name("vi/recipients"),
		pattern.Yes("Nơi nhận:", "Nới nhận :", "Nơi nhận"),
		pattern.No("- Như trên;", "nơi nhận hồ sơ"))
)

// Pieces of the lines of a head.
const (
	// a date with "/" or with words
	anyDate = `ngày \d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}|ngày \d{1,2} tháng \d{1,2} năm \d{4}`
	// a telegram tells who sends it: "THỦ TƯỚNG CHÍNH PHỦ điện:"
	wires = `\p{Lu}[\pL ]{3,60} (?:điện|ĐIỆN)\s*:`
	// the law-making bodies, as closing clauses name them
	lawmakers = `(?:Quốc hội|[ỦU][yỷ] ban [Tt]hường vụ Quốc hội|Hội đồng nhân dân)`
)

// heads is by what the head of a paper is read.
func heads(papers lang.Papers) head.Tables {
	return head.Tables{
		Issuer: issuer,
		Under:  under,

		Number: pattern.New(`^(?:(?:[Bb]ộ luật|[Ll]uật|[Nn]ghị quyết|[Pp]háp lệnh) )?(?:Số|SỐ|`+
			`số)\s*:?\s*(?P<n>[\dA-Za-zĐđ][\d\pL./\-– ]*[/\-–][\d\pL./\-– ]*?)(?:\s*,?\s+\pL.*ngày.*|\s*)$`,
			pattern.Name("vi/number-line"),
			pattern.Yes("Số: 97/NQ-CP", "Luật số: 45/2019/QH14", "Số 12-TT/TW Hà Nội, ngày 5 tháng 3 năm 2031", "SỐ:316/NQ-CP"),
			pattern.No("Số lượng: 5", "Theo số 5/NQ-CP", "Số:")),
		Numbered: pattern.New(`^(?:Số|SỐ|số)\s*:?$`,
			pattern.Name("vi/number-below"),
			pattern.Yes("Số:", "SỐ"),
			pattern.No("Số: 5/NQ-CP", "Số lượng")),
		Subject: pattern.New(`(?:^|\s)V/v:?\s+(?P<t>\S.*)$`,
			pattern.Name("vi/subject"),
			pattern.Yes("V/v rà soát quy định", "Số: 2450/VPCP-KGVX V/v: hoán đổi ngày làm việc"),
			pattern.No("Về việc rà soát", "V/v")),
		Date: pattern.New(`(?:(?P<p>\p{Lu}[\pL.\- ]{1,40}),\s*)?[Nn]gày\s*(?P<d>\d{1,2})\s*(?:tháng\s*|[/.\-]\s*)(?P<m>\d{1,2})\s*(?:năm\s*|`+
			`[/.\-]\s*)(?P<y>\d{4})`,
			pattern.Name("vi/date"),
			pattern.Yes("Hà Nội, ngày 06 tháng 4 năm 2026", "Ngày 5/3/2031", "ngày05 tháng 3năm 2031"),
			pattern.No("ngày tháng năm 2026", "Hà Nội, tháng 4 năm 2026")),
		Adopted: pattern.New(`(?:được|đã được) `+lawmakers+`.{0,160}thông qua`,
			pattern.Name("vi/adopted"),
			pattern.Yes("Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 6 thông qua ngày 18 tháng 01 năm 2024.",
				"Pháp lệnh này đã được Ủy ban thường vụ Quốc hội thông qua"),
			pattern.No("được Chính phủ thông qua", "Quốc hội thông qua")),
		Enclosed: pattern.New(`(?m)^\((?:Ban hành k|K|k|ban hành k)èm theo`,
			pattern.Name("vi/enclosed"),
			pattern.Yes("(Kèm theo Quyết định số 262/QĐ-TTg)", "PHỤ LỤC\n(Ban hành kèm theo Nghị quyết này)"),
			pattern.No("Ban hành kèm theo Nghị quyết này", "(theo mẫu kèm theo)")),
		EffectWord: "có hiệu lực",
		Effective: pattern.New(`(?:này|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Pháp lệnh|Luật)(?: này)? có hiệu lực(?: thi hành)?,?(?: kể)? từ`,
			pattern.Name("vi/effective"),
			pattern.Yes("Nghị quyết này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2026.", "Thông tư có hiệu lực từ"),
			pattern.No("Luật Đất đai (có hiệu lực thi hành từ ngày 01/8/2024)")),
		FromSigned: pattern.New(`có hiệu lực(?: thi hành)?,?(?: kể)? từ (?:ngày )?(?:được )?(?:ký|thông qua|ban hành)`,
			pattern.Name("vi/effective-when-signed"),
			pattern.Yes("có hiệu lực thi hành kể từ ngày ký ban hành", "có hiệu lực từ ngày được thông qua"),
			pattern.No("có hiệu lực từ ngày 01 tháng 7 năm 2026")),
		Motto: pattern.New(`^(?:CỘNG H[ÒO][ÀA] XÃ HỘI(?: CHỦ NGHĨA(?: VIỆT NAM|$)|$)|CHỦ NGHĨA VIỆT NAM$|DỰ THẢO(?:$| LẦN)|ĐẢNG CỘNG SẢN VIỆT NAM|`+
			`Độc lập\s*[-–]\s*Tự do)`,
			pattern.Name("vi/motto"),
			pattern.Yes("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI", "CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
				"ĐẢNG CỘNG SẢN VIỆT NAM", "DỰ THẢO LẦN 2"),
			pattern.No("Độc lập về tài chính", "CHỦ NGHĨA VIỆT NAM MỚI", "DỰ THẢO LUẬT")),
		Preamble: pattern.New(`^(?:Căn cứ|Theo đề nghị|Xét|Trên cơ sở|Thực hiện|Theo quy định|QUYẾT NGHỊ|Quyết nghị|QUYẾT ĐỊNH\s*:|Quyết định\s*:|`+
			`Kính gửi|`+wires+`)`,
			pattern.Name("vi/preamble"),
			pattern.Yes("Căn cứ Luật Tổ chức Chính phủ;", "Xét đề nghị của Bộ trưởng;", "QUYẾT ĐỊNH:", "THỦ TƯỚNG CHÍNH PHỦ điện:"),
			pattern.No("QUYẾT ĐỊNH", "Về việc ban hành Quy chế")),
		Formula: pattern.New(`^(?P<does>`+papers.Enacts(strings.ToUpper)+`)\s?:$`,
			pattern.Name("vi/formula"),
			pattern.Yes("QUYẾT NGHỊ:", "QUYẾT ĐỊNH :"),
			pattern.No("QUYẾT ĐỊNH", "Quyết định:")),
		Addressed: pattern.New(`^Kính gửi\s*:?|^`+wires,
			pattern.Name("vi/addressed"),
			pattern.Yes("Kính gửi:", "Kính gửi các bộ, ngành", "THỦ TƯỚNG CHÍNH PHỦ ĐIỆN:"),
			pattern.No("Gửi các bộ", "Giá điện: 5 đồng")),
		By: pattern.Lazy(func() string {
			return `^CỦA (` + lang.Expr(strings.ToUpper, spellings(agency.ByCode("TW"))) + `|BAN THƯỜNG VỤ \P{Ll}+|HỘI NGHỊ \P{Ll}+)$`
		},
			pattern.Name("vi/by"),
			pattern.Yes("CỦA BỘ CHÍNH TRỊ", "CỦA BAN THƯỜNG VỤ TỈNH ỦY", "CỦA HỘI NGHỊ LẦN THỨ NĂM"),
			pattern.No("CỦA BỘ CHÍNH TRỊ VỀ CÔNG TÁC CÁN BỘ", "CỦA CHÍNH PHỦ")),
		Web: pattern.New(`^(?P<type>`+papers.Expr(lang.Title,
			lang.Headed)+`) (?:số:? ?)?(?P<n>\d[\d\pL]*[/\-–][\d\pL./\-–]*\pL[\d\pL]*),? (?P<date>`+anyDate+`),?(?: của (?P<by>\p{Lu}[^.;:]{3,90}?))?,? `+
			`(?P<title>(?:về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|thực hiện|phân công|công bố|bãi bỏ|thành lập)\s.*)$`,
			pattern.Name("vi/title-of-web-page"),
			pattern.Yes("Kết luận số 69-KL/TW ngày 11/01/2024 của Bộ Chính trị về tiếp tục thực hiện Nghị quyết",
				"Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 về công tác văn thư"),
			pattern.No("Kết luận số 69-KL/TW của Bộ Chính trị về công tác cán bộ", "Căn cứ Nghị định 30/2020/NĐ-CP ngày 05/3/2020 về công tác văn thư")),
		// "UBND TỈNH LÀO CAI" over "SỞ CÔNG THƯƠNG", "BỘ TÀI CHÍNH" over "TỔNG CỤC THUẾ"
		Lower: pattern.New(`^`+lang.Expr(strings.ToUpper, bothTones(agency.Vietnamese.Lower))+` `,
			pattern.Name("vi/lower-body"),
			pattern.Yes("SỞ CÔNG THƯƠNG", "TỔNG CỤC THUẾ", "ĐẢNG UỶ CÔNG AN"),
			pattern.No("BỘ TÀI CHÍNH", "SỞ", "TỈNH LÀO CAI")),
		Place: pattern.New(`^(?:TỈNH|THÀNH PHỐ|TP\.?|THỊ XÃ|THỊ TRẤN|HUYỆN|QUẬN|XÃ|PHƯỜNG|ĐẶC KHU) \P{Ll}+$`,
			pattern.Name("vi/place"),
			pattern.Yes("TỈNH LÀO CAI", "TP. HỒ CHÍ MINH"),
			pattern.No("UBND TỈNH LÀO CAI", "XÃ Tả Van")),
		Governs: pattern.New(`(?i)(?:^|[\s,])(?:của|cho|với|và|do|tại|về|thuộc|trực thuộc|đối với|trình|giữa|lên|là|bởi|từ)$|,$`,
			pattern.Name("vi/governs"),
			pattern.Yes("CHƯƠNG TRÌNH CÔNG TÁC CỦA", "phối hợp giữa", "các bộ,"),
			pattern.No("VỀ CÔNG TÁC VĂN THƯ")),
		Authority: authority,
		Office: pattern.Lazy(func() string { return `^(?:PHÓ )?` + lang.Expr(strings.ToUpper, bothTones(signing())) },
			pattern.Name("vi/office"),
			pattern.Yes("CHỦ TỊCH", "PHÓ THỦ TƯỚNG", "BỘ TRƯỞNG BỘ TÀI CHÍNH", "QUỐC HỘI", "UỶ BAN NHÂN DÂN"),
			pattern.No("KT. CHỦ TỊCH", "BỘ TÀI CHÍNH", "Chủ tịch")),
		Recipients: recipients,
		Misread: pattern.New(`^N[ơớờo]i(?: \pL+){0,3}\s*[:;.,]?$`,
			pattern.Name("vi/recipients-misread"),
			pattern.Yes("Nơi", "Nời nhàn;", "Noi nhan:"),
			pattern.No("Nơi cư trú của người nộp đơn", "Nói")),
		Beyond: pattern.New(`^(?:PHỤ LỤC|Phụ lục(?:$| [IVX\d]+$| số)|`+papers.Expr(strings.ToUpper, lang.Attached, "bảng", "biểu", "mẫu")+`|Biểu số|`+
			`Mẫu số|Chương I|Điều 1|\(?(?:Ban hành kèm|Kèm) theo)`,
			pattern.Name("vi/beyond-signature"),
			pattern.Yes("PHỤ LỤC", "Phụ lục II", "QUY CHẾ", "Mẫu số 01", "(Kèm theo Quyết định này)", "Điều 1. Phạm vi"),
			pattern.No("THỦ TƯỚNG", "Phụ lục này", "Quy chế này")),
	}
}

// signing is in whose name papers are signed: offices, and the highest bodies,
// which sign as a whole.
//
//	"CHỦ TỊCH", "TỔNG BÍ THƯ", "CHÍNH PHỦ", "BAN BÍ THƯ"
func signing() []string {
	words := append(slices.Clone(agency.Vietnamese.Offices), "Tổng Bí thư", "Thường trực Ban Bí thư", "Ủy ban", "Hội đồng")
	for _, b := range agency.All() {
		if b.Kind == agency.Central {
			words = append(words, spellings([]agency.Body{b})...)
		}
	}
	return append(words, spellings(agency.ByCode("TW"))...)
}

// spellings are the names of bodies as letterheads print them: the short ones
// too, but no codes, with which other words may begin.
func spellings(bs []agency.Body) []string {
	var out []string
	for _, b := range bs {
		for _, s := range append([]string{b.Name}, b.Also...) {
			if strings.Contains(s, " ") {
				out = append(out, s)
			}
		}
	}
	return out
}

// bothTones is names with those beside them that put a tone where it stood before.
//
//	"Đảng ủy" → "Đảng ủy", "Đảng uỷ"
func bothTones(names []string) []string {
	out := slices.Clone(names)
	for _, n := range names {
		words := strings.Fields(strings.ToLower(n))
		for i, w := range words {
			words[i] = viet.OtherTone(w)
		}
		if other := strings.Join(words, " "); other != strings.ToLower(n) {
			out = append(out, other)
		}
	}
	return out
}
