package vi

import (
	"strings"

	"nghiquyet/extract/agency"
	"nghiquyet/extract/docnum"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/viet"
)

// issuer names the issuing body: by the code of the number where it names one
// beyond doubt, else by the letterhead.
func issuer(n docnum.Number, letterhead, typ string) string {
	if bodies := lang.Joint("vi", n); bodies != "" {
		return bodies
	}
	if n.Style != docnum.StyleParty && len(n.Orgs) > 0 {
		if b, ok := agency.OfCode(n.Orgs[0]); ok {
			return b.Name
		}
	}
	return bodyName(letterhead)
}

// bodyName puts a letterhead in capitals into the usual case.
//
//	"UBND TỈNH LÀO CAI"             → "Ủy ban nhân dân tỉnh Lào Cai"
//	"BAN THƯỜNG VỤ TỈNH UỶ LÀO CAI" → "Ban Thường vụ Tỉnh ủy Lào Cai"
//	"SỞ CÔNG THƯƠNG"                → "Sở Công Thương"
//	"CHI CỤC THÚ Y"                 → "Chi cục thú y": no name of the dictionary
func bodyName(capitals string) string {
	lower := whole(capitals)
	if strings.HasPrefix(lower, "sở ") || strings.HasPrefix(lower, "bộ ") {
		if b, ok := agency.Lookup(viet.UpperFirst(lower)); ok {
			return b.Name
		}
	}
	// The highest bodies are told by their names, whatever stands behind them.
	if b, spelled := agency.Opening(lower); b.Scope == agency.National && (b.Kind == agency.Central || b.Kind == agency.Party) || b.Scope == agency.Assembly {
		return spelled
	}
	if at := placeIn(lower); at != nil {
		return viet.UpperFirst(inner.Replace(agency.Recase(fieldCase(lower[:at[0]])+lower[at[0]:at[1]]))) + titleCase(lower[at[1]:])
	}
	return viet.UpperFirst(inner.Replace(agency.Recase(fieldCase(lower))))
}

// placeIn is where the word for a place stands in s, before its name; nil for
// nowhere. "xã hội" is one only behind a body that communes have.
//
//	"ủy ban nhân dân xã hội sơn"            → "xã"
//	"phòng văn hóa - xã hội phường ba đình" → "phường"
func placeIn(s string) []int {
	for _, at := range place.FindAllStringIndex(s, -1) {
		if before := s[:at[0]]; !strings.HasPrefix(s[at[0]:], " xã hội") || strings.HasSuffix(before, "nhân dân") || strings.HasSuffix(before, "ủy") {
			return at
		}
	}
	return nil
}

// whole is a letterhead in small letters, with what letterheads shorten
// written out and the tone marks where they stand today. Two names are found
// also beside what a scan made of a stamp.
func whole(capitals string) string {
	words := strings.Fields(capitals)
	for i, w := range words {
		if long, ok := agency.Vietnamese.Short[w]; ok {
			w = long
		}
		if w = strings.ToLower(w); len([]rune(w)) > 1 && !strings.ContainsAny(viet.Bare(w), "aeiouy") {
			w = strings.ToUpper(w) // letters that stand for words: "THPT"
		}
		if stem, ok := strings.CutSuffix(w, "uỷ"); ok {
			w = stem + "ủy"
		}
		words[i] = strings.ReplaceAll(w, "–", "-")
	}
	lower := strings.Join(words, " ")
	for _, code := range []string{"TTG", "UBTVQH"} {
		b, _ := agency.OfCode(code)
		if name := strings.ToLower(b.Name); strings.Contains(lower, name) && !strings.Contains(lower, "văn phòng") {
			return name
		}
	}
	return lower
}

// under is the body whose head the whole line names.
//
//	"Bộ trưởng Bộ Xây dựng"              → Bộ Xây dựng
//	"Chủ tịch UBND tỉnh Lào Cai"         → Ủy ban nhân dân tỉnh Lào Cai
//	"Bộ trưởng Bộ Xây dựng về việc …"    → none
func under(line string) string {
	m := office.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	if b, ok := agency.Lookup(line); ok {
		return b.Name
	}
	if m[1] != "" {
		return bodyName(m[1])
	}
	return ""
}

// names reports that the line names a body of the dictionary, or its head, and
// nothing else.
//
//	"Bộ Xây dựng", "Bộ trưởng Bộ Xây dựng" → yes
//	"Bộ tiêu chí chất lượng thống kê"      → no
func names(line string) bool {
	_, ok := agency.Lookup(line)
	return ok
}

var office = pattern.New(`^(?i:bộ trưởng|thủ tướng|thống đốc|tổng thanh tra|chủ nhiệm|chủ tịch nước|chủ tịch ((?:ubnd|[uủ][yỷ] ban nhân dân) (?:tỉnh|`+
	`thành phố) \pL+(?: \pL+){0,2}$))`,
	pattern.Name("vi/head-of-body"),
	pattern.Yes("Bộ trưởng Bộ Xây dựng", "Chủ tịch UBND tỉnh Lào Cai"),
	pattern.No("Chủ tịch UBND tỉnh Lào Cai về việc giao đất", "Bộ Xây dựng"))

// place is the word before the name of a province, a commune or the like.
var place = pattern.New(`(?:^| )(?:(?:tỉnh|thành|huyện|quận|thị|xã) ủy(?: |$)|(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu) )`,
	pattern.Name("vi/before-place"),
	pattern.Yes("ủy ban nhân dân phường sa pa", "tỉnh ủy"),
	pattern.No("sở tài chính", "tỉnh"))

// inner are names of bodies, in the dictionary only with what follows them,
// that keep their capitals inside a longer name.
var inner = strings.NewReplacer("ban thường vụ", "Ban Thường vụ", "ban chấp hành", "Ban Chấp hành", "đảng bộ", "Đảng bộ", "đảng ủy", "Đảng ủy",
	"huyện ủy", "Huyện ủy", "quận ủy", "Quận ủy", "thị ủy", "Thị ủy")

// fieldCase gives the field of a department or a board its capital.
//
//	"sở du lịch" → "sở Du lịch"
func fieldCase(s string) string {
	for _, body := range []string{"sở ", "bộ ", "ban ", "phòng "} {
		if field, ok := strings.CutPrefix(s, body); ok {
			fields := strings.Split(field, " - ")
			for i := range fields {
				fields[i] = viet.UpperFirst(fields[i])
			}
			return body + strings.Join(fields, " - ")
		}
	}
	if m := school.FindStringIndex(s); m != nil {
		return s[:m[1]] + titleCase(s[m[1]:])
	}
	return s
}

// school is the word before the name of a school.
var school = pattern.New(`^trường (?:THPT|THCS|TH|PTDT[\pL]*|trung học phổ thông|trung học cơ sở|tiểu học|mầm non) `,
	pattern.Name("vi/before-school"),
	pattern.Yes("trường THPT đốc binh kiều", "trường mầm non hoa sen"),
	pattern.No("trường đại học kinh tế", "trường THPT"))

func titleCase(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		words[i] = viet.UpperFirst(w)
	}
	return strings.Join(words, " ")
}
