package cite

// A bill is no citation: neither what is named behind "dự án", nor the elements
// of a list of bills.
//
//	"dự án Luật Dữ liệu cá nhân"                                          → none
//	"… đối với 13 dự án luật sau đây:" | "a) Luật Hộ tịch (sửa đổi);"     → none
//	"… chỉnh lý dự thảo: Luật Thủ đô (sửa đổi), Luật Tiếp cận thông tin"  → none
//	"… các dự án; khoản 1 Điều 27 của Luật Ban hành …"                    → a law in force

// ended takes note of the mark at token i, and reports whether it ends what has
// been said of bills: the sentence, or the element of a list that is none of
// bills.
func (s *sentence) ended(i int) bool {
	switch {
	case s.is(i, ':'):
		if s.listsBills(i) {
			s.said.bill, s.said.bills = true, true
		}
		return true
	case s.is(i, '.') && s.stop(i):
		s.said.bills = false
	case !s.is(i, ';'):
		return false
	}
	s.said.bill = s.at.bills || s.said.bills
	return true
}

// maxBills is how far before a colon the words may stand that say that bills
// are listed behind it.
const maxBills = 16

// listsBills reports whether bills are listed behind the colon at token i.
//
//	"21 dự án luật, 01 dự án nghị quyết sau đây:", "chỉnh lý dự thảo: Luật Thủ đô" → yes
//	"Hồ sơ dự án đầu tư gồm:", "Thẩm định dự án:" at the end of a paragraph                 → no
func (p *para) listsBills(i int) bool {
	for k := i - 1; k >= 0 && k > i-maxBills; k-- {
		if p.is(k, ';') || p.is(k, '.') && p.stop(k) {
			return false
		}
		if j := p.skip(roleDraft, k); j > k && (p.has(roleLaw, j) || j == i && p.any(of(roleLaw, roleType), i+1)) {
			return true
		}
	}
	return false
}

// maxUnnamed is how many words of a bill are passed over whose name is not read.
const maxUnnamed = 10

// billUnnamed takes note of a bill whose name, behind the law word at [i, j), no
// rule reads, where another law follows in its list: "xây dựng luật thuế tài sản,
// luật thuế thu nhập cá nhân".
func (s sentence) billUnnamed(i, j int) mention {
	if !s.before(roleBill, i) {
		return mention{}
	}
	for k := j; k < j+maxUnnamed; k++ {
		if after := s.skip(roleAnd, k); (s.is(k, ',') || after > k) && s.has(roleLaw, max(after, k+1)) {
			return mention{next: j, news: news{bill: true}}
		}
		if !s.word(k) {
			break
		}
	}
	return mention{}
}

// isBill reports whether the law named at tokens [i, j), without a number, a day
// or a year, is yet to be passed.
//
//	"Luật Dữ liệu trình Quốc hội ban hành"               → yes
//	"Luật Dữ liệu" opens a cell that tells what is to be made → yes
//	"6. Luật Nhà ở (sửa đổi)", and nothing else          → yes
//	"theo Luật Khuyến khích đầu tư trong nước (sửa đổi)" → no
func (s sentence) isBill(i, j int) bool {
	switch {
	case s.said.bill, s.has(roleBillEnd, j):
		return true
	case i != s.bodyStart(0):
		return false
	case s.at.product:
		return true
	}
	end := s.revised(j)
	return end > j && (end == len(s.toks) || end == len(s.toks)-1 && (s.is(end, ';') || s.is(end, '.')))
}
