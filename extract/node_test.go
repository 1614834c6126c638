package extract

import "testing"

// Each kind may hold those before it; the last three hold anything.
func TestRank(t *testing.T) {
	order := []Kind{KindRow, KindPlus, KindDash, KindPara, KindSubpoint, KindPoint, KindSubclause, KindClause, KindArticle, KindSubsection, KindSection, KindChapter, KindPart, KindForm, KindAnnex}
	for i, k := range order {
		if i > 0 && k.Rank() <= order[i-1].Rank() {
			t.Errorf("%s (%d) is not larger than %s (%d)", k, k.Rank(), order[i-1], order[i-1].Rank())
		}
	}
	for _, k := range []Kind{KindDocument, KindHeading, KindQuote, "", "volume"} {
		if k.Rank() != 0 {
			t.Errorf("%q has rank %d", k, k.Rank())
		}
	}
}
