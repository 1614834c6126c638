package paper

import "strings"

// symbolLow and symbolHigh are the signs of the font Symbol from 0x20 and from
// 0xA0 on, as Adobe publishes them; '•' stands where no letter is like it.
var (
	symbolLow = []rune(" !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾" +
		"αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼")
	symbolHigh = []rune("€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓" +
		"◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪•〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭•")
)

// boxes are the signs of Wingdings that offices put before a choice.
var boxes = map[rune]string{0x6f: "□", 0x71: "□", 0x72: "□", 0xa8: "□", 0xfe: "☑", 0x52: "☑", 0xfd: "☒", 0xfc: "✓", 0xe0: "→", 0xd8: "•"}

// Symbol is the text of a sign of a symbol font, whose signs word processors
// keep in U+F020 to U+F0FF. A sign without a letter like it is a bullet.
//
//	Symbol("Symbol", U+F0E5)    → "∑"
//	Symbol("Wingdings", U+F0A8) → "□"
//	Symbol("Arial", U+2265)     → "≥"
func Symbol(font string, c rune) string {
	if c < 0xf020 || c > 0xf0ff {
		return string(c)
	}
	c -= 0xf000
	low := strings.ToLower(font)
	switch {
	case strings.HasPrefix(low, "symbol"):
		if i := int(c) - 0x20; i < len(symbolLow) {
			return string(symbolLow[i])
		}
		if i := int(c) - 0xa0; i >= 0 && i < len(symbolHigh) {
			return string(symbolHigh[i])
		}
	case strings.HasPrefix(low, "wingdings"), strings.HasPrefix(low, "webdings"):
		if s, ok := boxes[c]; ok {
			return s
		}
	default:
		return string(c)
	}
	return "•"
}

// isSymbol reports a font of signs.
func isSymbol(font string) bool {
	low := strings.ToLower(font)
	return strings.HasPrefix(low, "symbol") || strings.HasPrefix(low, "wingdings") || strings.HasPrefix(low, "webdings")
}

// signs reads text in a font of signs; letters that were typed over it stay.
func signs(text, font string) string {
	var b strings.Builder
	for _, c := range text {
		b.WriteString(Symbol(font, c))
	}
	return b.String()
}
