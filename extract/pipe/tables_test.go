package pipe

import (
	"context"
	"strings"
	"testing"

	"nghiquyet/extract/source"
)

// Cells of tables give rows whose spans lie in the text, whatever is in them.
func FuzzTables(f *testing.F) {
	f.Add("TT", "Nhiệm vụ", "Cơ quan chủ trì", "1", "Xây dựng quy hoạch", "Bộ Xây dựng; Bộ Tài chính")
	f.Add("", "Thời hạn", "Đơn vị", "I", "", "Quý IV/2026 |")
	f.Add("STT", "STT", "STT", "1.1.a", "-", "\x00")
	// What is compiled at first use takes longer than one execution may.
	warm := "PHỤ LỤC I\n\n| TT | Nhiệm vụ | Cơ quan chủ trì |\n|---|---|---|\n" + strings.Repeat("| 1 | Xây dựng quy hoạch theo Nghị định số 5/2020/NĐ-CP | Bộ Xây dựng |\n", 100)
	if _, err := Extract(context.Background(), source.File{Name: "a.md", Data: []byte(warm)}, source.Settings{}); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, a, b, c, x, y, z string) {
		if len(a)+len(b)+len(c)+len(x)+len(y)+len(z) > 4<<10 {
			return
		}
		text := "PHỤ LỤC I\n\n| " + a + " | " + b + " | " + c + " |\n|---|---|---|\n| " + x + " | " + y + " | " + z + " |\n| 2 | " + z + " | " + x + " |\n"
		d, err := Extract(context.Background(), source.File{Name: "a.md", Data: []byte(text)}, source.Settings{})
		if err != nil {
			return
		}
		for _, tb := range d.Tables {
			for _, r := range tb.Rows {
				if r.Start < 0 || r.End < r.Start || r.End > len(d.Text) {
					t.Fatalf("row %s from %d to %d of %d", r.Path, r.Start, r.End, len(d.Text))
				}
			}
		}
		if _, err := d.MarshalJSON(); err != nil {
			t.Fatal(err)
		}
	})
}
