package doc

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/source"
)

func read(data []byte) (source.Raw, error) {
	return Source{}.Read(context.Background(), source.File{Name: "a.doc", Data: data}, source.Settings{})
}

// Properties as bytes.
var (
	bold     = []byte{0x35, 0x08, 1}
	italic   = []byte{0x36, 0x08, 1}
	caps     = []byte{0x3b, 0x08, 1}
	hidden   = []byte{0x3c, 0x08, 1}
	deleted  = []byte{0x00, 0x08, 1}
	special  = []byte{0x55, 0x08, 1}
	center   = []byte{0x03, 0x24, 1}
	inTable  = []byte{0x16, 0x24, 1}
	rowEnd   = []byte{0x17, 0x24, 1}
	isHeader = []byte{0x04, 0x34, 1}
)

func font(n byte) []byte { return []byte{0x4f, 0x4a, n, 0, 0x51, 0x4a, n, 0} }

// edges are the cells of a row; flags are those of each cell.
func edges(at []int, flags ...int) []byte {
	body := []byte{byte(len(at) - 1)}
	for _, e := range at {
		body = append(body, u16(e)...)
	}
	for i := range len(at) - 1 {
		tc := make([]byte, 20)
		if i < len(flags) {
			copy(tc, u16(flags[i]))
		}
		tc[5] = 1 // a border
		body = append(body, tc...)
	}
	return join(u16(tableDefinition), u16(len(body)+1), body)
}

func TestRead(t *testing.T) {
	with := func(b *builder, parts map[int][]byte) *builder { b.parts = parts; return b }
	for _, c := range []struct {
		name string
		in   *builder
		out  string
	}{
		{"paragraphs and looks", new(builder).run("NGHỊ QUYẾT", bold...).end(paraMark, center...).run("Một ").run("hai", italic...).run(" \x1e ba\x0bbốn").end(paraMark).run("chính phủ", caps...).end(paraMark),
			"bold centered NGHỊ QUYẾT\nMột hai - ba\nbốn\nCHÍNH PHỦ\n"},
		{"hidden and deleted", new(builder).run("a ").run("b ", hidden...).run("c ", deleted...).run("d").end(paraMark), "a d\n"},
		{"fields", new(builder).run("Điều ").run("\x13", special...).run(" REF x ").run("\x14", special...).run("5").run("\x15", special...).end(paraMark), "Điều 5\n"},
		{"old fonts of runs and of a style", with(new(builder).run("NghÞ ®Þnh ").run("phu", font(2)...).run("û ñöôïc", append(font(2), bold...)...).end(paraMark),
			map[int][]byte{fontTable: fonts("Arial", ".VnTime", "VNI-Times"), styleTable: styleSheet([3]string{"Normal", string(font(1)), ""})}),
			"Nghị định phủ được\n"},
		{"a table", new(builder).run("TT").end(cellMark, inTable...).run("Cơ quan").end(cellMark, inTable...).end(cellMark, join(inTable, rowEnd, isHeader, edges([]int{0, 500, 6000}))...).
			run("1").end(cellMark, inTable...).run("Bộ").end(paraMark, inTable...).run("Y tế").end(cellMark, inTable...).end(cellMark, join(inTable, rowEnd, edges([]int{0, 500, 6000}, 0x60))...).
			run("").end(cellMark, inTable...).run("Sở").end(cellMark, inTable...).run("Y tế").end(cellMark, inTable...).end(cellMark, join(inTable, rowEnd, edges([]int{10, 490, 3000, 6000}, 0x20))...).para("sau"),
			"0:0,0H TT\n0:0,1(1x2)H Cơ quan\n0:1,0(2x1) 1\n0:1,1(1x2) Bộ\n0:1,1(1x2) Y tế\n0:2,1 Sở\n0:2,2 Y tế\nsau\n"},
		{"a signature", new(builder).para("Nơi nhận:\t\tTM. CHÍNH PHỦ"), "Nơi nhận:\nTM. CHÍNH PHỦ\n"},
		{"signs", with(new(builder).run("(", append([]byte{0x09, 0x6a, 0, 0, 0xb3, 0xf0}, special...)...).run(" 5").end(paraMark), map[int][]byte{fontTable: fonts("Symbol")}), "≥ 5\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			raw, err := read(c.in.bytes())
			if err != nil {
				t.Fatal(err)
			}
			if got := extracttest.Show(raw.Lines); got != c.out {
				t.Errorf("got\n%s\nwant\n%s", got, c.out)
			}
		})
	}
}

func TestReadNotes(t *testing.T) {
	b := new(builder).run("140/NQ-CP").run("\x02", special...).end(paraMark)
	body := len(b.text)
	b.run("\x02", special...).run(" Xem Điều 5.").end(paraMark)
	b.counts = map[int]int{0x4c: body, 0x50: len(b.text) - body}
	b.parts = map[int][]byte{
		footRefs:  join(u32(9), u32(body), u16(1)),
		footTexts: join(u32(0), u32(len(b.text)-body), u32(len(b.text)-body)),
	}
	raw, err := read(b.bytes())
	if err != nil {
		t.Fatal(err)
	}
	if got := extracttest.Show(raw.Lines); got != "140/NQ-CP[1]\nnote <1> Xem Điều 5.\n" {
		t.Errorf("got\n%s", got)
	}
}

func TestReadNumbers(t *testing.T) {
	level := func(format int, text string) []byte {
		var units []byte
		for _, c := range text {
			units = append(units, u16(int(c))...)
		}
		return join(u32(1), []byte{byte(format), 0}, make([]byte, 18), make([]byte, 4), u16(len([]rune(text))), units)
	}
	use := func(list, level byte) []byte { return []byte{0x0b, 0x46, list, 0, 0x0a, 0x26, level} }
	var levels []byte
	levels = append(levels, level(0, "Điều \x00.")...)
	levels = append(levels, level(4, "\x01)")...)
	for range 7 {
		levels = append(levels, level(23, "\uf0b7")...)
	}
	b := new(builder).para("Phạm vi", use(1, 0)...).para("một", use(1, 1)...).para("hai", use(1, 1)...).para("gạch", use(1, 2)...).para("Hiệu lực", use(1, 0)...).para("ba", use(1, 1)...)
	lstf := join(u32(77), u32(0), make([]byte, 20))
	for i := 8; i < 26; i += 2 {
		copy(lstf[i:], u16(0xfff))
	}
	b.parts = map[int][]byte{
		listTable:    join(u16(1), lstf[:26]),
		-1:           levels,
		listUseTable: join(u32(1), u32(77), make([]byte, 12), u32(-1)),
	}
	b.parts[listTable] = join(u16(1), lstf)
	raw, err := read(b.bytes())
	if err != nil {
		t.Fatal(err)
	}
	const want = "<Điều 1.> Phạm vi\n<a)> một\n<b)> hai\n<-> gạch\n<Điều 2.> Hiệu lực\n<a)> ba\n"
	if got := extracttest.Show(raw.Lines); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestReadRefuses(t *testing.T) {
	good := new(builder).para("Điều 1").bytes()
	old := compound(map[string][]byte{"WordDocument": append(u16(0xa5dc), make([]byte, 600)...)})
	locked := new(builder).para("x")
	locked.flags = 0x0100
	for _, c := range []struct {
		name string
		in   []byte
		want string
	}{
		{"cut off", good[:700], "cut off or damaged"},
		{"only the sign", good[:8], "cut off or damaged"},
		{"Word 6", old, "Word 6 or 95"},
		{"a password", locked.bytes(), "password"},
		{"a spreadsheet", compound(map[string][]byte{"Workbook": nil, "x": nil}), "a spreadsheet"},
		{"a locked DOCX", compound(map[string][]byte{"EncryptedPackage": nil, "x": nil}), "password"},
		{"no text", new(builder).para("").bytes(), "there is no text"},
	} {
		if _, err := read(c.in); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v", c.name, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := (Source{}).Read(ctx, source.File{Data: good}, source.Settings{}); err != context.Canceled {
		t.Errorf("got %v", err)
	}
}

// Real documents: all letters are Vietnamese, and the head is there.
func TestReadShared(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(extracttest.Shared(t, "corpus", "doc"), "*.doc"))
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if !(Source{}).Sniff(source.File{Name: f, Data: data}) {
			continue // a DOCX under this name
		}
		raw, err := read(data)
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(f), err)
			continue
		}
		odd, all := 0, 0
		for _, ln := range raw.Lines {
			for _, c := range ln.Text {
				all++
				if strings.ContainsRune("®¸¹·µ§ñ\u00ad\ufffd", c) {
					odd++
				}
			}
		}
		if all < 5000 || odd*500 > all {
			t.Errorf("%s: %d of %d letters are of an old encoding", filepath.Base(f), odd, all)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(new(builder).para("Điều 1").bytes())
	f.Add(new(builder).run("a").end(cellMark, inTable...).end(cellMark, join(inTable, rowEnd, edges([]int{0, 500}, 0x63))...).bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		raw, _ := read(data)
		for _, ln := range raw.Lines {
			if strings.TrimSpace(ln.Text) == "" {
				t.Fatalf("an empty line: %+v", ln)
			}
		}
	})
}

// The code of a field may go on behind a field inside it.
func TestNestedFieldCode(t *testing.T) {
	w := &walker{}
	for _, c := range "\x13IF \x13PAGE\x15 = 1 " {
		w.inCode(unit{c: c})
	}
	if got := w.fields[0].code.String(); got != "IF  = 1 " {
		t.Errorf("the code of the outer field is %q", got)
	}
}
