package vi

import (
	"nghiquyet/extract"
	"nghiquyet/extract/task"
)

// Pieces of times. A quarter is Roman or Arabic; a date has words or signs
// between its numbers.
const (
	dayRe     = `(?:\d{1,2}\s?(?:giờ|h)\s?(?:\d{2})?\s?(?:phút)?,?\s+)?(?:ngày\s*)?(?P<d>\d{1,2})(?:\s*tháng\s*|\s?[/.]\s?|[-–])(?P<m>\d{1,2})(?:\s*năm\s*|\s?[/.]\s?|[-–])(?P<y>\d{4})`
	quarterRe = `qu[ýí]\s+(?P<q>IV|I{1,3}|[1-4])`
	yearRe    = `(?P<y>(?:19|20)\d\d)`
	yearRe2   = `(?P<y2>(?:19|20)\d\d)`
	untilRe   = `\s*(?:-|–|—|đến hết|đến|,|và)\s*`

	// due is what makes a time in running text a deadline.
	dueRe = `(?:trong|hết|vào|xong|cuối|chậm nhất|muộn nhất|trễ nhất|đến hết|đến cuối|(?:hoàn thành|hoàn tất|xong)[^.;()]{0,40}?)\s+(?:là\s+)?(?:(?:vào|trong|đến|hết|cuối|đầu|trước)\s+){0,3}`
)

var dues = task.NewDueTable(task.DueTable{
	Quarters: map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4},
	Halves:   map[string]int{"đầu": 1, "cuối": 2},
	Rules: []task.DueRule{
		{Name: "vi/horizon", Kind: extract.DueNone,
			Re:  `(?:(?:đến|tới)\s+(?:năm\s+)?\d{4}\s*,?\s*(?:và\s+)?(?:định hướng|tầm nhìn)(?:\s+(?:đến|tới))?(?:\s+năm)?\s+\d{4}|tầm nhìn(?:\s+(?:đến|tới))?(?:\s+năm)?\s+\d{4})`,
			Yes: []string{"đến năm 2030, tầm nhìn đến năm 2045 → none", "đến năm 2030, tầm nhìn 2045 → none"}, No: []string{"đến năm 2030"}},
		{Name: "vi/yearly-day", Kind: extract.DueRecurring, Recur: "yearly",
			Re:  `(?:(?:trước|chậm nhất|muộn nhất)\s+)?(?:(?:là|vào|trong)\s+)*(?:ngày\s+\d{1,2}\s*(?:tháng|/)\s*\d{1,2}|tháng\s+\d{1,2}|` + `qu[ýí]\s+[IV1-4]+|quý đầu)\s+(?:của\s+)?(?:hằng|hàng|mỗi)\s+năm`,
			Yes: []string{"định kỳ trước ngày 01 tháng 12 hằng năm → (recurring)", "Quý I hàng năm → (recurring)"}, No: []string{"ngày 01 tháng 12 năm 2025"}},
		{Name: "vi/year-and-on", Kind: extract.DueRecurring, Recur: "yearly",
			Re:  `(?:từ\s+)?(?:giai đoạn\s+)?(?:năm\s+)?` + yearRe + `(?:\s*[-–]\s*(?:19|20)\d\d)?\s*(?:,|và|;|-)?\s*(?:và\s+)?(?:hằng năm|hàng năm|(?:các|những) năm (?:tiếp theo|sau|kế tiếp|tiếp sau)|thường xuyên)`,
			Yes: []string{"2026 và hằng năm → 2026-01-01/ (recurring)", "Năm 2026 và các năm tiếp theo → 2026-01-01/ (recurring)", "giai đoạn 2026-2030 và hằng năm → 2026-01-01/ (recurring)"}, No: []string{"2026"}},

		{Name: "vi/days", Re: `từ\s+` + dayRe + untilRe + `(?:ngày\s*)?(?P<d2>\d{1,2})\s*(?:tháng|[/.\-])\s*(?P<m2>\d{1,2})\s*(?:năm|[/.\-])\s*` + yearRe2,
			Yes: []string{"Từ ngày 01/6/2026 đến ngày 30/8/2026 → 2026-06-01/2026-08-30 (period)"}, No: []string{"ngày 01/6/2026"}},
		{Name: "vi/from", Open: true, Re: `(?:kể\s+)?từ\s+(?:` + dayRe + `)`, Yes: []string{"từ ngày 01/7/2026 → 2026-07-01/ (date)"}, No: []string{"ngày 01/7/2026"}},
		{Name: "vi/before-day", Bound: "before", Re: `trước\s+` + dayRe,
			Yes: []string{"trước ngày 30/6/2025 → /2025-06-30 (date)", "Trước ngày 01/3/2027 → /2027-03-01 (date)"}, No: []string{"trước năm 2025"}},
		{Name: "vi/by-day", Bound: "by", Re: dueRe + dayRe,
			Yes: []string{"chậm nhất vào ngày 15/5/2026 → /2026-05-15 (date)", "muộn nhất ngày 15 tháng 5 năm 2026 → /2026-05-15 (date)", "hoàn thành trong ngày 20/5/2026 → /2026-05-20 (date)"},
			No:  []string{"Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024"}},
		{Name: "vi/day", Where: task.Cell, Re: `(?:(?:đến|vào|trong|từ nay đến)\s+)?` + dayRe,
			Yes: []string{"30/6/2025 → 2025-06-30/2025-06-30 (date)", "ngày 15 tháng 5 năm 2026 → 2026-05-15/2026-05-15 (date)", "20h00 ngày 25 tháng 5 năm 2025 → 2025-05-25/2025-05-25 (date)", "31-12-2025 → 2025-12-31/2025-12-31 (date)"},
			No:  []string{"31/2/2025", "6/2025"}},

		{Name: "vi/quarters", Where: task.Cell, Re: quarterRe + `(?:\s*(?:năm|/|-)?\s*` + yearRe + `)?` + untilRe + `(?:qu[ýí]\s+)?(?P<q2>IV|I{1,3}|[1-4])\s*(?:năm|/|-|–)?\s*` + yearRe2,
			Yes: []string{"Quý II, III/2026 → 2026-04-01/2026-09-30 (period)", "Quý IV/2025 - Quý I/2026 → 2025-10-01/2026-03-31 (period)"}, No: []string{"Quý II/2026"}},
		{Name: "vi/from-quarter", Open: true, Re: `từ\s+` + quarterRe + `\s*(?:năm|/|-|–|,)?\s*` + yearRe, Yes: []string{"Từ quý III/2026 → 2026-07-01/ (quarter)"}, No: []string{"quý III/2026"}},
		{Name: "vi/before-quarter", Bound: "before", Re: `trước\s+` + quarterRe + `\s*(?:năm|/|-|–|,)?\s*` + yearRe, Yes: []string{"trước quý III/2026 → /2026-06-30 (quarter)"}, No: []string{"quý III/2026"}},
		{Name: "vi/quarter-due", Where: task.Prose, Bound: "by", Re: dueRe + quarterRe + `\s*(?:(?:năm|/|-|–|,)?\s*` + yearRe + `|năm nay)`,
			Yes: []string{"hoàn thành trong Quý II năm 2026 → 2026-04-01/2026-06-30 (quarter)", "xong trong quý II năm 2026 → 2026-04-01/2026-06-30 (quarter)"}, No: []string{"kết quả quý II/2026"}},
		{Name: "vi/quarter", Where: task.Cell, Re: `(?:(?:trong|vào|hết|cuối|đầu|đến|xong)\s+)*` + quarterRe + `(?:\s*(?:năm|/|-|–|,)?\s*` + yearRe + `)?`,
			Yes: []string{"Quý II/2026 → 2026-04-01/2026-06-30 (quarter)", "quý II năm 2026 → 2026-04-01/2026-06-30 (quarter)", "Quý IV - 2025 → 2025-10-01/2025-12-31 (quarter)", "quý 2/2025 → 2025-04-01/2025-06-30 (quarter)"},
			No:  []string{"Quý hàng"}},

		{Name: "vi/half", Re: `(?:trong\s+|hết\s+)?(?:(?:0?6|sáu)\s+tháng|nửa)\s+(?P<h>đầu|cuối)\s+năm(?:\s+` + yearRe + `)?`,
			Yes: []string{"6 tháng đầu năm 2026 → 2026-01-01/2026-06-30 (half)", "06 tháng cuối năm 2026 → 2026-07-01/2026-12-31 (half)"}, No: []string{"6 tháng một lần"}},

		{Name: "vi/months", Where: task.Cell, Re: `(?:từ\s+)?tháng\s+(?P<m>\d{1,2})(?:\s*(?:năm|/)\s*` + yearRe + `)?` + untilRe + `(?:tháng\s+)?(?P<m2>\d{1,2})\s*(?:năm|/|-)\s*` + yearRe2,
			Yes: []string{"Tháng 5 - 6/2026 → 2026-05-01/2026-06-30 (period)", "Từ tháng 11/2025 đến tháng 3/2026 → 2025-11-01/2026-03-31 (period)"}, No: []string{"tháng 5/2026"}},
		{Name: "vi/from-month", Open: true, Re: `từ\s+tháng\s+(?P<m>\d{1,2})\s*(?:năm|/|-)\s*` + yearRe, Yes: []string{"từ tháng 5/2026 → 2026-05-01/ (month)"}, No: []string{"tháng 5/2026"}},
		{Name: "vi/before-month", Bound: "before", Re: `trước\s+(?:tháng\s+)?(?P<m>\d{1,2})\s*(?:năm|/|-)\s*` + yearRe, Yes: []string{"trước tháng 6/2025 → /2025-05-31 (month)"}, No: []string{"tháng 6/2025"}},
		{Name: "vi/month-due", Where: task.Prose, Bound: "by", Re: dueRe + `tháng\s+(?P<m>\d{1,2})\s*(?:năm|/|-)\s*` + yearRe,
			Yes: []string{"trong tháng 5 năm 2026 → 2026-05-01/2026-05-31 (month)"}, No: []string{"kết quả tháng 5/2026", "số liệu tháng 02/2026"}},
		{Name: "vi/month", Where: task.Cell, Re: `(?:(?:trong|vào|hết|cuối|đầu|đến|xong)\s+)*(?:tháng\s*)?(?P<m>\d{1,2})\s*(?:năm|/|-)\s*` + yearRe,
			Yes: []string{"6/2025 → 2025-06-01/2025-06-30 (month)", "06/2025 → 2025-06-01/2025-06-30 (month)", "Tháng 5/2026 → 2026-05-01/2026-05-31 (month)", "trong tháng 5 năm 2026 → 2026-05-01/2026-05-31 (month)"},
			No:  []string{"13/2025"}},

		{Name: "vi/years", Where: task.Cell, Re: `(?:(?:trong|giai đoạn|từ|các|năm)\s+)*` + yearRe + untilRe + `(?:năm\s+)?` + yearRe2,
			Yes: []string{"2025-2026 → 2025-01-01/2026-12-31 (period)", "2025 - 2026 → 2025-01-01/2026-12-31 (period)", "Giai đoạn 2026 - 2030 → 2026-01-01/2030-12-31 (period)", "Năm 2026 - 2027 → 2026-01-01/2027-12-31 (period)", "Trong năm 2023, 2024 → 2023-01-01/2024-12-31 (period)", "Từ năm 2026 đến năm 2030 → 2026-01-01/2030-12-31 (period)"},
			No:  []string{"2026"}},
		{Name: "vi/from-year", Open: true, Re: `từ\s+năm\s+` + yearRe, Yes: []string{"từ năm 2026 → 2026-01-01/ (year)"}, No: []string{"năm 2026"}},
		{Name: "vi/before-year", Bound: "before", Re: `trước\s+(?:năm\s+)?` + yearRe, Yes: []string{"hoàn thành trước năm 2025 → /2024-12-31 (year)"}, No: []string{"năm 2025"}},
		{Name: "vi/year-due", Where: task.Prose, Bound: "by", Re: dueRe + `(?:các\s+)?năm\s+` + yearRe + `(?:` + untilRe + `(?:năm\s+)?` + yearRe2 + `)?`,
			Yes: []string{"trong năm 2026 → 2026-01-01/2026-12-31 (year)", "bảo đảm đến hết năm 2030 → 2030-01-01/2030-12-31 (year)"}, No: []string{"biên chế được giao năm 2026", "đến năm 2030", "kế hoạch năm 2026"}},
		{Name: "vi/year", Where: task.Cell, Re: `(?:(?:trong|vào|hết|cuối|đầu|đến|xong|hoàn thành)\s+)*(?:năm\s+)?` + yearRe,
			Yes: []string{"2025 → 2025-01-01/2025-12-31 (year)", "Năm 2026 → 2026-01-01/2026-12-31 (year)", "trong năm 2026 → 2026-01-01/2026-12-31 (year)", "Đến năm 2030 → 2030-01-01/2030-12-31 (year)"},
			No:  []string{"20255"}},
		{Name: "vi/day-of-every-year", Where: task.Cell, Re: `(?:(?:trước|chậm nhất|muộn nhất|đến)\s+)?(?:ngày\s+)?(?P<d>\d{1,2})\s*(?:tháng\s*|/)(?P<m>\d{1,2})`,
			Yes: []string{"trước ngày 31 tháng 12 → (recurring)", "trước ngày 10/12 → (recurring)"}, No: []string{"31/13"}},
		{Name: "vi/bare-month", Where: task.Cell, Re: `(?:trong\s+)?tháng\s+(?P<m>\d{1,2})`, Yes: []string{"Tháng 6 → (month)"}, No: []string{"6 tháng"}},

		{Name: "vi/other-regular", Where: task.Prose, Kind: extract.DueNone,
			Re:  `(?:(?:chi|giáo dục|không|đầu tư|kinh phí|dự toán|hợp đồng|chuyên trách|nhiệm vụ|ngân sách|chi phí) thường xuyên|quy định chế độ [^.;,]{0,30}?định k[ỳì]|chỉ số [^.;,]{0,40}? h[àằ]ng năm|(?:được giao|được cấp|đã cấp|đã giao|dự toán giao|tăng trưởng|kế hoạch công tác|phân bổ nguồn lực|thực hiện nhiệm vụ|nhiệm kỳ và|hạn ngạch) h[àằ]ng năm)`,
			Yes: []string{"đơn vị tự bảo đảm chi thường xuyên → none", "trung tâm giáo dục thường xuyên → none", "trong đó quy định chế độ giao ban định kỳ → none", "dự toán đã cấp hằng năm → none"}, No: []string{"thường xuyên kiểm tra"}},
		{Name: "vi/weekly", Kind: extract.DueRecurring, Recur: "weekly", Re: `(?:h[àằ]ng|mỗi) tuần`, Yes: []string{"thứ Sáu hàng tuần → (recurring)"}, No: []string{"tuần tới"}},
		{Name: "vi/monthly", Kind: extract.DueRecurring, Recur: "monthly", Re: `(?:h[àằ]ng|mỗi) tháng`, Yes: []string{"hằng tháng → (recurring)"}, No: []string{"tháng 5"}},
		{Name: "vi/quarterly", Kind: extract.DueRecurring, Recur: "quarterly", Re: `(?:h[àằ]ng|mỗi) qu[ýí]`, Yes: []string{"hàng quý → (recurring)"}, No: []string{"quý hiếm"}},
		{Name: "vi/yearly", Kind: extract.DueRecurring, Recur: "yearly", Re: `(?:(?:h[àằ]ng|mỗi|theo từng|từng) năm|h[àằ]ng niên)`,
			Yes: []string{"Hằng năm → (recurring)", "Thường xuyên, hằng năm → (recurring)", "kế hoạch đào tạo hàng năm → (recurring)"}, No: []string{"năm 2026"}},
		{Name: "vi/now-and-then", Kind: extract.DueRecurring, Re: `định k[ỳì]`, Yes: []string{"định kỳ → (recurring)"}, No: []string{"kỳ họp"}},
		{Name: "vi/continuous", Kind: extract.DueContinuous, Re: `(?:(?:nhiệm vụ|thực hiện) )?thường xuyên(?:,? liên tục)?`,
			Yes: []string{"Thường xuyên → (continuous)", "Nhiệm vụ thường xuyên → (continuous)"}, No: []string{"thường trực"}},

		{Name: "vi/relative", Kind: extract.DueRelative, Where: task.Cell, Re: `(?:ngay )?(?:sau khi|khi có|sau thời điểm|trong (?:vòng|thời hạn|thời gian) \d+|kể từ (?:ngày|khi)|\d+ (?:ngày|tháng)(?: làm việc)? (?:sau|kể từ))`,
			Yes: []string{"ngay sau khi Luật được thông qua → (relative)", "trong vòng 15 ngày kể từ ngày nhận → (relative)"}, No: []string{"sau này"}},
		{Name: "vi/event", Kind: extract.DueEvent, Where: task.Cell, Re: `(?:k[ỳì] họp|phiên họp|đại hội|hội nghị (?:trung ương|lần)|sơ kết|tổng kết)`,
			Yes: []string{"Kỳ họp thứ nhất Quốc hội khóa XVI → (event)", "Kỳ họp thứ 9 → (event)"}, No: []string{"họp"}},
		{Name: "vi/external", Kind: extract.DueExternal, Where: task.Cell,
			Re:  `(?:theo|tùy theo|căn cứ) (?:yêu cầu|kế hoạch|lộ trình|chỉ đạo|chương trình|tiến độ|quy định|thời hạn|đề nghị|phân công|quyết định|hướng dẫn|quy chế|thời gian)`,
			Yes: []string{"Theo Kế hoạch của Ủy ban Thường vụ Quốc hội → (external)", "Theo yêu cầu → (external)"}, No: []string{"theo đó"}},
	},
})
