package vi

import (
	"nghiquyet/extract"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/task"
)

// Pieces of times. A quarter is Roman or Arabic; a date has words or signs
// between its numbers.
const (
	dayRe = `(?:\d{1,2}\s?(?:giờ|h)\s?(?:\d{2})?\s?(?:phút)?,?\s+)?(?:ngày\s*)?(?P<d>\d{1,2})(?:\s*tháng\s*|\s?[/.]\s?|` +
		`[-–])(?P<m>\d{1,2})(?:\s*năm\s*|\s?[/.]\s?|[-–])(?P<y>\d{4})`
	quarterRe = `qu[ýí]\s+(?P<q>IV|I{1,3}|[1-4])`
	yearRe    = `(?P<y>(?:19|20)\d\d)`
	yearRe2   = `(?P<y2>(?:19|20)\d\d)`
	untilRe   = `\s*(?:-|–|—|đến hết|đến|,|và)\s*`

	// due is what makes a time in running text a deadline.
	dueRe = `(?:trong|hết|vào|xong|cuối|chậm nhất|muộn nhất|trễ nhất|đến hết|đến cuối|(?:hoàn thành|hoàn tất|` +
		`xong)[^.;()]{0,40}?)\s+(?:là\s+)?(?:(?:vào|trong|đến|hết|cuối|đầu|trước)\s+){0,3}`
)

var dues = task.DueTable{
	Quarters: map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4},
	Halves:   map[string]int{"đầu": 1, "cuối": 2},
	Rules: []task.DueRule{
		{Kind: extract.DueNone, Re: task.Time(`(?:(?:đến|tới)\s+(?:năm\s+)?\d{4}\s*,?\s*(?:và\s+)?(?:định hướng|tầm nhìn)(?:\s+(?:đến|`+
			`tới))?(?:\s+năm)?\s+\d{4}|tầm nhìn(?:\s+(?:đến|tới))?(?:\s+năm)?\s+\d{4})`,
			pattern.Name("vi/horizon"), pattern.Yes("đến năm 2030, tầm nhìn đến năm 2045 → none", "đến năm 2030, tầm nhìn 2045 → none"),
			pattern.No("đến năm 2030"))},
		{Kind: extract.DueRecurring, Recur: "yearly", Re: task.Time(`(?:(?:trước|chậm nhất|muộn nhất)\s+)?(?:(?:là|vào|`+
			`trong)\s+)*(?:ngày\s+\d{1,2}\s*(?:tháng|/)\s*\d{1,2}|tháng\s+\d{1,2}|`+`qu[ýí]\s+[IV1-4]+|quý đầu)\s+(?:của\s+)?(?:hằng|hàng|mỗi)\s+năm`,
			pattern.Name("vi/yearly-day"), pattern.Yes("định kỳ trước ngày 01 tháng 12 hằng năm → (recurring)", "Quý I hàng năm → (recurring)"),
			pattern.No("ngày 01 tháng 12 năm 2025"))},
		{Kind: extract.DueRecurring, Recur: "yearly", Re: task.Time(`(?:từ\s+)?(?:giai đoạn\s+)?(?:năm\s+)?`+yearRe+`(?:\s*[-–]\s*(?:19|`+
			`20)\d\d)?\s*(?:,|và|;|-)?\s*(?:và\s+)?(?:hằng năm|hàng năm|(?:các|những) năm (?:tiếp theo|sau|kế tiếp|tiếp sau)|thường xuyên)`,
			pattern.Name("vi/year-and-on"), pattern.Yes("2026 và hằng năm → 2026-01-01/ (recurring)",
				"Năm 2026 và các năm tiếp theo → 2026-01-01/ (recurring)", "giai đoạn 2026-2030 và hằng năm → 2026-01-01/ (recurring)"),
			pattern.No("2026"))},

		{Re: task.Time(`từ\s+`+dayRe+untilRe+`(?:ngày\s*)?(?P<d2>\d{1,2})\s*(?:tháng|[/.\-])\s*(?P<m2>\d{1,2})\s*(?:năm|[/.\-])\s*`+yearRe2,
			pattern.Name("vi/days"), pattern.Yes("Từ ngày 01/6/2026 đến ngày 30/8/2026 → 2026-06-01/2026-08-30 (period)"),
			pattern.No("ngày 01/6/2026"))},
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

		{Where: task.Cell, Re: task.Time(`(?:từ\s+)?tháng\s+(?P<m>\d{1,2})(?:\s*(?:năm|`+
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
		{Where: task.Cell, Re: task.Time(`(?:(?:trong|vào|hết|cuối|đầu|đến|xong)\s+)*(?:tháng\s*)?(?P<m>\d{1,2})\s*(?:năm|/|-)\s*`+yearRe,
			pattern.Name("vi/month"), pattern.Yes("6/2025 → 2025-06-01/2025-06-30 (month)", "06/2025 → 2025-06-01/2025-06-30 (month)",
				"Tháng 5/2026 → 2026-05-01/2026-05-31 (month)", "trong tháng 5 năm 2026 → 2026-05-01/2026-05-31 (month)"),
			pattern.No("2025"), pattern.Refused("13/2025"))},

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
		{Where: task.Cell, Re: task.Time(`(?:trong\s+)?tháng\s+(?P<m>\d{1,2})`,
			pattern.Name("vi/bare-month"), pattern.Yes("Tháng 6 → (month)"),
			pattern.No("6 tháng"))},

		{Where: task.Prose, Kind: extract.DueNone, Re: task.Time(`(?:(?:chi|giáo dục|không|đầu tư|kinh phí|dự toán|hợp đồng|chuyên trách|nhiệm vụ|`+
			`ngân sách|chi phí) thường xuyên|quy định chế độ [^.;,]{0,30}?định k[ỳì]|chỉ số [^.;,]{0,40}? h[àằ]ng năm|(?:được giao|được cấp|đã cấp|`+
			`đã giao|dự toán giao|tăng trưởng|kế hoạch công tác|phân bổ nguồn lực|thực hiện nhiệm vụ|nhiệm kỳ và|hạn ngạch) h[àằ]ng năm)`,
			pattern.Name("vi/other-regular"), pattern.Yes("đơn vị tự bảo đảm chi thường xuyên → none", "trung tâm giáo dục thường xuyên → none",
				"trong đó quy định chế độ giao ban định kỳ → none", "dự toán đã cấp hằng năm → none"),
			pattern.No("thường xuyên kiểm tra"))},
		{Kind: extract.DueRecurring, Recur: "weekly", Re: task.Time(`(?:h[àằ]ng|mỗi) tuần`,
			pattern.Name("vi/weekly"), pattern.Yes("thứ Sáu hàng tuần → (recurring)"),
			pattern.No("tuần tới"))},
		{Kind: extract.DueRecurring, Recur: "monthly", Re: task.Time(`(?:h[àằ]ng|mỗi) tháng`,
			pattern.Name("vi/monthly"), pattern.Yes("hằng tháng → (recurring)"),
			pattern.No("tháng 5"))},
		{Kind: extract.DueRecurring, Recur: "quarterly", Re: task.Time(`(?:h[àằ]ng|mỗi) qu[ýí]`,
			pattern.Name("vi/quarterly"), pattern.Yes("hàng quý → (recurring)"),
			pattern.No("quý hiếm"))},
		{Kind: extract.DueRecurring, Recur: "yearly", Re: task.Time(`(?:(?:h[àằ]ng|mỗi|theo từng|từng) năm|h[àằ]ng niên)`,
			pattern.Name("vi/yearly"), pattern.Yes("Hằng năm → (recurring)", "Thường xuyên, hằng năm → (recurring)", "kế hoạch đào tạo hàng năm → (recurring)"),
			pattern.No("năm 2026"))},
		{Kind: extract.DueRecurring, Re: task.Time(`định k[ỳì]`,
			pattern.Name("vi/now-and-then"), pattern.Yes("định kỳ → (recurring)"),
			pattern.No("kỳ họp"))},
		{Kind: extract.DueContinuous, Re: task.Time(`(?:(?:nhiệm vụ|thực hiện) )?thường xuyên(?:,? liên tục)?`,
			pattern.Name("vi/continuous"), pattern.Yes("Thường xuyên → (continuous)", "Nhiệm vụ thường xuyên → (continuous)"),
			pattern.No("thường trực"))},

		{Kind: extract.DueRelative, Where: task.Cell, Re: task.Time(`(?:ngay )?(?:sau khi|khi có|sau thời điểm|trong (?:vòng|thời hạn|thời gian) \d+|`+
			`kể từ (?:ngày|khi)|\d+ (?:ngày|tháng)(?: làm việc)? (?:sau|kể từ))`,
			pattern.Name("vi/relative"), pattern.Yes("ngay sau khi Luật được thông qua → (relative)", "trong vòng 15 ngày kể từ ngày nhận → (relative)"),
			pattern.No("sau này"))},
		{Kind: extract.DueEvent, Where: task.Cell, Re: task.Time(`(?:k[ỳì] họp|phiên họp|đại hội|hội nghị (?:trung ương|lần)|sơ kết|tổng kết)`,
			pattern.Name("vi/event"), pattern.Yes("Kỳ họp thứ nhất Quốc hội khóa XVI → (event)", "Kỳ họp thứ 9 → (event)"),
			pattern.No("họp"))},
		{Kind: extract.DueExternal, Where: task.Cell, Re: task.Time(`(?:theo|tùy theo|căn cứ) (?:yêu cầu|kế hoạch|lộ trình|chỉ đạo|chương trình|`+
			`tiến độ|quy định|thời hạn|đề nghị|phân công|quyết định|hướng dẫn|quy chế|thời gian)`,
			pattern.Name("vi/external"), pattern.Yes("Theo Kế hoạch của Ủy ban Thường vụ Quốc hội → (external)", "Theo yêu cầu → (external)"),
			pattern.No("theo đó"))},
	},
}
