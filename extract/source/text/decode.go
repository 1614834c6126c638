package text

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Decode turns bytes into UTF-8. What the bytes themselves show goes before
// what is declared, because pages and files often lie: a byte order mark, then
// valid UTF-8, then the pattern of UTF-16, then the declared name of a charset
// ("windows-1258", "" when there is none), then Windows-1258 where its
// combining tone marks are found, at last Windows-1252. Tone marks also count
// more than a declared Windows-1252.
//
// The last step keeps every byte of the old 8-bit fonts (TCVN3, VNI) apart, so
// that a later room can still tell them.
func Decode(data []byte, declared string) (string, error) {
	if rest, ok := bytes.CutPrefix(data, []byte("\xef\xbb\xbf")); ok {
		return strings.ToValidUTF8(string(rest), "\ufffd"), nil
	}
	if e := utf16(data); e != nil {
		return decode(e, data)
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	// Pages in Windows-1258 are declared as Windows-1252 or ISO-8859-1, which
	// the lookup takes for the same, by programs that write that everywhere.
	if e, name := charset.Lookup(declared); e != nil && name != "utf-8" && !(name == "windows-1252" && toned(data)) {
		return decode(e, data)
	}
	if mostlyUTF8(data) {
		return strings.ToValidUTF8(string(data), "\ufffd"), nil
	}
	if toned(data) {
		return decode(charmap.Windows1258, data)
	}
	return decode(charmap.Windows1252, data)
}

func decode(e encoding.Encoding, data []byte) (string, error) {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", errors.New("its characters cannot be decoded; save it as UTF-8")
	}
	return string(out), nil
}

// utf16 is the encoding of data that has a UTF-16 byte order mark, or whose
// zero bytes all stand on one side as they do in Latin text; nil otherwise.
func utf16(data []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case len(data) < 4 || len(data)%2 != 0:
		return nil
	}
	var zero [2]int
	sample := data[:min(len(data), 4096)&^1]
	for i, c := range sample {
		if c == 0 {
			zero[i%2]++
		}
	}
	// Vietnamese letters with marks lie in U+1EA0…U+1EF9, so that about half
	// of the high bytes are zero.
	if many := len(sample) / 8; zero[1] > many && zero[0] == 0 {
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	} else if zero[0] > many && zero[1] == 0 {
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// mostlyUTF8 reports that the multi-byte letters of data are UTF-8 but for a
// few damaged bytes.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		c, size := utf8.DecodeRune(data)
		if c == utf8.RuneError && size == 1 {
			bad++
		} else if size > 1 {
			good++
		}
		data = data[size:]
	}
	return good > 20*bad
}

// toned reports that combining tone marks of Windows-1258 follow vowels, as
// in "T\xecai" for "Tài" typed on a Vietnamese keyboard.
func toned(data []byte) bool {
	tones, high := 0, 0
	for i, c := range data {
		if c < 0x80 {
			continue
		}
		high++
		if i > 0 && bytes.IndexByte([]byte("\xcc\xec\xde\xd2\xf2"), c) >= 0 &&
			bytes.IndexByte([]byte("aeiouyAEIOUY\xe2\xea\xf4\xf5\xfd\xe3\xc2\xca\xd4\xd5\xdd\xc3"), data[i-1]) >= 0 {
			tones++
		}
	}
	return tones*4 > high
}

// isUTF16 reports the mark that lets a text hold zero bytes.
func isUTF16(data []byte) bool { return utf16(data) != nil }

// isBinary reports that data holds no text: zero bytes, or too many control
// characters. A few zero bytes among letters in UTF-8 are what programs make of signs
// that they do not know, as of a box to be ticked.
func isBinary(data []byte) bool {
	if isUTF16(data) {
		return false
	}
	for _, magic := range []string{"%PDF-", "PK\x03\x04", "\x89PNG", "\xff\xd8\xff", "GIF8", "\xd0\xcf\x11\xe0", "\x1f\x8b"} {
		if bytes.HasPrefix(data, []byte(magic)) {
			return true
		}
	}
	if n := bytes.Count(data, []byte{0}); n > 0 && (n*1000 > len(data) || !utf8.Valid(data)) {
		return true
	}
	sample := data[:min(len(data), 64<<10)]
	control := 0
	for _, c := range sample {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' || c == 0x7f {
			control++
		}
	}
	return control*50 > len(sample)
}
