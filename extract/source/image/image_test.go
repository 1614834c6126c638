package image

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"nghiquyet/extract/source"
	"nghiquyet/extract/source/pdf/pdfium"
	"nghiquyet/extract/source/print"
	"nghiquyet/extract/source/scan"
	"nghiquyet/extract/source/scan/tesseract"
)

// sheet is white paper with a black bar at its upper left.
func sheet(w, h int) *image.Gray {
	img := image.NewGray(image.Rect(0, 0, w, h))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	for y := h / 10; y < h/10+h/50; y++ {
		for x := w / 10; x < w/2; x++ {
			img.Pix[y*img.Stride+x] = 0
		}
	}
	return img
}

func asPNG(img image.Image) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// asJPEG is a JPEG whose camera says how it lies.
func asJPEG(img image.Image, lies, dots int) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 90}); err != nil {
		panic(err)
	}
	exif := append([]byte("Exif\x00\x00"), asTIFF(nil, lies, dots)...)
	out := append([]byte("\xff\xd8\xff\xe1"), binary.BigEndian.AppendUint16(nil, uint16(len(exif)+2))...)
	return append(append(out, exif...), b.Bytes()[2:]...)
}

// asTIFF is a TIFF of grey pages, uncompressed; without any, one directory with
// nothing in it but how it lies, which is what EXIF holds.
func asTIFF(pages []*image.Gray, lies, dots int) []byte {
	o := binary.BigEndian
	b := []byte("MM\x00*\x00\x00\x00\x08")
	for i := range max(1, len(pages)) {
		var entries [][3]uint32 // tag, type, value
		const short, long, rational = 3, 4, 5
		n := 3
		if len(pages) > 0 {
			n = 11
		}
		behind := uint32(len(b) + 2 + 12*n + 4) // the resolution, then the dots
		if len(pages) > 0 {
			r := pages[i].Rect
			entries = append(entries, [3]uint32{254, long, 0}, [3]uint32{256, short, uint32(r.Dx())}, [3]uint32{257, short, uint32(r.Dy())}, [3]uint32{258, short, 8}, [3]uint32{259, short, 1},
				[3]uint32{262, short, 1}, [3]uint32{273, long, behind + 8})
		}
		entries = append(entries, [3]uint32{274, short, uint32(lies)})
		if len(pages) > 0 {
			entries = append(entries, [3]uint32{279, long, uint32(len(pages[i].Pix))})
		}
		entries = append(entries, [3]uint32{282, rational, behind}, [3]uint32{296, short, 2})
		b = o.AppendUint16(b, uint16(len(entries)))
		for _, e := range entries {
			b = o.AppendUint32(o.AppendUint16(o.AppendUint16(b, uint16(e[0])), uint16(e[1])), 1)
			if e[1] == short {
				e[2] <<= 16
			}
			b = o.AppendUint32(b, e[2])
		}
		next := uint32(0)
		if i+1 < len(pages) {
			next = behind + 8 + uint32(len(pages[i].Pix))
		}
		b = o.AppendUint32(b, next)
		b = o.AppendUint32(o.AppendUint32(b, uint32(dots)), 1)
		if len(pages) > 0 {
			b = append(b, pages[i].Pix...)
		}
	}
	return b
}

// eye is an OCR that notes what it is shown, and sees one word on it.
type eye struct {
	mu      sync.Mutex
	seen    []string // size and resolution
	corner  []uint8  // the grey of a dot of the bar
	missing error
	blind   bool
}

func (e *eye) Name() string                { return "eye" }
func (e *eye) Ready(context.Context) error { return e.missing }
func (e *eye) Recognize(_ context.Context, img *image.Gray, dots float64) (*print.Page, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	w, h := img.Rect.Dx(), img.Rect.Dy()
	e.seen = append(e.seen, fmt.Sprintf("%dx%d at %.0f", w, h, dots))
	e.corner = append(e.corner, img.GrayAt(w/4, h/10+h/100).Y)
	p := &print.Page{Width: float64(w) * 72 / dots, Height: float64(h) * 72 / dots}
	if !e.blind {
		p.Put(print.Glyph{Text: "chữ1?", X0: 50, X1: 90, Y: 50, Size: 12, Font: &print.Font{}, Doubt: true})
	}
	return p, nil
}

func read(t *testing.T, e *eye, data []byte, set source.Settings) (source.Raw, error) {
	t.Helper()
	return Source{OCR: e}.Read(t.Context(), source.File{Name: "trang.jpg", Data: data}, set)
}

func TestRead(t *testing.T) {
	a4 := sheet(1240, 1754)
	for _, c := range []struct {
		name string
		data []byte
		seen string
	}{
		{"PNG without a size is A4", asPNG(a4), "1240x1754 at 150"},
		{"JPEG of 150 dots", asJPEG(a4, 1, 150), "1240x1754 at 150"},
		{"JPEG of a screen's 72 dots", asJPEG(a4, 1, 72), "1240x1754 at 150"},
		{"A5 of 300 dots", asJPEG(sheet(1748, 2480), 1, 300), "1748x2480 at 300"},
		{"TIFF of 600 dots is made coarser", asTIFF([]*image.Gray{sheet(2480, 3508)}, 1, 600), "1240x1754 at 300"},
		{"JPEG on its side", asJPEG(scan.Turn(a4, 3), 6, 150), "1240x1754 at 150"},
		{"TIFF on its head", asTIFF([]*image.Gray{scan.Turn(a4, 2)}, 3, 150), "1240x1754 at 150"},
	} {
		e := &eye{}
		raw, err := read(t, e, c.data, source.Settings{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if e.seen[0] != c.seen || e.corner[0] > 60 {
			t.Errorf("%s: OCR saw %s, %d at the bar; want %s", c.name, e.seen[0], e.corner[0], c.seen)
		}
		if len(raw.Lines) != 1 || raw.Lines[0].Text != "chữ1?" || raw.Lines[0].Page != 1 || raw.Pages != 1 || !slices.Equal(raw.OCRPages, []int{1}) || raw.Engine != "eye" {
			t.Errorf("%s: %+v", c.name, raw)
		}
		if len(raw.Problems) != 1 || raw.Problems[0].Rule != "ocr-doubt" {
			t.Errorf("%s: problems %v", c.name, raw.Problems)
		}
	}
}

// A TIFF may hold many pages: blank ones have no words, broken ones are told.
func TestPages(t *testing.T) {
	white := sheet(620, 877)
	for i := range white.Pix {
		white.Pix[i] = 255
	}
	data := asTIFF([]*image.Gray{sheet(620, 877), white, sheet(877, 620), sheet(100, 100)}, 1, 75)
	var told []source.Page
	var mu sync.Mutex
	e := &eye{}
	raw, err := read(t, e, data, source.Settings{Page: func(p source.Page) {
		mu.Lock()
		defer mu.Unlock()
		told = append(told, p)
	}})
	if err != nil || raw.Pages != 4 || !slices.Equal(raw.OCRPages, []int{1, 3}) || !slices.Equal(raw.Unread, []int{4}) || len(raw.Lines) != 2 || raw.Lines[1].Page != 3 {
		t.Errorf("%+v, %v", raw, err)
	}
	slices.Sort(e.seen)
	if !slices.Equal(e.seen, []string{"620x877 at 75", "877x620 at 75"}) {
		t.Errorf("OCR saw %q", e.seen)
	}
	if len(told) != 4 || !told[0].OCR || told[0].Of != 4 {
		t.Errorf("told of %v", told)
	}
}

func TestRefuses(t *testing.T) {
	page, missing := asPNG(sheet(620, 877)), errors.New("it is not installed; install it with: get it")
	huge := bytes.Clone(page) // a header that promises 60,000 × 60,000 dots
	binary.BigEndian.PutUint32(huge[16:], 60000)
	binary.BigEndian.PutUint32(huge[20:], 60000)
	binary.BigEndian.PutUint32(huge[29:], 0x6a4a7f00)
	white := image.NewGray(image.Rect(0, 0, 620, 877))
	for i := range white.Pix {
		white.Pix[i] = 255
	}
	for _, c := range []struct {
		name string
		data []byte
		eye  *eye
		how  source.OCR
		is   error
		says string
	}{
		{"OCR is off", page, &eye{}, source.OCROff, ErrNotRead, "--ocr auto would read it"},
		{"no tesseract", page, &eye{missing: missing}, source.OCRAuto, ErrNotRead, "install it with: get it"},
		{"a picture", page, &eye{blind: true}, source.OCRAuto, ErrNoWords, "no words"},
		{"white paper", asPNG(white), &eye{}, source.OCRAuto, ErrNoWords, "no words"},
		{"an icon", asPNG(sheet(64, 64)), &eye{}, source.OCRAuto, ErrNoWords, "64 by 64"},
		{"cut off", page[:len(page)/2], &eye{}, source.OCRAuto, ErrDamaged, "save it again"},
		{"a head alone", []byte("\xff\xd8\xff\xe0"), &eye{}, source.OCRAuto, ErrDamaged, "save it again"},
		{"TIFF without a page", []byte("II*\x00\x00\x00\x00\x00"), &eye{}, source.OCRAuto, ErrDamaged, "no page"},
		{"TIFF that leads back", []byte("II*\x00\x08\x00\x00\x00\x00\x00\x08\x00\x00\x00"), &eye{}, source.OCRAuto, ErrDamaged, ""},
		{"TIFF cut short", []byte("II*"), &eye{}, source.OCRAuto, ErrDamaged, ""},
	} {
		_, err := read(t, c.eye, c.data, source.Settings{OCR: c.how})
		if !errors.Is(err, c.is) || !strings.Contains(fmt.Sprint(err), c.says) {
			t.Errorf("%s: got %v, want %v with %q", c.name, err, c.is, c.says)
		}
	}
	if _, err := read(t, &eye{}, huge, source.Settings{}); err == nil || len(err.Error()) < 20 {
		t.Errorf("60,000 × 60,000 dots: %v", err)
	}
	big := leaf{kind: jpegFile, data: asJPEG(sheet(300, 300), 1, 300)}
	at := bytes.Index(big.data, []byte("\xff\xc0")) // the frame's header has the size
	binary.BigEndian.PutUint16(big.data[at+5:], 65000)
	binary.BigEndian.PutUint16(big.data[at+7:], 65000)
	if _, err := open(big.data); err == nil || !strings.Contains(err.Error(), "65000 by 65000") {
		t.Errorf("65,000 × 65,000 dots: %v", err)
	}
}

// The first dot of a picture, and the one behind it, lie where EXIF says.
func TestUpright(t *testing.T) {
	for lies, want := range map[int][4]int{ // of the first dot and of the next: x, y
		1: {0, 0, 1, 0}, 2: {3, 0, 2, 0}, 3: {3, 2, 2, 2}, 4: {0, 2, 1, 2},
		5: {0, 0, 0, 1}, 6: {2, 0, 2, 1}, 7: {2, 3, 2, 2}, 8: {0, 3, 0, 2}, 0: {0, 0, 1, 0},
	} {
		img := image.NewGray(image.Rect(0, 0, 4, 3))
		img.Pix[0], img.Pix[1] = 10, 20
		img = upright(img, lies)
		if img.GrayAt(want[0], want[1]).Y != 10 || img.GrayAt(want[2], want[3]).Y != 20 {
			t.Errorf("orientation %d: %v", lies, img.Pix)
		}
	}
}

// Colours become grey, and what is transparent is white.
func TestGrey(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 3, 1))
	img.Set(1, 0, color.NRGBA{0, 0, 0, 255})
	img.Set(2, 0, color.NRGBA{255, 0, 0, 255})
	if got := grey(img).Pix[:3]; got[0] != 255 || got[1] != 0 || got[2] < 60 || got[2] > 90 {
		t.Errorf("got %v", got)
	}
}

func TestSniff(t *testing.T) {
	for data, want := range map[string]bool{"\xff\xd8\xff\xe0\x00\x10JFIF": true, "\x89PNG\r\n\x1a\n": true, "II*\x00\x08\x00": true, "MM\x00*": true, "GIF89a": false, "%PDF-": false, "MMXX": false, "": false} {
		if got := (Source{}).Sniff(source.File{Name: "a.png", Data: []byte(data)}); got != want {
			t.Errorf("Sniff(%q) = %v", data, got)
		}
	}
}

// A page of the project's own resolution is drawn, stored in each kind, and
// read by tesseract.
func TestRealPage(t *testing.T) {
	if testing.Short() {
		t.Skip("reads four pages with tesseract")
	}
	ocr := new(tesseract.Engine)
	if err := ocr.Ready(t.Context()); err != nil {
		t.Skip(err)
	}
	data, err := os.ReadFile("../../../testdata/corpus/7-nq-cp/7-nq-cp.pdf")
	if err != nil {
		t.Fatal(err)
	}
	var drawer pdfium.Engine
	defer drawer.Close()
	doc, err := drawer.Open(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	defer doc.Close()
	first, _, err := doc.Draw(1, 200)
	if err != nil {
		t.Fatal(err)
	}
	second, _, err := doc.Draw(2, 200)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		data  []byte
		pages int
	}{
		"a photograph on its side": {asJPEG(scan.Turn(first, 3), 6, 72), 1},
		"a scan of two pages":      {asTIFF([]*image.Gray{first, second}, 1, 200), 2},
	} {
		raw, err := Source{OCR: ocr}.Read(t.Context(), source.File{Name: name, Data: c.data}, source.Settings{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []string
		for _, ln := range raw.Lines {
			got = append(got, ln.Text)
		}
		rest := got
		for _, want := range []string{"CHÍNH PHỦ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 07/NQ-CP", "Hà Nội, ngày 10 tháng 01 năm 2025", "NGHỊ QUYẾT"} {
			at := slices.Index(rest, want) // what is between is a rule that was read as a word
			if at < 0 || at > 1 {
				t.Errorf("%s: %q should come next in %q", name, want, got[:min(len(got), 9)])
				break
			}
			rest = rest[at+1:]
		}
		if last := raw.Lines[len(raw.Lines)-1]; raw.Pages != c.pages || last.Page != c.pages {
			t.Errorf("%s: %d pages, the last line on page %d", name, raw.Pages, last.Page)
		}
	}
}

func FuzzRead(f *testing.F) {
	page := sheet(200, 200)
	f.Add(asPNG(page))
	f.Add(asJPEG(page, 8, 300))
	f.Add(asTIFF([]*image.Gray{page, page}, 5, 300))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 3 || kindOf(data) == none {
			return
		}
		_, _ = Source{OCR: &eye{}}.Read(context.Background(), source.File{Name: "a", Data: data}, source.Settings{})
	})
}
