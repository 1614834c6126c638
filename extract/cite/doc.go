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
// Find works on the text alone and in linear time: each paragraph is cut into
// tokens, whose words are looked up in the tables of the language; what stands
// at a word that opens a citation (a kind of document, "số", a unit, a digit) is
// read by a small parser. The engine knows the
// numbers of the Vietnamese State and Party, which are the same in every
// language; all words are in package lang.
package cite
