package task

import (
	"fmt"
	"testing"
)

func TestNeed(t *testing.T) {
	for _, c := range []struct{ re, want string }{
		{`(?i)(?:h[àằ]ng|mỗi) quý`, `[" quý"]`},
		{`(?i)định k[ỳì]|Thường xuyên`, `["định k" "thường xuyên"]`},
		{`\d+ (?:%|ha)?`, `[" "]`},
		{`(?:sau|trước)?\d+`, `[]`},
		{`(?:trong\s+)+(?:ngày|tháng)`, `["trong"]`},
	} {
		if got := fmt.Sprintf("%q", needOf(c.re)); got != c.want {
			t.Errorf("%s needs %s, want %s", c.re, got, c.want)
		}
	}
}
