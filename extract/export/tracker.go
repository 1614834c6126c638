package export

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"nghiquyet/extract"
	"nghiquyet/extract/docnum"
)

// Tracker writes the form by which task trackers of government offices take
// tasks in: fourteen columns in a fixed order, one line an assignment. Columns
// that want codes or decisions of the office itself (person, priority, kind,
// block, approvals) stay empty. A last day inclusive is written as its last
// minute, because the form asks for an hour; without a last day the cell is
// empty and the printed words stand in the notes.
var Tracker = Format{
	Name: "tracker", Extension: "xlsx", About: "the import form of government task trackers, as a workbook",
	Write: writeTracker,
}

// The header is that of the form and is not translated.
var trackerColumns = []column[taskRow]{
	{"Tên nhiệm vụ", "", 60, func(r taskRow) any { return shorten(r.task.Text, 250) }},
	{"Mô tả", "", 60, func(r taskRow) any { return r.task.Text }},
	{"Đơn vị thực hiện (mã)", "", 30, func(r taskRow) any { return list(r.as.Lead) }},
	{"Người thực hiện (mã cán bộ)", "", 16, blank},
	{"Mức ưu tiên (mã)", "", 12, blank},
	{"Hạn hoàn thành (ngày giờ)", "", 20, nil},
	{"Loại nhiệm vụ (mã)", "", 12, blank},
	{"Khối nhiệm vụ (mã)", "", 12, blank},
	{"Văn bản cấp trên giao", "", 24, func(r taskRow) any { return r.doc.Head.Number }},
	{"Văn bản chỉ đạo của Đảng uỷ", "", 24, func(r taskRow) any { return list(ofParty(cited(r.doc, r.task))) }},
	{"Kết quả thực hiện / Sản phẩm đầu ra", "", 30, func(r taskRow) any { return r.as.Product }},
	{"Lãnh đạo phê duyệt (x)", "", 12, blank},
	{"Cấp trên đã công nhận (x)", "", 12, blank},
	{"Ghi chú", "", 50, func(r taskRow) any { return remarks(r) }},
}

func blank(taskRow) any { return "" }

func writeTracker(w io.Writer, docs Docs, _ Options) error {
	f := excelize.NewFile()
	defer f.Close()
	looks, err := newStyles(f)
	if err != nil {
		return err
	}
	s := sheetOf(f, looks, "Nhiệm vụ", trackerColumns, Options{})
	s.filter = false
	if err := s.open(); err != nil {
		return err
	}
	for d, err := range docs {
		if err != nil {
			return err
		}
		for _, r := range taskRows(d) {
			values := make([]any, len(trackerColumns))
			for i, c := range trackerColumns {
				if c.value == nil {
					values[i] = lastMinute(r.as.Due, looks)
					continue
				}
				values[i] = c.value(r)
			}
			if err := s.write(values); err != nil {
				return err
			}
		}
	}
	if err := s.close(); err != nil {
		return err
	}
	_, err = f.WriteTo(w)
	return err
}

func lastMinute(u extract.Due, looks styles) any {
	t, ok := day(u.End).date()
	if !ok {
		return ""
	}
	return excelize.Cell{StyleID: looks.moment, Value: t.Add(24*time.Hour - time.Minute)}
}

// ofParty are the numbers that follow the grammar of the Party: 45-NQ/TW.
func ofParty(numbers []string) []string {
	var out []string
	for _, s := range numbers {
		if n, ok := docnum.Parse(s); ok && n.Style == docnum.StyleParty {
			out = append(out, s)
		}
	}
	return out
}

// remarks tells what the form has no column for.
func remarks(r taskRow) string {
	var out []string
	for _, f := range []struct{ label, value string }{
		{"Phối hợp: ", list(r.as.Support)}, {"Trình: ", list(r.as.SubmitTo)}, {"Thời hạn: ", r.as.Due.Text},
		{"Nhóm: ", strings.TrimSpace(r.task.Group + " " + r.task.GroupTitle)}, {"Vị trí: ", place(r.task.Path, r.task.Page, Options{})}, {"Mã: ", r.task.ID},
	} {
		if f.value != "" {
			out = append(out, f.label+f.value)
		}
	}
	return strings.Join(out, "\n")
}

// place is where a fact was read: "II.3, tr. 5".
func place(path string, page int, o Options) string {
	if page == 0 {
		return path
	}
	return strings.TrimPrefix(fmt.Sprintf("%s, %s %d", path, o.pick("tr.", "p."), page), ", ")
}

// shorten cuts s to n letters on one line, at a space where there is one.
func shorten(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := string(r[:n-1])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return cut + "…"
}
