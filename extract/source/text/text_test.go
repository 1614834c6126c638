package text

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"nghiquyet/extract/source"
	"nghiquyet/extract/source/letterhead"
)

// show prints lines as the cases write them.
func show(lines []source.Line) string {
	var b strings.Builder
	for _, ln := range lines {
		if ln.Cell != nil {
			fmt.Fprintf(&b, "%d:%d,%d", ln.Cell.Table, ln.Cell.Row, ln.Cell.Col)
			if ln.Cell.Header {
				b.WriteByte('H')
			}
			b.WriteByte(' ')
		}
		if ln.Look.Bold {
			b.WriteString("bold ")
		}
		if ln.Look.Italic {
			b.WriteString("italic ")
		}
		if ln.Part == source.Furniture {
			b.WriteString("furniture ")
		}
		if ln.Mark != "" {
			b.WriteString("<" + ln.Mark + "> ")
		}
		b.WriteString(ln.Text + "\n")
	}
	return b.String()
}

func read(t *testing.T, name, data string) source.Raw {
	t.Helper()
	raw, err := Source{}.Read(context.Background(), source.File{Name: name, Data: []byte(data)}, source.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestRead(t *testing.T) {
	cases := []struct{ name, file, in, out string }{
		{"a line is a paragraph", "a.txt",
			"QUYẾT NGHỊ:\n\nĐiều 1. Ban hành kèm theo Nghị quyết này Chương trình hành động của Chính phủ về phát triển đô thị biển giai đoạn 2025 - 2030 và những năm tiếp theo.\r\nĐiều 2. Hiệu lực.\n",
			"QUYẾT NGHỊ:\nĐiều 1. Ban hành kèm theo Nghị quyết này Chương trình hành động của Chính phủ về phát triển đô thị biển giai đoạn 2025 - 2030 và những năm tiếp theo.\nĐiều 2. Hiệu lực.\n"},
		{"two columns at the head", "a.txt",
			"CHÍNH PHỦ               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n  -----                  Độc lập - Tự do - Hạnh phúc\nSố: 12/NQ-CP\t\tHà Nội, ngày 05 tháng 02 năm 2025\n",
			"CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nfurniture -----\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/NQ-CP\nHà Nội, ngày 05 tháng 02 năm 2025\n"},
		{"head on one line", "a.txt", "# CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n**Điều 1.** A\n**Điều 2.** B\n**Điều 3.** C\n",
			"bold CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐiều 1. A\nĐiều 2. B\nĐiều 3. C\n"},
		{"table", "a.md",
			"**PHỤ LỤC**\n\n| TT | Nhiệm vụ<br>chính | Cơ quan \\| đơn vị |\n|---|:---:|---|\n| **I** | *Quy hoạch* | |\n| 1 | Rà soát | Bộ Xây dựng |\n| TT | Nhiệm vụ<br>chính | Cơ quan \\| đơn vị |\n| 2 | Lập | Bộ Tài chính |\n",
			"bold PHỤ LỤC\n0:0,0H TT\n0:0,1H Nhiệm vụ\n0:0,1H chính\n0:0,2H Cơ quan | đơn vị\n0:1,0 bold I\n0:1,1 italic Quy hoạch\n0:2,0 1\n0:2,1 Rà soát\n0:2,2 Bộ Xây dựng\n0:3,0 furniture TT\n0:3,1 furniture Nhiệm vụ\n0:3,1 furniture chính\n0:3,2 furniture Cơ quan | đơn vị\n0:4,0 2\n0:4,1 Lập\n0:4,2 Bộ Tài chính\n"},
		{"marks of markdown", "a.md",
			"## 2\\. Nhiệm vụ\n\n* mục một\n- mục hai\n+ mục ba\n\nXem [Nghị quyết](http://example.vn/a) số **45-NQ/TW** &amp; 5\\*6\n",
			"bold 2. Nhiệm vụ\n<-> mục một\n- mục hai\n+ mục ba\nXem Nghị quyết số 45-NQ/TW & 5*6\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := show(read(t, c.file, c.in).Lines); got != c.out {
				t.Errorf("got\n%s\nwant\n%s", got, c.out)
			}
		})
	}
}

func TestReadWrapped(t *testing.T) {
	in := `QUYẾT ĐỊNH
Về việc thành lập tổ công tác
1. Tổ công tác có nhiệm vụ rà soát quy hoạch chung của thành phố, đề
xuất điều chỉnh những nội dung không còn phù hợp theo Nghị định số 30/2020/NĐ-
CP và báo cáo cấp có thẩm quyền trước ngày 30 tháng 6 năm 2025.
1
2. Tổ công tác gồm đại diện các bộ, ngành và địa phương có liên quan đến
quy hoạch.
a) Tổ trưởng là một lãnh đạo của Bộ Xây dựng, giúp việc cho tổ trưởng
có hai tổ phó do các bộ cử, làm việc theo chế độ kiêm nhiệm và chịu
2
trách nhiệm trước tổ trưởng về phần việc được giao theo kế hoạch chung
của cả năm.
3
`
	want := `furniture 1
furniture 2
furniture 3
QUYẾT ĐỊNH
Về việc thành lập tổ công tác
1. Tổ công tác có nhiệm vụ rà soát quy hoạch chung của thành phố, đề xuất điều chỉnh những nội dung không còn phù hợp theo Nghị định số 30/2020/NĐ-CP và báo cáo cấp có thẩm quyền trước ngày 30 tháng 6 năm 2025.
2. Tổ công tác gồm đại diện các bộ, ngành và địa phương có liên quan đến quy hoạch.
a) Tổ trưởng là một lãnh đạo của Bộ Xây dựng, giúp việc cho tổ trưởng có hai tổ phó do các bộ cử, làm việc theo chế độ kiêm nhiệm và chịu trách nhiệm trước tổ trưởng về phần việc được giao theo kế hoạch chung của cả năm.
`
	if got := show(read(t, "a.txt", in).Lines); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestReadPages(t *testing.T) {
	raw := read(t, "a.txt", "Trang một\n\fTrang hai\n\f")
	if raw.Pages != 2 || len(raw.Lines) != 2 || raw.Lines[1].Page != 2 {
		t.Errorf("got %d pages, lines %v", raw.Pages, raw.Lines)
	}
}

func TestDecode(t *testing.T) {
	const want = "Nghị quyết số 45 về thành phố Hải Phòng\n"
	decomposed := "Nghi\u0323 quyê\u0301t sô\u0301 45 vê\u0300 tha\u0300nh phô\u0301 Ha\u0309i Pho\u0300ng\n"
	cp1258, err := charmap.Windows1258.NewEncoder().String(decomposed)
	if err != nil {
		t.Fatal(err)
	}
	little, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(want)
	big, _ := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(want)
	for _, c := range []struct{ name, in, out string }{
		{"utf-8", want, want},
		{"utf-8 with mark", "\ufeff" + want, want},
		{"utf-16 with mark", little, want},
		{"utf-16 without mark", big, want},
		{"windows-1258", cp1258, decomposed},
		{"damaged utf-8", strings.Repeat(want, 5) + "\xff", strings.Repeat(want, 5) + "\ufffd"},
		{"8-bit font", "C\xa8n c\xf8 LuËt", "C¨n cø Lu\u00c3\u2039t"},
	} {
		got, err := Decode([]byte(c.in), "")
		if err != nil || got != c.out {
			t.Errorf("%s: got %q, %v, want %q", c.name, got, err, c.out)
		}
	}
	for _, declared := range []string{"windows-1252", "iso-8859-1", "utf-8", "x-unknown"} {
		if got, _ := Decode([]byte(cp1258), declared); got != decomposed {
			t.Errorf("windows-1258 declared as %s: got %q", declared, got)
		}
	}
	if got, _ := Decode([]byte("Tr\xb8ch nhi\xd6m"), "windows-1258"); got != "Tr¸ch nhiÖm" {
		t.Errorf("declared charset: got %q", got)
	}
}

func TestRefuses(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"empty", "", "empty"},
		{"blank", " \n\t\n", "white space"},
		{"png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"},
		{"zeros", "abc\x00def", "binary"},
		{"control", strings.Repeat("a\x01", 40), "binary"},
	} {
		f := source.File{Name: c.name, Data: []byte(c.data)}
		_, err := Source{}.Read(context.Background(), f, source.Settings{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v", c.name, err)
		}
		if sniffed := (Source{}).Sniff(f); sniffed != (c.want != "binary") {
			t.Errorf("%s: Sniff is %v", c.name, sniffed)
		}
	}
}

// letters is what must not be lost: letters and digits, in order.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(" \t\r\n\f|*#\\-_=~`>:+•", c) {
			return -1
		}
		return c
	}, s)
}

func TestReadCorpus(t *testing.T) {
	shared := os.Getenv("NQ_SHARED")
	if shared == "" {
		shared = "../../../../shared"
	}
	files, _ := filepath.Glob(filepath.Join(shared, "corpus/text/*.*"))
	if len(files) == 0 {
		t.Skip("no real documents: set NQ_SHARED to the folder that holds corpus/")
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		raw := read(t, name, string(data))
		var b strings.Builder
		for _, ln := range raw.Lines {
			if ln.Part != source.Furniture || ln.Cell != nil {
				b.WriteString(ln.Text)
			} else if !letterhead.Rule(ln.Text) {
				continue // a page number, moved to the front
			}
		}
		got, want := len(letters(b.String())), len(letters(string(data)))
		if got > want || got*1000 < want*985 {
			t.Errorf("%s: %d bytes of letters became %d", filepath.Base(name), want, got)
		}
	}
}

// An old text names no font; its words tell.
func TestReadOldEncodings(t *testing.T) {
	for _, in := range []string{
		"C\xa8n c\xf8 Ngh\xde \xae\xdenh s\xe8 15/CP ng\xb5y 2 th\xb8ng 3 c\xf1a Ch\xddnh ph\xf1 v\xd2 nhi\xd6m v\xf4",              // TCVN3
		"Ca\xean c\xf6\xf9 Ngh\xf2 \xf1\xf2nh so\xe1 15/CP nga\xf8y 2 tha\xf9ng 3 cu\xfba Ch\xednh phu\xfb ve\xe0 nhie\xe4m vu\xef", // VNI
	} {
		raw, err := Source{}.Read(context.Background(), source.File{Name: "a.txt", Data: []byte(in)}, source.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		const want = "Căn cứ Nghị định số 15/CP ngày 2 tháng 3 của Chính phủ về nhiệm vụ"
		if len(raw.Lines) != 1 || raw.Lines[0].Text != want {
			t.Errorf("got %v", raw.Lines)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("| a | b |\n|---|---|\n| c \\")
	f.Add("\x00\x01")
	f.Add("# *a* **b**\n\n\f1\n2\n3\n")
	f.Fuzz(func(t *testing.T, s string) {
		for _, name := range []string{"a.txt", "a.md"} {
			Source{}.Read(context.Background(), source.File{Name: name, Data: []byte(s)}, source.Settings{})
		}
	})
}

// A few zero bytes in a text are signs that a program did not know.
func TestZeroBytesAmongLetters(t *testing.T) {
	few := strings.Repeat("Hình thức đầu tư dự án\n", 100) + "\x00 Đầu tư theo phương thức PPP\n"
	if !(Source{}).Sniff(source.File{Data: []byte(few)}) {
		t.Fatal("a text with a box to be ticked is taken for binary data")
	}
	raw, err := Source{}.Read(t.Context(), source.File{Name: "a.txt", Data: []byte(few)}, source.Settings{})
	if err != nil || strings.Contains(raw.Lines[len(raw.Lines)-1].Text, "\x00") {
		t.Errorf("%+v, %v", raw.Lines, err)
	}
	for _, bad := range []string{"a\x00b", strings.Repeat("ab\x00\x01\x00", 1000), strings.Repeat("\xffx", 2000) + "\x00"} {
		if (Source{}).Sniff(source.File{Data: []byte(bad)}) {
			t.Errorf("%.20q is taken for a text", bad)
		}
	}
}
