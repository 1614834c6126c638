// Package mend sets right what OCR misread on papers of Vietnamese offices: in
// come lines of words with how sure their reader is of each, out go the same
// lines with fewer faults.
//
//	"QUYÉT ĐỊNH", "bồ sung"       → "QUYẾT ĐỊNH", "bổ sung"       accents.go, by the words around
//	"số 1" "14/2024/NĐ-" "CP"     → "114/2024/NĐ-CP"              numbers.go
//	"TỔ(61) chức", "Tổ(93) chức"  → "Tổ chức"                     better.go, of two readings
//	"PHÓ.LHỦ TƯỚNG"               → "PHÓ THỦ TƯỚNG"               signer.go
//	"ĐẾN Ngày:..23/4…"            → nothing                       stamp.go
//
// What was changed by more than accents and gaps stays in doubt, see
// scan.Doubtful.
package mend

import "nghiquyet/extract/source/scan"

// Lines mends numbers, days and accents in the lines of a page.
func Lines(lines []scan.Line) {
	numbers(lines)
	accents(lines)
}
