package docnum

import (
	"strings"
	"testing"

	"nghiquyet/extract/agency"
)

// Every code of the dictionary of bodies parses in a number and is known for
// a body's, with and without the bar of Đ.
func TestCodesOfBodies(t *testing.T) {
	for _, b := range agency.All() {
		for _, code := range b.Codes {
			n, ok := Parse("5/QĐ-" + code)
			if !ok || n.Type != "QĐ" || len(n.Orgs) != 1 || n.Orgs[0] != fold(code) {
				t.Errorf("%s of %s: 5/QĐ-%s is read %+v", code, b.Name, code, n)
			}
			if !IsBody(code) || IsType(code) {
				t.Errorf("%s of %s: a body %v, a kind of paper %v", code, b.Name, IsBody(code), IsType(code))
			}
			if bare := strings.ReplaceAll(fold(code), "Đ", "D"); Canonical("5/QD-"+bare) != "5/QĐ-"+fold(code) {
				t.Errorf("%s of %s: 5/QD-%s is %s", code, b.Name, bare, Canonical("5/QD-"+bare))
			}
		}
	}
}

// The codes that this package adds are codes of no body of the dictionary,
// and its smaller lists name codes that exist.
func TestCodesOfNoBody(t *testing.T) {
	for code := range sorts {
		if bs := agency.ByCode(code); len(bs) > 0 {
			t.Errorf("%s is the code of %s and belongs there", code, bs[0].Name)
		}
		if types[code] {
			t.Errorf("%s is a kind of paper and a sort of body", code)
		}
	}
	for code := range localSorts {
		if !sorts[code] {
			t.Errorf("%s is no sort of body", code)
		}
	}
	for code := range oldBodies {
		if !types[code] && len(agency.ByCode(code)) == 0 {
			t.Errorf("%s is no code", code)
		}
	}
}

// A code without its bar means one code.
func TestBarred(t *testing.T) {
	full := map[string]string{}
	for _, set := range []map[string]bool{types, known().bodies} {
		for code := range set {
			bare := strings.ReplaceAll(code, "Đ", "D")
			if other, ok := full[bare]; ok && bare != code && known().barred[bare] != "" {
				t.Errorf("%s may be %s or %s", bare, code, other)
			}
			full[bare] = code
		}
	}
	for bare, want := range map[string]string{"ND": "NĐ", "BLDTBXH": "BLĐTBXH", "GDDT": "GDĐT", "HD": "HD", "DA": "DA", "BC": "BC"} {
		if got := restoreBar(bare); got != want {
			t.Errorf("restoreBar(%s) = %s, want %s", bare, got, want)
		}
	}
}

func TestLocal(t *testing.T) {
	for number, want := range map[string]bool{
		"592/QĐ-UBND": true, "11-CT/TU": true, "12-CTr/BCĐ": true, "5-QĐ/UBKT": true, "5/QĐ-VPUBND": true,
		"7/NQ-CP": false, "5/QĐ-STC": false, "45-NQ/TW": false, "5/BC-UBKT14": false,
	} {
		n, ok := Parse(number)
		if !ok || n.Local() != want {
			t.Errorf("%s: %v, %v", number, n.Local(), ok)
		}
	}
}
