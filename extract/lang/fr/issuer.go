package fr

import (
	"nghiquyet/extract/agency"
	"nghiquyet/extract/docnum"
)

// issuer names the issuing body by the code of the number.
//
//	"7/NQ-CP" → Gouvernement
func issuer(n docnum.Number, _, _ string) string {
	if len(n.Orgs) > 0 {
		if bs := agency.ByCode(n.Orgs[0]); len(bs) > 0 {
			return bs[0].French
		}
	}
	return ""
}
