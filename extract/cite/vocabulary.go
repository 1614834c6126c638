package cite

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/viet"
)

// word stands for one word of the tables, whatever its capitals and tone
// placement; 0 stands for all words that the tables do not hold.
type word int32

// role is what a phrase of the tables is for.
type role uint8

const (
	roleType role = iota
	roleLaw
	roleNamed
	roleTail
	roleEnd
	roleUnit
	roleNumber
	roleForm
	roleAnd
	roleFrom
	roleTo
	roleOf
	roleHeads
	roleAttached
	roleThis
	roleThat
	rolePlural
	roleDate
	roleMonth
	roleYear
	roleMonthName
	roleIssuer
	roleTitle
	roleAlias
	roleBill
	roleBillEnd
	roleNotLaw
	roleLawName
	roleAmended
	roleStop
	roleJoin
	roleTrigger
	roleEnacts
	roleOrdinal
	roleProgramme
	roleBeside
	roleCount
)

// phrases is a trie over words for one role.
type phrases struct {
	next map[uint64]int32 // node<<32 | word → node
	end  []int32          // node → 1 + index of what ends here, 0 for nothing
	open map[word]bool    // words that open a phrase
}

// compiled are tables made ready for the scanner.
type compiled struct {
	tb    Tables
	words map[string]word
	trie  [roleCount]phrases
	forms [ByInternal + 1]string
	opens []uint64 // word → the roles whose phrases it opens, one bit each

	byInitials map[string]string // of the laws known
	lawKids    map[int32][]kid   // node of the trie of laws' names → what follows it
}

// spellings are the capitals and tone placements in which w may be printed.
func spellings(w string) []string {
	low := strings.ToLower(w)
	r, n := utf8.DecodeRuneInString(low)
	title := string(unicode.ToUpper(r)) + low[n:]
	out := []string{w, low, title, strings.ToUpper(low)}
	if moved := viet.OtherTone(low); moved != low {
		r, n := utf8.DecodeRuneInString(moved)
		out = append(out, moved, string(unicode.ToUpper(r))+moved[n:], strings.ToUpper(moved))
	}
	return out
}

func (c *compiled) intern(w string) word {
	if id, ok := c.words[w]; ok {
		return id
	}
	id := word(len(c.opens))
	c.opens = append(c.opens, 0)
	for _, s := range spellings(w) {
		if _, taken := c.words[s]; !taken {
			c.words[s] = id
		}
	}
	return id
}

// add puts phrase into the trie of a role; what is what to return for it.
func (c *compiled) add(r role, phrase string, what int) {
	t := &c.trie[r]
	if t.next == nil {
		t.next, t.end, t.open = map[uint64]int32{}, []int32{0}, map[word]bool{}
	}
	at := int32(0)
	for i, tk := range scan(nil, phrase, 0, nil) {
		id := c.intern(phrase[tk.start:tk.end])
		if i == 0 {
			c.opens[id] |= 1 << r
		}
		key := uint64(at)<<32 | uint64(id)
		to, ok := t.next[key]
		if !ok {
			to = int32(len(t.end))
			t.end = append(t.end, 0)
			t.next[key] = to
		}
		at = to
	}
	if at != 0 && t.end[at] == 0 {
		t.end[at] = int32(what) + 1
	}
}

func (c *compiled) addAll(r role, list []string) {
	for i, s := range list {
		c.add(r, s, i)
	}
}

// kids lists what can follow at each node of a role's trie, in the order of the
// words.
func (c *compiled) kids(r role) map[int32][]kid {
	text := make([]string, len(c.opens))
	for s, w := range c.words {
		if low := strings.ToLower(s); text[w] == "" || low < text[w] {
			text[w] = low
		}
	}
	out := map[int32][]kid{}
	for key, to := range c.trie[r].next {
		at := int32(key >> 32)
		out[at] = append(out[at], kid{[]rune(text[word(key&0xffffffff)]), to})
	}
	for _, list := range out {
		slices.SortFunc(list, func(a, b kid) int { return slices.Compare(a.text, b.text) })
	}
	return out
}

func compile(tb Tables) *compiled {
	c := &compiled{tb: tb, words: map[string]word{}, opens: make([]uint64, 1)}
	for i, t := range tb.Types {
		for _, w := range t.Words {
			c.add(roleType, w, i)
		}
	}
	for i, t := range tb.Laws {
		for _, w := range t.Words {
			c.add(roleLaw, w, i)
		}
	}
	for i, u := range tb.Named {
		for _, w := range u.Words {
			c.add(roleNamed, w, i)
		}
		for _, w := range u.Tails {
			c.add(roleTail, w, i)
		}
		for _, w := range u.Ends {
			c.add(roleEnd, w, i)
		}
	}
	for i, u := range tb.Units {
		for _, w := range u.Words {
			c.add(roleUnit, w, i)
		}
	}
	for i, tr := range tb.Triggers {
		for _, w := range tr.Words {
			c.add(roleTrigger, w, i)
		}
	}
	for r, list := range map[role][]string{
		roleNumber: tb.NumberWords, roleForm: tb.FormWords, roleAnd: tb.And, roleFrom: tb.From, roleTo: tb.To, roleOf: tb.Of,
		roleHeads: tb.Heads, roleAttached: tb.Attached, roleThis: tb.This, roleThat: tb.That, rolePlural: tb.Plural, roleDate: tb.DateLead,
		roleMonth: tb.MonthWords, roleYear: tb.YearWords, roleMonthName: tb.Months, roleIssuer: tb.Issuers, roleTitle: tb.TitleOpens,
		roleAlias: tb.AliasOpens, roleBill: tb.Bills, roleBillEnd: tb.BillEnds, roleNotLaw: tb.NotLaw, roleLawName: tb.LawNames, roleAmended: tb.AmendedLaw,
		roleStop: tb.NameStops, roleJoin: tb.NameJoins, roleEnacts: tb.Enacts, roleOrdinal: tb.Ordinals, roleProgramme: tb.Programmes, roleBeside: tb.Beside,
	} {
		c.addAll(r, list)
	}
	if tb.Bodies != nil {
		c.addAll(roleIssuer, tb.Bodies())
	}
	for i, n := range tb.LawNames { // commas are often left out
		if bare := strings.ReplaceAll(n, ",", ""); bare != n {
			c.add(roleLawName, bare, i)
		}
	}
	if !tb.Capitalised {
		c.byInitials = initials(tb.LawNames, tb.Laws)
		c.lawKids = c.kids(roleLawName)
	}
	for _, f := range tb.Forms {
		c.forms[f.By] = f.Name
	}
	return c
}
