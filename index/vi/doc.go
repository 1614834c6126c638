// Package vi is what every search back end shares: how Vietnamese is taken
// apart, what a question means, what of a text is shown, and how a line would be
// written by one who knows the texts.
//
// In comes an index.Query, out comes a Question: a small tree of terms in named
// fields, which a back end lowers to its own queries without deciding anything:
//
//	chuyen doi so → any of text_fb:chuyen_doi, text_fb:doi_so → "Chuyển đổi số quốc gia"
//
// A back end keeps the fields of Fields, with the tokens that Tokens gives, and
// answers what Lexicon asks of its vocabulary.
package vi
