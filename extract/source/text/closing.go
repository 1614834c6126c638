package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/pattern"
	"nghiquyet/extract/source/letterhead"
	"nghiquyet/extract/source/mark"
	"nghiquyet/extract/viet"
)

var (
	// farther parts two columns of a closing.
	farther = pattern.New(`\s{4,}|\s*\t\s*`,
		pattern.Name("source/text/columns"), pattern.Yes("Nơi nhận:     TM. CHÍNH PHỦ", "a\tb"), pattern.No("Nơi nhận: A", "a   b"))
)

// recipients reports that a row opens the list of those who get the paper,
// behind marks of Markdown.
func recipients(s string) bool { return letterhead.Recipients(strings.TrimLeft(s, "* \t")) }

// closings sets the two columns of each closing one under the other, the
// recipients before the signature.
//
//	"Nơi nhận:               TM. ỦY BAN NHÂN DÂN"
//	"- Như Điều 3;               KT. CHỦ TỊCH"
//	"                             Lê Văn Sóng"
//	"- Lưu: VT."
//	→ "Nơi nhận:", "- Như Điều 3;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "Lê Văn Sóng"
//
// A closing that has no row with both columns is left as it is.
func closings(marks mark.Marks, rows []row) []row {
	var out []row
	for i := 0; i < len(rows); {
		if c := closing(marks, rows[i:]); c.rows > 0 {
			page := rows[i].page
			for _, s := range append(c.left, c.right...) {
				out = append(out, row{"", page}, row{s, page})
			}
			out = append(out, row{"", page})
			i += c.rows
			continue
		}
		out = append(out, rows[i])
		i++
	}
	return out
}

// sides are the two columns of a closing and the number of rows they take.
type sides struct {
	left, right []string
	rows        int
	pairs       int  // rows that had both
	named       bool // a signer's name was read
}

// closing reads a closing of two columns that begins with the first of rows;
// it takes no rows where none does.
func closing(marks mark.Marks, rows []row) sides {
	l, r, both := parted(rows[0].text)
	if !(recipients(rows[0].text) && utf8.RuneCountInString(l) < 40) && !(both && letterhead.Authority(r)) {
		return sides{}
	}
	var c sides
	for i, row := range rows[:min(len(rows), 45)] {
		if strings.TrimSpace(row.text) == "" {
			continue
		}
		if t := strings.TrimLeft(row.text, " \t"); marks.Follows(t) || marks.Heads(t) { // something behind the signature
			break
		}
		if !c.take(parted(row.text)) {
			break
		}
		c.rows = i + 1
	}
	if c.pairs == 0 {
		return sides{}
	}
	return c
}

// take puts what stands left and right in a row to the columns, and reports
// that the row belongs to the closing.
func (c *sides) take(l, r string, both bool) bool {
	switch n := len(c.left); {
	case both:
		c.pairs++
	case r != "" && c.named:
		return false
	case l == "" || recipients(l) || isDash(l):
	case n > 0 && isDash(c.left[n-1]) && !ended(c.left[n-1]) && !viet.NoLower(l): // the recipient's name goes on
		c.left[n-1] = join(c.left[n-1], l)
		return true
	case !c.named && (viet.NoLower(l) || isName(l)): // a signature at the margin
		l, r = "", l
	default:
		return false
	}
	if l != "" {
		c.left = append(c.left, l)
	}
	if r != "" {
		c.right = append(c.right, r)
		c.named = c.named || isName(r)
	}
	return true
}

// parted cuts a row of a closing into what stands left and what stands right.
// A row with a deep indent is right.
func parted(s string) (left, right string, both bool) {
	text := strings.TrimSpace(s)
	if at := farther.FindStringIndex(text); at != nil {
		return text[:at[0]], strings.Join(strings.Fields(text[at[1]:]), " "), true
	}
	if indent(s) >= farIn {
		return "", text, false
	}
	return text, "", false
}

func isDash(s string) bool { return strings.HasPrefix(s, "-") || strings.HasPrefix(s, "–") }

// isName reports that s looks like a person's name: two to five words in
// small letters, each with a capital.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 || viet.NoLower(s) {
		return false
	}
	for _, w := range words {
		c, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(c) || strings.ContainsFunc(w, func(c rune) bool { return !unicode.IsLetter(c) && c != '.' }) {
			return false
		}
	}
	return true
}
