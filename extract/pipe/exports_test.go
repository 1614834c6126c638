package pipe

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"nghiquyet/extract/export"
	"nghiquyet/extract/source"
)

// Whatever a paper says, its exports are well formed, and hold nothing that runs:
// no element of HTML that could, no formula, no line of a calendar of its own.
func FuzzExports(f *testing.F) {
	const head = "CHÍNH PHỦ\nSố: 7/NQ-CP\nHà Nội, ngày 10 tháng 01 năm 2025\n\nNGHỊ QUYẾT\nVề <script>alert(7)</script> ]]> \"'>\n\nI. NHIỆM VỤ\n"
	for _, body := range []string{
		"1. Bộ Tài chính chủ trì xây dựng =SUM(A1) trước ngày 31/12/2026.\n",
		"1. +7 <img src=x onerror=alert(7)> giao @Bộ Công an chủ trì.\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n2. -1 ]]>\n",
		"| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |\n|---|---|---|---|\n| 1 | =HYPERLINK(\"x\") | <b onclick=x>Bộ A</b> | 31/12/2026 |\n",
		"1. [x](javascript:alert(7)) &#27;[31m \u2028 \u202e\x1b[2J giao Bộ Xây dựng chủ trì.\n",
	} {
		f.Add(head + body)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 16<<10 {
			return
		}
		d, err := Extract(context.Background(), source.File{Name: "a<script>\n\x1b=.txt", Data: []byte(text)}, source.Settings{})
		if err != nil {
			return
		}
		for _, form := range export.Formats {
			if form.Extension == "xlsx" {
				continue // slow to make under a fuzzer; csv has the same texts
			}
			var b bytes.Buffer
			if err := form.Write(&b, export.One(d), export.Options{Lang: "vi"}); err != nil {
				t.Fatalf("%s: %v", form.Name, err)
			}
			if err := harmless(form.Name, b.Bytes()); err != nil {
				t.Fatalf("%s: %v", form.Name, err)
			}
		}
	})
}

// harmless reports what is wrong with an export, by its format.
func harmless(format string, out []byte) error {
	if !utf8.Valid(out) {
		return errors.New("it is not UTF-8")
	}
	switch format {
	case "json", "jsonl", "jsonld", "csl":
		if !json.Valid(out) {
			return errors.New("it is no JSON")
		}
	case "akn", "graphml", "svg":
		for x := xml.NewDecoder(bytes.NewReader(out)); ; {
			if _, err := x.Token(); err == io.EOF {
				return nil
			} else if err != nil {
				return err
			}
		}
	case "csv":
		rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(out, []byte("\ufeff")))).ReadAll()
		if err != nil {
			return err
		}
		for _, cell := range slices.Concat(rows...) {
			if strings.ContainsAny(firstLetter(cell), "=+-@\t\r＝＋－＠") {
				return errors.New("a formula: " + cell)
			}
		}
	case "ics":
		events := 0
		for ln := range strings.SplitSeq(strings.TrimSuffix(string(out), "\r\n"), "\r\n") {
			if strings.IndexFunc(ln, unicode.IsControl) >= 0 {
				return errors.New("a control in a line: " + ln)
			}
			switch ln {
			case "BEGIN:VEVENT":
				events++
			case "END:VEVENT":
				events--
			}
			if events < 0 || events > 1 {
				return errors.New("events in one another")
			}
		}
	case "html":
		return harmlessPage(out)
	}
	return nil
}

func firstLetter(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// harmlessPage reports an element or an attribute that could run something.
func harmlessPage(page []byte) error {
	for z := html.NewTokenizer(bytes.NewReader(page)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return nil
		case html.StartTagToken, html.SelfClosingTagToken:
			tag := z.Token()
			if slices.Contains([]string{"script", "img", "iframe", "object", "embed", "base", "svg", "link"}, tag.Data) {
				return errors.New("an element: " + tag.String())
			}
			for _, a := range tag.Attr {
				if strings.HasPrefix(a.Key, "on") || strings.Contains(strings.ToLower(a.Val), "javascript:") && a.Key == "href" {
					return errors.New("an attribute: " + tag.String())
				}
			}
		}
	}
}

// Cells of tables give rows whose spans lie in the text, whatever is in them.
func FuzzTables(f *testing.F) {
	f.Add("TT", "Nhiệm vụ", "Cơ quan chủ trì", "1", "Xây dựng quy hoạch", "Bộ Xây dựng; Bộ Tài chính")
	f.Add("", "Thời hạn", "Đơn vị", "I", "", "Quý IV/2026 |")
	f.Add("STT", "STT", "STT", "1.1.a", "-", "\x00")
	f.Fuzz(func(t *testing.T, a, b, c, x, y, z string) {
		if len(a)+len(b)+len(c)+len(x)+len(y)+len(z) > 4<<10 {
			return
		}
		text := "PHỤ LỤC I\n\n| " + a + " | " + b + " | " + c + " |\n|---|---|---|\n| " + x + " | " + y + " | " + z + " |\n| 2 | " + z + " | " + x + " |\n"
		d, err := Extract(context.Background(), source.File{Name: "a.md", Data: []byte(text)}, source.Settings{})
		if err != nil {
			return
		}
		for _, tb := range d.Tables {
			for _, r := range tb.Rows {
				if r.Start < 0 || r.End < r.Start || r.End > len(d.Text) {
					t.Fatalf("row %s from %d to %d of %d", r.Path, r.Start, r.End, len(d.Text))
				}
			}
		}
		if _, err := d.MarshalJSON(); err != nil {
			t.Fatal(err)
		}
	})
}
