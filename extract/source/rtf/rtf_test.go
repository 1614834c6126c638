package rtf

import (
	"context"
	"strings"
	"testing"

	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/source"
)

// head opens a document with the fonts of the tests.
const head = `{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fcharset0 .VnTime{\*\falt Arial};}{\f2\fcharset0 .VnTimeH;}{\f3\fcharset0 VNI-Times;}` +
	`{\f4\fcharset163 Times New Roman (Vietnamese);}{\f5\fcharset2 Symbol;}}{\stylesheet{\s0\qc Normal;}{\s3\sbasedon0 toc 1;}}{\info{\title B\'e9}}` + "\n"

func read(body string) (source.Raw, error) {
	return Source{}.Read(context.Background(), source.File{Name: "a.rtf", Data: []byte(head + body + "}")}, source.Settings{})
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, in, out string }{
		{"text and looks", `\pard\qc {\b NGH\u7882? QUY\u7870?T}\par\pard m\u7897\'f4t\~{\i hai}\line - ba\par`, "bold centered NGHỊ QUYẾT\nmột hai\n- ba\n"},
		{"groups end looks", `\pard a {\b b} c\par`, "a b c\n"},
		{"capitals", `\pard {\caps ch\u237?nh}\par`, "CHÍNH\n"},
		{"old fonts", `\pard\f1 Ngh\'de \'ae\'denh c\'f1a {\b Ch\'ddnh} ph\'f1, t\-\'ad ph\'b8p\par\pard\f2 ch\'ddnh ph\'f1\par\pard\f3 Ngh\'f2 \'f1\'f2nh cu{\b\f3\'fba}\par`,
			"Nghị định của Chính phủ, tưư pháp\nCHÍNH PHỦ\nNghị định của\n"},
		{"a code page", `\pard\f4 Nghi\'f2 quy\'ea\'ect\par`, "Nghị quyết\n"},
		{"signs", `\pard {\f5 \'b3} 5\par`, "≥ 5\n"},
		{"printed numbers", `{\listtext\pard\plain\f0 \u272?i\u7873?u 1.\tab}\pard Ph\u7841?m vi\par{\pntext\f5\'b7\tab}\pard G\u7841?ch\par`, "<Điều 1.> Phạm vi\n<-> Gạch\n"},
		{"a table", `\trowd\trhdr\clbrdrt\brdrs\cellx500\cellx3000\cellx6000\pard\intbl TT\cell Nhi\u7879?m v\u7909?\cell C\u417? quan\cell\row` +
			`\trowd\clvmgf\cellx500\clmgf\cellx3000\clmrg\cellx6000\pard\intbl 1\cell R\u224? so\u225?t\cell\cell\row` +
			`\trowd\clvmrg\cellx500\cellx3010\cellx6000\pard\intbl\cell S\u7917?a\par \u273?\u7893?i\cell B\u7897? Y t\u7871?\cell\row\pard sau\par`,
			"0:0,0H TT\n0:0,1H Nhiệm vụ\n0:0,2H Cơ quan\n0:1,0(2x1) 1\n0:1,1(1x2) Rà soát\n0:2,1 Sửa\n0:2,1 đổi\n0:2,2 Bộ Y tế\nsau\n"},
		{"a table inside a cell", `\trowd\cellx500\cellx3000\pard\intbl 1\cell\pard\intbl\itap2 trong\nestcell{\*\nesttableprops\trowd\cellx900\nestrow}\pard\intbl sau\cell\row\trowd\cellx500\cellx3000\pard\intbl 2\cell hai\cell\row` +
			`\trowd\cellx500\cellx3000\pard\intbl 3\cell ba\cell\row\trowd\cellx500\cellx3000\pard\intbl 4\cell b\u7889?n\cell\row`,
			"1\ntrong\nsau\n2\nhai\n3\nba\n4\nbốn\n"},
		{"notes", `\pard 140/NQ-CP{\super\chftn{\footnote\pard{\super\chftn} Xem \u272?i\u7873?u 5.}} v\u224?\par`, "140/NQ-CP[1] và\nnote <1> Xem Điều 5.\n"},
		{"fields", `\pard \u272?i\u7873?u {\field{\*\fldinst REF x}{\fldrslt 5}}{\field{\*\fldinst HYPERLINK "a"}{\fldrslt {\b abc}}}\par`, "Điều 5abc\n"},
		{"a table of contents", `\pard {\field{\*\fldinst TOC \\o}{\fldrslt M\u7909?c 1 3\par}}\pard sau\par\pard\s3 l\par`, "furniture Mục 1 3\nsau\nfurniture l\n"},
		{"what is passed over", `{\header\pard trang\par}{\pict\pngblip 89504e47}{\*\unknown abc}{\*\bkmkstart x}\pard {\v hidden}{\deleted gone}here\par`, "here\n"},
		{"a text box once", `{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt\pard D\u7920? TH\u7842?O\par}}{\shprslt\pard D\par}}\pard sau\par`, "sau\nDỰ THẢO\n"},
		{"both forms of a text", `\pard {\upr{Ngh? quy?t}{\*\ud{Ngh\u7883? quy\u7871?t}}}\par`, "Nghị quyết\n"},
		{"surrogates and \\uc", `\pard\uc2 \u7879\'e1\'eam\uc0\u-10179\u-8576 x\par`, "ệm🚀x\n"},
		{"a signature", `\pard N\u417?i nh\u7853?n:\tab\tab TM. CH\u205?NH PH\u7910?\par`, "Nơi nhận:\nTM. CHÍNH PHỦ\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			raw, err := read(c.in)
			if err != nil {
				t.Fatal(err)
			}
			if got := extracttest.Show(raw.Lines); got != c.out {
				t.Errorf("got\n%s\nwant\n%s", got, c.out)
			}
		})
	}
}

func TestReadDamaged(t *testing.T) {
	for _, torn := range []string{head + `\pard M\u7897?t {\b hai`, strings.Repeat("{", 100_000) + `\pard x\par`} {
		if _, err := (Source{}).Read(context.Background(), source.File{Data: []byte(torn)}, source.Settings{}); err == nil || !strings.Contains(err.Error(), "cut off") {
			t.Errorf("%.80s: %v", torn, err)
		}
	}
	if _, err := read(`{\pict 00}`); err == nil || !strings.Contains(err.Error(), "there is no text") {
		t.Errorf("got %v", err)
	}
	if raw, err := read(strings.Repeat("{", 100_000) + `\pard x\par` + strings.Repeat("}", 100_000)); err != nil || len(raw.Lines) != 1 {
		t.Errorf("deep groups: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := (Source{}).Read(ctx, source.File{Data: []byte(head)}, source.Settings{}); err != context.Canceled {
		t.Errorf("got %v", err)
	}
}

func TestSniff(t *testing.T) {
	for data, want := range map[string]bool{`{\rtf1 a}`: true, "\r\n{\\rtf": true, `\rtf`: false, "": false} {
		if got := (Source{}).Sniff(source.File{Name: "a.doc", Data: []byte(data)}); got != want {
			t.Errorf("%q: %v", data, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(`\trowd\cellx1\pard\intbl\itap3 a\nestcell\nestrow\cell\row`)
	f.Add(`{\footnote{\shptxt{\field{\fldrslt }}}}}}\'`)
	f.Add(`\u-1\u99999999999\bin9999 \uc-5\u1`)
	f.Fuzz(func(t *testing.T, body string) {
		raw, _ := read(body)
		for _, ln := range raw.Lines {
			if strings.TrimSpace(ln.Text) == "" {
				t.Fatalf("an empty line: %+v", ln)
			}
		}
	})
}
