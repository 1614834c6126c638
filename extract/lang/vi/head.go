package vi

import (
	"nghiquyet/extract/head"
	"nghiquyet/extract/pattern"
)

var heads = head.Tables{
	Types: []head.Type{
		{Name: "thông tư liên tịch", Kind: "joint circular"}, {Name: "văn bản hợp nhất", Kind: "consolidated text"},
		{Name: "nghị quyết liên tịch", Kind: "joint resolution"}, {Name: "nghị quyết", Kind: "resolution"},
		{Name: "nghị định", Kind: "decree"}, {Name: "quyết định", Kind: "decision"}, {Name: "chỉ thị", Kind: "directive"},
		{Name: "kết luận", Kind: "conclusion"}, {Name: "thông tư", Kind: "circular"}, {Name: "bộ luật", Kind: "code"},
		{Name: "luật", Kind: "law"}, {Name: "pháp lệnh", Kind: "ordinance"}, {Name: "công điện", Kind: "telegram"},
		{Name: "kế hoạch", Kind: "plan"}, {Name: "chương trình hành động", Kind: "programme"}, {Name: "chương trình", Kind: "programme"},
		{Name: "đề án", Kind: "scheme"}, {Name: "thông báo", Kind: "notice"}, {Name: "tờ trình", Kind: "submission"},
		{Name: "báo cáo", Kind: "report"}, {Name: "hướng dẫn", Kind: "guideline"}, {Name: "quy định", Kind: "regulation"},
		{Name: "quy chế", Kind: "regulation"}, {Name: "lệnh", Kind: "order"}, {Name: "hiến pháp", Kind: "constitution"},
		{Name: "sắc lệnh", Kind: "decree-law"},
	},
	// The codes of Decree 30/2020/NĐ-CP, annex III, and of Guideline 36-HD/VPTW.
	Codes: map[string]string{
		"NQ": "nghị quyết", "NĐ": "nghị định", "QĐ": "quyết định", "CT": "chỉ thị", "KL": "kết luận", "TT": "thông tư",
		"TTLT": "thông tư liên tịch", "PL": "pháp lệnh", "CĐ": "công điện", "KH": "kế hoạch", "CTR": "chương trình", "ĐA": "đề án",
		"TB": "thông báo", "TTR": "tờ trình", "BC": "báo cáo", "HD": "hướng dẫn", "QYĐ": "quy định", "QC": "quy chế",
		"VBHN": "văn bản hợp nhất", "L": "lệnh", "SL": "sắc lệnh",
	},
	Number:     pattern.New(`^(?:(?:[Bb]ộ luật|[Ll]uật|[Nn]ghị quyết|[Pp]háp lệnh) )?(?:Số|SỐ|số)\s*:?\s*(?P<n>[\dA-Za-zĐđ][\d\pL./\-– ]*[/\-–][\d\pL./\-– ]*?)(?:\s*,?\s+\pLu?.*ngày.*|\s*)$`),
	Numbered:   pattern.New(`^(?:Số|SỐ|số)\s*:?$`),
	Subject:    pattern.New(`(?:^|\s)V/v:?\s+(?P<t>\S.*)$`),
	Date:       pattern.New(`(?:(?P<p>\p{Lu}[\pL.\- ]{1,40}),\s*)?[Nn]gày\s*(?P<d>\d{1,2})\s*(?:tháng\s*|[/.\-]\s*)(?P<m>\d{1,2})\s*(?:năm\s*|[/.\-]\s*)(?P<y>\d{4})`),
	Adopted:    pattern.New(`(?:được|đã được) (?:Quốc hội|Ủy ban [Tt]hường vụ Quốc hội|Uỷ ban [Tt]hường vụ Quốc hội|Hội đồng nhân dân).{0,160}thông qua`),
	Enclosed:   pattern.New(`(?m)^\((?:Ban hành k|K|k|ban hành k)èm theo`),
	EffectWord: "có hiệu lực",
	Effective:  pattern.New(`(?:này|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Pháp lệnh|Luật)(?: này)? có hiệu lực(?: thi hành)?,?(?: kể)? từ`),
	FromSigned: pattern.New(`có hiệu lực(?: thi hành)?,?(?: kể)? từ (?:ngày )?(?:được )?(?:ký|thông qua|ban hành)`),
	Motto:      pattern.New(`^(?:CỘNG H[ÒO][ÀA] XÃ HỘI(?: CHỦ NGHĨA(?: VIỆT NAM|$)|$)|CHỦ NGHĨA VIỆT NAM$|DỰ THẢO(?:$| LẦN)|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do)`),
	Preamble:   pattern.New(`^(?:Căn cứ|Theo đề nghị|Xét|Trên cơ sở|Thực hiện|Theo quy định|QUYẾT NGHỊ|QUYẾT ĐỊNH\s*:|Quyết nghị|Quyết định\s*:|Kính gửi|\p{Lu}[\pL ]{3,60} (?:điện|ĐIỆN)\s*:)`),
	// "Kính gửi:", and in telegrams "THỦ TƯỚNG CHÍNH PHỦ điện:"
	Formulas: []head.Formula{
		{Line: pattern.New(`^QUYẾT ĐỊNH\s?:$`), Type: "quyết định"}, {Line: pattern.New(`^QUYẾT NGHỊ\s?:$`), Type: "nghị quyết"},
	},
	Addressed: pattern.New(`^Kính gửi\s*:?|^\p{Lu}[\pL ]{3,60} (?:điện|ĐIỆN)\s*:`),
	By:        pattern.New(`^CỦA (BỘ CHÍNH TRỊ|BAN BÍ THƯ|BAN CHẤP HÀNH TRUNG ƯƠNG|BAN THƯỜNG VỤ \P{Ll}+|HỘI NGHỊ \P{Ll}+)$`),
	Mark:      pattern.New(`^(?:Điều \d+\s*[.:]|(?:Chương|CHƯƠNG|Phần|PHẦN) (?:[IVXL]+|thứ)|[IVX]{1,4}\s?[.\-–]\s|\d{1,2}\s?[.\-–]\s|[a-z]\)\s|[-+]\s)`),
	Issuer:    issuer,
	Under:     under,
	Web:       pattern.New(`^(?P<type>Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kết luận|Thông tư|Kế hoạch|Chương trình hành động|Chương trình|Thông báo|Hướng dẫn|Quy định|Công điện|Luật|Pháp lệnh) (?:số:? ?)?(?P<n>\d[\d\pL]*[/\-–][\d\pL./\-–]*\pL[\d\pL]*),? (?P<date>ngày \d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}|ngày \d{1,2} tháng \d{1,2} năm \d{4}),?(?: của (?P<by>\p{Lu}[^.;:]{3,90}?))?,? (?P<title>(?:về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|thực hiện|phân công|công bố|bãi bỏ|thành lập)\s.*)$`),
	// "UBND TỈNH LÀO CAI" over "SỞ CÔNG THƯƠNG", "BỘ TÀI CHÍNH" over "TỔNG CỤC THUẾ"
	Lower:      pattern.New(`^(?:SỞ|CỤC|CHI CỤC|TỔNG CỤC|VỤ|PHÒNG|BAN|TRUNG TÂM|TRƯỜNG|ĐẠI HỌC|HỌC VIỆN|VIỆN|BỆNH VIỆN|VĂN PHÒNG|THANH TRA|CÔNG AN|BQL|ĐẢNG ỦY|ĐẢNG UỶ) `),
	Place:      pattern.New(`^(?:TỈNH|THÀNH PHỐ|TP\.?|THỊ XÃ|THỊ TRẤN|HUYỆN|QUẬN|XÃ|PHƯỜNG|ĐẶC KHU) \P{Ll}+$`),
	Governs:    pattern.New(`(?i)(?:^|[\s,])(?:của|cho|với|và|do|tại|về|thuộc|trực thuộc|đối với|trình|giữa|lên|là|bởi|từ)$|,$`),
	Authority:  pattern.New(`^(?:TM\.?|T\.M\.?|KT\.|TL\.|TUQ\.|Q\.|T/M|K/T|T/L|T/U)\s?\p{Lu}`),
	Office:     pattern.New(`^(?:PHÓ )?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|TỔNG BÍ THƯ|BÍ THƯ|THƯỜNG TRỰC BAN BÍ THƯ|CHÍNH PHỦ|QUỐC HỘI|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|THỨ TRƯỞNG|THỐNG ĐỐC|CHỦ NHIỆM|TỔNG THANH TRA|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|VIỆN TRƯỞNG|CHÁNH ÁN|TRƯỞNG BAN|CỤC TRƯỞNG|BỘ CHÍNH TRỊ|BAN BÍ THƯ)`),
	Recipients: pattern.New(`^N[ơớ]i nhận\s*:?`),
	Misread:    pattern.New(`^N[ơớờo]i(?: \pL+){0,3}\s*[:;.,]?$`),
	Beyond:     pattern.New(`^(?:PHỤ LỤC|Phụ lục(?:$| [IVX\d]+$| số)|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|CHIẾN LƯỢC|QUY HOẠCH|DANH MỤC|HƯỚNG DẪN|BẢNG|BIỂU|Biểu số|MẪU|Mẫu số|Chương I|Điều 1|\(?(?:Ban hành kèm|Kèm) theo)`),
}
