package outline

import "testing"

// Quotation marks by their places and, where those do not tell, their shapes.
func TestBalance(t *testing.T) {
	for text, want := range map[string]int{
		"“8. Nhà đầu tư là":                      1,
		`"8. Nhà đầu tư là`:                      1,
		"”8. Nhà đầu tư là":                      1,
		"“ Điều 3. Giải thích từ ngữ":            1,
		"a) Tổ chức.”.":                          -1,
		`a) Tổ chức.".`:                          -1,
		"a) Tổ chức“;":                           -1,
		"“5. Cơ quan nộp hồ sơ.”.":               0,
		`“5. Cơ quan nộp hồ sơ.".`:               0,
		`Thay cụm từ “Sở” bằng cụm từ "Ban"`:     0,
		`("Sở"), ("Ban")`:                        0,
		`ống 5" và ống 10" nối với nhau`:         0,
		"như sau: “6. Cơ quan chịu trách nhiệm:": 1,
		"“3. Kinh phí khác.”.”.":                 -1,
		"":                                       0,
	} {
		if got := balance(text); got != want {
			t.Errorf("balance(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestEndsQuoted(t *testing.T) {
	for text, want := range map[string]bool{
		"a) Tổ chức.”.": true, `như sau: “5. Hồ sơ;";`: true, "a) Tổ chức.": false, "“": false, "tại “A” và": false,
	} {
		if got := endsQuoted(text); got != want {
			t.Errorf("endsQuoted(%q) = %v", text, got)
		}
	}
}
