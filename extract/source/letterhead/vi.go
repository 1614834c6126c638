package letterhead

import (
	"slices"
	"strings"
	"sync"
)

// Vi is Vietnamese, as Decree 30/2020/NĐ-CP and Guideline 36-HD/VPTW lay papers
// out, and as offices did before.
var Vi = Table{
	Nation: newLine("vi/nation", `CỘNG H[ÒO][ÀA] XÃ HỘI(?:\s|$)|(?i:cộng h[oò][aà] xã hội chủ nghĩa việt nam)[^\pL\d]*(?:$|(?i:độc lập))`,
		[]string{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hoà xã hội chủ nghĩa Việt Nam", "CỘNG HÒA XÃ HỘI", "Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập - Tự do - Hạnh phúc"},
		[]string{"CỘNG HÒA PHÁP", "Nước Cộng hòa", "Cộng hòa xã hội", "Cộng hòa xã hội chủ nghĩa Việt Nam ký kết hoặc gia nhập"}),
	Party: newLine("vi/party", `ĐẢNG CỘNG SẢN(?:\s|$)|(?i:đảng cộng sản việt nam)[^\pL\d]*$`,
		[]string{"ĐẢNG CỘNG SẢN VIỆT NAM", "Đảng Cộng sản Việt Nam"}, []string{"ĐẢNG BỘ TỈNH LÀO CAI", "Đảng Cộng sản Việt Nam lãnh đạo"}),
	Motto: newLine("vi/motto", `(?i:độc lập\s*[-–—])`,
		[]string{"Độc lập - Tự do - Hạnh phúc", "ĐỘC LẬP – TỰ DO"}, []string{"Độc lập về tài chính", "Tự do - Hạnh phúc"}),
	Number: newLine("vi/number", `(?:(?:Bộ luật|Luật|Nghị quyết|Pháp lệnh) s|S)ố\s?[:./\d]`,
		[]string{"Số: 97/NQ-CP", "Số:      /QĐ-UBND", "Luật số: 31/2024/QH15"}, []string{"Số lượng: 12", "Luật sửa đổi"}),
	Place: newLine("vi/place", `\p{Lu}[\pL.\- ]{1,40}?,?\s*[Nn]gày(?:[^\pL]|$)`,
		[]string{"Hà Nội, ngày 06 tháng 4 năm 2026", "Lào Cai, ngày", "TP. Hồ Chí Minh, ngày … tháng … năm 2026", "Huế ngày 5/6/2025"}, []string{"ngày 5 tháng 6", "Ngày ký", "Hằng ngàyxx"}),
	Day: newLine("vi/day", `[Nn]gày\s+[\d…. ]*tháng\s+[\d…. ]*năm`,
		[]string{"ngày 06 tháng 4 năm 2026", "Ngày … tháng … năm 20…"}, []string{"Ngày.....tháng.....năm", "Số ngày tính lãi", "ngày 5/6/2025"}),
	Recipients: newLine("vi/recipients", `(?i:n[ơớo]i nh[ậâa]n)\s*\**\s*(?:[:\n]|$)`,
		[]string{"Nơi nhận:", "Nơi nhận", "nơi nhận :", "Nơi nhận*:"}, []string{"Nơi nhận hồ sơ", "nơi nhận, số lượng bản", "Nơi sinh:"}),
	Authority: newLine("vi/authority", `(?:TM|T\.M|KT|TL|TUQ)\.\s?\p{Lu}|T/?M\.?\s+\p{Lu}|[TK]/[MTLU]\.?\s?\p{Lu}|(?:KT|TL|TUQ)\s+(?:`+strings.Join(headsOf(offices), "|")+`)|Q\.\s?\p{Lu}{2}`,
		[]string{"TM. CHÍNH PHỦ", "TM.CHÍNH PHỦ", "KT. BỘ TRƯỞNG", "TL. CHỦ TỊCH", "TUQ. GIÁM ĐỐC", "T/M TỈNH ỦY", "K/T CHỦ TỊCH", "KT CHỦ TỊCH", "TM BAN THƯỜNG VỤ", "Q. CHỦ TỊCH"},
		[]string{"TT. Huế", "KT XH", "TL ngày 5", "Q. 1", "BỘ TRƯỞNG"}),
	Office: newLine("vi/office", `(?:(?:PHÓ|QUYỀN|Q\.) )?(?:`+strings.Join(headsOf(offices), "|")+`|THỨ TRƯỞNG|TỔNG \p{Lu})`,
		[]string{"THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "QUYỀN CHỦ TỊCH", "TỔNG BÍ THƯ", "PHÓ TỔNG CỤC TRƯỞNG"},
		[]string{"Thủ tướng Chính phủ", "PHÓ BẢN", "ỦY BAN NHÂN DÂN"}),
	Deputy: newLine("vi/deputy", `PHÓ (?:`+strings.Join(headsOf(offices), "|")+`|TỔNG \p{Lu})`, []string{"PHÓ CHỦ TỊCH", "PHÓ TỔNG GIÁM ĐỐC"}, []string{"CHỦ TỊCH", "PHÓ BẢN"}),
	Signed: newLine("vi/signed", `\(\s*[Đđ]ã k[ýí]\s*\)|\(\s*ĐÃ K[ÝÍ]\s*\)`, []string{"(Đã ký)", "( đã ký )", "(ĐÃ KÝ)"}, []string{"đã ký kết", "(đã ký ngày 5)"}),
}

// An Office is one under which papers are signed, with its deputy's.
type Office struct{ Head, Deputy string }

var offices = []Office{
	{"THỦ TƯỚNG", "PHÓ THỦ TƯỚNG"}, {"BỘ TRƯỞNG", "THỨ TRƯỞNG"}, {"BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"}, {"THỐNG ĐỐC", "PHÓ THỐNG ĐỐC"},
	{"CHỦ TỊCH", "PHÓ CHỦ TỊCH"}, {"GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}, {"CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"}, {"CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"},
	{"TỔNG BÍ THƯ", ""}, {"BÍ THƯ", "PHÓ BÍ THƯ"},
}

func headsOf(list []Office) (out []string) {
	for _, o := range list {
		out = append(out, o.Head)
	}
	return out
}

// bodies are those in whose name papers are signed.
var bodies = []string{"CHÍNH PHỦ", "ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN"}

// Signers are the lines above the name of a signer as Decree 30/2020 has them
// printed, for whoever has to guess one: "TM. CHÍNH PHỦ", "KT. BỘ TRƯỞNG",
// "THỨ TRƯỞNG".
var Signers = sync.OnceValue(func() (out []string) {
	for _, b := range bodies {
		out = append(out, "TM. "+b)
	}
	out = append(out, "TL. CHỦ TỊCH") // by order, which other heads seldom give
	for _, o := range offices {
		out = append(out, o.Head, "KT. "+o.Head)
		if o.Deputy != "" && !slices.Contains(out, o.Deputy) {
			out = append(out, o.Deputy)
		}
	}
	return out
})
