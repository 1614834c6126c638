package docnum

import (
	"strings"
	"testing"

	"nghiquyet/extract"
)

func TestCanonicalNumber(t *testing.T) {
	for in, want := range map[string]string{
		"07/NQ-CP":            "7/NQ-CP",
		"30/2020/ND–CP":       "30/2020/NĐ-CP",
		"39/2013/ TT-BLĐTBXH": "39/2013/TT-BLĐTBXH",
		"2352/QÐ-TTg":         "2352/QĐ-TTG",
		"100 /NQ-CP.":         "100/NQ-CP",
		"00/NQ-CP":            "0/NQ-CP",
		"592/QD-UBND":         "592/QĐ-UBND",
		"12-CTr/BCĐ":          "12-CTR/BCĐ",
		"27/2016/TTBLĐTBXH":   "27/2016/TT-BLĐTBXH",
		"66.4.2025/NQ-CP":     "66.4/2025/NQ-CP",
		"06/QĐĐ-TTg":          "6/QĐ-TTG",
		"":                    "",
	} {
		got := Canonical(in)
		if got != want {
			t.Errorf("Canonical(%q) = %q, want %q", in, got, want)
		}
		if again := Canonical(got); again != got {
			t.Errorf("not idempotent: %q → %q", got, again)
		}
	}
}

func TestParseNumber(t *testing.T) {
	for in, style := range map[string]Style{
		"30/2020/NĐ-CP": StyleNorm, "05/2010/TTLT-BCA-BLĐTBXH-BTC": StyleNorm, "66.16/2026/NQ-CP": StyleNorm, "30a/2008/NQ-CP": StyleNorm,
		"35/2021/QH15": StyleAssembly, "119/2026/UBTVQH15": StyleAssembly, "26/2005/PL-UBTVQH11": StyleAssembly, "1365/NQ-UBTVQH15": StyleAssembly,
		"7/NQ-CP": StyleAdmin, "72/TTr-BKHCN": StyleAdmin, "364/TTr-BNG-NVVH": StyleAdmin, "592/QĐ-UBND": StyleAdmin, "04/TT-LB": StyleAdmin,
		"6509/BNV-TCBC": StyleLetter, "683/VGNN-KHCS": StyleLetter, "695-BYT/QĐ": StyleOld,
		"45-NQ/TW": StyleParty, "12-CTr/BCĐ": StyleParty, "15000-CV/VPTW": StyleParty,
		"19/VBHN-VPQH": StyleConsolidated, "01/HNVB-VPCP": StyleConsolidated,
		"12/CP": StyleOld, "115-CP": StyleOld, "198-HĐBT": StyleOld, "1999-TTg": StyleOld, "63-LCT/HĐNN7": StyleOld,
	} {
		n, ok := Parse(in)
		if !ok || n.Style != style {
			t.Errorf("Parse(%q) = %+v, %v, want style %s", in, n, ok, style)
		}
	}
	for _, in := range []string{"", "30/6/2025", "2021-2025", "1/2", "QCVN 01:2019/BCT", "2710.00", "12", "30/2020/", "NQ-CP", "2011-2020/NQ"} {
		if n, ok := Parse(in); ok {
			t.Errorf("Parse(%q) = %+v, want none", in, n)
		}
	}
}

func TestNumberString(t *testing.T) {
	for _, s := range []string{"30/2020/NĐ-CP", "66.16/2026/NQ-CP", "30A/2008/NQ-CP", "35/2021/QH15", "26/2005/PL-UBTVQH11", "1365/NQ-UBTVQH15", "7/NQ-CP",
		"6509/BNV-TCBC", "45-NQ/TW", "19/VBHN-VPQH", "198-HĐBT", "63-LCT/HĐNN7", "695-BYT/QĐ"} {
		if n, ok := Parse(s); !ok || n.String() != s {
			t.Errorf("Parse(%q).String() = %q, %v", s, n.String(), ok)
		}
	}
}

func TestWorkID(t *testing.T) {
	for want, w := range map[string]Work{
		"nq-cp/2025-01-10/7":             {Type: "nghị quyết", Number: "07/NQ-CP", Date: "2025-01-10"},
		"nq-tw/2019-01-24/45":            {Number: "45-NQ/TW", Date: "2019-01-24", Issuer: "Bộ Chính trị"},
		"qh15/2021-11-13/35":             {Number: "35/2021/QH15", Date: "2021-11-13"},
		"nd-cp/2020-03-05/30":            {Number: "30/2020/NĐ-CP", Date: "2020-03-05"},
		"nd-cp/2020/30":                  {Number: "30/2020/NĐ-CP"},
		"nq-cp/undated/41":               {Number: "41/NQ-CP"},
		"nq-cp/2026/66.16":               {Number: "66.16/2026/NQ-CP"},
		"nq-cp/2008-12-27/30a":           {Number: "30a/2008/NQ-CP", Date: "2008-12-27"},
		"qd-ubnd-lao-cai/2026-03-01/592": {Number: "592/QĐ-UBND", Date: "2026-03-01", Issuer: "Ủy ban nhân dân tỉnh Lào Cai"},
		"qd-ubnd-ha-noi/2025-01-17/2":    {Number: "02/2025/QĐ-UBND", Date: "2025-01-17", Issuer: "UBND Thành phố Hà Nội"},
		"ct-tu-lao-cai/2026-01-04/11":    {Number: "11-CT/TU", Date: "2026-01-04", Issuer: "Ban Thường vụ Tỉnh ủy Lào Cai"},
		"document/undated/untitled":      {},
	} {
		if got := w.ID(); got != want {
			t.Errorf("%+v: id %q, want %q", w, got, want)
		}
	}
	a := Work{Type: "kế hoạch", Issuer: "Ủy ban nhân dân tỉnh Lào Cai", Title: "Triển khai thực hiện Chỉ thị số 11-CT/TU  về khoáng sản"}
	b := Work{Type: "Kế hoạch", Issuer: "UBND TỈNH LÀO CAI", Title: "TRIỂN KHAI THỰC HIỆN CHỈ THỊ SỐ 11-CT/TU VỀ KHOÁNG SẢN"}
	if a.ID() != b.ID() {
		t.Errorf("two prints of one document: %q and %q", a.ID(), b.ID())
	}
}

func FuzzCanonicalNumber(f *testing.F) {
	for _, s := range []string{"07/NQ-CP", "45-NQ/TW", "35/2021/QH15", "0", "-/-", "27/2016/TTBLĐTBXH", "66.4.2025/NQ-CP", "06/QĐĐ-TTg"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := Canonical(s)
		if again := Canonical(c); again != c {
			t.Errorf("%q → %q → %q", s, c, again)
		}
		n, ok := Parse(s)
		if !ok {
			return
		}
		if m, ok := Parse(n.String()); !ok || m.String() != n.String() {
			t.Errorf("%q → %q → %q", s, n.String(), m.String())
		}
	})
}

// An id is made of any head, and can stand in a path and in an address: it has letters
// and digits of ASCII, and nothing that leads up.
func FuzzDocumentID(f *testing.F) {
	f.Add("07/NQ-CP", "2025-01-10", "nghị quyết", "Chính phủ", "Về cảng biển")
	f.Add("../../x", "2025", "", "Ủy ban nhân dân", "\x00#@?")
	f.Fuzz(func(t *testing.T, number, date, kind, issuer, title string) {
		if strings.Trim(date, "0123456789-") != "" || strings.Trim(date, "-") == "" && date != "" {
			return // a head reads days and years alone
		}
		id := DocumentID(extract.Head{Number: number, Date: date, Type: kind, Issuer: issuer, Title: title})
		for part := range strings.SplitSeq(id, "/") {
			if part == "" || strings.Trim(part, ".") == "" {
				t.Fatalf("%q", id)
			}
		}
		for _, c := range id {
			if (c < 'a' || c > 'z') && (c < '0' || c > '9') && !strings.ContainsRune("-./_", c) {
				t.Fatalf("%q has %q", id, c)
			}
		}
	})
}
