package agency

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"nghiquyet/extract/viet"
)

//go:embed bodies.tsv
var bodiesTable string

//go:embed provinces.tsv
var provincesTable string

//go:embed fields.tsv
var fieldsTable string

// index is the dictionary made ready for questions.
type index struct {
	bodies []Body
	names  map[string][]entry // spellings by their first word, longer ones first
	joined map[string][]entry // those of names that hold the word below
	and    string             // joins the parts of names, folded: others print a comma there, or nothing
	byID   map[string]*Body
	byCode map[string][]*Body // in capitals
}

// entry is one spelling of a body.
type entry struct {
	body    *Body
	spelled string
	words   []word
	exact   bool // all capitals: compared by case
}

// dictionary is the index of the tables, made at the first question.
var dictionary = sync.OnceValue(func() *index {
	bodies, err := parse(bodiesTable, provincesTable, fieldsTable)
	if err != nil {
		panic("agency: " + err.Error()) // a test reads the tables that are built in
	}
	return newIndex(bodies)
})

func newIndex(bodies []Body) *index {
	x := &index{bodies: bodies, names: map[string][]entry{}, joined: map[string][]entry{}, and: "và", byID: map[string]*Body{}, byCode: map[string][]*Body{}}
	for i := range bodies {
		b := &bodies[i]
		x.byID[b.ID] = b
		for _, code := range b.Codes {
			code = capitals(code)
			x.byCode[code] = append(x.byCode[code], b)
		}
		for _, s := range append([]string{b.Name}, b.Also...) {
			e := entry{b, s, split(s), s == strings.ToUpper(s)}
			k := e.words[0].key
			same := x.names[k]
			at := slices.IndexFunc(same, func(o entry) bool { return len(o.words) < len(e.words) })
			if at < 0 {
				at = len(same)
			}
			x.names[k] = slices.Insert(same, at, e)
			if slices.ContainsFunc(e.words, func(w word) bool { return w.key == x.and }) {
				x.joined[k] = append(x.joined[k], e)
			}
		}
	}
	return x
}

// parse reads the three tables. The error names table and line.
func parse(bodies, provinces, fields string) ([]Body, error) {
	short := map[string][]string{} // of a field
	err := eachLine("fields.tsv", fields, 2, func(f []string) error {
		short[f[0]] = list(f[1])
		return nil
	})
	if err != nil {
		return nil, err
	}
	var all []Body
	err = eachLine("bodies.tsv", bodies, 13, func(f []string) error {
		all = append(all, bodyOf(f, short))
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = eachLine("provinces.tsv", provinces, 6, func(f []string) error {
		b := Body{ID: viet.Slug(f[0]), Name: f[0], Kind: Province, To: f[2], Change: Change(f[3]), Into: list(f[4]), English: f[5]}
		if f[1] != "" {
			b.Also = []string{f[1] + " " + f[0]}
		}
		all = append(all, b)
		return nil
	})
	return all, err
}

// eachLine gives the columns of every line of a table to do.
func eachLine(name, table string, columns int, do func([]string) error) error {
	n := 0
	for s := range strings.Lines(table) {
		n++
		if strings.HasPrefix(s, "#") {
			continue
		}
		f := strings.Split(strings.TrimRight(s, "\n"), "\t")
		if len(f) != columns {
			return fmt.Errorf("%s, line %d has %d columns, not %d: %q", name, n, len(f), columns, s)
		}
		if err := do(f); err != nil {
			return fmt.Errorf("%s, line %d: %w", name, n, err)
		}
	}
	return nil
}

// list takes a column of several values apart.
func list(column string) []string {
	if column == "" {
		return nil
	}
	return strings.Split(column, "; ")
}

// bodyOf is the body of a line of bodies.tsv; short are the short forms of
// fields.
func bodyOf(f []string, short map[string][]string) Body {
	said := strings.Fields(f[1])
	b := Body{
		ID: viet.Slug(f[0]), Name: f[0], Codes: said, Also: list(f[3]), Kind: Kind(f[4]), Scope: Scope(f[5]),
		From: f[6], To: f[7], Change: Change(f[8]), Into: list(f[9]), English: f[10], French: f[11],
	}
	for code := range strings.FieldsSeq(f[2]) {
		code, shared := strings.CutSuffix(code, "?")
		b.Codes = append(b.Codes[:len(b.Codes):len(b.Codes)], code)
		if shared {
			b.shared = append(b.shared, capitals(code))
		}
	}
	if one, field, ok := strings.Cut(b.Name, " "); ok && (one == "Bộ" || one == "Sở") {
		for _, s := range short[field] {
			b.Also = append(b.Also, one+" "+s)
		}
	}
	b.Also = append(b.Also, said...)
	return b
}

// capitals is a code as codes are compared.
func capitals(code string) string { return strings.ToUpper(code) }
