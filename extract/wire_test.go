package extract_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nghiquyet/extract"
)

// In JSON offsets count code points, so that text[start:end] is the fact in
// any language; read back they are bytes again.
func TestOffsetsOnTheWire(t *testing.T) {
	text := "Điều 1. Đổi mới\nBộ Tài chính ✓ báo cáo\n"
	at := bytes.Index([]byte(text), []byte("Tài chính"))
	span := extract.Span{Start: at, End: at + len("Tài chính")}
	d := &extract.Document{
		ID: "nq-cp/2026-01-01/1", Text: text,
		Outline:   &extract.Node{Kind: extract.KindDocument, End: len(text), Children: []*extract.Node{{Kind: extract.KindArticle, Num: "1", Start: 0, End: len(text)}}},
		Citations: []extract.Citation{{Span: span}},
		Tasks:     []extract.Task{{Span: span, Assignments: []extract.Assignment{{Lead: []string{"Bộ Tài chính <&>"}}}}},
		Lines:     []extract.Line{{Span: span, Page: 1, Box: extract.Box{X0: 1, Y0: 2, X1: 3, Y1: 4.25}}},
		Problems:  extract.Problems{{Stage: "cite", Start: at}},
	}
	data, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	var w struct {
		Text      string
		Outline   struct{ End int }
		Citations []struct{ Start, End int }
		Targets   []any
		Lines     []struct{ Box []float64 }
	}
	if err := json.Unmarshal(data, &w); err != nil {
		t.Fatal(err)
	}
	if got := string([]rune(w.Text)[w.Citations[0].Start:w.Citations[0].End]); got != "Tài chính" {
		t.Errorf("the span gives %q", got)
	}
	if w.Outline.End != len([]rune(text)) || w.Targets == nil || len(w.Lines[0].Box) != 4 {
		t.Errorf("wire form %+v", w)
	}
	var back extract.Document
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(&back)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(data), string(again)); diff != "" {
		t.Error(diff)
	}
	if back.Citations[0].Span != span || back.Problems[0].Start != at {
		t.Errorf("read back %v, want %v", back.Citations[0].Span, span)
	}
}
