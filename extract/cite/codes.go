package cite

import "strings"

// orgs are the codes of bodies that stand in numbers; a number whose kind and
// body are both known needs no "số" before it. Capitals are folded.
var orgs = codeSet(`
	CP TTG QH UBTVQH VPQH CTN VPCTN TANDTC VKSNDTC KTNN MTTQ MTTW TLĐ LĐLĐVN BHXH TTXVN VTV THVN VOV TNVN
	BQP BCA BNG BNV BTP BTC BCT BNNMT BXD BVHTTDL BKHCN BGDĐT BYT BDTTG NHNN TTCP VPCP
	BKHĐT BGTVT BNNPTNT BNN BTNMT BTTTT BLĐTBXH LĐTBXH UBDT BTM BTS BVHTT BCN BXDCB BKH BNNPT
	UBND HĐND TU ĐU VPTU UBKT UBKTTW BTCTW BNCTW BTGTW BTGDVTW VPTW TW BCĐ BCĐTW HĐTƯ TLĐLĐVN
	HĐBT HĐNN HĐTP BCH BTV UBMTTQ ĐCT TWĐTN HĐQT BQLKKT VP LB LT KHCNVN HLKHCNVN HLKHXHVN
	STC SNV STP SCT SXD SYT SNNMT SKHCN SGDĐT SVHTTDL SDTTG TTT CAT BCHQS SLĐTBXH SKHĐT SGTVT STNMT STTTT SNN SNNPTNT
	ĐTN HCCBVN HND HPN LHTN KTTW NHCSXH UBCK UBCKNN TCT TCHQ KBNN BQL VNCHXHCN`)

// oldOrgs may follow a serial at once, without a kind: 12/CP, 198-HĐBT.
var oldOrgs = codeSet(`CP TTG HĐBT CTN SL`)

func codeSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// knownOrg reports whether code stands for a body. The term of the National
// Assembly and a footnote mark may follow it.
func knownOrg(code string) bool {
	code = strings.ToUpper(code)
	return orgs[code] || orgs[strings.TrimRight(code, "0123456789")]
}
