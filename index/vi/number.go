package vi

import (
	"regexp"
	"strings"

	"nghiquyet/extract/docnum"
)

// numberLike is what may be a document number, with the spaces and dashes that
// people put into it:
//
//	"07/NQ-CP", "7 /nq-cp", "45 - NQ/TW", "39/2022/ND-CP", "35/2021/qh15", "102-SL/L-004"
//
// It takes "30/6/2025" for none; docnum.Parse has the last word.
var numberLike = regexp.MustCompile(`(?i)\b\d{1,6}-SL/L[.\-–]\d{3}\b|\b\d{1,6}[a-z]?(?:\.\d{1,3})?\s?(?:[/\-–]\s?\d{4}\s?)?[/\-–]\s?[\p{L}][\p{L}\d&.]*(?:\s?[/\-–]\s?\p{L}[\p{L}\d&.]*)*`)

// openEnd is what a number cut short has behind it.
var openEnd = regexp.MustCompile(`^\s?[/\-–]`)

// Numbers takes the document numbers out of text and gives what is left of
// it, in pieces. "số" before a number goes with it. What does not look like one
// is one all the same when known says that a document has it: "10/VBHN-", as a
// damaged page prints it.
func Numbers(text string, known func(number string) bool) (numbers, rest []string) {
	for {
		at := numberLike.FindStringIndex(text)
		if at == nil {
			return numbers, addText(rest, text)
		}
		if open := openEnd.FindStringIndex(text[at[1]:]); open != nil && known(text[at[0]:at[1]+open[1]]) {
			at[1] += open[1]
		}
		found := text[at[0]:at[1]]
		if _, ok := docnum.Parse(found); !ok && !known(found) {
			rest = addText(rest, text[:at[1]])
			text = text[at[1]:]
			continue
		}
		numbers = append(numbers, found)
		before := strings.TrimSpace(text[:at[0]])
		for _, word := range []string{"số", "so", "Số", "SỐ", "So", "No.", "n°"} {
			if cut, ok := strings.CutSuffix(before, word); ok && (cut == "" || strings.HasSuffix(cut, " ")) {
				before = cut
				break
			}
		}
		rest = addText(rest, before)
		text = text[at[1]:]
	}
}

func addText(parts []string, s string) []string {
	if s = strings.TrimSpace(s); s != "" {
		return append(parts, s)
	}
	return parts
}

// NumberKey is the form in which numbers, and names of laws, are compared:
// canonical, without marks. "39/2022/NĐ-CP" → "39/2022/ND-CP".
func NumberKey(s string) string {
	return strings.ToUpper(string(FormsOf([]byte(docnum.Canonical(s))).Folded))
}

func numberKeys(list []string) []string {
	keys := make([]string, len(list))
	for i, s := range list {
		keys[i] = NumberKey(s)
	}
	return keys
}
