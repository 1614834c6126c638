package rtf

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/unicode/norm"

	"nghiquyet/extract/source/legacy"
)

// font is one entry of the font table.
type font struct {
	name string
	set  int // \fcharset; 0 is that of the document
}

// pages are the code pages by number (\ansicpg, \cpg).
var pages = map[int]encoding.Encoding{
	437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 866: charmap.CodePage866, 874: charmap.Windows874,
	932: japanese.ShiftJIS, 936: simplifiedchinese.GBK, 949: korean.EUCKR, 950: traditionalchinese.Big5,
	1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253, 1254: charmap.Windows1254,
	1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258, 10000: charmap.Macintosh,
}

// sets are the code pages of \fcharset ("Font Table").
var sets = map[int]int{
	77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250,
}

// decode reads bytes in a font. Fonts of the old encodings count as Latin-1,
// whatever the table says of them; symbol fonts have their signs in U+F0xx.
func (r *reader) decode(b []byte, f font) string {
	if isASCII(b) && f.set != 2 {
		return string(b)
	}
	page := r.page
	if e, _ := legacy.OfFont(f.name); e != legacy.Unicode {
		page = 1252
	} else if f.set == 2 {
		var s strings.Builder
		for _, c := range b {
			s.WriteRune(0xf000 + rune(c))
		}
		return s.String()
	} else if p := sets[f.set]; p != 0 {
		page = p
	}
	e := pages[page]
	if e == nil {
		e = charmap.Windows1252
	}
	if e == charmap.Windows1252 { // its five free places keep their number
		var s strings.Builder
		for _, c := range b {
			to := charmap.Windows1252.DecodeByte(c)
			if to == '\ufffd' {
				to = rune(c)
			}
			s.WriteRune(to)
		}
		return s.String()
	}
	out, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "\ufffd")
	}
	return norm.NFC.String(string(out)) // Windows-1258 keeps tones by themselves
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= 0x80 {
			return false
		}
	}
	return true
}
