package cite

import (
	"slices"
	"strings"
	"sync"

	"nghiquyet/extract/viet"
)

// Ready returns tb prepared for Find, so that its words are indexed once and
// not for each text.
func Ready(tb Tables) Tables {
	tb.ready = sync.OnceValue(func() *compiled { return compile(tb) })
	return tb
}

func (tb Tables) compile() *compiled {
	if tb.ready == nil {
		return compile(tb)
	}
	return tb.ready()
}

func compile(tb Tables) *compiled {
	c := &compiled{tb: tb, words: map[string]word{}, printed: map[word]string{}, opens: make([]roles, 1)}
	for i, t := range tb.Types {
		c.addEach(roleType, t.Words, i)
		for _, w := range t.Words {
			if viet.IsUpper(w) {
				c.printed[c.intern(w)] = w
			}
		}
	}
	for i, t := range tb.Laws {
		c.addEach(roleLaw, t.Words, i)
	}
	for i, u := range tb.Named {
		c.addEach(roleNamed, u.Words, i)
		c.addTails(u.Tails, i)
		c.addEach(roleEnd, u.Ends, i)
	}
	for i, u := range tb.Units {
		c.addEach(roleUnit, u.Words, i)
	}
	for i, t := range tb.Triggers {
		c.addEach(roleTrigger, t.Words, i)
	}
	for r, list := range tb.lists() {
		for i, s := range list {
			c.add(r, s, i)
		}
	}
	c.addFrom(roleIssuer, tb.Openings)
	c.addFrom(roleBody, tb.Bodies)
	c.addLaws()
	for _, f := range tb.Forms {
		c.forms[f.By] = f.Name
	}
	return c
}

// addFrom adds phrases of a role that the tables fetch; nil for none.
func (c *compiled) addFrom(r role, phrases func() []string) {
	if phrases != nil {
		c.addEach(r, phrases(), 0)
	}
}

// addTails adds what may follow the words of a document without a number, which
// may follow those of others too.
func (c *compiled) addTails(tails []string, owner int) {
	for _, s := range tails {
		p := c.tokens(s)
		if next, what, ok := p.match(roleTail, 0); ok && next == len(p.toks) {
			c.tailOf[what] |= 1 << owner
			continue
		}
		c.add(roleTail, s, len(c.tailOf))
		c.tailOf = append(c.tailOf, 1<<owner)
	}
}

// addLaws adds the names of laws, with their commas, which are often left out,
// and without.
func (c *compiled) addLaws() {
	names := &c.tb.Names
	c.laws = slices.Clone(names.Known)
	if names.Register != nil {
		c.laws = append(c.laws, names.Register()...)
	}
	for i, n := range c.laws {
		c.add(roleLawName, n, i)
	}
	for i, n := range c.laws {
		c.add(roleLawName, strings.ReplaceAll(n, ",", ""), i)
	}
	if names.Guess {
		c.byInitials = initials(c.laws, c.tb.Laws)
		c.byLetters = byLetters(c.laws)
		c.lawKids = c.kids(roleLawName)
	}
}

// lists are the phrases of the tables that are nothing but lists.
func (tb *Tables) lists() map[role][]string {
	return map[role][]string{
		roleNumber: tb.NumberWords, roleForm: tb.FormWords, roleLabel: tb.OwnLabels, roleAnd: tb.And, roleFrom: tb.From, roleTo: tb.To, roleOf: tb.Of,
		roleHeads: tb.Heads, roleAttached: tb.Attached, roleThis: tb.This, roleThat: tb.That, rolePlural: tb.Plural, roleSeveral: tb.Several, roleDate: tb.DateLead,
		roleMonth: tb.MonthWords, roleSameDay: tb.SameDay, roleYear: tb.YearWords, roleMonthName: tb.Months, roleIssuer: tb.Issuers, roleHead: tb.HeadsOf, roleTitle: tb.TitleOpens,
		roleAlias: tb.AliasOpens, roleBill: tb.Bills, roleDraft: tb.Drafts, roleBillEnd: tb.BillEnds, roleNotLaw: tb.NotLaw, roleAmended: tb.Names.Amending, roleRevised: tb.Names.Revised, roleGroup: tb.Names.Groups,
		roleStop: tb.Names.Stops, roleJoin: tb.Names.Joins, roleEnacts: tb.Enacts, roleOrdinal: tb.Ordinals, roleProgramme: tb.Programmes, roleContent: tb.Contents, roleTexts: tb.Texts, roleMeeting: tb.Meetings, roleBeside: tb.Beside, roleBehind: tb.Behind,
		roleBetween: tb.Treaties.Between, roleInside: tb.Treaties.Inside, roleAbout: tb.Treaties.About, roleOther: tb.Treaties.Other, roleSigned: tb.Treaties.Signed,
		roleTerm: tb.Terms, roleOrder: tb.Ordinal, rolePlace: tb.Places, roleAny: tb.Any,
	}
}
