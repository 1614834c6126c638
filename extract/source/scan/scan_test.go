package scan

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"nghiquyet/extract"
	"nghiquyet/extract/source/print"
)

// Doubted figures are told, doubted letters are not; of many some are counted.
func TestDoubts(t *testing.T) {
	p := &print.Page{Number: 3, Width: 595, Height: 842}
	put := func(text string, doubt bool) {
		p.Put(print.Glyph{Text: text, X0: 10, X1: 20, Y: 10, Size: 10, Font: &print.Font{}, Doubt: doubt})
	}
	put("ngày", true)
	put("15", false)
	put("1S", true)
	var probs extract.Problems
	Doubts(p, &probs)
	if len(probs) != 1 || probs[0].Rule != "ocr-doubt" || probs[0].Page != 3 || !strings.Contains(probs[0].Text, `"1S"`) {
		t.Errorf("got %v", probs)
	}
	for i := range maxDoubts + 4 {
		put(fmt.Sprint(i), true)
	}
	probs = nil
	Doubts(p, &probs)
	if len(probs) != maxDoubts+1 || !strings.Contains(probs[maxDoubts].Text, "5 more figures") {
		t.Errorf("%d problems, the last %v", len(probs), probs[len(probs)-1])
	}
}

func TestBlank(t *testing.T) {
	img := image.NewGray(image.Rect(0, 0, 600, 800))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	if !Blank(img) {
		t.Error("white paper is not blank")
	}
	for x := range 300 {
		img.Pix[400*img.Stride+x] = 0
	}
	if Blank(img) {
		t.Error("a line is blank")
	}
}

// The red of a seal is made light, what is printed under it and other colours
// are left as they are.
func TestLighten(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 4, 1))
	copy(img.Pix, []uint8{220, 40, 60, 255, 60, 20, 30, 255, 40, 40, 200, 255, 255, 255, 255, 255})
	grey := image.NewGray(img.Rect)
	copy(grey.Pix, []uint8{90, 30, 70, 255})
	if Lighten(grey, img); string(grey.Pix) != string([]uint8{220, 30, 70, 255}) {
		t.Errorf("%v", grey.Pix)
	}
	if !HasSeal(img) {
		t.Error("no seal")
	}
	img.Pix[0] = 60
	if HasSeal(img) {
		t.Error("a seal")
	}
}
