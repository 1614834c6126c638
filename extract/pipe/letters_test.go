package pipe_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

// A text whose đ came out of an old font as another letter is read as if it had not: articles,
// points, numbers, bodies, signers.
func TestLettersOfOldFonts(t *testing.T) {
	const text = `ỦY BAN NHÂN DÂN
TỈNH LÂM ĐÀO
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45/2031/QĐ-UBND
Đồng Lâm, ngày 12 tháng 8 năm 2031
QUYẾT ĐỊNH
Về việc quy định hạn mức giao đất, công nhận đất ở
ỦY BAN NHÂN DÂN TỈNH LÂM ĐÀO
Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;
Căn cứ Nghị định số 43/2014/NĐ-CP ngày 15 tháng 5 năm 2014 của Chính phủ quy định chi tiết thi hành Luật Đất đai;
QUYẾT ĐỊNH:
Điều 1. Phạm vi điều chỉnh
Quyết định này quy định hạn mức giao đất theo điểm đ khoản 2 Điều 5 Nghị định số 43/2014/NĐ-CP.
Điều 2. Trách nhiệm của Sở Lao động - Thương binh và Xã hội
a) Rà soát đối tượng;
b) Báo cáo;
c) Hướng dẫn;
d) Lập danh sách;
đ) Sở Lao động - Thương binh và Xã hội chủ trì, phối hợp với Bộ Giáo dục và Đào tạo hoàn thành đề án trước ngày 31/12/2031.
Điều 3. Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký; thay thế Quyết định số 33/2028/QĐ-UBND.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đoàn Văn Đức
`
	want := extracted(t, "x.txt", text)
	if len(want.Citations) < 5 || len(want.Tasks) != 3 {
		t.Fatalf("%d citations, %d tasks", len(want.Citations), len(want.Tasks))
	}
	want.Problems = nil
	for _, letters := range []string{"ñÐ", "ñÑ", "ñð", "ðÐ", "ɖƉ", "đƉ", "đÐ", "đÑ"} {
		pair := []rune(letters)
		old := strings.NewReplacer("đ", string(pair[0]), "Đ", string(pair[1])).Replace(text)
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			got := extracted(t, "x.txt", form.String(old))
			if len(got.Problems) == 0 || got.Problems[0].Rule != "lookalike" {
				t.Errorf("%s: nothing is told: %v", letters, got.Problems)
			}
			got.Problems = nil
			if diff := cmp.Diff(facts(t, want), facts(t, got)); diff != "" {
				t.Errorf("%s: %s", letters, diff)
			}
		}
	}
}
