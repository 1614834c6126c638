// Package cite finds the documents that a text names and the units of them it
// points at, and tells what the text does to each. Package resolve, its child,
// afterwards looks for them in a collection.
//
// In:
//
//	Căn cứ điểm a, b khoản 2 Điều 8 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;
//
// Out, two citations, one for each point:
//
//	30/2020/NĐ-CP  2020-03-05  article 8, clause 2, point a  basis
//	30/2020/NĐ-CP  2020-03-05  article 8, clause 2, point b  basis
//
// Find works on the text alone and in linear time, paragraph by paragraph:
//
//	find.go      the loop over paragraphs, which alone keeps what one says for those after it
//	read.go      a paragraph from left to right: what stands at a token, units.go and document.go
//	document.go  the list of readers, each for one way of naming a document
//	relation.go  the same paragraph once more: what is done to each document named
//	short.go     the whole text once more: "Chỉ thị 11", which it prints in full elsewhere
//
// Below them are the pieces that readers are made of (number.go, date.go,
// lawname.go, pinpoint.go, …) and, at the bottom, tokens whose words are looked
// up in the tables of the language (scan.go, para.go, vocabulary.go). A reader
// gets what the sentence has said by value (sentence.go) and says what it adds;
// it changes nothing.
//
// The engine knows the numbers of the Vietnamese State and Party, which are the
// same in every language; all words are in package lang.
package cite
