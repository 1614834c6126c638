package cite

import "slices"

// maxWeak is how many tokens a name may have whose end only its words tell.
const maxWeak = 16

// weakName takes the words of a name from token j on until a small word, a
// mark, or another citation; behind an abbreviation it is over. It is j where
// there is no name: one syllable is none.
//
//	"Luật Công nghiệp công nghệ số được ban hành" → before "được"
//	"Luật PPP xem xét", "Luật Thuế TNCN và"       → after the abbreviation
//	"Pháp lệnh Phòng, chống mại dâm và"           → before "và"
//	"Luật Phòng"                                  → none
func (p *para) weakName(j int) int {
	if p.tb.Names.Capitals {
		return p.capitalName(j)
	}
	k := j
	for k < j+maxWeak {
		switch {
		case p.isShort(k):
			for p.moreShort(k) {
				k += 2
			}
			return k + 1
		case p.word(k) && (k == j || !p.any(nameEnds, k)):
			k++
			continue
		case k == j+1 && p.is(k, ',') && p.word(k+1) && !p.upper(k+1):
			k++
			continue
		}
		break
	}
	if k == j+1 {
		return j
	}
	return k
}

// nameEnds are in no name.
var nameEnds = of(roleStop, roleOf, roleAnd, roleTrigger, roleType, roleLaw, roleThis, roleThat, roleTitle, roleAttached, roleDate, roleYear, roleNumber)

// capitalName is the same where every word of a name has a capital but the
// small ones that join two such: it ends before the first that joins none.
//
//	"Law on Adoption of Children shall"                       → before "shall"
//	"Law on E-Transactions", "Law on Foreigners’ Entry into, Exit from and Residence in Vietnam" → all
//	"the Law on Customs’ provisions"                          → before "’"
//	"the Law on Customs and the Ministry of Finance's Circular" → before "and"
func (p *para) capitalName(j int) int {
	k := j
	for k < len(p.toks) && k < j+maxWeak {
		next := k
		switch {
		case p.hyphen(k):
			next = k + 1
		case k > j && p.apostrophe(k):
			next = p.owned(k)
		case p.word(k), k > j && p.runsOn(k):
			next = p.capitalWord(k)
		}
		if next == k {
			break
		}
		k = next
	}
	return k
}

// capitalWord is the token after the next word in capitals, with the small words
// before it that begin at token k; k when the name is over.
func (p *para) capitalWord(k int) int {
	if p.has(roleAnd, k) && (p.has(roleIssuer, k+1) || p.has(roleIssuer, k+2)) {
		return k
	}
	next := k
	for n := 0; n < 3 && next < len(p.toks) && !p.toks[next].upper; n++ {
		next = p.skip(roleJoin, next)
	}
	if !p.word(next) || !p.upper(next) || p.any(of(roleUnit, roleNumber), next) || p.dayOrNumber(next) || next > k && p.opens[p.toks[next].w]&of(roleLaw, roleType) != 0 {
		return k
	}
	return next + 1
}

// owned is the token after the possessive at token k when another word of the
// name follows it, else k.
func (p *para) owned(k int) int {
	next := p.possessive(k)
	if !p.word(next) || !p.upper(next) || p.any(of(roleUnit, roleType), next) {
		return k
	}
	return next
}

// runsOn reports whether the name of a law goes on behind the comma at token k:
// "Entry into, Exit from, Transit through and Residence in Vietnam", where a
// small word stands before it.
func (p *para) runsOn(k int) bool { return p.is(k, ',') && !p.upper(k-1) && p.has(roleJoin, k-1) }

// hyphen reports whether token k is a dash inside a word.
func (p *para) hyphen(k int) bool { return p.dash(k) && p.glued(k) && p.glued(k+1) }

func (p *para) apostrophe(k int) bool { return p.is(k, '’') || p.is(k, '\'') }

// possessive is the token after the ending of the owner's name at token k: "’s",
// "’".
func (p *para) possessive(k int) int {
	if p.glued(k+1) && slices.Contains(p.tb.Possessive, p.str(k+1)) {
		return k + 2
	}
	return k + 1
}

// notLast open no name of a law that its law word ends.
var notLast = of(rolePlural, roleThis, roleType, roleUnit, roleTrigger, roleBill, roleLaw, roleAnd, roleIssuer, roleTitle)

// maxLast is how many tokens such a name may have before its law word.
const maxLast = 8

// lastWord is the token after a law whose name stands before its law word and
// begins at token i, 0 when there is none.
//
//	"the State Budget Law", "the Value-Added Tax Law"
//	"Vietnamese law", "Law on Investment", "the Government's Law" → none
func (p *para) lastWord(i int) int {
	if len(p.tb.Names.Last) == 0 || !p.word(i) || !p.upper(i) || p.any(notLast, i) {
		return 0
	}
	for k := i + 1; k < len(p.toks) && k < i+maxLast; k++ {
		switch {
		case p.hyphen(k), p.has(roleAnd, k) && p.upper(k+1):
		case !p.word(k) || !p.upper(k):
			return 0
		case slices.Contains(p.tb.Names.Last, p.str(k)):
			if next, _, ok := p.match(roleLaw, k); ok && next > k+1 || p.any(of(roleNumber, roleAmended), k+1) { // "Law on", "Law No."
				return 0
			}
			return k + 1
		}
	}
	return 0
}
