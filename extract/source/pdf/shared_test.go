package pdf

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract/source"
	"nghiquyet/extract/viet"
)

// shared finds the folder with real documents: NQ_SHARED, or "shared" beside
// the module's root. Tests that want it are skipped where it is absent.
func shared(t testing.TB, sub string) string {
	t.Helper()
	root := os.Getenv("NQ_SHARED")
	for dir, _ := os.Getwd(); root == "" && dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			root = filepath.Join(filepath.Dir(dir), "shared")
		}
	}
	path := filepath.Join(root, sub)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no real documents here: set NQ_SHARED to the folder that holds %s", sub)
	}
	return path
}

// What is always true of the lines of a file.
func checkLines(t *testing.T, raw source.Raw) {
	t.Helper()
	page := 0
	for i, ln := range raw.Lines {
		switch {
		case strings.TrimSpace(ln.Text) == "" || ln.Text != strings.TrimSpace(ln.Text) || strings.Contains(ln.Text, "  "):
			t.Fatalf("line %d: blanks in %q", i, ln.Text)
		case !norm.NFC.IsNormalString(ln.Text):
			t.Fatalf("line %d is not NFC: %q", i, ln.Text)
		case ln.Page < 1 || ln.Page > raw.Pages:
			t.Fatalf("line %d on page %d of %d", i, ln.Page, raw.Pages)
		case ln.Page < page && ln.Cell == nil:
			t.Fatalf("line %d goes back to page %d: %q", i, ln.Page, ln.Text)
		case ln.Cell != nil && (ln.Cell.RowSpan < 1 || ln.Cell.ColSpan < 1 || ln.Cell.Row < 0 || ln.Cell.Col < 0):
			t.Fatalf("line %d: cell %+v", i, *ln.Cell)
		case ln.Box.X1 < ln.Box.X0 || ln.Box.Y1 < ln.Box.Y0:
			t.Fatalf("line %d: box %+v", i, ln.Box)
		}
		if ln.Cell == nil {
			page = ln.Page
		}
	}
}

// The task annexes of real resolutions, counted by eye: rows with their heads,
// columns, and the text of one cell that a page break cuts or a border spans.
func TestRealTables(t *testing.T) {
	dir := shared(t, "corpus/pdf-text")
	for _, c := range []struct {
		file       string
		rows, cols int
		row, col   int
		text       string
	}{
		{"97-nq-cp-2026-congbao.pdf", 38, 7, 12, 2, "Bộ Tư pháp (đối với các nội dung liên quan đến thủ tục hành chính) Bộ Tài chính (đối với các nội dung liên quan đến điều kiện đầu tư kinh doanh)"},
		{"100-nq-cp-2026-congbao.pdf", 40, 6, 5, 3, "Các Bộ, ngành, địa phương, Ủy ban Công tác về các tổ chức PCPNN"},
		{"105-nq-cp-2026-congbao.pdf", 40, 7, 27, 1, "Thực hiện hiệu quả công tác quản lý cán bộ, công chức, viên chức"},
		{"893-qd-ttg-2026-congbao.pdf", 8, 6, 7, 4, "Bộ trưởng Bộ Nông nghiệp và Môi trường"},
		{"1696-qd-ubnd-2026-laocai.pdf", 9, 7, 0, 3, "DANH MỤC TTHC ĐÃ CÔNG BỐ"},
		{"175-nq-cp-2023-congbao.pdf", 32, 5, 3, 3, "Văn phòng Chính phủ"},
	} {
		t.Run(c.file, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(dir, c.file))
			if err != nil {
				t.Skip(err)
			}
			raw := read(t, data)
			checkLines(t, raw)
			rows, cols := 0, 0
			var text []string
			for _, ln := range raw.Lines {
				if ln.Cell == nil {
					continue
				}
				if ln.Cell.Table != 0 {
					t.Fatalf("a second table on page %d: %s", ln.Page, ln.Text)
				}
				rows, cols = max(rows, ln.Cell.Row+ln.Cell.RowSpan), max(cols, ln.Cell.Col+ln.Cell.ColSpan)
				if ln.Cell.Row == c.row && ln.Cell.Col == c.col {
					text = append(text, ln.Text)
				}
			}
			if rows != c.rows || cols != c.cols {
				t.Errorf("%d rows and %d columns; want %d and %d", rows, cols, c.rows, c.cols)
			}
			if got := strings.Join(text, " "); got != c.text {
				t.Errorf("cell %d.%d is %q", c.row, c.col, got)
			}
		})
	}
}

// Every real letterhead: the motto comes before the number, the place and date
// after it.
func TestRealLetterheads(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(shared(t, "corpus/pdf-text"), "*.pdf"))
	for _, f := range files {
		if strings.Contains(f, "legacy") || strings.Contains(f, "broken") {
			continue
		}
		t.Run(filepath.Base(f), func(t *testing.T) {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			raw := read(t, data)
			checkLines(t, raw)
			number, motto, date := -1, -1, -1
			for i, ln := range raw.Lines {
				switch {
				case ln.Page > 1 || ln.Part != source.Body:
				case number < 0 && strings.Contains(ln.Text, "ố:"):
					number = i
				case motto < 0 && strings.HasPrefix(viet.Bare(ln.Text), "doc lap"): // also with an old font's letters, "ðộc lập"
					motto = i
				case date < 0 && strings.Contains(ln.Text, ", ngày ") && len(ln.Text) < 70:
					date = i
				}
			}
			if number < 0 || motto < 0 || number < motto || date >= 0 && date < number {
				t.Errorf("number on line %d, motto %d, date %d", number, motto, date)
			}
		})
	}
}

// Broken and hostile files are read or refused with a reason, in good time.
func TestHostile(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(shared(t, "hostile-pdf"), "*"))
	for _, f := range files {
		name := filepath.Base(f)
		if strings.HasSuffix(name, ".tsv") || strings.Contains(name, "bomb") {
			continue // bombs are for the worker process and its limits
		}
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
			defer cancel()
			raw, err := New().Read(ctx, source.File{Name: name, Data: data}, source.Settings{})
			if err != nil && len(err.Error()) < 20 {
				t.Errorf("refused without a reason: %v", err)
			}
			checkLines(t, raw)
		})
	}
}
