package docnum

import "strings"

// bodies are the codes of bodies that stand in numbers; a number whose kind and
// body are both known needs no "số" before it. Capitals are folded.
var bodies = codeSet(`
	CP TTG QH UBTVQH VPQH CTN VPCTN TANDTC VKSNDTC KTNN MTTQ MTTW TLĐ LĐLĐVN BHXH TTXVN VTV THVN VOV TNVN
	BQP BCA BNG BNV BTP BTC BCT BNNMT BXD BVHTTDL BKHCN BGDĐT BYT BDTTG NHNN TTCP VPCP
	BKHĐT BGTVT BNNPTNT BNN BTNMT BTTTT BLĐTBXH LĐTBXH UBDT BTM BTS BVHTT BCN BXDCB BKH BNNPT
	UBND HĐND TU ĐU VPTU UBKT UBKTTW BTCTW BNCTW BTGTW BTGDVTW VPTW TW BCĐ BCĐTW HĐTƯ TLĐLĐVN
	HĐBT HĐNN HĐTP BCH BTV UBMTTQ ĐCT TWĐTN HĐQT BQLKKT VP LB LT KHCNVN HLKHCNVN HLKHXHVN
	STC SNV STP SCT SXD SYT SNNMT SKHCN SGDĐT SVHTTDL SDTTG TTT CAT BCHQS SLĐTBXH SKHĐT SGTVT STNMT STTTT SNN SNNPTNT
	ĐTN HCCBVN HND HPN LHTN KTTW NHCSXH UBCK UBCKNN TCT TCHQ KBNN BQL VNCHXHCN`)

// oldBodies are those whose code may follow a serial at once, without a
// kind, in numbers of old times: 12/CP, 198-HĐBT.
var oldBodies = codeSet(`CP TTG HĐBT CTN SL`)

// types are the codes that stand for a kind of document inside a number, in
// capitals.
var types = codeSet(`NQ NĐ QĐ CT KL TT TTLT NQLT CĐ CTR KH ĐA TB TTR BC HD QYĐ QC PL L LCT SL VBHN HNVB
	TC PA DA BB HĐ CV PG PC PB HDLN QCPH KHPH CTRPH CTHĐ GM GUQ NQLN ĐHD LTT QT`)

// barred are codes as translations and damaged texts print them, without the
// bar of Đ.
var barred = map[string]string{
	"ND": "NĐ", "QD": "QĐ", "CD": "CĐ", "QYD": "QYĐ", "HDND": "HĐND", "HDBT": "HĐBT", "HDNN": "HĐNN",
	"BLDTBXH": "BLĐTBXH", "LDTBXH": "LĐTBXH", "BKHDT": "BKHĐT", "BGDDT": "BGDĐT", "GDDT": "GDĐT", "BCD": "BCĐ",
}

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
	return bodies[code] || bodies[strings.TrimRight(code, "0123456789")]
}

// IsOldBody reports whether code may follow a serial at once: 12/CP, 198-HĐBT.
func IsOldBody(code string) bool { return oldBodies[code] }

func restoreBar(code string) string {
	if full, ok := barred[code]; ok {
		return full
	}
	return code
}
