package html

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/unicode"

	"nghiquyet/extract/extracttest"
	"nghiquyet/extract/source"
	"nghiquyet/extract/source/mark"
)

func read(data string) (source.Raw, error) {
	heads := func(line string) bool { return strings.HasPrefix(line, "Điều 1. ") }
	return Source{Marks: mark.Marks{Head: heads}}.Read(context.Background(), source.File{Name: "a.html", Data: []byte(data)}, source.Settings{})
}

func TestRead(t *testing.T) {
	long := strings.Repeat("Các bộ, ngành và địa phương rà soát quy hoạch, kế hoạch. ", 12)
	for _, c := range []struct{ name, in, out string }{
		{"inline tags join", `<p>Nghị quyết số <b>4</b><span>5</span>-NQ<i>/</i>TW&nbsp;&nbsp;ngày 24&shy;/01
			/2019</p>`, "Nghị quyết số 45-NQ/TW ngày 24/01 /2019\n"},
		{"looks", `<p align="center"><b>QUYẾT NGHỊ:</b></p><p style="font-style: italic">Căn cứ <span style="font-weight:normal">Luật</span>;</p><center><h2>A</h2></center>`,
			"bold centered QUYẾT NGHỊ:\nitalic Căn cứ Luật;\nbold centered A\n"},
		{"line breaks", `<p>Nơi nhận:<br>- Như Điều 3;<br><br/>- Lưu: VT.</p>`, "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n"},
		{"a break inside a sentence", `<p>Ủy ban nhân dân thành phố chủ trì, phối hợp với các bộ, ngành<br>rà soát quy hoạch.</p>`,
			"Ủy ban nhân dân thành phố chủ trì, phối hợp với các bộ, ngành rà soát quy hoạch.\n"},
		{"two columns at the head", `<table border="1"><tr><td align="center"><b>CHÍNH PHỦ<br>-------</b></td><td><p align=center>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</p></td></tr>
			<tr><td>Số: 7/NQ-CP</td><td><i>Hà Nội, ngày 10 tháng 01 năm 2025</i></td></tr></table>`,
			"bold centered CHÍNH PHỦ\ncentered furniture -------\ncentered CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\ncentered Độc lập - Tự do - Hạnh phúc\nSố: 7/NQ-CP\nitalic Hà Nội, ngày 10 tháng 01 năm 2025\n"},
		{"signature", `<p>a</p><table><tr><td></td><td>CHỦ TỊCH<br><br>Trần Văn A</td></tr></table>`, "a\nCHỦ TỊCH\nTrần Văn A\n"},
		{"table", `<table border=1><tr><td rowspan=2>TT<td rowspan=2>Nhiệm vụ<td colspan=2>Cơ quan</tr><tr><td>chủ trì<td>phối hợp</tr>
			<tr><td>(1)<td>(2)<td>(3)<td>(4)</tr><tr><td colspan=4><b>I. Quy hoạch</b></tr>
			<tr><td>1<td rowspan=2>Rà soát<br>quy hoạch<td>Bộ Xây dựng<td><ul><li>Bộ Tài chính<li>Bộ Công an</ul></tr><tr><td>2<td>Bộ Y tế</tr></table>`,
			"0:0,0(2x1)H TT\n0:0,1(2x1)H Nhiệm vụ\n0:0,2(1x2)H Cơ quan\n0:1,2H chủ trì\n0:1,3H phối hợp\n0:2,0 furniture (1)\n0:2,1 furniture (2)\n0:2,2 furniture (3)\n0:2,3 furniture (4)\n0:3,0(1x4) bold I. Quy hoạch\n0:4,0 1\n0:4,1(2x1) Rà soát quy hoạch\n0:4,2 Bộ Xây dựng\n0:4,3 <-> Bộ Tài chính\n0:4,3 <-> Bộ Công an\n0:5,0 2\n0:5,2 Bộ Y tế\n"},
		{"header printed again", `<table><thead><tr><th>A<th>B</tr></thead><tr><td>1<td>x</tr><tr><td><b>A</b><td><b>B</b></tr><tr><td>2<td>y</tr></table>`,
			"0:0,0H bold centered A\n0:0,1H bold centered B\n0:1,0 1\n0:1,1 x\n0:2,0 bold furniture A\n0:2,1 bold furniture B\n0:3,0 2\n0:3,1 y\n"},
		{"lists", `<ol start=2><li>Một<li><p>Hai</p></ol><ol type=a><li>Ba</ol><ol type=I><li value=4>Bốn</ol><ul><li>- Năm</ul><ul style="list-style-type: none"><li>Sáu</ul>`,
			"<2.> Một\n<3.> Hai\n<a)> Ba\n<IV.> Bốn\n- Năm\nSáu\n"},
		{"superscripts and notes", `<p>60 m<sup>2</sup> theo Nghị quyết số 140/NQ-CP<sup>2</sup> và <a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p><p><a href="#_ftnref1">[1]</a> Xem Điều 5.</p>`,
			"60 m2 theo Nghị quyết số 140/NQ-CP[2] và [1]\nnote <1> Xem Điều 5.\n"},
		{"a frame of tables", `<table width=960><tr><td><table><tr><td><a href=1>Trang chủ</a> <a href=2>Tin tức</a> <a href=3>Liên hệ</a></tr></table></tr><tr><td><p>` + long + `</p></tr></table>`,
			strings.TrimSpace(long) + "\n"},
		{"chrome", `<div class="top-menu">Trang chủ</div><nav>Mục lục</nav><div><h1>Bảy nhóm nhiệm vụ</h1></div><div class="detail"><p>` + long + `</p><p>` + long + `</p><div class="box-comment">Bình luận (0)</div></div><div id="footer">Bản quyền</div><script>x()</script><p style="display:none">ẩn</p>`,
			"bold Bảy nhóm nhiệm vụ\n" + strings.TrimSpace(long) + "\n" + strings.TrimSpace(long) + "\n"},
		{"around the head, with its annex", `<div>Tra cứu văn bản mới nhất trong tuần</div><div><div class="WordSection1"><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>` + long + `</p></div><div class="WordSection2"><p>Danh mục kèm theo: rà soát quy hoạch, kế hoạch sử dụng đất.</p></div></div><div>Văn bản cùng chủ đề của trang</div>`,
			"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n" + strings.TrimSpace(long) + "\nDanh mục kèm theo: rà soát quy hoạch, kế hoạch sử dụng đất.\n"},
		{"around the head, with the articles beside it", `<div><div><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>` + long + `</p></div><div><div> </div><p><b>Điều 1.</b> Ban hành kèm theo Thông tư này định mức kinh tế - kỹ thuật giám sát.</p></div><div><p>1. Cục có trách nhiệm.</p></div></div>`,
			"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n" + strings.TrimSpace(long) + "\nĐiều 1. Ban hành kèm theo Thông tư này định mức kinh tế - kỹ thuật giám sát.\n1. Cục có trách nhiệm.\n"},
		{"old fonts by face, style and class", `<style>p.x {margin:0;font-family:"VNI-Times",serif}</style><p><font face=".VnTimeH, serif">nghÞ ®Þnh</font> <b><font face=".VnTime">cña ChÝnh ph</font><i><font face=".VnTime">ñ</font></i></b></p>
			<p class=x>Nghò ñònh cu<b>ûa</b> Chính phuû</p><p style="font:12pt '.VnTime'">t&shy; ph¸p</p><p style="font-family:.VnTime">Nghị định của Chính phủ</p>`,
			"NGHỊ ĐỊNH của Chính phủ\nNghị định của Chính phủ\ntư pháp\nNghị định của Chính phủ\n"},
		{"old encoding without a font", `<p>C¨n cø NghÞ ®Þnh sè 15/CP ngµy 2 th¸ng 3 cña ChÝnh phñ vÒ nhiÖm vô</p>`, "Căn cứ Nghị định số 15/CP ngày 2 tháng 3 của Chính phủ về nhiệm vụ\n"},
		{"a known site", `<div>Thuộc tính: Quyết định 9/QĐ-TTg</div><div><div class="x preview-content"><p>Điều 1. Ban hành Quy chế phối hợp giữa các cơ quan, đơn vị.</p></div></div><p>` + long + `</p>`,
			"Điều 1. Ban hành Quy chế phối hợp giữa các cơ quan, đơn vị.\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			raw, err := read("<html><body>" + c.in)
			if err != nil {
				t.Fatal(err)
			}
			if got := extracttest.Show(raw.Lines); got != c.out {
				t.Errorf("got\n%s\nwant\n%s", got, c.out)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty file", "", "the file is empty"},
		{"no text", "<html><body><img src=a></body></html>", "it holds no text"},
		{"filled in by a script", `<html><body><div id="app"></div><script>run()</script></body></html>`, "a script fills it in"},
		{"not found", `<html><body><main><p>Văn bản không tồn tại</p></main><footer><p>Bộ Tư pháp, số 60 Trần Phú</p></footer></body></html>`, "“Văn bản không tồn tại”"},
		{"no body", `<html><body><h1>Cơ sở dữ liệu quốc gia về văn bản pháp luật</h1><ul><li>Hiệu lực: Còn hiệu lực</li></ul><div id="toanvancontent">&nbsp;</div></body></html>`, "vbpl.vn shows it without its text"},
	} {
		if _, err := read(c.in); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v", c.name, err)
		}
	}
}

// A page that is cut off says so; a whole one, and a piece of one, do not.
func TestTorn(t *testing.T) {
	const text = "<p>CHÍNH PHỦ</p><p>Số: 7/NQ-CP</p><p>Điều 1. Giao Bộ Xây dựng chủ trì</p>"
	for page, want := range map[string]bool{
		"<!DOCTYPE html><html><head><meta charset=utf-8></head><body>" + text:                 true,
		"<HTML><META charset=utf-8><BODY>" + text:                                             true,
		"<html><head><meta charset=utf-8></head><body>" + text + "</body></html>\n<!-- 1 -->": false,
		"<HTML><META charset=utf-8><BODY>" + text + "</BODY>":                                 false,
		"<meta charset=utf-8>" + text:                                                         false,
	} {
		raw, err := Source{}.Read(t.Context(), source.File{Name: "a.html", Data: []byte(page)}, source.Settings{})
		if err != nil || len(raw.Problems) > 0 != want {
			t.Errorf("%s: %v, %v", page, raw.Problems, err)
		}
	}
}

func TestReadCharsets(t *testing.T) {
	const page = "<html><body><p>Nghị quyết số 45-NQ/TW</p></body></html>"
	little, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(page)
	for _, in := range []string{
		page, "\ufeff" + page, little,
		strings.Replace(page, "<body>", `<head><meta charset="iso-8859-1"></head><body>`, 1), // a lie
		"<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1258'></head><body><p>Nghi\xf2 quy\xea\xect s\xf4\xec 45-NQ/TW</p></body></html>",
	} {
		raw, err := read(in)
		if err != nil || len(raw.Lines) != 1 {
			t.Errorf("%q: %v, %v", in, raw.Lines, err)
			continue
		}
		got := strings.NewReplacer("i\u0323", "ị", "ê\u0301", "ế", "ô\u0301", "ố").Replace(raw.Lines[0].Text)
		if got != "Nghị quyết số 45-NQ/TW" {
			t.Errorf("%q: got %q", in, got)
		}
	}
}

func TestSniff(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       bool
	}{
		{"a.html", "<p>x</p>", true},
		{"a", "\ufeff\n<!DOCTYPE html><html>", true},
		{"a", "<!-- saved -->\n<html>", true},
		{"a.txt", "Điều 1. <b>", false},
		{"a.xml", `<?xml version="1.0"?><akomaNtoso><p>x</p></akomaNtoso>`, false},
		{"a.xhtml", `<?xml version="1.0"?><html><p>x</p></html>`, true},
		{"a.html", "%PDF-1.4\n\x00", false},
		{"a.html", "", false},
		{"a.html", "<p>Điều\x00 1</p>" + strings.Repeat("<p>Phạm vi</p>", 9), true},
	} {
		if got := (Source{}).Sniff(source.File{Name: c.name, Data: []byte(c.data)}); got != c.want {
			t.Errorf("%s %q: got %v", c.name, c.data, got)
		}
	}
}

// Pages that are made to exhaust a reader are read in bounded time.
func TestReadHostile(t *testing.T) {
	var attrs strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&attrs, "<b id=b%d>", i)
	}
	for name, in := range map[string]string{
		"deep div":         strings.Repeat("<div>", 100000) + "<p>Điều 1. Văn bản</p>",
		"deep table":       strings.Repeat("<table><tr><td>", 30000) + "Điều 1. Văn bản",
		"tables in tables": strings.Repeat("<table><tr><td>a<td>b<td>c</tr><tr><td>a<td>b<td>c</tr><tr><td>a<td>b<td>c</tr><tr><td>a<td>b<td>", 60) + "Điều 1. Văn bản",
		"open b":           attrs.String() + strings.Repeat("<p>Điều 1. Văn bản", 5000),
		"wide cell":        "<table><tr><td colspan=1000000000 rowspan=1000000000>Điều 1. Văn bản<td>a</tr><tr><td>b<td>c</tr></table>",
		"many columns":     "<p>Điều 1. Văn bản<table><tr>" + strings.Repeat("<td>a", 100000) + "</table>",
		"many lists":       strings.Repeat("<ul><li>", 50000) + "Điều 1. Văn bản",
		"comments":         strings.Repeat("<!--", 50000) + "--><p>Điều 1. Văn bản",
	} {
		start := time.Now()
		raw, err := read("<html><body>" + in)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !strings.Contains(extracttest.Show(raw.Lines), "Điều 1. Văn bản") {
			t.Errorf("%s: the text was lost", name)
		}
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%s: took %v", name, d)
		}
	}
}

func TestReadCorpus(t *testing.T) {
	shared := os.Getenv("NQ_SHARED")
	if shared == "" {
		shared = "../../../../shared"
	}
	files, _ := filepath.Glob(filepath.Join(shared, "corpus/html/*.html"))
	if len(files) == 0 {
		t.Skip("no real documents: set NQ_SHARED to the folder that holds corpus/")
	}
	// Saved pages of documents that the site did not have.
	empty := []string{"vbpl-chi-thi-so-7071", "vbpl-quyet-dinh-so-1640"}
	chrome := []string{"Trang chủ", "Đăng nhập", "Thuộc tính", "Trần Phú - Ba Đình", "Bài liên quan", "Mục lục"}
	for _, name := range files {
		base := filepath.Base(name)
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if f := (source.File{Name: base, Data: data}); !(Source{}).Sniff(f) {
			t.Errorf("%s: not known as HTML", base)
		}
		raw, err := read(string(data))
		gone := strings.HasPrefix(base, empty[0]) || strings.HasPrefix(base, empty[1])
		if gone {
			if err == nil || !strings.Contains(err.Error(), "Văn bản không tồn tại") {
				t.Errorf("%s: got %v, want an error that says that the document does not exist", base, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", base, err)
			continue
		}
		all := extracttest.Show(raw.Lines)
		for _, c := range chrome {
			if strings.Contains(all, c) {
				t.Errorf("%s: holds %q, which belongs to the site", base, c)
			}
		}
		if first := raw.Lines[0]; first.Cell != nil || !first.Look.Centered {
			t.Errorf("%s: opens with %q", base, first.Text)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("<table><tr><td rowspan=3>a<td colspan=2>b<table><tr><td>c")
	f.Add("<p>x<sup>2</sup><a href=#_ftn1>[1]</a><ol type=a><li><br><br>")
	f.Fuzz(func(t *testing.T, s string) {
		raw, err := read(s)
		if err != nil {
			return
		}
		for _, ln := range raw.Lines {
			if ln.Text == "" || strings.ContainsAny(ln.Text, "\n\t\u00ad") || ln.Text != strings.TrimSpace(ln.Text) {
				t.Errorf("line %q", ln.Text)
			}
		}
	})
}
