package docnum

import (
	"fmt"
	"hash/fnv"
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/viet"
)

// Work is what tells one document from all others, whatever file it came in.
// A number alone does not: the count restarts every year or term, and every
// province counts for itself.
type Work struct {
	Type   string // "nghị quyết"
	Number string
	Date   string // ISO 8601
	Year   string // when no date is known
	Issuer string
	Title  string
}

// DocumentID is the id of the document that h heads; see Work.ID.
func DocumentID(h extract.Head) string {
	return Work{Type: h.Type, Number: h.Number, Date: h.Date, Issuer: h.Issuer, Title: h.Title}.ID()
}

// ID is series / date / number in lower-case ASCII. It depends on nothing but
// what is printed in the head, so the PDF and the web page of one resolution
// have the same.
//
//	7/NQ-CP, 2025-01-10                                   → "nq-cp/2025-01-10/7"
//	592/QĐ-UBND, 2026-03-01, Ủy ban nhân dân tỉnh Lào Cai → "qd-ubnd-lao-cai/2026-03-01/592"
//	a plan without number of the same body, undated       → "ke-hoach-lao-cai/undated/trien-khai-…-1f3a5b"
func (w Work) ID() string {
	n, ok := Parse(w.Number)
	when := w.Date
	switch {
	case when != "":
	case w.Year != "":
		when = w.Year
	case n.Year != "":
		when = n.Year
	default:
		when = "undated"
	}
	if ok {
		series := n.Series()
		if place := PlaceSlug(w.Issuer); n.Local() && place != "" {
			series += "-" + place
		}
		serial := n.Serial + strings.ToLower(n.Letter)
		if n.Sub != "" {
			serial += "." + n.Sub
		}
		return series + "/" + when + "/" + serial
	}
	series := strings.Trim(viet.Slug(w.Type)+"-"+PlaceSlug(w.Issuer), "-")
	if series == "" {
		series = "document"
	}
	if digits, _ := leadingDigits(Canonical(w.Number)); digits != "" {
		return series + "/" + when + "/" + viet.Slug(Canonical(w.Number))
	}
	return series + "/" + when + "/" + titleSlug(w.Title)
}

// bodyWords are dropped from an issuer's slug: what is left is its place.
var bodyWords = []string{
	"ban-thuong-vu-", "ban-chap-hanh-", "thuong-truc-", "chu-tich-", "van-phong-", "dang-bo-",
	"uy-ban-nhan-dan-", "ubnd-", "hoi-dong-nhan-dan-", "hdnd-", "tinh-uy-", "thanh-uy-",
	"tinh-", "thanh-pho-", "tp-",
}

// PlaceSlug is the slug of an issuer without the words that all provinces
// share: "Ủy ban nhân dân thành phố Hà Nội" → "ha-noi". Communes keep their
// kind: "phuong-sa-pa".
func PlaceSlug(issuer string) string {
	s := viet.Slug(issuer) + "-"
	for _, w := range bodyWords {
		s = strings.TrimPrefix(s, w)
	}
	return strings.Trim(s, "-")
}

// titleSlug is the beginning of a title and a hash of the whole, "untitled"
// when there is none.
func titleSlug(title string) string {
	s := viet.Slug(title)
	if s == "" {
		return "untitled"
	}
	h := fnv.New32a()
	h.Write([]byte(s))
	if len(s) > 40 {
		s = s[:40]
		if i := strings.LastIndexByte(s, '-'); i > 20 {
			s = s[:i]
		}
	}
	return fmt.Sprintf("%s-%06x", s, h.Sum32()&0xffffff)
}
