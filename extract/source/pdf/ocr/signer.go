package ocr

import (
	"context"
	"image"
	"slices"
	"strings"
	"unicode"

	"nghiquyet/extract/viet"
)

// Seals are put over the office and the name of who signs, and tesseract takes
// the whole for a picture. The right half beside "Nơi nhận:" is therefore read
// once more as one block of lines, and of what comes out only those are taken
// that are an office or a name:
//
//	":HỦ TƯỚNG"            → "THỦ TƯỚNG", doubted
//	"PHÓ.LHỦ TƯỚNG"        → "PHÓ THỦ TƯỚNG", doubted
//	"Lê Minh Hưng"         → as it is
//	"2 -nI cà CS", "Quang" → nothing: neither an office nor a whole name
func (t *Tesseract) signer(ctx context.Context, program string, img *image.Gray, dots float64, lines []line) ([]line, error) {
	where, ok := besideRecipients(lines, float64(img.Rect.Dx()), float64(img.Rect.Dy()), dots)
	if !ok {
		return lines, nil
	}
	s := newStrips(img, dots, []*line{{box: where}})
	read, err := t.run(ctx, program, s.img, dots/smaller, oneBlock)
	if err != nil {
		return nil, err
	}
	for i := range lines {
		if ln := &lines[i]; len(ln.words) > 0 && ln.words[0].box.x0 > where.x0 && ln.box.y0 > where.y0 && ln.box.y1 < where.y1 {
			ln.office() // "#®HỌ CHỦ NHIỆM"
		}
	}
	for i := range read {
		ln := s.onPage(read[i])
		if !ln.office() && !ln.name() {
			continue
		}
		for k := range lines {
			lines[k].words = slices.DeleteFunc(lines[k].words, func(w word) bool {
				x, y := (w.box.x0+w.box.x1)/2, (w.box.y0+w.box.y1)/2
				return x > where.x0 && x < where.x1 && y > ln.box.y0 && y < ln.box.y1
			})
		}
		lines = append(lines, ln)
	}
	return lines, nil
}

// besideRecipients is the room for a signature: right of the lines that begin
// with "Nơi nhận:", as high as a signature with its seal.
func besideRecipients(lines []line, width, height, dots float64) (where box, ok bool) {
	for i := range lines {
		ln := &lines[i]
		if len(ln.words) < 2 || ln.words[0].box.x0 > 0.4*width {
			continue
		}
		if said := viet.Bare(strings.ToLower(ln.words[0].text + " " + ln.words[1].text)); strings.HasPrefix(said, "noi nhan") {
			b := ln.words[0].box
			where, ok = box{0.45 * width, b.y0 - 0.2*dots, 0.97 * width, min(b.y0+2.9*dots, height)}, true
		}
	}
	if !ok {
		return where, false
	}
	for i := range lines {
		ws := lines[i].words
		if len(ws) == 0 || ws[0].box.x0 > 0.35*width || ws[0].box.y0 < where.y0 || ws[0].box.y0 > where.y1 {
			continue
		}
		end := ws[0].box.x1
		for _, w := range ws[1:] {
			if w.box.x0-end > 0.3*dots {
				break
			}
			end = w.box.x1
		}
		if end < 0.62*width {
			where.x0 = max(where.x0, end+0.05*dots)
		}
	}
	return where, true
}

// onPage is a line of the first strip, in its place on the page.
func (s strips) onPage(ln line) line {
	p := s.at[0]
	on := func(b box) box {
		return box{p.pageX + b.x0*smaller, p.pageY + (b.y0-float64(p.y0))*smaller, p.pageX + b.x1*smaller, p.pageY + (b.y1-float64(p.y0))*smaller}
	}
	ln.box, ln.core, ln.shift = on(ln.box), ln.core*smaller, ln.shift*smaller
	for i := range ln.words {
		ln.words[i].box = on(ln.words[i].box)
	}
	return ln
}

// offices are those of signers, as decree 30/2020 has them printed.
var offices = strings.Split("TM. CHÍNH PHỦ|TM. ỦY BAN NHÂN DÂN|TM. HỘI ĐỒNG NHÂN DÂN|THỦ TƯỚNG|KT. THỦ TƯỚNG|PHÓ THỦ TƯỚNG|"+
	"BỘ TRƯỞNG|KT. BỘ TRƯỞNG|THỨ TRƯỞNG|BỘ TRƯỞNG, CHỦ NHIỆM|KT. BỘ TRƯỞNG, CHỦ NHIỆM|PHÓ CHỦ NHIỆM|THỐNG ĐỐC|KT. THỐNG ĐỐC|PHÓ THỐNG ĐỐC|"+
	"CHỦ TỊCH|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|TL. CHỦ TỊCH|GIÁM ĐỐC|KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|CHÁNH VĂN PHÒNG|KT. CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG", "|")

// office makes the line the one office from which it differs by a letter, or
// by two where it is long. It must be in capitals but for one letter.
func (ln *line) office() bool {
	said, lower := letters(ln)
	if lower > 1 || len(said) < 7 {
		return false
	}
	best, found := 3, ""
	for _, o := range offices {
		want := plain(o)
		if d := distance(said, want); d < best && (d < 2 || len(want) > 14) || d == best && found != "" && len(o) > len(found) {
			best, found = d, o
		}
	}
	if found == "" {
		return false
	}
	if ln.String() == found {
		return true
	}
	words := strings.Fields(found)
	conf := ln.words[0].conf
	for _, w := range ln.words {
		conf = min(conf, w.conf)
	}
	if best > 0 {
		conf = min(conf, doubtful-1)
	}
	// Each word gets its share of the line.
	b, at, whole := ln.box, 0.0, float64(len([]rune(found)))
	ln.words = nil
	for _, w := range words {
		n := float64(len([]rune(w)))
		x0 := b.x0 + at/whole*(b.x1-b.x0)
		ln.words = append(ln.words, word{text: w, conf: max(conf, nothing), box: box{x0, b.y0, x0 + n/whole*(b.x1-b.x0), b.y1}})
		at += n + 1
	}
	return true
}

// surnames are those of nine in ten Vietnamese.
var surnames = strings.Fields("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đoàn Mai Lương Cao Hà Tô Tạ Lâm Trương Đào Phùng Nông Thái Châu Tống Chu Quách Vương")

// name reports that the line is a surname and one to four more names.
func (ln *line) name() bool {
	if n := len(ln.words); n < 2 || n > 5 || !slices.Contains(surnames, ln.words[0].text) {
		return false
	}
	for _, w := range ln.words {
		if w.conf < doubtful || !viet.Valid(w.text) || caseOf(w.text) != title {
			return false
		}
	}
	return true
}

// letters are those of a line without accents, in capitals, and how many of
// them are printed small.
func letters(ln *line) (said string, lower int) {
	s := ln.String()
	for _, r := range s {
		if unicode.IsLower(r) {
			lower++
		}
	}
	return plain(s), lower
}

func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 'a' || r > 'z' {
			return -1
		}
		return r - 'a' + 'A'
	}, viet.Bare(strings.ToLower(s)))
}

// distance is how many letters must be put in, taken out or changed to make a
// of b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := last
			if a[i] != b[j] {
				cost++
			}
			last = row[j+1]
			row[j+1] = min(cost, row[j]+1, last+1)
		}
	}
	return row[len(b)]
}

// String is the text of a line.
func (ln line) String() string {
	var out []string
	for _, w := range ln.words {
		out = append(out, w.text)
	}
	return strings.Join(out, " ")
}
