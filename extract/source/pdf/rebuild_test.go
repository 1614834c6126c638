package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/source"
)

func deflate(s string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

// Files whose table of objects is gone or wrong are read all the same.
func TestRebuild(t *testing.T) {
	var p paper
	p.page().text(72, 100, 14, "còn đọc được")
	whole := string(p.bytes())
	packed := "2 0 3 80 <</Type/Pages/Count 1/Kids[10 0 R]>>"
	packed += strings.Repeat(" ", 8+80-len(packed)) + "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
	for _, c := range []struct{ name, data string }{
		{"no table", whole[:strings.Index(whole, "xref")]},
		{"table elsewhere", regexp.MustCompile(`startxref\n\d+`).ReplaceAllString(whole, "startxref\n7")},
		{"wrong offsets", strings.Replace(whole, "%PDF-1.7\n", "%PDF-1.7\n% moved\n", 1)},
		{"table of billions", strings.Replace(whole, "/Size", "/Size 4000000000 /S", 1)},
		{"table that leads back", regexp.MustCompile(`(?s)trailer\n<<(.*startxref\n)(\d+)`).ReplaceAllString(whole, "trailer\n<</Prev $2 $1$2")},
		{"catalog in an object stream", "%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n" +
			"10 0 obj\n<</Type/Page/MediaBox[0 0 595 842]/Contents 11 0 R/Resources<</Font<</F 3 0 R>>>>>>\nendobj\n" +
			"11 0 obj\n" + stream("", "BT /F 14 Tf 1 0 0 1 72 700 Tm (con doc duoc) Tj ET") + "\nendobj\n" +
			"12 0 obj\n" + stream("/Type/ObjStm/N 2/First 8/Filter/FlateDecode", deflate(packed)) + "\nendobj\n"},
		{"short names of filters", "%PDF-1.2\n" + strings.Replace(string(assemble(map[int]string{
			1:  "<</Type/Catalog/Pages 2 0 R>>",
			2:  "<</Type/Pages/Count 1/Kids[10 0 R]>>",
			3:  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
			10: "<</Type/Page/MediaBox[0 0 595 842]/Contents 11 0 R/Resources<</Font<</F 3 0 R>>>>>>",
			11: stream("/Filter/Fl", deflate("BT /F 14 Tf 1 0 0 1 72 700 Tm (con doc duoc) Tj ET")),
		})), "%PDF-1.7\n", "", 1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			raw := read(t, []byte(c.data))
			if len(raw.Lines) != 1 || raw.Lines[0].Text != "còn đọc được" && raw.Lines[0].Text != "con doc duoc" {
				t.Errorf("got %q", texts(raw))
			}
			if len(raw.Problems) != 1 || raw.Problems[0].Rule != "pdf/rebuilt" {
				t.Errorf("problems: %v", raw.Problems)
			}
		})
	}
}

// A scan with a stamp and a stamped number is still a scan.
func TestScanWithStamp(t *testing.T) {
	var p paper
	image := p.object(stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "x"))
	number := p.object(stream("/Subtype/Form/BBox[0 0 50 20]/Resources<</Font<</F1 3 0 R>>>>", "BT /F1 14 Tf 1 0 0 1 2 5 Tm <"+hexText("453")+"> Tj ET"))
	for i := range 2 {
		s := p.page()
		s.resources = "/XObject<</Im " + image + ">>"
		s.content.WriteString("q 595 0 0 842 0 0 cm /Im Do Q\n")
		if i == 0 {
			s.extra = fmt.Sprintf("/Annots[<</Subtype/Stamp/Rect[100 737 150 757]/AP<</N %s>>>>]", number)
		}
	}
	raw, err := New().Read(context.Background(), source.File{Name: "scan.pdf", Data: p.bytes()}, source.Settings{})
	if !errors.Is(err, ErrNoText) || len(raw.Problems) != 2 {
		t.Errorf("got %v, %v", err, raw.Problems)
	}
}

func FuzzRead(f *testing.F) {
	var p paper
	s := p.page()
	for _, y := range []float64{80, 100, 120} {
		s.rule(60, y, 540, y)
	}
	for _, x := range []float64{60, 100, 540} {
		s.rule(x, 80, x, 120)
	}
	s.text(64, 94, 12, "TT")
	s.text(104, 94, 12, "Nhiệm vụ")
	s.text(300, 72, 13, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
	f.Add(s.content.Bytes())
	f.Add([]byte("BT /F1 12 Tf 0 1 -1 0 100 100 Tm [<00410042> -500 <0043>] TJ ET q 1 0 0 1 0 0 cm 0 0 m 1 1 1 1 1 1 c S Q BI /W 1 ID x EI"))
	f.Fuzz(func(t *testing.T, content []byte) {
		var p paper
		p.page().content.Write(content)
		raw, err := New().Read(context.Background(), source.File{Name: "fuzz.pdf", Data: p.bytes()}, source.Settings{})
		if err == nil {
			checkLines(t, raw)
		}
	})
}

func FuzzFile(f *testing.F) {
	var p paper
	p.page().text(72, 100, 14, "chữ")
	f.Add(p.bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		raw, err := New().Read(context.Background(), source.File{Name: "fuzz.pdf", Data: data}, source.Settings{})
		if err == nil {
			checkLines(t, raw)
		}
	})
}

// The objects that a page is drawn with may be anybody's: its dictionary, its font, the
// map of that to letters, a form that draws itself.
func FuzzObjects(f *testing.F) {
	f.Add("BT /F1 12 Tf 72 700 Td <00410042> Tj ET /X1 Do", "/MediaBox[0 0 595 842]", "/Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts[8 0 R]",
		"1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0041> endbfrange", "/X1 Do BT /F1 9 Tf (x) Tj ET")
	f.Add("q 1e30 0 0 1e-30 0 0 cm /X1 Do Q", "/MediaBox[0 0 1e9 -1]/Rotate 45/UserUnit 1e6", "/Type/Font/Subtype/TrueType/Encoding<</Differences[0/a/b 255/c -1/d]>>", "2 beginbfchar <00> <D800DC00> endbfchar", "")
	f.Fuzz(func(t *testing.T, content, page, font, letters, form string) {
		if len(content)+len(page)+len(font)+len(letters)+len(form) > 16<<10 {
			return
		}
		const with = "/Resources<</Font<</F1 5 0 R>>/XObject<</X1 6 0 R>>>>"
		stream := func(dict, text string) string {
			return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(text), text)
		}
		objects := []string{
			"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page" + page + "/Parent 2 0 R/Contents 4 0 R" + with + ">>", stream("", content),
			"<<" + font + ">>", stream("/Type/XObject/Subtype/Form/BBox[0 0 100 100]"+with, form), stream("", letters),
			"<</Type/Font/Subtype/CIDFontType2/CIDSystemInfo<<>>/W[0[500 600] 10 20 500]/DW 1000>>",
		}
		var b bytes.Buffer
		b.WriteString("%PDF-1.5\n")
		table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
		for i, o := range objects {
			table += fmt.Sprintf("%010d 00000 n \n", b.Len())
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
		}
		at := b.Len()
		fmt.Fprintf(&b, "%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", table, len(objects)+1, at)
		raw, err := New().Read(context.Background(), source.File{Name: "fuzz.pdf", Data: b.Bytes()}, source.Settings{})
		if err == nil {
			checkLines(t, raw)
		}
	})
}

// A file that is cut off gives all of its text or is refused: never a part of it, and
// never letters for which the font is lost.
func TestCutOff(t *testing.T) {
	whole, err := os.ReadFile("../../../testdata/corpus/7-nq-cp/7-nq-cp.pdf")
	if err != nil {
		t.Fatal(err)
	}
	read := func(data []byte) (source.Raw, error) {
		return Source{}.Read(t.Context(), source.File{Name: "a.pdf", Data: data}, source.Settings{})
	}
	want, err := read(whole)
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	for percent := 5; percent < 100; percent += 5 {
		got, err := read(whole[:len(whole)*percent/100])
		switch {
		case errors.Is(err, ErrCutOff), errors.Is(err, ErrDamaged):
			refused++
		case err != nil || extracttest.Show(got.Lines) != extracttest.Show(want.Lines):
			t.Errorf("cut at %d %%: %d of %d lines, %v", percent, len(got.Lines), len(want.Lines), err)
		}
	}
	if refused == 0 {
		t.Error("nothing was refused")
	}
}
