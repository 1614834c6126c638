package pdfium

import (
	"context"
	"fmt"
	"image/png"
	"os"
	"testing"
	"time"
)

func TestProbe(t *testing.T) {
	var e Engine
	defer e.Close()
	for _, f := range []string{os.Getenv("PROBE")} {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Skip()
		}
		t0 := time.Now()
		d, err := e.Open(context.Background(), b)
		fmt.Println("open", time.Since(t0), err)
		if err != nil {
			continue
		}
		t0 = time.Now()
		p, err := d.Print(1)
		fmt.Println("print", time.Since(t0), err, d.Pages(), p.Width, p.Height, len(p.Chars), len(p.Rules), p.ImageShare)
		s := ""
		for _, c := range p.Chars {
			s += c.Text
		}
		fmt.Println(s)
		for i, c := range p.Chars {
			if i < 5 {
				fmt.Printf("%+v\n", c)
			}
		}
		t0 = time.Now()
		img, dpi, err := d.Draw(1, 300)
		fmt.Println("draw", time.Since(t0), err, dpi)
		if err == nil {
			fmt.Println(img.Rect)
			w, _ := os.Create("/tmp/pf/p1.png")
			png.Encode(w, img)
			w.Close()
		}
		d.Close()
	}
}
