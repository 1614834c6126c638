package docnum

import (
	"strings"
	"sync"

	"nghiquyet/extract/agency"
)

// sorts are codes in numbers that name no one body of the dictionary, only
// what sort of body issued the paper: a steering committee, an office, several
// ministries together. Codes of bodies stand with the bodies, in agency.
var sorts = codeSet(`ĐU HU BCĐ BCĐTW BCH BTV VP BQL HĐQT ĐCT TTT CAT LB LT`)

// localSorts are those of sorts that count for themselves in every province,
// commune or Party branch.
var localSorts = codeSet(`ĐU HU BCĐ BCH BTV VP`)

// oldBodies are those whose code may follow a serial at once, without a
// kind, in numbers of old times: 12/CP, 198-HĐBT.
var oldBodies = codeSet(`CP TTG HĐBT CTN SL`)

// types are the codes that stand for a kind of document inside a number, in
// capitals, whatever the language calls the kind.
var types = codeSet(`NQ NĐ QĐ CT KL TT TTLT NQLT CĐ CTR KH ĐA TB TTR BC HD QYĐ QC PL L LCT SL VBHN HNVB
	TC PA DA BB HĐ CV PG PC PB HDLN QCPH KHPH CTRPH CTHĐ GM GUQ NQLN ĐHD LTT QT`)

// codes are the codes that stand in numbers, in capitals.
type codes struct {
	bodies map[string]bool   // a number whose kind and body are both known needs no "số" before it
	local  map[string]bool   // of bodies of which every province, commune or Party branch has one
	termed map[string]bool   // of bodies whose numbers carry the term of the National Assembly: "QH15"
	barred map[string]string // as translations and damaged texts print them, without the bar of Đ: "ND" → "NĐ"
}

// known are the codes of the dictionary of bodies and of this file, put
// together at the first question.
var known = sync.OnceValue(func() codes {
	c := codes{bodies: map[string]bool{}, local: map[string]bool{}, termed: map[string]bool{}, barred: map[string]string{}}
	for code := range sorts {
		c.bodies[code] = true
	}
	for code := range localSorts {
		c.local[code] = true
	}
	for _, b := range agency.All() {
		for _, code := range b.Codes {
			code = fold(code)
			c.bodies[code] = true
			if b.Scope == agency.Place {
				c.local[code] = true
			}
			if b.Scope == agency.Assembly {
				c.termed[code] = true
			}
		}
	}
	for _, set := range []map[string]bool{types, c.bodies} {
		for code := range set {
			if bare := strings.ReplaceAll(code, "Đ", "D"); bare != code && !types[bare] && !c.bodies[bare] { // "HD" is hướng dẫn, not hợp đồng
				c.barred[bare] = code
			}
		}
	}
	return c
})

func codeSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// IsType reports whether code ("NQ", "CTr", "ND") stands for a kind of document
// inside a number.
func IsType(code string) bool { return types[restoreBar(fold(code))] }

// IsBody reports whether code stands for a body. The term of the National
// Assembly and a footnote mark may follow it.
func IsBody(code string) bool {
	code = strings.ToUpper(code)
	bodies := known().bodies
	return bodies[code] || bodies[strings.TrimRight(code, "0123456789")]
}

// HasTerm reports whether the term of the National Assembly follows a code in
// numbers: "QH", "UBTVQH", "HĐNN"; not "UBND".
func HasTerm(code string) bool { return known().termed[restoreBar(fold(code))] }

// IsOldBody reports whether code may follow a serial at once: 12/CP, 198-HĐBT.
func IsOldBody(code string) bool { return oldBodies[code] }

func restoreBar(code string) string {
	if full, ok := known().barred[code]; ok {
		return full
	}
	return code
}
