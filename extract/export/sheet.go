package export

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// maxRows is how many rows a worksheet may have.
const maxRows = excelize.TotalRows

// styles are the looks of cells in one workbook.
type styles struct{ head, text, date, moment, group, doc int }

func newStyles(f *excelize.File) (styles, error) {
	var s styles
	var err error
	add := func(id *int, st excelize.Style) {
		if err == nil {
			*id, err = f.NewStyle(&st)
		}
	}
	iso, clock := "yyyy-mm-dd", "dd/mm/yyyy hh:mm"
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	add(&s.head, excelize.Style{
		Font: &excelize.Font{Bold: true, Color: "FFFFFF"}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1F4E79"}},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
	})
	add(&s.text, excelize.Style{Alignment: top})
	add(&s.date, excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}, CustomNumFmt: &iso})
	add(&s.moment, excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}, CustomNumFmt: &clock})
	add(&s.group, excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: top, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDEBF7"}}})
	add(&s.doc, excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: top, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"9DC3E6"}}})
	return s, err
}

// sheet streams rows under a frozen header. A full worksheet is followed by
// another of the same name and a number.
type sheet struct {
	file   *excelize.File
	looks  styles
	name   string
	head   []string
	widths []float64
	filter bool // buttons in the header that filter the rows

	sw    *excelize.StreamWriter
	row   int // the last row written
	count int // worksheets begun
}

// open begins a worksheet with its header. The first sheet of a workbook is
// there already and only gets its name.
func (s *sheet) open() error {
	name := s.name
	if s.count++; s.count > 1 {
		name = fmt.Sprintf("%s %d", s.name, s.count)
	}
	if list := s.file.GetSheetList(); len(list) == 1 && list[0] == "Sheet1" {
		if err := s.file.SetSheetName("Sheet1", name); err != nil {
			return err
		}
	} else if _, err := s.file.NewSheet(name); err != nil {
		return err
	}
	landscape, fit, open := "landscape", true, 0
	if err := s.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	one := 1
	if err := s.file.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &landscape, FitToWidth: &one, FitToHeight: &open}); err != nil {
		return err
	}
	var err error
	if s.sw, err = s.file.NewStreamWriter(name); err != nil {
		return err
	}
	for i, width := range s.widths {
		if err := s.sw.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if err := s.sw.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	s.row = 0
	var cells []any
	for _, h := range s.head {
		cells = append(cells, excelize.Cell{StyleID: s.looks.head, Value: h})
	}
	return s.put(cells, excelize.RowOpts{Height: 32})
}

// write puts one row of values as columns give them; an empty one is no cell.
func (s *sheet) write(values []any, opts ...excelize.RowOpts) error {
	cells := make([]any, len(values))
	for i, v := range values {
		if v != "" && v != day("") {
			cells[i] = s.cell(v)
		}
	}
	var o excelize.RowOpts
	if len(opts) > 0 {
		o = opts[0]
	}
	o.Height = s.height(values)
	return s.put(cells, o)
}

// height is the height in points that a row needs for its wrapped texts, as
// far as widths in letters tell; programs do not work it out when they open a
// file. A row of tall cells ends at 24 lines.
func (s *sheet) height(values []any) float64 {
	most := 1
	for i, v := range values {
		text, ok := v.(string)
		if !ok || len(text) < int(s.widths[i]) {
			continue
		}
		lines := 0
		for par := range strings.SplitSeq(text, "\n") {
			lines += 1 + int(float64(utf8.RuneCountInString(par))/(s.widths[i]*1.05))
		}
		most = max(most, lines)
	}
	return 15 * float64(min(most, 24))
}

func (s *sheet) cell(v any) excelize.Cell {
	if d, ok := v.(day); ok {
		if t, ok := d.date(); ok {
			return excelize.Cell{StyleID: s.looks.date, Value: t}
		}
		v = string(d)
	}
	switch t := v.(type) {
	case excelize.Cell:
		return t
	case string:
		v = safe(t)
	}
	return excelize.Cell{StyleID: s.looks.text, Value: v}
}

// put writes a row of finished cells, on a new worksheet where this one is
// full.
func (s *sheet) put(cells []any, opts ...excelize.RowOpts) error {
	if s.row == maxRows {
		if err := s.close(); err != nil {
			return err
		}
		if err := s.open(); err != nil {
			return err
		}
	}
	s.row++
	at, err := excelize.CoordinatesToCellName(1, s.row)
	if err != nil {
		return err
	}
	return s.sw.SetRow(at, cells, opts...)
}

// close ends the worksheet.
func (s *sheet) close() error {
	if s.filter {
		end, err := excelize.CoordinatesToCellName(len(s.head), s.row)
		if err != nil {
			return err
		}
		if err := s.file.AutoFilter(s.sw.Sheet, "A1:"+end, nil); err != nil {
			return err
		}
	}
	return s.sw.Flush()
}

// sheetOf is a sheet over columns.
func sheetOf[T any](f *excelize.File, looks styles, name string, cols []column[T], o Options) *sheet {
	s := &sheet{file: f, looks: looks, name: name, head: header(cols, o), filter: true}
	for _, c := range cols {
		s.widths = append(s.widths, c.width)
	}
	return s
}

// rowOf are the values of one row.
func rowOf[T any](cols []column[T], r T) []any {
	out := make([]any, len(cols))
	for i, c := range cols {
		out[i] = c.value(r)
	}
	return out
}
