package pdf

import (
	"strconv"
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// baseEncoding gives the 256 characters of a named encoding (PDF 32000-1,
// annex D); 0 where it has none.
func baseEncoding(name string) *[256]rune {
	switch name {
	case "MacRomanEncoding":
		return &macRoman
	case "StandardEncoding":
		return &standard
	}
	return &winAnsi
}

var winAnsi = charTable(charmap.Windows1252)
var macRoman = charTable(charmap.Macintosh)

// standard is Adobe's StandardEncoding: ASCII but for two quotes, and a sparse
// upper half.
var standard = func() (t [256]rune) {
	for c := 32; c < 127; c++ {
		t[c] = rune(c)
	}
	t['\''], t['`'] = '’', '‘'
	for from, chars := range map[int]string{
		0xA1: "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ", 0xB1: "–†‡·", 0xB6: "¶•‚„”»…‰", 0xBF: "¿", 0xC1: "`´ˆ˜¯˘˙¨", 0xCA: "˚¸", 0xCD: "˝˛ˇ—",
		0xE1: "Æ", 0xE3: "ª", 0xE8: "ŁØŒº", 0xF1: "æ", 0xF5: "ı", 0xF8: "łøœß",
	} {
		for i, r := range []rune(chars) {
			t[from+i] = r
		}
	}
	return t
}()

func charTable(cm *charmap.Charmap) (t [256]rune) {
	for c := range t {
		if r := cm.DecodeByte(byte(c)); c >= 32 && r != '\uFFFD' {
			t[c] = r
		}
	}
	t[0xA0] = ' '
	return t
}

// glyphRune is the character that a glyph name stands for, "" when unknown.
//
//	"uni1EE3" → ợ, "u1EE3" → ợ, "acircumflexdotbelow" → ậ, "Dcroat" → Đ, "f_i" → fi, "comma.alt" → ","
//	"g23", "cid:17" → nothing: a number of the font's own
func glyphRune(name string) string {
	if i := strings.IndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	if s, ok := glyphNames[name]; ok {
		return s
	}
	switch {
	case strings.Contains(name, "_"):
		var b strings.Builder
		for part := range strings.SplitSeq(name, "_") {
			b.WriteString(glyphRune(part))
		}
		return b.String()
	case strings.HasPrefix(name, "uni") && len(name) >= 7:
		var b strings.Builder
		for s := name[3:]; len(s) >= 4; s = s[4:] {
			n, err := strconv.ParseUint(s[:4], 16, 16)
			if err != nil {
				return ""
			}
			b.WriteRune(rune(n))
		}
		return b.String()
	case len(name) >= 5 && len(name) <= 7 && name[0] == 'u':
		if n, err := strconv.ParseUint(name[1:], 16, 32); err == nil && n < 0x110000 {
			return string(rune(n))
		}
	}
	return accented(name)
}

// accented composes names made of a letter and the names of its marks.
func accented(name string) string {
	if name == "" || !(name[0] >= 'A' && name[0] <= 'Z' || name[0] >= 'a' && name[0] <= 'z') {
		return ""
	}
	s, rest := name[:1], name[1:]
	for rest != "" {
		found := false
		for _, m := range markNames {
			if after, ok := strings.CutPrefix(rest, m.name); ok {
				s, rest, found = s+m.mark, after, true
				break
			}
		}
		if !found {
			return ""
		}
	}
	return norm.NFC.String(s)
}

var markNames = []struct{ name, mark string }{
	{"circumflex", "\u0302"}, {"breve", "\u0306"}, {"horn", "\u031B"}, {"acute", "\u0301"}, {"grave", "\u0300"}, {"hookabove", "\u0309"},
	{"hook", "\u0309"}, {"tilde", "\u0303"}, {"dotbelow", "\u0323"}, {"dieresis", "\u0308"}, {"caron", "\u030C"}, {"cedilla", "\u0327"},
	{"ring", "\u030A"}, {"macron", "\u0304"}, {"ogonek", "\u0328"}, {"dotaccent", "\u0307"}, {"hungarumlaut", "\u030B"},
}

// glyphNames are the names of the Adobe Glyph List that are no letter with
// marks, as far as Latin text needs them.
var glyphNames = func() map[string]string {
	m := map[string]string{}
	for c := 'A'; c <= 'Z'; c++ {
		m[string(c)], m[string(c+32)] = string(c), string(c+32)
	}
	for pair := range strings.FieldsSeq(`
		space=~ exclam=! quotedbl=" numbersign=# dollar=$ percent=% ampersand=& quotesingle=' parenleft=( parenright=) asterisk=* plus=+ comma=,
		hyphen=- period=. slash=/ zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 colon=: semicolon=; less=< greater=>
		question=? at=@ bracketleft=[ backslash=\ bracketright=] asciicircum=^ underscore=_ grave=` + "`" + ` braceleft={ bar=| braceright=} asciitilde=~~
		quoteright=’ quoteleft=‘ quotedblleft=“ quotedblright=” quotesinglbase=‚ quotedblbase=„ guilsinglleft=‹ guilsinglright=› guillemotleft=«
		guillemotright=» endash=– emdash=— bullet=• ellipsis=… minus=− multiply=× divide=÷ plusminus=± degree=° section=§ paragraph=¶ dagger=†
		daggerdbl=‡ perthousand=‰ copyright=© registered=® trademark=™ Euro=€ cent=¢ sterling=£ yen=¥ currency=¤ florin=ƒ fraction=⁄ fi=ﬁ fl=ﬂ
		onesuperior=¹ twosuperior=² threesuperior=³ ordfeminine=ª ordmasculine=º onequarter=¼ onehalf=½ threequarters=¾ mu=µ logicalnot=¬
		brokenbar=¦ periodcentered=· middot=· exclamdown=¡ questiondown=¿ nbspace=~ nonbreakingspace=~ softhyphen=- sfthyphen=- acute=´ circumflex=ˆ
		tilde=˜ macron=¯ breve=˘ dotaccent=˙ dieresis=¨ ring=˚ cedilla=¸ hungarumlaut=˝ ogonek=˛ caron=ˇ dotlessi=ı germandbls=ß AE=Æ ae=æ OE=Œ oe=œ
		Oslash=Ø oslash=ø Lslash=Ł lslash=ł Eth=Đ eth=ð Thorn=Þ thorn=þ Dcroat=Đ dcroat=đ Dslash=Đ dmacron=đ Dmacron=Đ lessequal=≤ greaterequal=≥
		notequal=≠ approxequal=≈ infinity=∞ summation=∑ radical=√ arrowright=→ arrowleft=← checkmark=✓ filledbox=■ H22073=□ square=□ lozenge=◊
		dong=₫ gravecomb=̀ acutecomb=́ tildecomb=̃ hookabovecomb=̉ dotbelowcomb=̣ gravecmb=̀ acutecmb=́ tildecmb=̃ ff=ﬀ ffi=ﬃ ffl=ﬄ`) {
		name, s, _ := strings.Cut(pair, "=")
		if s == "~" {
			s = " "
		}
		m[name] = strings.Replace(s, "~~", "~", 1)
	}
	return m
}()
