package vi

import (
	"strings"

	"nghiquyet/extract/head"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/outline"
	"nghiquyet/extract/pattern"
)

func heads(papers lang.Papers, units outline.Tables) head.Tables {
	return head.Tables{
		Types:      papers.Types(),
		Codes:      papers.Codes(),
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
		Formula:   pattern.New(`^(?P<does>` + papers.Enacts(strings.ToUpper) + `)\s?:$`),
		Does:      papers.Does(),
		Addressed: pattern.New(`^Kính gửi\s*:?|^\p{Lu}[\pL ]{3,60} (?:điện|ĐIỆN)\s*:`),
		By:        pattern.New(`^CỦA (BỘ CHÍNH TRỊ|BAN BÍ THƯ|BAN CHẤP HÀNH TRUNG ƯƠNG|BAN THƯỜNG VỤ \P{Ll}+|HỘI NGHỊ \P{Ll}+)$`),
		Opens:     units.Opens,
		Issuer:    issuer,
		Under:     under,
		Web:       pattern.New(`^(?P<type>` + papers.Expr(lang.Title, lang.Headed) + `) (?:số:? ?)?(?P<n>\d[\d\pL]*[/\-–][\d\pL./\-–]*\pL[\d\pL]*),? (?P<date>ngày \d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}|ngày \d{1,2} tháng \d{1,2} năm \d{4}),?(?: của (?P<by>\p{Lu}[^.;:]{3,90}?))?,? (?P<title>(?:về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|thực hiện|phân công|công bố|bãi bỏ|thành lập)\s.*)$`),
		// "UBND TỈNH LÀO CAI" over "SỞ CÔNG THƯƠNG", "BỘ TÀI CHÍNH" over "TỔNG CỤC THUẾ"
		Lower:      pattern.New(`^(?:SỞ|CỤC|CHI CỤC|TỔNG CỤC|VỤ|PHÒNG|BAN|TRUNG TÂM|TRƯỜNG|ĐẠI HỌC|HỌC VIỆN|VIỆN|BỆNH VIỆN|VĂN PHÒNG|THANH TRA|CÔNG AN|BQL|ĐẢNG ỦY|ĐẢNG UỶ) `),
		Place:      pattern.New(`^(?:TỈNH|THÀNH PHỐ|TP\.?|THỊ XÃ|THỊ TRẤN|HUYỆN|QUẬN|XÃ|PHƯỜNG|ĐẶC KHU) \P{Ll}+$`),
		Governs:    pattern.New(`(?i)(?:^|[\s,])(?:của|cho|với|và|do|tại|về|thuộc|trực thuộc|đối với|trình|giữa|lên|là|bởi|từ)$|,$`),
		Authority:  pattern.New(`^(?:TM\.?|T\.M\.?|KT\.|TL\.|TUQ\.|Q\.|T/M|K/T|T/L|T/U)\s?\p{Lu}`),
		Office:     pattern.New(`^(?:PHÓ )?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|TỔNG BÍ THƯ|BÍ THƯ|THƯỜNG TRỰC BAN BÍ THƯ|CHÍNH PHỦ|QUỐC HỘI|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|THỨ TRƯỞNG|THỐNG ĐỐC|CHỦ NHIỆM|TỔNG THANH TRA|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|VIỆN TRƯỞNG|CHÁNH ÁN|TRƯỞNG BAN|CỤC TRƯỞNG|BỘ CHÍNH TRỊ|BAN BÍ THƯ)`),
		Recipients: pattern.New(`^N[ơớ]i nhận\s*:?`),
		Misread:    pattern.New(`^N[ơớờo]i(?: \pL+){0,3}\s*[:;.,]?$`),
		Beyond:     pattern.New(`^(?:PHỤ LỤC|Phụ lục(?:$| [IVX\d]+$| số)|` + papers.Expr(strings.ToUpper, lang.Attached, "bảng", "biểu", "mẫu") + `|Biểu số|Mẫu số|Chương I|Điều 1|\(?(?:Ban hành kèm|Kèm) theo)`),
	}
}
