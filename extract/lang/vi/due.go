package vi

import (
	"nghiquyet/extract"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/task"
)

// Pieces of times. A quarter is Roman or Arabic; a date has words or signs
// between its numbers.
const (
	dayRe = `(?:\d{1,2}\s?(?:giờ|h)\s?(?:\d{2})?\s?(?:phút)?,?\s+)?(?:ngày\s*)?(?P<d>\d{1,2})(?:\s*tháng\s*|\s?[/.]\s?|` +
		`[-–])(?P<m>\d{1,2})(?:\s*năm\s*|\s?[/.]\s?|[-–])(?P<y>\d{4})`
	numericDayRe = `\d{1,2}(?:\s*tháng\s*|\s?[/.]\s?|[-–])\d{1,2}(?:\s*năm\s*|\s?[/.]\s?|[-–])\d{4}`
	quarterRe    = `qu[ýí]\s+(?P<q>IV|I{1,3}|[1-4])`
	yearRe       = `(?P<y>(?:19|20)\d\d)`
	yearRe2      = `(?P<y2>(?:19|20)\d\d)`
	countRe      = `(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|chín|mười)`
	untilRe      = `\s*(?:-|–|—|đến hết|đến|,|và)\s*`

	// due is what makes a time in running text a deadline.
	dueRe = `(?:trong|hết|vào|xong|cuối|chậm nhất|muộn nhất|trễ nhất|đến hết|đến cuối|(?:hoàn thành|hoàn tất|` +
		`xong)[^.;()]{0,40}?)\s+(?:là\s+)?(?:(?:vào|trong|đến|hết|cuối|đầu|trước)\s+){0,3}`
)

var dues = task.DueTable{
	Quarters: map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4},
	Halves:   map[string]int{"đầu": 1, "cuối": 2},
	Units:    map[string]task.Unit{"ngày": task.Days, "tuần": task.Weeks, "tháng": task.Months, "quý": task.Quarters, "năm": task.Years},
	Counts:   map[string]int{"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "chín": 9, "mười": 10},
	Rules: []task.DueRule{
		{Where: task.Cell, Kind: extract.DueExternal, Re: task.Time(`(?:thực hiện )?(?:theo|tùy theo|căn cứ) (?:các )?`+
			papers.Expr(written, lang.Whatever, "mốc thời gian", "yêu cầu", "lộ trình", "chỉ đạo", "tiến độ", "thời hạn", "đề nghị", "phân công", "thời gian", "văn bản", "điều", "khoản")+`(?:[^,;()]*[^,;()\pL\pN])??(?:ngày `+numericDayRe+`|số [^,;()]*|[^,;()]*)`,
			pattern.Name("vi/day-of-a-paper"), pattern.Yes("Theo các mốc thời gian tại Quyết định số 1441/QĐ-UBND ngày 25/9/2025 của Chủ tịch UBND tỉnh → (external)",
				"Theo Kế hoạch cải cách hành chính năm 2026 của tỉnh → (external)", "Theo Kế hoạch của Ủy ban Thường vụ Quốc hội → (external)",
				"Theo yêu cầu → (external)", "Thực hiện theo Công văn số 3653/VPCP-KSTT ngày 28/4/2026 → (external)"),
			pattern.No("Trước ngày 30/6/2026", "theo đó"))},
		{Where: task.Cell, Kind: extract.DueRelative, Re: task.Time(`(?:ngay )?(?:sau khi|khi có|sau thời điểm)(?: [^,;()]*)?`,
			pattern.Name("vi/after"), pattern.Yes("ngay sau khi Luật được thông qua → (relative)", "Sau khi Luật số 63/2025/QH15 có hiệu lực → (relative)"),
			pattern.No("sau này"))},
		{Kind: extract.DueEvent, Re: task.Time(`(?:tại |vào )?k[ỳì] họp (?:thứ [^\s,;.()]+|(?:đầu|giữa|cuối) năm)(?: (?:năm )?\d{4})?`,
			pattern.Name("vi/session"), pattern.Yes("Kỳ họp giữa năm 2026 → (event)", "báo cáo Quốc hội tại kỳ họp cuối năm 2028 → (event)",
				"Kỳ họp thứ nhất Quốc hội khóa XVI → (event)"), pattern.No("kỳ họp này", "cuối năm 2030"))},
		{Where: task.Prose, Kind: extract.DueNone, Re: task.Time(`(?:(?:có|hết) hiệu lực(?: thi hành)?,? (?:kể )?từ (?:ngày )?`+numericDayRe+`|`+
			`có (?:thời hạn|thời gian) hoàn thành[^;.,]*|số\s+\S+\s+ngày `+numericDayRe+`)`,
			pattern.Name("vi/effect-day"), pattern.Yes("có hiệu lực thi hành kể từ ngày 02 tháng 11 năm 2024 → none", "theo Quyết định số 1441/QĐ-UBND ngày 25/9/2025 → none",
				"nhất là 44 nhiệm vụ có thời hạn hoàn thành trong quý II năm 2026 → none"),
			pattern.No("bảo đảm có hiệu lực trước ngày 01 tháng 3 năm 2027"))},
		{Kind: extract.DueNone, Re: task.Time(`(?:(?:đến|tới)\s+(?:năm\s+)?\d{4}\s*,?\s*(?:và\s+)?(?:định hướng|tầm nhìn)(?:\s+(?:đến|`+
			`tới))?(?:\s+năm)?\s+\d{4}|tầm nhìn(?:\s+(?:đến|tới))?(?:\s+năm)?\s+\d{4})`,
			pattern.Name("vi/horizon"), pattern.Yes("đến năm 2030, tầm nhìn đến năm 2045 → none", "đến năm 2030, tầm nhìn 2045 → none"),
			pattern.No("đến năm 2030"))},
		{Where: task.Prose, Kind: extract.DueNone, Re: task.Time(`(?:(?:chi|giáo dục|không|đầu tư|kinh phí|dự toán|hợp đồng|chuyên trách|nhiệm vụ|`+
			`ngân sách|chi phí) thường xuyên|quy định chế độ [^.;,]{0,30}?định k[ỳì]|chỉ số [^.;,]{0,40}? h[àằ]ng năm|(?:được giao|được cấp|đã cấp|`+
			`đã giao|dự toán giao|tăng trưởng|kế hoạch công tác|phân bổ nguồn lực|thực hiện nhiệm vụ|nhiệm kỳ và|hạn ngạch|thi đua, khen thưởng) h[àằ]ng năm|`+
			`trung hạn (?:giai đoạn )?(?:\d{4}\s*[-–]\s*\d{4})?,? ?(?:và )?h[àằ]ng năm|giai đoạn 0?5 năm,? (?:và )?h[àằ]ng năm|`+
			`kết quả (?:sơ kết|kiểm tra|đánh giá) h[àằ]ng năm|h[àằ]ng năm (?:đã )?được (?:giao|cấp|phê duyệt|phân bổ)|h[àằ]ng năm đã |`+
			`hướng dẫn [^.;]{0,100}?(?:kế hoạch|dự toán|ngân sách|vốn)(?: (?:đầu tư|công|ngân sách|nhà nước|địa phương|kinh phí|chi|thu|tài chính|phát triển))*(?: (?:trung|dài) hạn,?(?: và)?)? h[àằ]ng năm|`+
			`(?:khả năng cân đối|biên chế|mức (?:chi|vốn|lương|thu|giá|đóng)|giá bán|giá điện|bình quân|tăng trưởng|chỉ tiêu|tỷ lệ|tỉ lệ|phát triển kinh tế - xã hội)`+
			`(?: [\pL-]+){0,6}? h[àằ]ng năm)`,
			pattern.Name("vi/other-regular"), pattern.Yes("đơn vị tự bảo đảm chi thường xuyên → none", "trung tâm giáo dục thường xuyên → none",
				"trong đó quy định chế độ giao ban định kỳ → none", "dự toán đã cấp hằng năm → none", "khả năng cân đối ngân sách nhà nước hằng năm → none",
				"giá bán lẻ điện bình quân hằng năm → none",
				"hướng dẫn các địa phương triển khai kế hoạch đầu tư công hằng năm → none", "dự toán ngân sách nhà nước hằng năm đã được giao → none"),
			pattern.No("thường xuyên kiểm tra", "hướng dẫn thực hiện Nghị quyết này; hằng năm báo cáo", "hướng dẫn các địa phương lập kế hoạch đầu tư công, hằng năm tổng hợp", "hướng dẫn thực hiện Kế hoạch này và hằng năm báo cáo", "xây dựng kế hoạch hằng năm"))},
		{Kind: extract.DueRecurring, Recur: "yearly", Re: task.Time(`(?:(?:trước|chậm nhất|muộn nhất)\s+)?(?:(?:là|vào|`+
			`trong)\s+)*(?:ngày\s+\d{1,2}\s*(?:tháng|/)\s*\d{1,2}|tháng\s+\d{1,2}|`+`qu[ýí]\s+[IV1-4]+|quý đầu)\s+(?:của\s+)?(?:hằng|hàng|mỗi)\s+năm`,
			pattern.Name("vi/yearly-day"), pattern.Yes("định kỳ trước ngày 01 tháng 12 hằng năm → (recurring)", "Quý I hàng năm → (recurring)"),
			pattern.No("ngày 01 tháng 12 năm 2025"))},
		{Kind: extract.DueRecurring, Recur: "yearly", Re: task.Time(`(?:từ\s+)?(?:giai đoạn\s+|tháng\s+(?P<m>\d{1,2})\s*(?:/|năm)\s*)?(?:năm\s+)?`+yearRe+`(?:\s*[-–]\s*(?:19|`+
			`20)\d\d)?\s*(?:,|và|;|-)?\s*(?:và\s+)?(?:hằng năm|hàng năm|(?:các|những) năm (?:tiếp theo|sau|kế tiếp|tiếp sau)|thường xuyên)`,
			pattern.Name("vi/year-and-on"), pattern.Yes("2026 và hằng năm → 2026-01-01/ (recurring)",
				"Năm 2026 và các năm tiếp theo → 2026-01-01/ (recurring)", "giai đoạn 2026-2030 và hằng năm → 2026-01-01/ (recurring)", "Từ tháng 5/2026, thường xuyên → 2026-05-01/ (recurring)"),
			pattern.No("2026"))},

		{Kind: extract.DueRecurring, Recur: "monthly", Re: task.Time(`(?:(?:trước|chậm nhất|muộn nhất)\s+)?(?:(?:là|vào)\s+)*ngày\s+\d{1,2}\s+(?:của\s+)?(?:(?:hằng|hàng|mỗi)\s+tháng|`+
			`tháng\s+(?:liền kề|sau|kế tiếp|tiếp theo|M))`,
			pattern.Name("vi/monthly-day"), pattern.Yes("Trước ngày 05 của tháng liền kề → (recurring)", "trước ngày 20 hằng tháng → (recurring)",
				"Trước ngày 20 tháng M → (recurring)"), pattern.No("ngày 20 tháng 5"))},
		{Kind: extract.DueRecurring, Recur: "quarterly", Re: task.Time(`(?:(?:trước|chậm nhất|muộn nhất)\s+)?(?:(?:là|vào)\s+)*ngày\s+\d{1,2}\s+(?:của\s+)?(?:tháng\s+(?:cuối|đầu|thứ \pL+)(?: của)?(?: mỗi)? quý|`+
			`(?:cuối |đầu )?(?:hằng|hàng|mỗi) quý)`,
			pattern.Name("vi/quarterly-day"), pattern.Yes("Trước ngày 25 của tháng cuối quý → (recurring)", "ngày 15 tháng cuối quý → (recurring)"),
			pattern.No("tháng cuối quý"))},
		{Kind: extract.DueRecurring, Re: task.Time(`(?:(?:theo )?định k[ỳì]\s+(?:theo\s+)?(?P<n>`+countRe+`)\s+(?P<u>ngày|tuần|tháng|quý|năm)(?:\s*(?:,|và|hoặc)\s*`+countRe+`\s+(?:tháng|quý|năm))?|`+
			`(?P<n2>`+countRe+`)\s*(?P<u2>ngày|tuần|tháng|quý|năm))\s*/?\s*(?:một|01|1|mỗi)?\s*lần`,
			pattern.Name("vi/every-so-often"), pattern.Yes("định kỳ 05 năm một lần → (recurring)", "6 tháng/lần → (recurring)", "03 tháng một lần → (recurring)"),
			pattern.No("định kỳ", "6 tháng đầu năm", "02 lần/năm"))},
		{Kind: extract.DueRecurring, Re: task.Time(`(?:theo )?định k[ỳì]\s+(?:theo\s+)?(?P<n>`+countRe+`)\s+(?P<u>ngày|tuần|tháng|quý|năm)(?:\s*(?:,|và|hoặc)\s*(?:`+countRe+`|hằng|hàng)\s+(?:tháng|quý|năm))?`,
			pattern.Name("vi/every-interval"), pattern.Yes("định kỳ 6 tháng → (recurring)", "Định kỳ sáu tháng và một năm → (recurring)",
				"Định kỳ 03 tháng kể từ ngày Nghị quyết này có hiệu lực → (recurring)"),
			pattern.No("định kỳ", "6 tháng"))},
		{Kind: extract.DueRecurring, Re: task.Time(`(?P<times>`+countRe+`)\s+lần\s*(?:/|trong|mỗi|một)\s*(?:một |1 )?(?P<u>tuần|tháng|quý|năm)`,
			pattern.Name("vi/so-many-times"), pattern.Yes("02 lần/năm → (recurring)", "01 lần trong năm → (recurring)"),
			pattern.No("một lần", "02 lần"))},
		{Where: task.Cell, Kind: extract.DueRecurring, Recur: "quarterly", Re: task.Time(`tháng\s+3\s*,\s*(?:tháng\s+)?6\s*,\s*(?:tháng\s+)?9\s*(?:,|và)\s*(?:tháng\s+)?12`,
			pattern.Name("vi/months-of-quarters"), pattern.Yes("Tháng 3, 6, 9, 12 → (recurring)"), pattern.No("tháng 3, 6"))},

		{Re: task.Time(`từ\s+`+dayRe+untilRe+`(?:ngày\s*)?(?P<d2>\d{1,2})\s*(?:tháng|[/.\-])\s*(?P<m2>\d{1,2})\s*(?:năm|[/.\-])\s*`+yearRe2,
			pattern.Name("vi/days"), pattern.Yes("Từ ngày 01/6/2026 đến ngày 30/8/2026 → 2026-06-01/2026-08-30 (period)"),
			pattern.No("ngày 01/6/2026"))},
		{Where: task.Cell, Re: task.Time(dayRe+`\s*(?:-|–|—|đến)\s*(?:ngày\s*)?(?P<d2>\d{1,2})\s?[/.]\s?(?P<m2>\d{1,2})\s?[/.]\s?`+yearRe2,
			pattern.Name("vi/days-in-cell"), pattern.Yes("30/6/2026 - 30/9/2026 → 2026-06-30/2026-09-30 (period)",
				"01/7/2026-31/12/2026 → 2026-07-01/2026-12-31 (period)"), pattern.No("30/6/2026"))},
		{Open: true, Re: task.Time(`(?:kể\s+)?từ\s+(?:`+dayRe+`)`,
			pattern.Name("vi/from"), pattern.Yes("từ ngày 01/7/2026 → 2026-07-01/ (date)"),
			pattern.No("ngày 01/7/2026"))},
		{Bound: "before", Re: task.Time(`trước\s+`+dayRe,
			pattern.Name("vi/before-day"), pattern.Yes("trước ngày 30/6/2025 → /2025-06-30 (date)", "Trước ngày 01/3/2027 → /2027-03-01 (date)"),
			pattern.No("trước năm 2025"))},
		{Bound: "by", Re: task.Time(dueRe+dayRe,
			pattern.Name("vi/by-day"), pattern.Yes("chậm nhất vào ngày 15/5/2026 → /2026-05-15 (date)",
				"muộn nhất ngày 15 tháng 5 năm 2026 → /2026-05-15 (date)", "hoàn thành trong ngày 20/5/2026 → /2026-05-20 (date)"),
			pattern.No("Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024"))},
		{Where: task.Cell, Re: task.Time(`(?:(?:đến|vào|trong|từ nay đến)\s+)?`+dayRe,
			pattern.Name("vi/day"), pattern.Yes("30/6/2025 → 2025-06-30/2025-06-30 (date)", "ngày 15 tháng 5 năm 2026 → 2026-05-15/2026-05-15 (date)",
				"20h00 ngày 25 tháng 5 năm 2025 → 2025-05-25/2025-05-25 (date)", "31-12-2025 → 2025-12-31/2025-12-31 (date)"),
			pattern.No("6/2025"), pattern.Refused("31/2/2025"))},
		{Where: task.Cell, Re: task.Time(`(?:(?:trước|đến|vào)\s+)?(?:ngày\s+)?(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>[23]\d)`,
			pattern.Name("vi/day-of-short-year"), pattern.Yes("30/6/26 → 2026-06-30/2026-06-30 (date)"), pattern.No("30/6/2026", "30/6"),
			pattern.Refused("31/2/26"))},

		{Where: task.Cell, Re: task.Time(quarterRe+`(?:\s*(?:năm|/|-)?\s*`+yearRe+`)?`+untilRe+`(?:qu[ýí]\s+)?(?P<q2>IV|I{1,3}|[1-4])\s*(?:năm|/|-|`+
			`–)?\s*`+yearRe2,
			pattern.Name("vi/quarters"), pattern.Yes("Quý II, III/2026 → 2026-04-01/2026-09-30 (period)",
				"Quý IV/2025 - Quý I/2026 → 2025-10-01/2026-03-31 (period)"),
			pattern.No("Quý II/2026"))},
		{Open: true, Re: task.Time(`từ\s+`+quarterRe+`\s*(?:năm|/|-|–|,)?\s*`+yearRe,
			pattern.Name("vi/from-quarter"), pattern.Yes("Từ quý III/2026 → 2026-07-01/ (quarter)"),
			pattern.No("quý III/2026"))},
		{Bound: "before", Re: task.Time(`trước\s+`+quarterRe+`\s*(?:năm|/|-|–|,)?\s*`+yearRe,
			pattern.Name("vi/before-quarter"), pattern.Yes("trước quý III/2026 → /2026-06-30 (quarter)"),
			pattern.No("quý III/2026"))},
		{Where: task.Prose, Bound: "by", Re: task.Time(dueRe+quarterRe+`\s*(?:(?:năm|/|-|–|,)?\s*`+yearRe+`|năm nay)`,
			pattern.Name("vi/quarter-due"), pattern.Yes("hoàn thành trong Quý II năm 2026 → 2026-04-01/2026-06-30 (quarter)",
				"xong trong quý II năm 2026 → 2026-04-01/2026-06-30 (quarter)"),
			pattern.No("kết quả quý II/2026"))},
		{Where: task.Cell, Re: task.Time(`(?:(?:trong|vào|hết|cuối|đầu|đến|xong)\s+)*`+quarterRe+`(?:\s*(?:năm|/|-|–|,)?\s*`+yearRe+`)?`,
			pattern.Name("vi/quarter"), pattern.Yes("Quý II/2026 → 2026-04-01/2026-06-30 (quarter)",
				"quý II năm 2026 → 2026-04-01/2026-06-30 (quarter)", "Quý IV - 2025 → 2025-10-01/2025-12-31 (quarter)",
				"quý 2/2025 → 2025-04-01/2025-06-30 (quarter)"),
			pattern.No("Quý hàng"))},

		{Re: task.Time(`(?:trong\s+|hết\s+)?(?:(?:0?6|sáu)\s+tháng|nửa)\s+(?P<h>đầu|cuối)\s+năm(?:\s+`+yearRe+`)?`,
			pattern.Name("vi/half"), pattern.Yes("6 tháng đầu năm 2026 → 2026-01-01/2026-06-30 (half)",
				"06 tháng cuối năm 2026 → 2026-07-01/2026-12-31 (half)"),
			pattern.No("6 tháng một lần"))},

		{Where: task.Cell, Re: task.Time(`(?:từ\s+)?(?:tháng\s+)?(?P<m>\d{1,2})(?:\s*(?:năm|`+
			`/)\s*`+yearRe+`)?`+untilRe+`(?:tháng\s+)?(?P<m2>\d{1,2})\s*(?:năm|/|-)\s*`+yearRe2,
			pattern.Name("vi/months"), pattern.Yes("Tháng 5 - 6/2026 → 2026-05-01/2026-06-30 (period)",
				"Từ tháng 11/2025 đến tháng 3/2026 → 2025-11-01/2026-03-31 (period)"),
			pattern.No("tháng 5/2026"))},
		{Open: true, Re: task.Time(`từ\s+tháng\s+(?P<m>\d{1,2})\s*(?:năm|/|-)\s*`+yearRe,
			pattern.Name("vi/from-month"), pattern.Yes("từ tháng 5/2026 → 2026-05-01/ (month)"),
			pattern.No("tháng 5/2026"))},
		{Bound: "before", Re: task.Time(`trước\s+(?:tháng\s+)?(?P<m>\d{1,2})\s*(?:năm|/|-)\s*`+yearRe,
			pattern.Name("vi/before-month"), pattern.Yes("trước tháng 6/2025 → /2025-05-31 (month)"),
			pattern.No("tháng 6/2025"))},
		{Where: task.Prose, Bound: "by", Re: task.Time(dueRe+`tháng\s+(?P<m>\d{1,2})\s*(?:năm|/|-)\s*`+yearRe,
			pattern.Name("vi/month-due"), pattern.Yes("trong tháng 5 năm 2026 → 2026-05-01/2026-05-31 (month)"),
			pattern.No("kết quả tháng 5/2026", "số liệu tháng 02/2026"))},
		{Where: task.Prose, Bound: "by", Re: pattern.New(`(?i)(?:^|[^\pL])(?:trình|báo cáo)\s[^.;]{0,160}?\s(?P<all>(?:tại|vào|trước)\s+(?:phiên họp|k[ỳì] họp)\s+(?:(?:thường kỳ|chuyên đề)\s+)?(?:vào\s+)?tháng\s+`+
			`(?P<m>\d{1,2})\s*(?:năm|/|-)\s*`+yearRe+`)(?:$|[^\pL\pN])`,
			pattern.Name("vi/session-of-month"), pattern.Yes("báo cáo kết quả tại phiên họp tháng 9 năm 2026 → 2026-09-01/2026-09-30 (month)"),
			pattern.No("kết luận tại phiên họp tháng 9 năm 2026"))},
		{Where: task.Cell, Re: task.Time(`(?:(?:trong|vào|hết|cuối|đầu|đến|xong)\s+)*(?:tháng\s*)?(?P<m>\d{1,2})\s*(?:năm|/|-)\s*`+yearRe,
			pattern.Name("vi/month"), pattern.Yes("6/2025 → 2025-06-01/2025-06-30 (month)", "06/2025 → 2025-06-01/2025-06-30 (month)",
				"Tháng 5/2026 → 2026-05-01/2026-05-31 (month)", "trong tháng 5 năm 2026 → 2026-05-01/2026-05-31 (month)"),
			pattern.No("2025"), pattern.Refused("13/2025"))},

		{Where: task.Cell, Re: task.Time(`(?:tháng\s*|T)(?P<m>\d{1,2})\s*[/.]\s*(?P<y>(?:20)?[23]\d)`,
			pattern.Name("vi/month-in-short"), pattern.Yes("T6/2026 → 2026-06-01/2026-06-30 (month)", "Tháng 7/26 → 2026-07-01/2026-07-31 (month)"),
			pattern.No("Tháng 7"), pattern.Refused("T13/2026"))},
		{Where: task.Cell, Re: task.Time(`Q\.?(?P<q>IV|I{1,3}|[1-4])\s*[/.-]\s*`+yearRe,
			pattern.Name("vi/quarter-in-short"), pattern.Yes("Q3/2026 → 2026-07-01/2026-09-30 (quarter)"), pattern.No("Q3"))},
		{Where: task.Cell, Re: task.Time(`(?:(?:trong|giai đoạn|từ|các|năm)\s+)*`+yearRe+untilRe+`(?:năm\s+)?`+yearRe2,
			pattern.Name("vi/years"), pattern.Yes("2025-2026 → 2025-01-01/2026-12-31 (period)", "2025 - 2026 → 2025-01-01/2026-12-31 (period)",
				"Giai đoạn 2026 - 2030 → 2026-01-01/2030-12-31 (period)", "Năm 2026 - 2027 → 2026-01-01/2027-12-31 (period)",
				"Trong năm 2023, 2024 → 2023-01-01/2024-12-31 (period)", "Từ năm 2026 đến năm 2030 → 2026-01-01/2030-12-31 (period)"),
			pattern.No("2026"))},
		{Open: true, Re: task.Time(`từ\s+năm\s+`+yearRe,
			pattern.Name("vi/from-year"), pattern.Yes("từ năm 2026 → 2026-01-01/ (year)"),
			pattern.No("năm 2026"))},
		{Bound: "before", Re: task.Time(`trước\s+(?:năm\s+)?`+yearRe,
			pattern.Name("vi/before-year"), pattern.Yes("hoàn thành trước năm 2025 → /2024-12-31 (year)"),
			pattern.No("năm 2025"))},
		{Where: task.Prose, Bound: "by", Re: task.Time(`(?:đến|tới)\s+(?:hết\s+)?(?:năm\s+)?`+yearRe+`,?\s+(?:phải\s+)?(?:cơ bản\s+)?hoàn thành`,
			pattern.Name("vi/year-to-complete"), pattern.Yes("Đến năm 2015, hoàn thành chương trình → 2015-01-01/2015-12-31 (year)"), pattern.No("đến năm 2030"))},
		{Where: task.Prose, Bound: "by", Re: task.Time(dueRe+`(?:các\s+)?năm\s+`+yearRe+`(?:`+untilRe+`(?:năm\s+)?`+yearRe2+`)?`,
			pattern.Name("vi/year-due"), pattern.Yes("trong năm 2026 → 2026-01-01/2026-12-31 (year)",
				"bảo đảm đến hết năm 2030 → 2030-01-01/2030-12-31 (year)"),
			pattern.No("biên chế được giao năm 2026", "đến năm 2030", "kế hoạch năm 2026"))},
		{Where: task.Cell, Re: task.Time(`(?:(?:trong|vào|hết|cuối|đầu|đến|xong|hoàn thành)\s+)*(?:năm\s+)?`+yearRe,
			pattern.Name("vi/year"), pattern.Yes("2025 → 2025-01-01/2025-12-31 (year)", "Năm 2026 → 2026-01-01/2026-12-31 (year)",
				"trong năm 2026 → 2026-01-01/2026-12-31 (year)", "Đến năm 2030 → 2030-01-01/2030-12-31 (year)"),
			pattern.No("20255"))},
		{Where: task.Cell, Re: task.Time(`(?:(?:trước|chậm nhất|muộn nhất|đến)\s+)?(?:ngày\s+)?(?P<d>\d{1,2})\s*(?:tháng\s*|/)(?P<m>\d{1,2})`,
			pattern.Name("vi/day-of-every-year"), pattern.Yes("trước ngày 31 tháng 12 → (recurring)", "trước ngày 10/12 → (recurring)"),
			pattern.No("tháng 12"), pattern.Refused("31/13"))},
		{Where: task.Prose, Yearly: true, Re: task.Time(`(?:trước|chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?(?: vào)?)\s+(?:ngày\s+)?(?P<d>\d{1,2})\s*(?:tháng\s*|/)(?P<m>\d{1,2})`,
			pattern.Name("vi/day-beside-yearly"), pattern.Yes("trước ngày 31 tháng 12 → (recurring)"), pattern.No("ngày 31 tháng 12"), pattern.Refused("trước ngày 31/13"))},
		{Where: task.Cell, Re: task.Time(`(?:trong\s+)?tháng\s+(?P<m>\d{1,2})`,
			pattern.Name("vi/bare-month"), pattern.Yes("Tháng 6 → (month)"),
			pattern.No("6 tháng"))},

		{Kind: extract.DueRecurring, Recur: "weekly", Re: task.Time(`(?:định k[ỳì],?\s+)?(?:vào )?(?:(?:thứ \pL+|chủ nhật) )?(?:h[àằ]ng|mỗi) tuần`,
			pattern.Name("vi/weekly"), pattern.Yes("thứ Sáu hàng tuần → (recurring)", "Định kỳ thứ Hai hàng tuần → (recurring)"),
			pattern.No("tuần tới"))},
		{Kind: extract.DueRecurring, Recur: "monthly", Re: task.Time(`(?:định k[ỳì],?\s+)?(?:h[àằ]ng|mỗi) tháng`,
			pattern.Name("vi/monthly"), pattern.Yes("hằng tháng → (recurring)"),
			pattern.No("tháng 5"))},
		{Kind: extract.DueRecurring, Recur: "quarterly", Re: task.Time(`(?:định k[ỳì],?\s+)?(?:h[àằ]ng|mỗi) qu[ýí]`,
			pattern.Name("vi/quarterly"), pattern.Yes("hàng quý → (recurring)"),
			pattern.No("quý hiếm"))},
		{Kind: extract.DueRecurring, Recur: "yearly", Re: task.Time(`(?:định k[ỳì],?\s+)?(?:(?:h[àằ]ng|mỗi|theo từng|từng) năm|h[àằ]ng niên)`,
			pattern.Name("vi/yearly"), pattern.Yes("Hằng năm → (recurring)", "Thường xuyên, hằng năm → (recurring)", "kế hoạch đào tạo hàng năm → (recurring)"),
			pattern.No("năm 2026"))},
		{Where: task.Prose, Kind: extract.DueNone, Re: task.Time(`(?:chế độ|thời hạn|khám sức khỏe|báo cáo) định k[ỳì]`,
			pattern.Name("vi/regular-noun"), pattern.Yes("khám sức khỏe định kỳ → none", "thời hạn định kỳ chuyển đổi → none"), pattern.No("định kỳ báo cáo"))},
		{Kind: extract.DueRecurring, Re: task.Time(`định k[ỳì]`,
			pattern.Name("vi/now-and-then"), pattern.Yes("định kỳ → (recurring)"),
			pattern.No("kỳ họp"))},
		{Kind: extract.DueContinuous, Re: task.Time(`(?:(?:nhiệm vụ|thực hiện) )?thường xuyên(?:,? liên tục)?`,
			pattern.Name("vi/continuous"), pattern.Yes("Thường xuyên → (continuous)", "Nhiệm vụ thường xuyên → (continuous)"),
			pattern.No("thường trực"))},

		{Kind: extract.DueRelative, Where: task.Prose, Re: task.Time(`(?:trong|sau|chậm nhất(?: là)?|muộn nhất(?: là)?|không quá)\s+(?:(?:vòng|thời hạn|thời gian)\s+)?`+
			`(?:(?:tối đa|không quá)\s+)?\d{1,3}\s+(?:giờ|ngày|tuần|tháng|năm)(?: làm việc)?,? (?:kể )?từ (?:ngày|khi|thời điểm) [^,;.]{3,120}`,
			pattern.Name("vi/term-from"), pattern.Yes("Trong thời hạn 03 tháng kể từ ngày Nghị quyết này có hiệu lực thi hành → (relative)",
				"chậm nhất 15 ngày làm việc kể từ ngày nhận được đề nghị → (relative)"),
			pattern.No("trong 03 tháng đầu năm", "sau 05 năm thực hiện"))},

		{Kind: extract.DueRelative, Where: task.Cell, Re: task.Time(`(?:ngay )?(?:trong (?:vòng|thời hạn|thời gian) \d+|`+
			`kể từ (?:ngày|khi)|\d+ (?:ngày|tháng)(?: làm việc)? (?:sau|kể từ))`,
			pattern.Name("vi/relative"), pattern.Yes("trong vòng 15 ngày kể từ ngày nhận → (relative)"),
			pattern.No("sau này"))},
		{Kind: extract.DueEvent, Where: task.Cell, Re: task.Time(`(?:k[ỳì] họp|phiên họp|đại hội|hội nghị (?:trung ương|lần)|sơ kết|tổng kết)`,
			pattern.Name("vi/event"), pattern.Yes("Kỳ họp gần nhất của Hội đồng nhân dân → (event)", "Phiên họp Chính phủ thường kỳ → (event)"),
			pattern.No("họp"))},
	},
}
