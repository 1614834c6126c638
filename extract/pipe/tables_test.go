package pipe

import (
	"context"
	"testing"

	"nghiquyet/extract/source"
)

// Cells of tables give rows whose spans lie in the text, whatever is in them.
func FuzzTables(f *testing.F) {
	f.Add("TT", "Nhiệm vụ", "Cơ quan chủ trì", "1", "Xây dựng quy hoạch", "Bộ Xây dựng; Bộ Tài chính")
	f.Add("", "Thời hạn", "Đơn vị", "I", "", "Quý IV/2026 |")
	f.Add("STT", "STT", "STT", "1.1.a", "-", "\x00")
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
