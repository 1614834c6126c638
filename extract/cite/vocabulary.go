package cite

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"nghiquyet/extract/viet"
)

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
	roleLabel
	roleAnd
	roleFrom
	roleTo
	roleOf
	roleHeads
	roleAttached
	roleThis
	roleThat
	rolePlural
	roleSeveral
	roleDate
	roleSameDay
	roleMonth
	roleYear
	roleMonthName
	roleIssuer
	roleHead
	roleBody
	roleTitle
	roleAlias
	roleBill
	roleDraft
	roleBillEnd
	roleNotLaw
	roleLawName
	roleAmended
	roleRevised
	roleGroup
	roleStop
	roleJoin
	roleTrigger
	roleEnacts
	roleOrdinal
	roleContent
	roleTexts
	roleProgramme
	roleMeeting
	roleBeside
	roleBehind
	roleBetween
	roleInside
	roleAbout
	roleOther
	roleSigned
	roleTerm
	roleOrder
	rolePlace
	roleAny
	roleCount
)

// roles is a set of them, one bit each.
type roles uint64

// Two of what a reader may begin with are no phrases: digits, and a word with
// a capital in a language whose laws may be named before their law word.
const (
	roleDigits  = roleCount
	roleCapital = roleCount + 1
)

func of(rs ...role) (set roles) {
	for _, r := range rs {
		set |= 1 << r
	}
	return set
}

// phrases is a trie over words for one role.
type phrases struct {
	next map[uint64]int32 // node<<32 | word → node
	end  []int32          // node → 1 + index of what ends here, 0 for nothing
	open map[word]bool    // words that open a phrase
}

// step is the node behind node at when word w follows; ok is false where no
// phrase goes on so.
func (t *phrases) step(at int32, w word) (to int32, ok bool) {
	if w == 0 {
		return 0, false
	}
	to, ok = t.next[nodeKey(at, w)]
	return to, ok
}

// nodeKey is the key of what follows node at when word w does.
func nodeKey(at int32, w word) uint64 { return uint64(at)<<32 | uint64(w) }

// compiled are tables made ready for the scanner.
type compiled struct {
	tb    Tables
	words map[string]word
	trie  [roleCount]phrases
	forms [ByInternal + 1]string
	opens []roles // word → the roles whose phrases it opens

	tailOf  []uint64        // tail → the documents without a number whose it may be, one bit each
	printed map[word]string // abbreviation of a kind of document → the print in which it is one

	laws       []string              // names known, by what the trie of laws' names gives
	byInitials map[string]string     // of the laws known
	byLetters  map[string][]lettered // of the laws known, by their first letters
	lawKids    map[int32][]kid       // node of the trie of laws' names → what follows it
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
		key := nodeKey(at, id)
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

// addEach puts phrases into the trie of a role that all stand for one thing.
func (c *compiled) addEach(r role, phrases []string, what int) {
	for _, s := range phrases {
		c.add(r, s, what)
	}
}

// kid is a word that can follow at a node of the trie of laws' names.
type kid struct {
	text []rune // in lower case
	to   int32
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
