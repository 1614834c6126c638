package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/viet"
)

// Lists are the lists that a line can ask for.
type Lists uint8

// The lists.
const (
	Search    Lists = 1 << iota // records by their words
	Tasks                       // assignments
	Documents                   // documents by what they are
	Refs                        // citations of and to one work
)

// A FieldName is a field that the line knows, under all its names.
type FieldName struct {
	Name    string   // the canonical name, which Field carries
	Aliases []string // in lower case without marks; words separated by one space
	Help    string   // one line for the reader
	Of      Lists    // the lists that have it
	Listed  bool     // its values hold no commas, so that several may be given with commas between them
}

// Fields lists the fields in the order in which help shows them; one that means
// something else in another list comes twice, with the same names. A name may
// be typed with or without marks and in any case; "co quan", "co-quan",
// "co_quan" and "coquan" are one.
var Fields = []FieldName{
	{"number", []string{"number", "num", "so", "so hieu", "so ky hieu"}, "the document's number, in any spelling: so:07/NQ-CP", Search | Documents, true},
	{"type", []string{"type", "loai", "loai van ban"}, `the document's type: loai:"nghị quyết"`, Search | Documents, true},
	{"issuer", []string{"issuer", "co quan", "co quan ban hanh", "noi ban hanh"}, `who issued it: co quan:"Chính phủ", issuer:BTC`, Search | Documents, false},
	{"year", []string{"year", "nam"}, "the year of issue: nam:2025, nam:2024..2026, nam:>=2024", Search | Documents, true},
	{"date", []string{"date", "ngay", "ngay ban hanh"}, "the day of issue: ngay:10/1/2025, ngay:2025-01, ngay:2025-01-01..2025-06-30", Search | Documents, true},
	{"kind", []string{"kind", "muc"}, "document, unit, task or citation: kind:task", Search, true},
	{"cites", []string{"cites", "dan", "vien dan", "can cu"}, "a number or name that is cited: cites:45-NQ/TW, cites:\"Luật Đất đai\"", Search, false},
	{"relation", []string{"relation", "quan he"}, "what a citation does to the work: relation:amends, quan he:\"thay thế\"", Search | Refs, true},
	{"status", []string{"status", "trang thai"}, "whether a document holds today: status:in-force (also changed and partly), changed, partly-out-of-force, out-of-force, suspended, partly-suspended, not-yet-in-force, draft, unknown, trạng thái:\"hết hiệu lực\"; of citations: resolved, ambiguous, unresolved or conflict", Search, true},
	{"status", []string{"status", "trang thai"}, "what became of a citation: resolved, ambiguous, unresolved or conflict", Refs, true},
	{"lead", []string{"lead", "chu tri"}, `who leads a task: lead:"Bộ Tài chính", lead:BTC; lead:"=Bộ Tài chính" for that name alone`, Search | Tasks, false},
	{"support", []string{"support", "phoi hop"}, `who takes part in a task: support:"Bộ Công an"`, Search | Tasks, false},
	{"submit", []string{"submit", "trinh"}, `whom the outcome of a task goes to: submit:"Chính phủ"`, Tasks, false},
	{"due", []string{"due", "han", "thoi han"}, "the last day of a task: han:2026, han:2026-Q4, han:\"quý IV/2026\", han:<=30/6/2026, han:+30d, han:\"quý này\", han:\"quá hạn\", han:\"thường xuyên\"", Search | Tasks, true},
	{"group", []string{"group", "nhom"}, "the group of a task: its path, or words of its title", Tasks, false},
	{"title", []string{"title", "tieu de", "ten", "trich yeu"}, "words of the title only: title:\"chuyển đổi số\"", Search | Documents, false},
	{"doc", []string{"doc", "van ban"}, "one document by its id, of tasks by its number too", Search | Tasks, true},
	{"path", []string{"path", "vi tri"}, "a unit of the document, with all below it: path:II.3", Refs, true},
	{"direction", []string{"direction", "chieu"}, "cites or cited-by", Refs, true},
	{"depth", []string{"depth", "do sau"}, "how many documents a chain of implementation may have: depth:2", Refs, true},
	{"lang", []string{"lang", "ngon ngu"}, "vi, en or fr", Search | Documents, true},
	{"like", []string{"like", "giong"}, "documents related to that of a number: like:7/NQ-CP", Search, false},
	{"per", []string{"per", "moi"}, "per:document finds one record a document", Search, true},
	{"sort", []string{"sort", "sap xep"}, "sort:newest or sort:oldest, by the day of issue; else by relevance, tasks by their last day (due)", Search | Tasks | Documents, false},
}

// Named is the field of that canonical name.
func Named(name string) (FieldName, bool) {
	for _, f := range Fields {
		if f.Name == name {
			return f, true
		}
	}
	return FieldName{}, false
}

// fieldAt finds the name of a field at the start of s, colon included, and
// tells how many bytes it takes. The value has to follow at once: "chuyển đổi
// số: hiện trạng" is text, "số:7/NQ-CP" is a field.
func fieldAt(s string) (name string, n int) {
	colon := strings.IndexByte(s[:min(len(s), 60)], ':')
	if colon <= 0 {
		return "", 0
	}
	if next, _ := utf8.DecodeRuneInString(s[colon+1:]); colon == len(s)-1 || unicode.IsSpace(next) {
		return "", 0
	}
	typed := fieldKey(s[:colon])
	for _, f := range Fields {
		for _, a := range f.Aliases {
			if typed == a || typed == strings.ReplaceAll(a, " ", "") {
				return f.Name, colon + 1
			}
		}
	}
	return "", 0
}

// fieldKey brings the name of a field to the form of Aliases.
func fieldKey(s string) string {
	return strings.Join(strings.FieldsFunc(viet.Bare(s), func(r rune) bool { return r == '-' || r == '_' || unicode.IsSpace(r) }), " ")
}

func fieldList() string {
	return strings.Join(namesOf(Search|Tasks|Documents|Refs), ", ")
}
