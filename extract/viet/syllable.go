package viet

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// onsets by what may follow: "hard" ones before a o u and the like, "soft"
// ones before i e ê y, any others before all.
var (
	anyOnset  = set("b ch d đ h kh l m n nh ph r s t th tr v x")
	hardOnset = set("c g ng")
	softOnset = set("k gh ngh")
)

// rhymes without their tones.
var rhymes = set(
	"a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
		"e ec em en eng eo ep et ê êch êm ên ênh êp êt êu " +
		"i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu " +
		"o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot " +
		"ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
		"u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyp uyt uyu " +
		"ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu")

// afterQu are the rhymes that "qu" takes; its u is their glide.
var afterQu = set("a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e en eo et ê êch ên ênh êt êu i ich in inh it ôc ơ y ych yên yêt ynh yt yu")

// Valid reports that word, in any case, is one Vietnamese syllable: an onset, a
// rhyme and a tone, each from a short list, so that a wrong decoding of a text
// shows in nearly every word.
//
//	"nghị"  → valid: ng(h) + ị
//	"nghÞ"  → not: Þ is no Vietnamese letter (TCVN3 read as Latin-1)
//	"cắc"   → valid
//	"căc"   → not: a rhyme that ends in c has the acute or the dot
//
// The inventory is that of the official spelling, with both places of the tone
// mark (hóa, hoá) and both y and i at the end (kỹ, kĩ). Names of places and
// persons from other languages (Đắk, Kroong) are outside it, so one invalid
// word means nothing; many do.
func Valid(word string) bool {
	if len(word) == 0 || len(word) > 24 {
		return false
	}
	var b strings.Builder
	var tone rune
	for _, c := range norm.NFD.String(strings.ToLower(word)) {
		if IsTone(c) {
			if tone != 0 {
				return false
			}
			tone = c
			continue
		}
		b.WriteRune(c)
	}
	bare := norm.NFC.String(b.String())
	onset, rhyme := cut(bare)
	if rhyme == "" {
		return false
	}
	if strings.HasSuffix(rhyme, "c") || strings.HasSuffix(rhyme, "ch") || strings.HasSuffix(rhyme, "p") || strings.HasSuffix(rhyme, "t") {
		if tone != '\u0301' && tone != '\u0323' {
			return false
		}
	}
	soft := strings.ContainsRune("ieêy", []rune(rhyme)[0])
	switch {
	case onset == "qu":
		return afterQu[rhyme]
	case onset == "gi":
		return rhymes[rhyme]
	case onset == "g" && strings.HasPrefix(rhyme, "i"): // gì, gìn, giết
		return rhymes[rhyme]
	case onset == "" || anyOnset[onset]:
	case hardOnset[onset] && !soft:
	case softOnset[onset] && soft:
	default:
		return false
	}
	return rhymes[rhyme]
}

// cut parts a word without tone into its onset and its rhyme.
//
//	"nghi" → "ngh", "i"
//	"gia"  → "gi", "a"
//	"gi"   → "g", "i"
func cut(s string) (onset, rhyme string) {
	switch {
	case strings.HasPrefix(s, "qu"):
		return "qu", s[2:]
	case strings.HasPrefix(s, "gi") && len(s) > 2 && rhymes[s[2:]]:
		return "gi", s[2:]
	}
	at := strings.IndexFunc(s, func(c rune) bool { return strings.ContainsRune("aăâeêioôơuưy", c) })
	if at < 0 {
		return s, ""
	}
	return s[:at], s[at:]
}

// Share is the part of the words of s that are valid syllables, and the number
// of words. A word is a run of letters.
func Share(s string) (share float64, words int) {
	valid := 0
	for w := range strings.FieldsFuncSeq(s, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsMark(c) }) {
		words++
		if Valid(w) {
			valid++
		}
	}
	if words == 0 {
		return 0, 0
	}
	return float64(valid) / float64(words), words
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
