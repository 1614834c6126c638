package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/source"
)

const (
	ns = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
		`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
	numbering = `<w:numbering ` + ns + `>
		<w:abstractNum w:abstractNumId="0">
			<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Dieu"/><w:lvlText w:val="Điều %1."/></w:lvl>
			<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
			<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
			<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
		<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
		<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
		<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
		<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num></w:numbering>`
	styleSheet = `<w:styles ` + ns + `><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
		<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
		<w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Dieu"/><w:basedOn w:val="N"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="Old"><w:name w:val="Old"/><w:rPr><w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
		<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style></w:styles>`
	footnotes = `<w:footnotes ` + ns + `><w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>___</w:t></w:r></w:p></w:footnote>
		<w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Xem Điều 5.</w:t></w:r></w:p></w:footnote></w:footnotes>`
)

// build packs parts into an archive; what is not given is as above.
func build(body string, more ...string) []byte {
	parts := []string{
		"[Content_Types].xml", `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		"word/document.xml", `<w:document ` + ns + `><w:body>` + body + `</w:body></w:document>`,
		"word/styles.xml", styleSheet, "word/numbering.xml", numbering, "word/footnotes.xml", footnotes,
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	parts = append(more, parts...)
	seen := map[string]bool{}
	for i := 0; i < len(parts); i += 2 {
		if !seen[parts[i]] {
			seen[parts[i]] = true
			w, _ := z.Create(parts[i])
			io.WriteString(w, parts[i+1])
		}
	}
	z.Close()
	return b.Bytes()
}

func read(data []byte) (source.Raw, error) {
	return Source{}.Read(context.Background(), source.File{Name: "a.docx", Data: data}, source.Settings{})
}

// p is a paragraph, c a cell with one.
func p(text string, props ...string) string {
	return "<w:p><w:pPr>" + strings.Join(props, "") + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>"
}

func c(text string, props ...string) string {
	return "<w:tc><w:tcPr>" + strings.Join(props, "") + "</w:tcPr>" + p(text) + "</w:tc>"
}

func num(id, level string) string {
	return `<w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + id + `"/></w:numPr>`
}

func TestRead(t *testing.T) {
	const drawn = `<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>`
	for _, tc := range []struct{ name, in, out string }{
		{"runs join", `<w:p><w:r><w:t>Nghị quyết số 4</w:t></w:r><w:proofErr/><w:r><w:t>5</w:t></w:r><w:r><w:noBreakHyphen/><w:t>NQ/TW</w:t></w:r></w:p>`, "Nghị quyết số 45-NQ/TW\n"},
		{"looks", p("QUYẾT NGHỊ:", `<w:jc w:val="center"/>`) + `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Đậm</w:t></w:r></w:p><w:p><w:r><w:rPr><w:i/><w:b w:val="0"/></w:rPr><w:t>Nghiêng</w:t></w:r></w:p>` +
			`<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>chính phủ</w:t></w:r></w:p>`, "centered QUYẾT NGHỊ:\nbold Đậm\nitalic Nghiêng\nCHÍNH PHỦ\n"},
		{"numbers", p("Phạm vi", `<w:pStyle w:val="Dieu"/>`) + p("Một", num("1", "1")) + p("Hai", num("1", "1")) + p("Điểm", num("1", "2")) + p("Gạch", num("1", "3")) +
			p("Hiệu lực", `<w:pStyle w:val="Dieu"/>`) + p("Ba", num("1", "1")) + p("Không số", `<w:pStyle w:val="Dieu"/>`, num("0", "0")) +
			p("A", num("2", "0")) + p("B", num("3", "0")) + p("C", num("2", "0")),
			"bold <Điều 1.> Phạm vi\n<1.1.> Một\n<1.2.> Hai\n<a)> Điểm\n<-> Gạch\nbold <Điều 2.> Hiệu lực\n<2.1.> Ba\nbold Không số\n<I.> A\n<IV.> B\n<V.> C\n"},
		{"changes accepted", `<w:p><w:r><w:t xml:space="preserve">Bộ </w:t></w:r><w:del><w:r><w:delText>Xây dựng</w:delText></w:r></w:del><w:ins><w:r><w:t>Y tế</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom></w:p>` +
			`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">một </w:t></w:r></w:p>` + p("câu"), "Bộ Y tế\nmột câu\n"},
		{"fields", `<w:p><w:r><w:t xml:space="preserve">Điều </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>5</w:t></w:r>` +
			`<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>` +
			`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>` + p("Một trường hỏng"), "Điều 59\nMột trường hỏng\n"},
		{"a table of contents", p("Điều 1. Phạm vi	3", `<w:pStyle w:val="TOC1"/>`) + p("Điều 1. Phạm vi"), "furniture Điều 1. Phạm vi 3\nĐiều 1. Phạm vi\n"},
		{"hidden text", `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r></w:p>`, "hiện\n"},
		{"a text box once", `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>` + p("DỰ THẢO") + `</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
			`<mc:Fallback><w:pict><v:textbox><w:txbxContent>` + p("DỰ THẢO") + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>LUẬT</w:t></w:r></w:p>`, "DỰ THẢO\nLUẬT\n"},
		{"notes", `<w:p><w:r><w:t>140/NQ-CP</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>`, "140/NQ-CP[1]\nnote <1> Xem Điều 5.\n"},
		{"line breaks", `<w:p><w:r><w:t>Nơi nhận:</w:t><w:br/><w:t>- Như Điều 3;</w:t></w:r></w:p>`, "Nơi nhận:\n- Như Điều 3;\n"},
		{"two columns at the head", `<w:tbl>` + drawn + `<w:tr>` + c("CHÍNH PHỦ") + c("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + `</w:tr><w:tr>` + c("Số: 7/NQ-CP") + c("Hà Nội, ngày 10 tháng 01 năm 2025") + `</w:tr></w:tbl>` +
			`<w:p><w:r><w:t>Nơi nhận:</w:t><w:tab/><w:tab/><w:t>KT. BỘ TRƯỞNG</w:t></w:r></w:p>`,
			"CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 7/NQ-CP\nHà Nội, ngày 10 tháng 01 năm 2025\nNơi nhận:\nKT. BỘ TRƯỞNG\n"},
		{"merged cells", `<w:tbl>` + drawn + `<w:tr><w:trPr><w:tblHeader/></w:trPr>` + c("TT") + c("Nhiệm vụ") + c("Cơ quan", `<w:gridSpan w:val="2"/>`) + `</w:tr>` +
			`<w:tr>` + c("1", `<w:vMerge w:val="restart"/>`) + c("Rà soát") + c("Bộ Y tế") + c("") + `</w:tr>` +
			`<w:tr>` + c("", `<w:vMerge/>`) + c("Sửa đổi") + c("Bộ Công an", `<w:gridSpan w:val="2"/>`) + `</w:tr>` +
			`<w:tr><w:trPr><w:del/></w:trPr>` + c("2") + c("bỏ") + c("") + c("") + `</w:tr></w:tbl>`,
			"0:0,0H TT\n0:0,1H Nhiệm vụ\n0:0,2(1x2)H Cơ quan\n0:1,0(2x1) 1\n0:1,1 Rà soát\n0:1,2 Bộ Y tế\n0:2,1 Sửa đổi\n0:2,2(1x2) Bộ Công an\n"},
		{"old fonts of a style", p("chÝnh phñ", `<w:pStyle w:val="Old"/>`) + `<w:p><w:r><w:rPr><w:rFonts w:hAnsi="VNI-Times"/></w:rPr><w:t>Chính phu</w:t></w:r><w:r><w:rPr><w:b/><w:rFonts w:hAnsi="VNI-Times"/></w:rPr><w:t>û ñöôïc</w:t></w:r></w:p>`,
			"CHÍNH PHỦ\nChính phủ được\n"},
		{"signs", `<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve"> 5 %; </w:t></w:r><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`, "≥ 5 %; a+b\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			raw, err := read(build(tc.in))
			if err != nil {
				t.Fatal(err)
			}
			if got := extracttest.Show(raw.Lines); got != tc.out {
				t.Errorf("got\n%s\nwant\n%s", got, tc.out)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	good := build(p("Điều 1"))
	for _, tc := range []struct {
		name string
		in   []byte
		want string
	}{
		{"cut off", good[:len(good)/2], "the archive is cut off"},
		{"no text", build(""), "there is no text"},
		{"broken XML", build("", "word/document.xml", "<w:document "+ns+"><w:body><w:p></w:q>"), "its text is damaged"},
		{"too deep", build(strings.Repeat("<w:tbl><w:tr><w:tc>", 300) + p("x") + strings.Repeat("</w:tc></w:tr></w:tbl>", 300)), "nested too deeply"},
		{"a bomb", build("", "word/document.xml", strings.Repeat(" ", 64<<20)), "unpacks to more"},
	} {
		if _, err := read(tc.in); err == nil || !strings.Contains(err.Error(), tc.want) {
			t.Errorf("%s: got %v", tc.name, err)
		}
	}
	for name, part := range map[string]string{"this is a spreadsheet": "xl/workbook.xml", "these are slides": "ppt/presentation.xml", "an OpenDocument": "content.xml", "holds no Word document": "../../word/document.xml"} {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		z.Create(part)
		z.Close()
		if _, err := read(b.Bytes()); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: got %v", part, err)
		}
	}
}

// What stands before a tear is read, and the tear is told.
func TestReadTorn(t *testing.T) {
	raw, err := read(build("", "word/document.xml", "<w:document "+ns+"><w:body>"+p("Điều 1. Còn đây")+"<w:p><w:r><w:t>Điều"))
	if err != nil {
		t.Fatal(err)
	}
	if got := extracttest.Show(raw.Lines); !strings.HasPrefix(got, "Điều 1. Còn đây\n") || len(raw.Problems) != 1 {
		t.Errorf("got %q, %v", got, raw.Problems)
	}
}

func TestSniff(t *testing.T) {
	good := build(p("x"))
	for _, tc := range []struct {
		name string
		data []byte
		want bool
	}{
		{"a.doc", good, true}, {"a.docx", good[:50], true}, {"a.zip", good[:50], false}, {"a.docx", []byte("Điều 1"), false},
	} {
		if got := (Source{}).Sniff(source.File{Name: tc.name, Data: tc.data}); got != tc.want {
			t.Errorf("%s of %d bytes: %v", tc.name, len(tc.data), got)
		}
	}
}

func TestReadStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := (Source{}).Read(ctx, source.File{Data: build(p("x"))}, source.Settings{}); err != context.Canceled {
		t.Errorf("got %v", err)
	}
}

func FuzzBody(f *testing.F) {
	f.Add("<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("x") + "</w:tc></w:tr></w:tbl>")
	f.Add(`<w:p><w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="begin"/></w:r></w:p>`)
	f.Fuzz(func(t *testing.T, body string) {
		raw, _ := read(build(body))
		for _, ln := range raw.Lines {
			if strings.TrimSpace(ln.Text) == "" {
				t.Fatalf("an empty line: %+v", ln)
			}
		}
	})
}

// Every part of a document may be anybody's: styles that are based on themselves,
// lists that count to two thousand million, notes in notes.
func FuzzParts(f *testing.F) {
	f.Add(p("x"), "", "", "", "")
	f.Add(`<w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`,
		`<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>`,
		`<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1999999999"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1%1%1%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
		`<w:footnote w:id="1"><w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>`, `<Relationship Id="r1" Target="../../../x"/>`)
	f.Fuzz(func(t *testing.T, body, styles, numbers, notes, links string) {
		if len(body)+len(styles)+len(numbers)+len(notes)+len(links) > 32<<10 {
			return
		}
		in := func(root, inner string) string {
			return `<w:` + root + ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` + inner + `</w:` + root + `>`
		}
		raw, _ := read(build(body, "word/styles.xml", in("styles", styles), "word/numbering.xml", in("numbering", numbers), "word/footnotes.xml", in("footnotes", notes),
			"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+links+`</Relationships>`))
		size := 0
		for _, ln := range raw.Lines {
			if size += len(ln.Text); strings.TrimSpace(ln.Text) == "" {
				t.Fatalf("an empty line: %+v", ln)
			}
		}
		if size > 16<<20 {
			t.Fatalf("%d bytes of text came of %d", size, len(body))
		}
	})
}
