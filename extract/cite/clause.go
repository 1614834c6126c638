package cite

import "nghiquyet/extract"

// reach is how many tokens a trigger for a programme's own work may stand
// before its document: "thực hiện tốt các nhiệm vụ đã đề ra tại Nghị quyết số …".
const reach = 60

// selfReach is how far from the beginning of its sentence "Nghị định này" may
// stand to be its subject.
const selfReach = 6

// related is what the relations of a paragraph say for the paragraphs below it.
type related struct {
	pending deed              // to those that the list below names
	amends  *extract.Citation // what the units below amend, nil for nothing
}

// relating tells what the document does to each mention of one paragraph, which
// it reads from left to right.
type relating struct {
	*para
	at        *place
	row       row
	programme bool // the document sets out work of its own
	rank      int  // of the body that issued the document, 0 for none
	ms        []mention
	quote     bool // inside a quoted text
	units     bool // the paragraph has named nothing but units so far
	clause
	related
}

// clause is what the sentence has said so far.
type clause struct {
	deed
	where    Where
	behind   int  // token after the trigger
	opening  bool // the trigger opens a unit
	within   int  // brackets around the trigger
	inTitle  bool // of a cited document: what it names is only referred to
	history  int  // 1 + depth of brackets in which the history of a text is told, 0 for none
	selfSaid bool // "Nghị quyết này …", "ban hành Nghị quyết …"
	depth    int  // of brackets
	from     int  // first mention of the sentence
	open     int  // token at which the sentence begins, after its mark
	after    deed // told behind the mentions
	alias    bool // within the brackets that give a short name
}
