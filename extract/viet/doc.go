// Package viet is the ground floor: what every room must know of Vietnamese
// letters and syllables, and nothing of documents. It imports nothing of ours.
//
//	Valid("nghị"), Weight("nghị")         which words are syllables, and how common
//	Bare("Điều") → "dieu", Slug(…)        foldings, by which two prints are compared
//	OldTone("hoá") → "hóa", Spell("kỹ")   the two places of a tone, and y for i
//	IsUpper("BỘ Y TẾ")                    how a line is printed
//
// Foldings take text in any normal form; what they give is NFC or ASCII.
package viet
