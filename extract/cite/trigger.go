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
		r.does(t, k, j, next)
	case Own:
		r.ownWork(t, k, j)
	case After:
		r.ended(t.deed(), next)
	case History:
		if next > 0 || r.inTitle {
			r.history = r.depth + 1
		}
	case Blocks:
		r.refer(t, k, j, next)
	}
}

// refer ends what an earlier trigger governs: what follows is where something is
// laid down, and no object of its verb. What opens a unit changes what is laid
// down there; what a document details and explains is that.
//
//	"Thực hiện chế độ theo Nghị định số …"                                  → ended
//	"Nghị quyết này quy định việc sửa đổi ngành, nghề quy định tại Luật …"  → ended
//	"Bãi bỏ văn bản quy định tại khoản 14 Điều 4 Luật …"                    → ended
//	"Hợp nhất, chia, tách công ty được quy định tại Luật …"                 → ended
//	"Bãi bỏ số thứ tự 15 quy định tại khoản 1 Điều 1 Thông tư số …"         → goes on
//	"Thông tư này hướng dẫn chế độ quy định tại Nghị định số …"             → goes on
func (r *relating) refer(t *Trigger, k, j, next int) {
	switch {
	case r.where == Own, r.rel == extract.Suspends, r.rel == extract.Extends:
		r.deed = deed{}
	case r.where != Opening && r.where != SelfSaid || r.inTitle || r.history > 0:
	case r.rel == extract.Details, r.rel == extract.Guides, r.rel == extract.Explains:
	case (r.rel == extract.Cancels || r.rel == extract.Consolidates) && t.Reach == Place && !r.contents(r.behind, k):
		r.deed = deed{}
	case t.Reach == Every, t.Reach == Adjacent && next < len(r.ms) && r.ms[next].first == j,
		t.Reach == Place && (r.opening && r.ofOthers(r.behind, k) || !r.opening && !r.contents(r.behind, k)):
		r.deed = deed{}
	}
}

// ofOthers reports whether tokens [i, k) name texts that are no document: "văn
// bản quy phạm pháp luật".
func (r *relating) ofOthers(i, k int) bool {
	for ; i < k; i++ {
		if r.has(roleTexts, i) {
			return true
		}
	}
	return false
}

// contents reports whether tokens [i, k) say no more than that something of a
// document is meant: "một số nội dung", "các quy định", "khoản 3".
func (r *relating) contents(i, k int) bool {
	for i < k {
		switch j := r.skip(roleContent, i); {
		case j > i:
			i = j
		case r.has(roleTrigger, i):
			i = r.skip(roleTrigger, i)
		case r.toks[i].kind != isWord, r.any(of(roleUnit, rolePlural, roleAnd, roleOf), i), r.before(roleUnit, i):
			i++
		default:
			return false
		}
	}
	return true
}

// preamble counts at the opening of a part of the preamble: "Căn cứ …; căn cứ …".
func (r *relating) preamble(t *Trigger, k, j int) {
	switch {
	case r.at.preamble && (k == r.open || r.upper(k)) || r.programmeOpening(k):
		r.set(t, j)
		r.inTitle = false
	case k == r.open: // of another paper, whose bases are told: no element of a list
		r.deed = deed{}
	}
}

// does counts where the document says what it does itself: in its title, behind
// "Nghị định này", and what its articles open with. What others are to do, and
// what a document named here does, is not what this document does.
//
//	"Điều 3. Bãi bỏ Quyết định số 30/2016/QĐ-TTg"                           → repeals
//	"Thay thế Phụ lục I bằng …" opens a unit                               → replaces
//	"Thay thế dòng cuối bằng …" in an article that amends a decree         → amends
//	"Bãi bỏ, sửa đổi, bổ sung một số điểm trong Phụ lục I …"               → amends
//	"… chủ trì sửa đổi Nghị định số 45/2019/NĐ-CP" in an article            → none
//	"Chương II SỬA ĐỔI … CỦA NGHỊ ĐỊNH SỐ 62/2026/NĐ-CP" over articles    → amends, and so do its articles
func (r *relating) does(t *Trigger, k, j, next int) {
	opens := k == r.open && (r.at.article || r.at.heads)
	switch {
	case r.inTitle || r.history > 0:
	case !r.at.title && !r.at.preamble && !r.upper(k) && r.before(roleType, k) && (next == 0 || r.ms[next-1].next < k): // "các Nghị định sửa đổi Nghị định số …"
		r.inTitle = true
	case r.at.title, r.selfSaid, opens && t.Where == Opening && !r.at.cell:
		r.set(r.amongst(t, j), j)
		r.opening = opens
	case opens && t.Relation == extract.Replaces && !r.at.cell && r.unitsAt(j, next):
		r.deed, r.where, r.behind, r.within, r.opening = t.deed(), Opening, j, r.depth, true
	case opens && t.Where == SelfSaid && r.at.amends != nil:
		r.deed, r.where, r.behind = deed{extract.Amends, t.Name}, Opening, j
	case r.where == Own:
		r.deed = deed{}
	}
}

// amongst is the trigger that tells the relation where several verbs have one
// object, of which t, before token j, is the first: where units are amended too,
// it is that. "Bãi bỏ, sửa đổi, bổ sung một số điểm"
func (r *relating) amongst(t *Trigger, j int) *Trigger {
	for n := 0; n < 3 && changes(t.Relation); n++ {
		k := r.skip(roleAnd, r.comma(j))
		after, what, ok := r.match(roleTrigger, k)
		if !ok || k == j || !changes(r.tb.Triggers[what].Relation) {
			break
		}
		if j = after; r.tb.Triggers[what].Relation == extract.Amends {
			return &r.tb.Triggers[what]
		}
	}
	return t
}

// unitsAt reports whether units of a document, mention next, stand at token j.
//
//	"Thay thế" "các Phụ lục 55, 62 kèm theo Thông tư …", "toàn bộ Phụ lục I" → yes
func (r *relating) unitsAt(j, next int) bool {
	return next < len(r.ms) && len(r.ms[next].pins) > 0 && r.contents(j, r.ms[next].first)
}

// ownWork counts in what is the document's own work: in its title, in a
// programme, at the opening of what stands in no unit. Behind another verb it
// begins a title: "sửa đổi Chương trình thực hiện X" does nothing to X.
func (r *relating) ownWork(t *Trigger, k, j int) {
	switch {
	case r.inTitle || r.history > 0 || r.rel == extract.Basis:
	case r.rel != "" && r.where != Own:
		r.inTitle = true
	case r.at.title, r.programme && !r.toldToOthers(), k == r.open && (r.at.preamble || len(r.at.up) < 2):
		r.set(t, j)
	}
}

// toldToOthers reports whether an article has others do what it says.
//
//	"Điều 2. 1. Chính phủ, các cơ quan trình dự án tiếp tục thực hiện Nghị quyết số …" → yes
func (r *relating) toldToOthers() bool {
	_, _, ok := r.issuer(r.open)
	return ok && r.at.article
}

// set has the trigger, which ends before token j, govern what follows.
func (r *relating) set(t *Trigger, j int) {
	r.deed, r.where, r.behind, r.within, r.opening = t.deed(), t.Where, j, r.depth, false
}

// ended gives the mentions of the sentence before mention next a relation that
// is told behind them: "… hết hiệu lực".
func (r *relating) ended(d deed, next int) {
	r.after = d
	for i := r.from; i < next; i++ {
		m := &r.ms[i]
		switch {
		case m.rel != extract.Refers || m.shadow || m.kind == extract.CiteInternal:
		case r.may(d.rel, m):
			m.deed = d
		default:
			r.claim(i, d.rel)
		}
	}
}

// programmeOpening reports whether a "Căn cứ" at token k opens the paragraph
// of an attached programme that names what it rests on. A form in an annex says
// on what those rest who fill it in, the note of a consolidated text what an
// amending paper rests on.
func (r *relating) programmeOpening(k int) bool {
	u := r.at.smallest()
	return k == 0 && !r.at.starts && !r.at.article && !r.at.cell && len(r.ms) > 0 && r.ms[0].first <= 3 && (len(r.at.up) < 2 || u.Rule == extract.RuleAttached)
}
