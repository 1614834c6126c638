package export_test

import (
	"bytes"
	"testing"

	"nghiquyet/extract/export"
)

// Whatever stands in a paper, its exports are well formed and no text in them
// became code.
func FuzzExports(f *testing.F) {
	for _, evil := range evils {
		f.Add(evil)
	}
	f.Add("1. [x](javascript:alert(7)) &#27;[31m \u2028 \u202e\x1b[2J giao Bộ Xây dựng chủ trì.")
	f.Add("| 1 | =HYPERLINK(\"x\") | <b onclick=x>Bộ A</b> | 31/12/2026 |")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) == 0 || len(text) > 4<<10 {
			return
		}
		d := hostile(text)
		for _, form := range export.Formats {
			if form.Name == "svg" || form.Extension == "xlsx" {
				continue // slow to make under a fuzzer; dot and csv have the same texts
			}
			var b bytes.Buffer
			if err := form.Write(&b, export.One(d), export.Options{Lang: "vi"}); err != nil {
				t.Fatalf("%s: %v", form.Name, err)
			}
			if err := harmless[form.Extension](b.Bytes()); err != nil {
				t.Fatalf("%s: %v\n%q", form.Name, err, text)
			}
		}
	})
}
