package cite

import "nghiquyet/extract"

// notice takes note of a phrase at tokens [k, j) that tells what is done to
// documents, in the places where its table says that it counts; next is the
// mention that follows.
func (r *relating) notice(t *Trigger, k, j, next int) {
	switch t.Where {
	case Anywhere:
		if !r.inTitle {
			r.set(t, j)
		}
	case Preamble:
		r.preamble(t, k, j)
	case Opening, SelfSaid:
		r.does(t, k, j)
	case Own:
		r.ownWork(t, k, j)
	case After:
		r.ended(t.deed(), next)
	case History:
		if next > 0 || r.inTitle {
			r.history = r.depth + 1
		}
	case Blocks:
		if r.where == Own || r.rel == extract.Suspends || r.rel == extract.Extends {
			r.deed = deed{}
		}
	}
}

// preamble counts at the opening of a part of the preamble: "Căn cứ …; căn cứ …".
func (r *relating) preamble(t *Trigger, k, j int) {
	if r.at.preamble && (k == r.open || r.upper(k)) || r.programmeOpening(k) {
		r.set(t, j)
		r.inTitle = false
	}
}

// does counts where the document says what it does itself: in its title, behind
// "Nghị định này", and what its articles open with. What others are to do, and
// what a document named here does, is not what this document does.
//
//	"Điều 3. Bãi bỏ Quyết định số 30/2016/QĐ-TTg"                           → repeals
//	"Thay thế Phụ lục I bằng …" in an article that amends a decree          → amends
//	"… chủ trì sửa đổi Nghị định số 45/2019/NĐ-CP" in an article            → none
func (r *relating) does(t *Trigger, k, j int) {
	opens := k == r.open && r.at.article
	switch {
	case r.inTitle || r.history > 0:
	case r.at.title, r.selfSaid, opens && t.Where == Opening && !r.at.cell:
		r.set(t, j)
	case opens && t.Where == SelfSaid && r.at.amends != nil:
		r.deed, r.where, r.behind = deed{extract.Amends, t.Name}, Opening, j
	case r.where == Own:
		r.deed = deed{}
	}
}

// ownWork counts in what is the document's own work: in its title, in a
// programme, at the opening of what stands in no unit. Behind another verb it
// begins a title: "sửa đổi Chương trình thực hiện X" does nothing to X.
func (r *relating) ownWork(t *Trigger, k, j int) {
	switch {
	case r.inTitle || r.history > 0 || r.rel == extract.Basis:
	case r.rel != "" && r.where != Own:
		r.inTitle = true
	case r.at.title, r.programme, k == r.open && (r.at.preamble || len(r.at.up) < 2):
		r.set(t, j)
	}
}

// set has the trigger, which ends before token j, govern what follows.
func (r *relating) set(t *Trigger, j int) {
	r.deed, r.where, r.behind, r.within = t.deed(), t.Where, j, r.depth
}

// ended gives the mentions of the sentence before mention next a relation that
// is told behind them: "… hết hiệu lực".
func (r *relating) ended(d deed, next int) {
	r.after = d
	for i := r.from; i < next; i++ {
		if m := &r.ms[i]; m.rel == extract.Refers && !m.shadow && m.kind != extract.CiteInternal {
			m.deed = d
		}
	}
}

// programmeOpening reports whether a "Căn cứ" at token k opens the paragraph
// of an attached programme that names what it rests on.
func (r *relating) programmeOpening(k int) bool {
	return k == 0 && !r.at.starts && !r.at.article && !r.at.cell && len(r.ms) > 0 && r.ms[0].first <= 3
}
