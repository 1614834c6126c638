package web_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"image"
	"image/png"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/net/html"

	"nghiquyet/cmd/nq/batch"
	"nghiquyet/cmd/nq/web"
	"nghiquyet/extract"
	"nghiquyet/extract/pipe"
	"nghiquyet/extract/source"
	"nghiquyet/index"
	"nghiquyet/index/store"
)

// number is a number of an attribute of an element of a drawing.
func number(t *testing.T, n *html.Node, name string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(attr(n, name), 64)
	if err != nil {
		t.Fatalf("%s=%q: %v", name, attr(n, name), err)
	}
	return x
}

// sheet is what the page of a picture shows over it.
type sheet struct {
	lines, boxes []*html.Node
	image        string
	w, h         float64 // of what is shown, in its own units
}

func sheetOf(t *testing.T, body string) sheet {
	t.Helper()
	root, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	var s sheet
	view := ""
	for n := range root.Descendants() {
		switch {
		case n.Data == "svg" && attr(n, "role") == "group":
			view = attr(n, "viewBox")
		case n.Data == "image":
			s.image = attr(n, "href")
		case n.Data == "text" && n.Type == html.ElementNode:
			s.lines = append(s.lines, n)
		case n.Data == "rect":
			s.boxes = append(s.boxes, n)
		}
	}
	size := regexp.MustCompile(`[\d.]+`).FindAllString(view, -1)
	if s.image == "" || len(size) != 4 || len(s.lines) < 5 {
		t.Fatalf("image %q, view %q, %d lines", s.image, view, len(s.lines))
	}
	s.w, _ = strconv.ParseFloat(size[2], 64)
	s.h, _ = strconv.ParseFloat(size[3], 64)
	return s
}

// dark reports that img, which shows s, has a dark dot in a part of it.
func (s sheet) dark(img image.Image, x0, y0, x1, y1 float64) bool {
	scale := float64(img.Bounds().Dx()) / s.w
	for y := int(y0 * scale); y <= int(y1*scale); y++ {
		for x := int(x0 * scale); x <= int(x1*scale); x++ {
			if r, _, _, _ := img.At(x, y).RGBA(); r < 0x9000 {
				return true
			}
		}
	}
	return false
}

// The picture of a page has every line and every fact where they are printed:
// inside the page, with dark dots under each.
func TestSheets(t *testing.T) {
	ts := serve(t)
	facts := 0
	for page := 1; page <= 2; page++ {
		got := get(t, ts, "/d/kl-tw/2024-09-30/96/pages/"+strconv.Itoa(page))
		if got.status != http.StatusOK {
			t.Fatalf("page %d: %d", page, got.status)
		}
		look(t, "a page", got.body, "vi")
		s := sheetOf(t, got.body)
		if stored := sizeOf(t, ts, page); math.Abs(stored.W-s.w) > .1 || math.Abs(stored.H-s.h) > .1 {
			t.Errorf("page %d: it is shown %v by %v, and stored as %v", page, s.w, s.h, stored)
		}
		img, err := png.Decode(strings.NewReader(get(t, ts, s.image).body))
		if err != nil {
			t.Fatal(err)
		}
		if ratio := float64(img.Bounds().Dx()) / float64(img.Bounds().Dy()); math.Abs(ratio-s.w/s.h) > .005 {
			t.Errorf("page %d: drawn %v, stored as %v by %v", page, img.Bounds(), s.w, s.h)
		}
		for _, n := range s.lines {
			x, y, long, high := number(t, n, "x"), number(t, n, "y"), number(t, n, "textLength"), number(t, n, "font-size")
			if x < 0 || y < 0 || x+long > s.w+1 || y > s.h+1 || !s.dark(img, x, y-high, x+long, y) {
				t.Errorf("page %d: the line %q at %v, %v, %v long", page, n.FirstChild.Data, x, y, long)
			}
		}
		for _, n := range s.boxes {
			x, y, wide, high := number(t, n, "x"), number(t, n, "y"), number(t, n, "width"), number(t, n, "height")
			if facts++; x < 0 || y < 0 || x+wide > s.w+1 || y+high > s.h+1 || !s.dark(img, x, y, x+wide, y+high) {
				t.Errorf("page %d: a box at %v, %v of %v by %v", page, x, y, wide, high)
			}
		}
	}
	if facts < 10 {
		t.Errorf("%d boxes on two pages", facts)
	}
}

// sizeOf is the size of a page as the document of the API has it.
func sizeOf(t *testing.T, ts *httptest.Server, page int) extract.Size {
	t.Helper()
	var d struct {
		Origin extract.Origin `json:"origin"`
	}
	if err := json.Unmarshal([]byte(get(t, ts, "/api/v1/document?what=kl-tw/2024-09-30/96").body), &d); err != nil || len(d.Origin.Sizes) < page {
		t.Fatalf("%d sizes are stored, %v", len(d.Origin.Sizes), err)
	}
	return d.Origin.Sizes[page-1]
}

// A page is shown before anything is drawn for it; what could not be drawn is said
// the next time.
func TestNothingIsDrawnForThePage(t *testing.T) {
	asked := &refusing{}
	ts := serve(t, func(s *web.Settings) { s.Draw, s.Pictures = asked, "" })
	at := "/d/kl-tw/2024-09-30/96/pages/1"
	page := get(t, ts, at, in("en"))
	image := regexp.MustCompile(`/img/[0-9a-f]{64}/1\.png`).FindString(page.body)
	if asked.n.Load() != 0 || image == "" {
		t.Fatalf("%d pages were drawn, the picture is %q", asked.n.Load(), image)
	}
	if got := get(t, ts, image); got.status != http.StatusInternalServerError || asked.n.Load() != 1 {
		t.Errorf("%d, %d pages were drawn", got.status, asked.n.Load())
	}
	if again := get(t, ts, at, in("en")); strings.Contains(again.body, "<image") || !strings.Contains(again.body, "could not be drawn") {
		t.Error("the page does not say that its picture could not be drawn")
	}
}

// refusing draws nothing.
type refusing struct{ n atomic.Int32 }

func (r *refusing) Draw(context.Context, source.File, batch.Drawing) (*batch.Picture, error) {
	r.n.Add(1)
	return nil, errors.New("no")
}

// What was read from a web page has no picture, and says so.
func TestNoSheets(t *testing.T) {
	got := get(t, serve(t), "/d/nq-cp/2024-03-11/41/pages", in("en"))
	if got.status != http.StatusOK || !strings.Contains(got.body, "there is no picture of its pages") || strings.Contains(got.body, "<image") {
		t.Errorf("%d", got.status)
	}
}

// A picture is kept by the browser for ever; addresses of none are none.
func TestPictures(t *testing.T) {
	ts := serve(t)
	page := get(t, ts, "/d/kl-tw/2024-09-30/96/pages/1").body
	at := regexp.MustCompile(`/img/[0-9a-f]{64}/1\.png`).FindString(page)
	if at == "" {
		t.Fatal("no picture")
	}
	got := get(t, ts, at)
	if got.status != 200 || got.header.Get("Content-Type") != "image/png" || !strings.Contains(got.header.Get("Cache-Control"), "immutable") {
		t.Errorf("%d %v", got.status, got.header)
	}
	if fine := get(t, ts, at+"?dpi=200"); fine.status != 200 || len(fine.body) <= len(got.body) {
		t.Errorf("finer: %d, %d bytes against %d", fine.status, len(fine.body), len(got.body))
	}
	sha := strings.Split(at, "/")[2]
	for _, bad := range []string{at + "?dpi=1000", strings.Replace(at, "1.png", "99.png", 1), strings.Replace(at, "1.png", "1.gif", 1), "/img/" + strings.Repeat("0", 64) + "/1.png", "/img/" + sha[1:] + "/1.png", "/img/..%2f" + sha[3:] + "/1.png"} {
		if got := get(t, ts, bad); got.status != 404 {
			t.Errorf("%s: %d", bad, got.status)
		}
	}
}

// A file that is no longer where it was has no pictures, and the page says so;
// one that was kept has.
func TestMovedFile(t *testing.T) {
	dir := t.TempDir()
	data, err := os.ReadFile("../../../testdata/corpus/96-kl-tw/96-kl-tw.pdf")
	if err != nil {
		t.Fatal(err)
	}
	d, err := pipe.Extract(t.Context(), source.File{Name: "96.pdf", Data: data}, source.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(t.Context(), filepath.Join(dir, "nq.db"))
	if err != nil {
		t.Fatal(err)
	}
	gone := filepath.Join(dir, "96.pdf")
	if err := st.Put(t.Context(), d, index.File{Name: "96.pdf", Path: gone, SHA256: d.Origin.SHA256, State: index.Done}); err != nil {
		t.Fatal(err)
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	at := "/d/" + d.ID + "/pages/1"
	here := func(s *web.Settings) {
		s.Open, s.Pictures, s.Originals = opening(dir), "", filepath.Join(dir, "originals")
	}
	ts := serve(t, here)
	if got := get(t, ts, at, in("en")); got.status != 200 || !strings.Contains(got.body, "no longer where it was") {
		t.Errorf("moved: %d", got.status)
	}
	if got := get(t, ts, "/img/"+d.Origin.SHA256+"/1.png"); got.status != http.StatusGone {
		t.Errorf("moved: %d", got.status)
	}
	if err := os.WriteFile(gone, bytes.Replace(data, []byte("%PDF"), []byte("%PDX"), 1), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := get(t, ts, at, in("en")); got.status != 200 || !strings.Contains(got.body, "no longer where it was") {
		t.Errorf("changed: %d", got.status)
	}
	if err := os.Mkdir(filepath.Join(dir, "originals"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "originals", d.Origin.SHA256), data, 0o644); err != nil {
		t.Fatal(err)
	}
	if got := get(t, ts, at); got.status != 200 || !strings.Contains(got.body, "<image") {
		t.Errorf("kept: %d", got.status)
	}
}

// Who is not answered in time is told; the server goes on.
func TestManyAtOnce(t *testing.T) {
	ts := serve(t)
	done := make(chan answered)
	const n = 40
	for i := range n {
		go func() {
			path := []string{"/", "/tasks", "/search?q=quy+hoach", "/d/kl-tw/2024-09-30/96", "/d/kl-tw/2024-09-30/96/pages/2"}[i%5]
			done <- get(t, ts, path)
		}()
	}
	for range n {
		if got := <-done; got.status != 200 {
			t.Errorf("%d", got.status)
		}
	}
}
