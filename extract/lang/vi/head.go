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
	authority = pattern.New(`^(?:TM[. ]|T\.M\.?|KT\.|TL\.|TUQ\.|Q\.|T/M|K/T|T/L|T/U|(?:TM|KT|TL|TUQ)/)\s?\p{Lu}`,
		pattern.Name("vi/authority"),
		pattern.Yes("TM. CHÍNH PHỦ", "KT. BỘ TRƯỞNG", "T/M BỘ CHÍNH TRỊ", "KT/BỘ TRƯỞNG"),
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
		Names:  names,

		Number: pattern.New(`^(?:(?:[Bb]ộ luật|[Ll]uật|[Nn]ghị quyết|[Pp]háp lệnh) )?(?:Số|SỐ|`+
			`số)\s*:?\s*(?P<n>[\dA-Za-zĐđ][\d\pL./\-–&+ ]*[/\-–][\d\pL./\-–&+ ]*?(?:\([\d\pL.\- ]+\))?)(?:\s*,?\s+\pL.*ngày.*|\s*)$`,
			pattern.Name("vi/number-line"),
			pattern.Yes("Số: 97/NQ-CP", "Luật số: 45/2019/QH14", "Số 12-TT/TW Hà Nội, ngày 5 tháng 3 năm 2031", "SỐ:316/NQ-CP", "Số: 963/SNV-CCHC&VTLT", "Số: 409/TTr-CAT(PC04)"),
			pattern.No("Số lượng: 5", "Theo số 5/NQ-CP", "Số:")),
		Unread: pattern.New(`^(?:Số|SỐ|số)\s*:?\s*(?P<n>[^\s/:]{1,8} ?/\S*\pL\S*)$`,
			pattern.Name("vi/number-unread"),
			pattern.Yes("Số: #88/QĐ-TTg", "Số: ?7/2031/NQ-HĐND", "Số: #29 /QĐ-TTg"),
			pattern.No("Số: /QĐ-TTg", "Số lượng: 5/7 tấn")),
		UnreadDay: pattern.New(`^(?:\p{Lu}[\pL.\- ]{1,40}, ?)?(?i:ngày).{1,10}tháng(?: ?(?P<m>\d{1,2})|.{1,8}?) ?năm (?P<y>(?:19|20)\d\d)$`,
			pattern.Name("vi/day-unread"),
			pattern.Yes("Hà Nội, ngày,94 tháng ({ năm 2026", "Hà Nội, ngày 0 tháng 4 năm 2024", "ngày lộ tháng 02 năm 2031"),
			pattern.No("Quyết định ngày 0 tháng 4 năm 2024", "ngày 5 tháng 4 năm", "Hà Nội, tháng 4 năm 2024")),
		Numbered: pattern.New(`^(?:(?:[Bb]ộ luật|[Ll]uật|[Nn]ghị quyết|[Pp]háp lệnh) )?(?:Số|SỐ|số)\s*:?$`,
			pattern.Name("vi/number-below"),
			pattern.Yes("Số:", "SỐ", "Luật số:"),
			pattern.No("Số: 5/NQ-CP", "Số lượng")),
		Letter: "công văn",
		Subject: pattern.New(`(?:^|\s)(?:V/[vV]|v/v|V\.v)\s?[:.]?\s+(?P<t>\S.*)$|^Về việc (?P<t2>\p{Ll}.*)$`,
			pattern.Name("vi/subject"),
			pattern.Yes("V/v rà soát quy định", "Số: 2450/VPCP-KGVX V/v: hoán đổi ngày làm việc", "Về việc rà soát quy định"),
			pattern.No("Căn cứ đề nghị về việc rà soát", "V/v")),
		Date: pattern.New(`(?:(?P<p>\p{Lu}[\pL.\- ]{1,40}),\s*)?(?i:ngày)\s*(?P<d>\d{1,2})\s*(?:(?i:tháng)\s*|[/.\-]\s*)(?P<m>\d{1,2})\s*(?:(?i:năm)\s*|`+
			`[/.\-]\s*)(?P<y>\d{4})`,
			pattern.Name("vi/date"),
			pattern.Yes("Hà Nội, ngày 06 tháng 4 năm 2026", "Ngày 5/3/2031", "ngày05 tháng 3năm 2031"),
			pattern.No("ngày tháng năm 2026", "Hà Nội, tháng 4 năm 2026")),
		Adopted: pattern.New(`(?:(?P<type>`+papers.Expr(lang.Title, lang.Headed)+`) (?:\pL+ ){0,8}?này )?(?:đã được|được|do) (?P<by>`+lawmakers+`).{0,160}thông qua`,
			pattern.Name("vi/adopted"),
			pattern.Yes("Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 6 thông qua ngày 18 tháng 01 năm 2024.",
				"Pháp lệnh này đã được Ủy ban thường vụ Quốc hội thông qua", "Luật này do Quốc hội nước Việt Nam dân chủ cộng hòa thông qua"),
			pattern.No("được Chính phủ thông qua", "Quốc hội thông qua")),
		Itself: pattern.New(`(?P<type>`+papers.Expr(lang.Title, lang.Headed)+`) này (?:có hiệu lực|quy định|thay thế|bãi bỏ)|(?:thi hành|thực hiện|theo|tại|của) (?P<type2>`+papers.Expr(lang.Title, lang.Headed)+`) này`,
			pattern.Name("vi/itself"),
			pattern.Yes("Nghị định này có hiệu lực", "chịu trách nhiệm thi hành Thông tư này"),
			pattern.No("thi hành quyết định này", "Nghị định số 5/2031/NĐ-CP")),
		Certified: pattern.New(`XÁC THỰC VĂN BẢN HỢP NHẤT`,
			pattern.Name("vi/certified"),
			pattern.Yes("XÁC THỰC VĂN BẢN HỢP NHẤT", "VĂN PHÒNG QUỐC HỘI XÁC THỰC VĂN BẢN HỢP NHẤT"),
			pattern.No("VĂN BẢN HỢP NHẤT - BỘ TÀI CHÍNH", "xác thực văn bản hợp nhất")),
		Rubric: pattern.New(`^(?:VĂN BẢN (?:PHÁP LUẬT KHÁC|QUY PHẠM PHÁP LUẬT)|(?:PHẦN )?VĂN BẢN HỢP NHẤT\s?[-–].*)$`,
			pattern.Name("vi/rubric"),
			pattern.Yes("VĂN BẢN PHÁP LUẬT KHÁC", "VĂN BẢN HỢP NHẤT - BỘ TÀI CHÍNH", "VĂN BẢN HỢP NHẤT -"),
			pattern.No("VĂN BẢN HỢP NHẤT", "VĂN PHÒNG QUỐC HỘI")),
		Enclosed: pattern.New(`(?m)^\((?:Ban hành k|K|k|ban hành k)èm theo`,
			pattern.Name("vi/enclosed"),
			pattern.Yes("(Kèm theo Quyết định số 262/QĐ-TTg)", "PHỤ LỤC\n(Ban hành kèm theo Nghị quyết này)"),
			pattern.No("Ban hành kèm theo Nghị quyết này", "(theo mẫu kèm theo)")),
		Motto: pattern.New(`^(?:CỘNG H[ÒO][ÀA] XÃ(?:$| HỘI(?: CHỦ NGHĨA(?: VIỆT NAM|$)|$))|(?:HỘI )?CHỦ NGHĨA VIỆT NAM$|ĐẢNG CỘNG SẢN VIỆT NAM|`+
			`Độc lập\s*[-–]\s*Tự do)`,
			pattern.Name("vi/motto"),
			pattern.Yes("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI", "CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ", "HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
				"ĐẢNG CỘNG SẢN VIỆT NAM"),
			pattern.No("Độc lập về tài chính", "CHỦ NGHĨA VIỆT NAM MỚI", "DỰ THẢO LẦN 2")),
		Draft: pattern.New(`^[\[(“"]?\s?(?:(?i:bản )?(?:DỰ THẢO|Dự thảo|dự thảo))(?i: (?:`+papers.Expr(strings.ToLower, lang.Headed)+`))?\s?`+
			`(?i:$|[(\[:,.;\])–-]|v?\d|lần(?: |$)|ngày |tháng |trình(?: |$)|số |lấy |xin |gửi |phiên bản|hoàn thiện|hoàn chỉnh|thẩm |tiếp thu|sau |đã |cuối)`,
			pattern.Name("vi/draft"),
			pattern.Yes("DỰ THẢO", "(Dự thảo)", "Dự thảo 3", "DỰ THẢO LẦN 2", "Dự thảo ngày 31.8.2022", "(Dự thảo trình Quốc hội", "Dự thảo Luật trình Quốc hội thông qua",
				"DỰ THẢO TRÌNH QUỐC HỘI THÔNG QUA", "Dự thảo lấy ý kiến"),
			pattern.No("DỰ THẢO LUẬT SỬA ĐỔI, BỔ SUNG", "Dự thảo Nghị định này gồm 5 chương", "góp ý dự thảo quy chế")),
		DraftOn: pattern.New(`^[(\[]?(?i:ngày \d|tháng \d|\d{1,2}[/.]\d{1,2}[/.]\d{4}|lần |trình |tại |để |gửi |lấy ý kiến|xin ý kiến|phiên bản|kèm theo)`,
			pattern.Name("vi/draft-goes-on"),
			pattern.Yes("ngày 04/01/2023", "(27/06/2025)", "trình Quốc hội kỳ 8", "tại kỳ họp thứ 8)", "Trình Quốc hội tại Kỳ họp thứ 6"),
			pattern.No("LUẬT", "Hà Nội, ngày 5 tháng 3 năm 2031", "KHÁM BỆNH, CHỮA BỆNH")),
		BlankNo: pattern.New(`^(?:(?:[Bb]ộ luật|[Ll]uật|[Nn]ghị quyết|[Pp]háp lệnh|[Nn]ghị định) )?(?:Số|SỐ|số)\s*:?\s*(?:[.…_ ]*\s*[/\-–]\s*[\d\pL]|[.…_]{2,}|[.…_]+$|[xX]{2,}\s*[/\-–])`,
			pattern.Name("vi/number-blank"),
			pattern.Yes("Luật số: /2023/QH15", "Số: …/2025/QH15", "Số:      /BC-UBND", "Số : /QĐ. BQL–VP", "Số:   -KH/TU", "Số: ......", "Số: xx/2025/NĐ-CP"),
			pattern.No("Số: 5/NQ-CP", "Số lượng", "Số dư ... ngày")),
		BlankDay: pattern.New(`^(?:(?P<p>\p{Lu}[\pL.\- ]{1,40}?)\s?,\s*)?[Nn]gày\s*(?:[.…_ /]*\s*tháng\s*[.…_ ]*\d{0,2}\s*[.…_ ]*(?:năm\s*[\d.…_ ]*)?|\d{1,2}\s*tháng\s*[.…_ ]*\s*năm\s*[\d.…_ ]*|`+
			`[.…_ ]*/[.…_ ]*\d{0,2}[.…_ ]*/\s*\d{4})$`,
			pattern.Name("vi/day-blank"),
			pattern.Yes("Hà Nội, ngày tháng năm 2025", "Hà Nội, ngày … tháng 8 năm 2025", "Vũng Tàu , ngày tháng năm 2007", "Hà Nội, ngày tháng năm", "ngày 05 tháng   năm 2031", "Hà Nội, ngày    /  /2026"),
			pattern.No("Hà Nội, ngày 06 tháng 4 năm 2026", "ngày tháng trôi qua", "Hà Nội, tháng 4 năm 2026")),
		Preamble: pattern.New(`^(?:Căn cứ|Theo đề nghị|Xét|Trên cơ sở|Thực hiện|Theo quy định|QUYẾT NGHỊ|Quyết nghị|QUYẾT ĐỊNH\s*:|Quyết định\s*:|`+
			`Kính gửi|`+wires+`)`,
			pattern.Name("vi/preamble"),
			pattern.Yes("Căn cứ Luật Tổ chức Chính phủ;", "Xét đề nghị của Bộ trưởng;", "QUYẾT ĐỊNH:", "THỦ TƯỚNG CHÍNH PHỦ điện:"),
			pattern.No("QUYẾT ĐỊNH", "Về việc ban hành Quy chế")),
		Issues: pattern.New(`^(?P<by>\p{Lu}[^.;:,]{3,120}?) ban hành (?P<type>`+papers.Expr(lang.Title, lang.Headed)+`)(?: |$)`,
			pattern.Name("vi/issues"),
			pattern.Yes("Quốc hội ban hành Luật Dữ liệu.", "Bộ trưởng Bộ Xây dựng ban hành Thông tư quy định chi tiết"),
			pattern.No("ban hành Thông tư quy định chi tiết", "Chính phủ ban hành")),
		Whose: pattern.New(`số (?P<n>\d[^\s,;()]*/[^\s,;()]+)(?:,? \(?ngày [\d/.\-]{6,10}\)?)?,? của (?P<by>\p{Lu}[^.;:,()]{2,80}?)(?: về |[.;:,()]|$)`,
			pattern.Name("vi/whose-number"),
			pattern.Yes("ký ban hành Nghị quyết số 18-NQ/TW (ngày 3/4/2031) của Ban Bí thư về đất đai", "toàn văn Nghị quyết số 7/NQ-CP của Chính phủ:"),
			pattern.No("Nghị quyết số 7/NQ-CP ngày 3 tháng 4 năm 2031", "Nghị quyết số 7 của Chính phủ")),
		Formula: pattern.New(`^(?P<does>`+papers.Enacts(strings.ToUpper)+`)\s?:$`,
			pattern.Name("vi/formula"),
			pattern.Yes("QUYẾT NGHỊ:", "QUYẾT ĐỊNH :"),
			pattern.No("QUYẾT ĐỊNH", "Quyết định:")),
		Addressed: pattern.New(`^Kính gửi\s*:?|^`+wires,
			pattern.Name("vi/addressed"),
			pattern.Yes("Kính gửi:", "Kính gửi các bộ, ngành", "THỦ TƯỚNG CHÍNH PHỦ ĐIỆN:"),
			pattern.No("Gửi các bộ", "Giá điện: 5 đồng")),
		By: pattern.Lazy(func() string {
			return `^CỦA (` + lang.Expr(strings.ToUpper, spellings(agency.ByCode("TW"))) + `|CHÍNH PHỦ|BAN THƯỜNG VỤ \P{Ll}+|HỘI NGHỊ \P{Ll}+|(?P<office>(?:THỦ|BỘ|CHỦ|CHÁNH|VIỆN|TỔNG|THỐNG) \P{Ll}+))$`
		},
			pattern.Name("vi/by"),
			pattern.Yes("CỦA BỘ CHÍNH TRỊ", "CỦA CHÍNH PHỦ", "CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH", "CỦA BAN THƯỜNG VỤ TỈNH ỦY", "CỦA HỘI NGHỊ LẦN THỨ NĂM"),
			pattern.No("CỦA CHÍNH PHỦ VỀ CÔNG TÁC CÁN BỘ", "CỦA BAN QUẢN LÝ")),
		Own: pattern.New(`^(?:(?P<type>`+papers.Expr(strings.ToUpper, lang.Headed)+`) )?(?:LIÊN TỊCH )?(?:CỦA (?P<by>[\p{Lu} ,\-–]{3,120}?) )?SỐ:? ?(?P<n>\d[\d\pL]*(?:\s?[/\-–.]\s?[\d\pL]+)+),? (?P<date>NGÀY [\d\p{Lu} /.\-]+?\d{4})(?:,?\s+(?P<title>\P{Nd}.*))?$`,
			pattern.Name("vi/own-number"),
			pattern.Yes("CỦA CHÍNH PHỦ SỐ 29/1998/NĐ-CP NGÀY 11 THÁNG 5 NĂM 1998", "LUẬT SỐ 102-SL/L-004 NGÀY 20-5-1957 QUY ĐỊNH QUYỀN LẬP HỘI",
				"NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 114/2003/NĐ-CP NGÀY 10 THÁNG 10 NĂM 2003 VỀ CÁN BỘ XÃ"),
			pattern.No("SỬA ĐỔI NGHỊ ĐỊNH SỐ 84/2015/NĐ-CP NGÀY 30 THÁNG 9 NĂM 2015", "Nghị định số 5/2031/NĐ-CP ngày 5 tháng 3 năm 2031")),
		OwnCited: pattern.Lazy(func() string {
			by := `CỦA ` + lang.Expr(strings.ToUpper, bothTones(central())) + `(?: NƯỚC CỘNG H[ÒO][ÀA] XÃ HỘI CHỦ NGHĨA VIỆT NAM)?`
			return `(?:(?:^|\s)` + by + `)?(?:^|\s)SỐ:? ?(?P<n>\d[\d\pL]*(?:\s?[/\-–.]\s?[\d\pL]+)+)(?:,? NGÀY \d{1,2}(?: THÁNG |[/.\-])\d{1,2}(?: NĂM |[/.\-])\d{4})?(?:,? ` + by + `)?(?:\s|$)`
		},
			pattern.Name("vi/own-number-in-title"),
			pattern.Yes("CỦA QUỐC HỘI SỐ 47-LCT/HĐNN8 NGÀY 21/12/1990 VỀ CÔNG TY", "SỐ 35-L/CTN NGÀY 22/06/1994 CỦA QUỐC HỘI VỀ THUẾ"),
			pattern.No("CỦA QUỐC HỘI VỀ THUẾ")),
		Web: pattern.New(`^(?P<type>`+papers.Expr(lang.Title,
			lang.Headed)+`) (?:số:? ?)?(?P<n>\d[\d\pL]*[/\-–][\d\pL./\-–]*\pL[\d\pL]*),? (?P<date>`+anyDate+`),?(?: của (?P<by>\p{Lu}[^.;:]{3,90}?))?,? `+
			`(?P<title>(?:về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|thực hiện|phân công|công bố|bãi bỏ|thành lập)\s.*)$`,
			pattern.Name("vi/title-of-web-page"),
			pattern.Yes("Kết luận số 69-KL/TW ngày 11/01/2024 của Bộ Chính trị về tiếp tục thực hiện Nghị quyết",
				"Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 về công tác văn thư"),
			pattern.No("Kết luận số 69-KL/TW của Bộ Chính trị về công tác cán bộ", "Căn cứ Nghị định 30/2020/NĐ-CP ngày 05/3/2020 về công tác văn thư")),
		Record: pattern.New(`^(?:Số hiệu|Số ký hiệu|Số/[Kk]ý hiệu)\s*:?\s*(?P<n>\d\S*(?: /\S+)?)(?: \p{Lu}\pL*)?$|^Loại văn bản\s*:?\s*(?P<type>\p{Lu}.*)$|^Cơ quan ban hành\s*:?\s*(?P<by>\p{Lu}.*)$|`+
			`^Ngày (?:ban hành|ký xác thực|ký)\s*:?\s*(?P<date>\d.*)$|^Ngày có hiệu lực\s*:?\s*(?P<effect>\d.*)$|^Người ký\s*:?\s*(?P<name>\p{Lu}.*)$|^Chức danh\s*:?\s*(?P<role>\p{Lu}.*)$`,
			pattern.Name("vi/record-line"),
			pattern.Yes("Số hiệu04/VBHN-BCT", "Số hiệu934/QĐ-BT Lỗi", "Số hiệu: 5/2031/TT-BXD", "Loại văn bảnThông tư", "Cơ quan ban hành: Bộ Xây dựng", "Ngày ký xác thực23/01/2026", "Người kýVũ Thị Mai"),
			pattern.No("Người ký--", "Ngày có hiệu lực của Nghị định", "Số hiệu văn bản bị bãi bỏ")),
		// "UBND TỈNH LÀO CAI" over "SỞ CÔNG THƯƠNG", "BỘ TÀI CHÍNH" over "TỔNG CỤC THUẾ"
		Lower: pattern.New(`^`+lang.Expr(strings.ToUpper, bothTones(agency.Vietnamese.Lower))+` `,
			pattern.Name("vi/lower-body"),
			pattern.Yes("SỞ CÔNG THƯƠNG", "TỔNG CỤC THUẾ", "ĐẢNG UỶ CÔNG AN"),
			pattern.No("BỘ TÀI CHÍNH", "SỞ", "TỈNH LÀO CAI")),
		Place: pattern.New(`^(?:TỈNH|THÀNH PHỐ|TP\.?|THỊ XÃ|THỊ TRẤN|HUYỆN|QUẬN|XÃ|PHƯỜNG|ĐẶC KHU) \P{Ll}+$`,
			pattern.Name("vi/place"),
			pattern.Yes("TỈNH LÀO CAI", "TP. HỒ CHÍ MINH"),
			pattern.No("UBND TỈNH LÀO CAI", "XÃ Tả Van")),
		Governs: pattern.New(`(?i)(?:^|[\s,])(?:của|cho|với|và|do|tại|về|thuộc|trực thuộc|đối với|trình|giữa|lên|là|bởi|từ)$|,$|(?:^|\bluật )tổ chức$`,
			pattern.Name("vi/governs"),
			pattern.Yes("CHƯƠNG TRÌNH CÔNG TÁC CỦA", "phối hợp giữa", "các bộ,", "SỬA ĐỔI LUẬT TỔ CHỨC", "TỔ CHỨC"),
			pattern.No("VỀ CÔNG TÁC VĂN THƯ")),
		Authority: authority,
		Collective: pattern.New(`^(?:TM|T\.M|T/M)[./]?\s?`,
			pattern.Name("vi/collective"),
			pattern.Yes("TM. CHÍNH PHỦ", "T/M BỘ CHÍNH TRỊ"),
			pattern.No("KT. BỘ TRƯỞNG")),
		Office: pattern.Lazy(func() string { return `^(?:PHÓ )?` + lang.Expr(strings.ToUpper, bothTones(signing())) },
			pattern.Name("vi/office"),
			pattern.Yes("CHỦ TỊCH", "PHÓ THỦ TƯỚNG", "BỘ TRƯỞNG BỘ TÀI CHÍNH", "QUỐC HỘI", "UỶ BAN NHÂN DÂN"),
			pattern.No("KT. CHỦ TỊCH", "BỘ TÀI CHÍNH", "Chủ tịch")),
		Hand: pattern.New(`^\(?(?i:đã ký)\)?$`,
			pattern.Name("vi/hand"),
			pattern.Yes("(Đã ký)", "Đã ký", "(ĐÃ KÝ)"),
			pattern.No("Đã ký hợp đồng")),
		Rank: pattern.New(`^(?:(?:(?:Thiếu|Trung|Thượng|Đại) (?:tướng|tá|úy)|Đô đốc|Chuẩn tướng|GS|PGS|TS|ThS|BS|CN|KS|Luật sư)[. ,]\s*)+`,
			pattern.Name("vi/rank"),
			pattern.Yes("Đại tướng Phan Văn Giang", "PGS.TS. Nguyễn Văn A"),
			pattern.No("Trung Văn Đại", "TSUNAMI")),
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
	return append(append(words, central()...), spellings(agency.ByCode("TW"))...)
}

// central are the names of the highest bodies of the State: "Quốc hội", "Chính phủ".
func central() []string {
	var words []string
	for _, b := range agency.All() {
		if b.Kind == agency.Central {
			words = append(words, spellings([]agency.Body{b})...)
		}
	}
	return words
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
