package batch

import (
	"bytes"
	"errors"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"

	"nghiquyet/extract/source"
)

// A page is drawn in a worker as large as it is; what is no page, or another
// content, is refused.
func TestDraw(t *testing.T) {
	p := NewPool(1, Limits{})
	defer p.Close()
	f := source.File{Name: filepath.Join("..", "..", "..", "testdata", "corpus", "96-kl-tw", "96-kl-tw.pdf")}
	sum, _, err := hash(f, "")
	if err != nil {
		t.Fatal(err)
	}
	got, err := p.Draw(t.Context(), f, Drawing{Page: 1, DPI: 100, SHA256: sum})
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(got.PNG))
	if err != nil {
		t.Fatal(err)
	}
	if w, h := float64(img.Bounds().Dx()), float64(img.Bounds().Dy()); math.Abs(w-595*100/72) > 3 || math.Abs(h-842*100/72) > 3 || got.Dots != 100 || got.Pages < 2 {
		t.Errorf("%v by %v dots, %v to the inch, %d pages", w, h, got.Dots, got.Pages)
	}
	dark := 0
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			if r, _, _, _ := img.At(x, y).RGBA(); r < 0x8000 {
				dark++
			}
		}
	}
	if dark < 5000 {
		t.Errorf("%d dark dots", dark)
	}
	text := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(text, []byte("Nghị quyết\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		name string
		of   Drawing
		want error
	}{{f.Name, Drawing{Page: 99, DPI: 100}, source.ErrNoPage}, {f.Name, Drawing{Page: 0, DPI: 100}, source.ErrNoPage}, {text, Drawing{Page: 1, DPI: 100}, source.ErrNoPage},
		{text, Drawing{Page: 1, DPI: 100, SHA256: sum}, ErrChanged}, {text + "x", Drawing{Page: 1, DPI: 100}, os.ErrNotExist}} {
		if _, err := p.Draw(t.Context(), source.File{Name: x.name}, x.of); !errors.Is(err, x.want) {
			t.Errorf("page %d of %s: %v", x.of.Page, x.name, err)
		}
	}
}

// What is kept is the content, once, under its hash; a file that changed
// meanwhile is not kept as what it was.
func TestKeep(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(name, []byte("Nghị quyết\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	sum, _, err := hash(source.File{Name: name}, "")
	if err != nil {
		t.Fatal(err)
	}
	r := &run{Options: Options{Keep: filepath.Join(dir, "originals")}}
	for range 2 {
		if err := r.keep(input{name: name}, sum); err != nil {
			t.Fatal(err)
		}
	}
	if data, err := os.ReadFile(filepath.Join(dir, "originals", sum)); err != nil || string(data) != "Nghị quyết\n" {
		t.Errorf("%q, %v", data, err)
	}
	if err := r.keep(input{name: name}, "00"+sum[2:]); !errors.Is(err, ErrChanged) {
		t.Error(err)
	}
	if all, _ := os.ReadDir(r.Keep); len(all) != 1 {
		t.Errorf("%d files are kept", len(all))
	}
}
