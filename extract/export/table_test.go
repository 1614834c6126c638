package export_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"nghiquyet/extract/export"
)

func records(t *testing.T, data []byte) [][]string {
	t.Helper()
	rows, err := csvRows(data)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func csvRows(data []byte) ([][]string, error) {
	return csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))).ReadAll()
}

// One line an assignment; nothing that a spreadsheet would compute.
func TestCSV(t *testing.T) {
	rows := records(t, write(t, export.CSV, sample()))
	if len(rows) != 7 {
		t.Fatalf("%d lines, want a header and 6 assignments", len(rows))
	}
	for _, r := range rows[1:] {
		for _, cell := range r {
			if strings.ContainsAny(cell[:min(1, len(cell))], "=+-@\t\r") {
				t.Errorf("a formula: %q", cell)
			}
		}
	}
	at := map[string]int{}
	for i, h := range rows[0] {
		at[h] = i
	}
	if got := rows[1][at["Hạn hoàn thành"]]; got != "2026-12-31" {
		t.Errorf("due %q", got)
	}
	if got := rows[2][at["Hạn hoàn thành"]]; got != "" {
		t.Errorf("the undated is due %q", got)
	}
	if got := rows[1][at["Văn bản liên quan"]]; got != "45-NQ/TW" {
		t.Errorf("citations %q", got)
	}
}

// A workbook has the cells of CSV as strings, numbers and real dates, and no
// formula anywhere.
func TestXLSX(t *testing.T) {
	for _, f := range []export.Format{export.XLSX, export.Tracker} {
		wb, err := excelize.OpenReader(bytes.NewReader(write(t, f, sample())))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range wb.GetSheetList() {
			rows, err := wb.GetRows(name)
			if err != nil {
				t.Fatal(err)
			}
			for i, r := range rows {
				for j := range r {
					at, _ := excelize.CoordinatesToCellName(j+1, i+1)
					if s, _ := wb.GetCellFormula(name, at); s != "" {
						t.Errorf("%s %s!%s: formula %q", f.Name, name, at, s)
					}
				}
			}
			if panes, _ := wb.GetPanes(name); !panes.Freeze {
				t.Errorf("%s %s: the header is not frozen", f.Name, name)
			}
		}
		if f.Name == "xlsx" {
			rows, _ := wb.GetRows("Nhiệm vụ")
			want := records(t, write(t, export.CSV, sample()))
			for i := range want { // GetRows leaves out empty cells at the end
				if diff := cmp.Diff(want[i][:len(rows[i])], rows[i]); diff != "" {
					t.Errorf("line %d: %s", i, diff)
				}
			}
			if raw, _ := wb.GetCellValue("Nhiệm vụ", "Q2", excelize.Options{RawCellValue: true}); raw != "46387" {
				t.Errorf("the due date is stored as %q, not as a date", raw)
			}
		}
	}
}

// LibreOffice opens the workbooks and makes the CSV export of them.
func TestLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("LibreOffice is not installed")
	}
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", dir}
	want := map[string][][]string{}
	for i, d := range append(own(), sample()) {
		name := filepath.Join(dir, string(rune('a'+i))+".xlsx")
		if err := os.WriteFile(name, write(t, export.XLSX, d), 0o666); err != nil {
			t.Fatal(err)
		}
		args = append(args, name)
		want[strings.TrimSuffix(name, "xlsx")+"csv"] = records(t, write(t, export.CSV, d))
	}
	out, err := exec.Command(office, args...).CombinedOutput()
	if err != nil || bytes.Contains(out, []byte("could not be loaded")) && !bytes.Contains(out, []byte("StarCalc")) {
		t.Skipf("this LibreOffice has no Calc: %v", err)
	}
	for name, rows := range want {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Errorf("not converted: %v\n%s", err, out)
			continue
		}
		if diff := cmp.Diff(rows, records(t, data)); diff != "" {
			t.Errorf("%s: %s", filepath.Base(name), diff)
		}
	}
}
