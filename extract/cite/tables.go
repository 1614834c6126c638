package cite

import (
	"nghiquyet/extract"
)

// Tables are the words of one language. Phrases are written in lower case;
// capitals and the two placements of tone marks are found by themselves.
type Tables struct {
	Lang  string
	Types []Type // kinds of documents that have numbers: "nghị quyết"
	Laws  []Type // kinds that are cited by name: "luật", "bộ luật"
	Named []Unnumbered

	Units []Unit

	NumberWords []string // before a number: "số"
	NumberEnds  []string // of them, those that misprints glue to the word before and the figures behind: "quyết địnhsố5/QĐ-TTg"
	OwnLabels   []string // before the document's own number on the page of a site: "số hiệu"
	FormWords   []string // before the code of a form or standard, which is no document: "mẫu số"
	And         []string // joins the elements of a list, besides "," and ";"
	From, To    []string // around a range: "từ" … "đến"
	Of          []string // between a unit and its document: "của", "tại"
	Heads       []string // before a unit whose head alone is meant: "tiêu đề của"
	Attached    []string // between an annex and its document: "ban hành kèm theo"
	Behind      []string // between a document and its units: "quy định tại"
	Beside      []string // where a new unit is put: "vào sau"
	This        []string // "này"
	ThisFirst   bool     // "this Decree", not "Nghị định này"
	That        []string // back to something named before: "đó", "nêu trên"
	Plural      []string // before a list that shares what stands at its end: "các"
	Several     []string // before units of which none is named: "một số"
	Possessive  []string // what ends an owner's name behind an apostrophe: "s" in "the Prime Minister’s Decision"; nil: no owner stands before

	DateLead   []string // before a date: "ngày"
	SameDay    []string // the day of the document before: "cùng ngày"
	MonthWords []string // between day and month: "tháng"
	YearWords  []string // before a year: "năm"
	Months     []string // the names of the months, if the language writes them
	Ordinals   []string // first, second …, as words: "nhất", "hai"

	Issuers    []string                 // how the name of an issuer begins: "bộ trưởng"
	HeadsOf    []string                 // before the name of a body whose head issues: "bộ trưởng"
	Openings   func() []string          // more of those, from the names of bodies: "ủy ban nhân dân"; nil for none
	Bodies     func() []string          // whole names of bodies, behind which nothing need follow: "chính phủ"; nil for none
	IssuerOf   func(code string) string // the issuer where the code alone tells, else "": "TTG" → "Thủ tướng Chính phủ"
	TitleOpens []string                 // how the title of a document begins after its number and issuer: "về", "quy định"
	AliasOpens []string                 // "sau đây gọi tắt là"
	Bills      []string                 // before what is not yet a document: "dự án", "dự thảo"
	Drafts     []string                 // of them, those that may lead to a list of bills: "các dự án:"
	BillEnds   []string                 // after the name of a law that is to be passed: "trình Quốc hội"
	NotLaw     []string                 // words that, before a law word, make it another word: "pháp" luật

	Names    Names // of laws
	Treaties Treaties

	Terms   []string // before the years of a term of office: "nhiệm kỳ"
	Ordinal []string // before a number that counts: "lần thứ"
	Places  []string // before the name of a place: "đảng bộ tỉnh"
	Any     []string // words of a body that is any of its kind: "cấp xã"

	// WellKnown reports whether a bare number goes for one document in a text of
	// the date, though the text does not print it in full: "Nghị quyết 57".
	WellKnown func(name, date string) bool

	Forms    []Form
	Triggers []Trigger
	Contents []string // words that mean parts of a document: "một số nội dung"
	Texts    []string // words for texts that are no document: "văn bản"
	Enacts   []string // "ban hành": the document says of itself what it does
	// Programmes are words of titles and kinds that set out the issuer's own work.
	Programmes []string
	NoWork     []string // kinds of documents that set out no work of their own: they give orders to others, or lay down rules
	Meetings   []string // how the titles of those begin that a meeting has adopted, and that give orders: "phiên họp"

	ready func() *compiled // see Ready
}

// Names is how a language names laws, and what is known of their names.
type Names struct {
	Known    []string        // names, with the law word
	Register func() []string // more of them, asked for when the tables are first used; nil for none
	Amending []string        // what opens the name of an amending law: "sửa đổi, bổ sung một số điều của"
	Groups   []string        // behind the law word of laws that it counts and does not name: "37 luật" "có liên quan đến"
	Revised  []string        // in brackets behind the name of a law made anew: "sửa đổi"
	Stops    []string        // words that are in no name
	Joins    []string        // small words inside names that are capitalised: "of", "tự do"
	Last     []string        // law words that may end a name, as they are printed: "Law" in "State Budget Law"

	// Capitals says that each word of a name has a capital but those of Joins,
	// so that the next small letter ends it: "Law on Adoption of Children shall".
	// Otherwise a capital opens a name, and a word that is in none ends it:
	// "Luật Công nghệ cao được".
	Capitals bool
	// DayFirst says that the date and the year of a law stand before it: "the
	// June 19, 2015 Law on …", "the 1999 Penal Code". Otherwise they stand behind:
	// "Luật Đất đai 2013".
	DayFirst bool
	// Guess says that a name known may be printed by its initials or with one
	// damage: "Luật BVMT", "Luật Tổ Ồ chức Chính phủ".
	Guess bool
}

// Treaties is how a language names treaties.
type Treaties struct {
	Between []string // before the parties: "giữa"
	About   []string // before what it is about: "về"
	Inside  []string // small words that its name may hold, About among them: "của", "trong lĩnh vực", "tự do"
	Signed  []string // before the day on which it was made: "ký"
	Other   []string // what opens other sources of law in a list: "điều ước", "pháp luật"
}

// Type is a kind of document as a language calls it.
type Type struct {
	Words []string // "nghị quyết", "NQ"; capitals for an abbreviation, which counts only so
	Code  string   // in numbers: "NQ"
	// Small says that the words, with a capital, make a name of what follows in
	// small letters: "Pháp lệnh thú y", while "Luật" needs "Luật Thú y".
	Small bool
	// Issuer is the body that adopts all papers of a kind that is cited by name:
	// "Quốc hội" for laws.
	Issuer string
	// Short says that the words alone make a capitalised noun a document,
	// so that a bare number may follow: "Nghị quyết 57", but not "Kế hoạch 5".
	Short bool
}

// Unnumbered is a document without a number.
type Unnumbered struct {
	Words []string // how it begins: "nghị quyết đại hội", "hiến pháp"
	Tails []string // what may follow and belongs to the name
	Roman bool     // a numeral or a term of office must tell it from others: "… lần thứ XIV"
	Body  bool     // the body must follow whose it is: "quy chế làm việc của" Chính phủ
	// Own reports that it is a treaty, whose name follows and goes on to the first
	// of Ends: "Thỏa thuận Paris", but not "Hiệp định đã ký".
	Own    bool
	Proper bool // its name has a capital: "Thỏa thuận Paris", but not "Thỏa thuận về giá"
	Plain  bool // a capital is not enough: "Hiệp định Thương mại tự do" may be any
	Ends   []string
}

// Unit is a kind of unit that a pinpoint names.
type Unit struct {
	Words []string
	Kind  extract.Kind
	Num   NumKind
}

// NumKind tells how a unit is numbered.
type NumKind int

// The ways of numbering.
const (
	Arabic  NumKind = 1 << iota // 5, 28a, 1.2
	Letters                     // a, đ, a1
	Roman                       // IV
	Ordinal                     // thứ 5, thứ nhất
	Bare                        // may stand without a number: "Phụ lục"
)

// Form is a way of naming a document. Yes are texts with the citation between
// « and », No are texts in which nothing is cited by this form.
type Form struct {
	Name string
	By   By
	Yes  []string
	No   []string
}

// By tells which parser reads a form.
type By int

// The parsers.
const (
	ByNumber     By = iota // NĐ, QH, letters: "Nghị định số 30/2020/NĐ-CP"
	ByParty                // "Nghị quyết số 45-NQ/TW"
	ByList                 // a number whose kind stands before an earlier one
	ByShort                // "Chỉ thị 11", "NQ57", "Thông tư 01/2018"
	ByName                 // "Luật Đất đai năm 2024"
	ByLawNumber            // "Luật số 31/2024/QH15"
	ByUnnumbered           // "Hiến pháp"
	ByImplied              // "Sửa đổi khoản 8 Điều 3 như sau:"
	ByInternal             // "khoản 2 Điều 5", "Điều này"
)

// Trigger is a phrase that tells what the document does to those named after
// it.
type Trigger struct {
	Name     string
	Relation extract.Relation
	Words    []string
	Where    Where
	Reach    Reach    // of Blocks
	Yes      []string // one citation between « and », which gets the relation
	No       []string
}

// Reach tells which verbs a phrase of Blocks ends.
type Reach int

// The reaches.
const (
	OwnWork  Reach = iota // those of the document's own work: "đánh giá"
	Place                 // also those of an amending text that have another object: "sửa đổi giấy phép" "quy định tại"
	Adjacent              // also those of an amending text, where a document follows at once: "theo"
	Every                 // all: "theo quy định tại"
)

// Where tells in which places a trigger counts.
type Where int

// The places.
const (
	Anywhere Where = iota
	Preamble       // opens a paragraph, or a part of one, before the first unit
	Opening        // opens a unit of an article, or a title, or an enacting sentence
	SelfSaid       // in a title, or after "Nghị quyết này"
	Own            // in programmes, whose own work it is; not in orders to others
	After          // stands after the document: "hết hiệu lực"
	History        // tells what was done to the cited text; what follows is only referred to
	Blocks         // ends the reach of an earlier trigger: "theo quy định tại"
)
