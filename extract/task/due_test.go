package task_test

import (
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/lang/en"
	"nghiquyet/extract/lang/fr"
	"nghiquyet/extract/lang/vi"
	"nghiquyet/extract/task"
)

// What a deadline column may hold, read in a document of 6 April 2026.
func TestParseDue(t *testing.T) {
	for in, want := range map[string]extract.Due{
		"30/6/2025":                             {Kind: extract.DueDate, Start: "2025-06-30", End: "2025-06-30"},
		"ngày 15 tháng 5 năm 2026":              {Kind: extract.DueDate, Start: "2026-05-15", End: "2026-05-15"},
		"20h00 ngày 25 tháng 5 năm 2025":        {Kind: extract.DueDate, Start: "2025-05-25", End: "2025-05-25"},
		"trước ngày 30/6/2025":                  {Kind: extract.DueDate, End: "2025-06-30", Bound: "before"},
		"chậm nhất vào ngày 15/7/2026":          {Kind: extract.DueDate, End: "2026-07-15", Bound: "by"},
		"6/2025":                                {Kind: extract.DueMonth, Start: "2025-06-01", End: "2025-06-30"},
		"Tháng 02/2028":                         {Kind: extract.DueMonth, Start: "2028-02-01", End: "2028-02-29"},
		"Quý IV - 2025":                         {Kind: extract.DueQuarter, Start: "2025-10-01", End: "2025-12-31"},
		"quý II":                                {Kind: extract.DueQuarter, Start: "2026-04-01", End: "2026-06-30"},
		"6 tháng cuối năm":                      {Kind: extract.DueHalf, Start: "2026-07-01", End: "2026-12-31"},
		"2025":                                  {Kind: extract.DueYear, Start: "2025-01-01", End: "2025-12-31"},
		"Năm 2026 – 2030":                       {Kind: extract.DuePeriod, Start: "2026-01-01", End: "2030-12-31"},
		"2026; 2027 - 2030":                     {Kind: extract.DuePeriod, Start: "2027-01-01", End: "2030-12-31"},
		"Tháng 5/2026\nTháng 11/2026":           {Kind: extract.DueMonth, Start: "2026-11-01", End: "2026-11-30"},
		"2026 và\nhằng năm":                     {Kind: extract.DueRecurring, Start: "2026-01-01", Recur: "yearly"},
		"Hằng năm":                              {Kind: extract.DueRecurring, Recur: "yearly"},
		"hàng quý":                              {Kind: extract.DueRecurring, Recur: "quarterly"},
		"trước ngày 31 tháng 12":                {Kind: extract.DueRecurring, Recur: "yearly"},
		"Thường xuyên":                          {Kind: extract.DueContinuous},
		"Thường xuyên (hoặc theo yêu cầu)":      {Kind: extract.DueContinuous},
		"Kỳ họp thứ 9":                          {Kind: extract.DueEvent},
		"Kỳ họp thứ 10 (tháng 10/2026)":         {Kind: extract.DueMonth, Start: "2026-10-01", End: "2026-10-31"},
		"Theo yêu cầu":                          {Kind: extract.DueExternal},
		"Năm 2026 (sau khi ban hành nghị định)": {Kind: extract.DueYear, Start: "2026-01-01", End: "2026-12-31"},
		"ngay sau khi Luật được thông qua":      {Kind: extract.DueRelative},
		"trong vòng 15 ngày kể từ ngày nhận":    {Kind: extract.DueRelative},
		"Từ quý III/2026":                       {Kind: extract.DueQuarter, Start: "2026-07-01"},
		"đến năm 2030, tầm nhìn đến năm 2045":   {Kind: extract.DueNone},
		"khẩn trương":                           {Kind: extract.DueNone},
		"6 tháng/lần":                           {Kind: extract.DueRecurring, Recur: "half-yearly"},
		"05 năm một lần":                        {Kind: extract.DueRecurring, Recur: "every 5 years"},
		"04 lần/năm":                            {Kind: extract.DueRecurring, Recur: "quarterly"},
		"Định kỳ hằng tháng":                    {Kind: extract.DueRecurring, Recur: "monthly"},
		"Trước ngày 25 của tháng cuối quý":      {Kind: extract.DueRecurring, Recur: "quarterly"},
		"T6/2026":                               {Kind: extract.DueMonth, Start: "2026-06-01", End: "2026-06-30"},
		"Q3/2026":                               {Kind: extract.DueQuarter, Start: "2026-07-01", End: "2026-09-30"},
		"30/6/26":                               {Kind: extract.DueDate, Start: "2026-06-30", End: "2026-06-30"},
		"01/7/2026-31/12/2026":                  {Kind: extract.DuePeriod, Start: "2026-07-01", End: "2026-12-31"},
		"Theo Quyết định số 14/QĐ-UBND ngày 25/9/2025": {Kind: extract.DueExternal},
		"Theo kế hoạch của tỉnh, xong trước 30/9/2026": {Kind: extract.DueDate, End: "2026-09-30", Bound: "before"},
		"Sau khi Luật số 63/2025/QH15 có hiệu lực":     {Kind: extract.DueRelative},
		"31/2/2026": {Kind: extract.DueNone},
		"":          {Kind: extract.DueNone},
	} {
		got := vi.Language.Task.Due.ParseDue(in, "2026-04-06")
		got.Text = ""
		if got != want {
			t.Errorf("%q is read %+v, want %+v", in, got, want)
		}
	}
}

// A deadline in a sentence; dates of citations, horizons and history are none.
func TestFindDue(t *testing.T) {
	for in, want := range map[string]string{
		"hoàn thành trước ngày 10 tháng 6 năm 2026.":                       "2026-06-10",
		"Rà soát Nghị định số 58/2022/NĐ-CP ngày 31/8/2022 của Chính phủ":  "",
		"xong trong quý II năm 2026.":                                      "2026-06-30",
		"bảo đảm đến hết năm 2030 đủ biên chế":                             "2030-12-31",
		"Chiến lược đến năm 2030, tầm nhìn đến năm 2045":                   "",
		"kế hoạch giai đoạn 2026 - 2030":                                   "",
		"Thường xuyên kiểm tra việc chi thường xuyên":                      "recurring",
		"đơn vị tự bảo đảm chi thường xuyên":                               "",
		"Định kỳ hằng tuần báo cáo; báo cáo tổng kết trước ngày 05/7/2026": "2026-07-05",
		"định kỳ hàng năm (trước ngày 10/12) hoặc đột xuất":                "recurring",
		"hợp đồng ký trước ngày 01/01/2020":                                "",
		"Kết nối nền tảng chia sẻ dữ liệu (Quý III/2026).":                 "2026-09-30",
		"Sửa đổi Luật Khoa học và Công nghệ (2013)":                        "",
		"Từ Quý III/2026, vận hành hệ thống":                               "",
		"trong thời hạn 30 ngày kể từ ngày nhận hồ sơ":                     "",
	} {
		due := vi.Language.Task.Due.FindDue(in, "2026-04-06")
		got := due.End
		if got == "" && (due.Kind == extract.DueRecurring || due.Kind == extract.DueContinuous) {
			got = "recurring"
		}
		if got != want {
			t.Errorf("%q: %q (%s %q), want %q", in, got, due.Kind, due.Text, want)
		}
	}
}

// A day that a text tells twice is told once.
func TestDueText(t *testing.T) {
	for in, want := range map[string]string{
		"Kết nối trước ngày 30/6/2027 và vận hành (trước ngày 30/6/2027).": "trước ngày 30/6/2027",
		"Báo cáo định kỳ hằng tuần; báo cáo tổng kết trước ngày 05/7/2026": "định kỳ hằng tuần; trước ngày 05/7/2026",
	} {
		if got := vi.Language.Task.Due.FindDue(in, "2026-04-06").Text; got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func FuzzDue(f *testing.F) {
	for _, s := range []string{"Quý II/2026", "trước ngày 31/2/2026 (2027)", "2026 và hằng năm", "avant le 30 juin 2026", "by 30 June 2026", "(((("} {
		f.Add(s, "2026-04-06")
	}
	f.Fuzz(func(t *testing.T, s, ref string) {
		for _, table := range []*task.DueTable{&vi.Language.Task.Due, &fr.Language.Task.Due, &en.Language.Task.Due} {
			for _, due := range []extract.Due{table.ParseDue(s, ref), table.FindDue(s, ref)} {
				if due.Kind == "" {
					t.Fatalf("%q has no kind", s)
				}
				if due.Start != "" && due.End != "" && due.Start > due.End {
					t.Fatalf("%q ends before it begins: %+v", s, due)
				}
				if due.Kind == extract.DueNone && due.Start+due.End != "" {
					t.Fatalf("%q: a date for nothing: %+v", s, due)
				}
			}
		}
	})
}
