package text

import "testing"

func TestReadLayout(t *testing.T) {
	// A few rows that break off in the middle show that the text was wrapped.
	wrapped := `      Các sở, ban, ngành tổ chức nghiên cứu và cụ thể hóa các mục tiêu chung
của chương trình thành kế hoạch năm, kế hoạch quý và báo cáo kết quả cho cơ
quan thường trực; các xã, phường chủ động bố trí nguồn lực, tháo gỡ khó khăn
và phản ánh vướng mắc phát sinh về cơ quan thường trực để tổng hợp, trình cấp
`
	joined := "Các sở, ban, ngành tổ chức nghiên cứu và cụ thể hóa các mục tiêu chung của chương trình thành kế hoạch năm, kế hoạch quý và báo cáo kết quả cho cơ quan thường trực; các xã, phường chủ động bố trí nguồn lực, tháo gỡ khó khăn và phản ánh vướng mắc phát sinh về cơ quan thường trực để tổng hợp, trình cấp "
	cases := []struct{ name, in, out string }{
		{"recipients beside a signature", wrapped + `có thẩm quyền./.
Nơi nhận:
- Như trên;                                                KT. CHỦ TỊCH
- Chủ tịch UBND tỉnh (để b/c); các Phó Chủ tịch            PHÓ CHỦ TỊCH
 UBND tỉnh;
- Lưu: VT.


                                                           Lê Văn Sóng
                                PHỤ LỤC 1
`,
			joined + "có thẩm quyền./.\nNơi nhận:\n- Như trên;\n- Chủ tịch UBND tỉnh (để b/c); các Phó Chủ tịch UBND tỉnh;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn Sóng\nPHỤ LỤC 1\n"},
		{"recipients that go on below the name", wrapped + `có thẩm quyền./.

 Nơi nhận:                                        TM. ỦY BAN NHÂN DÂN
- Như Điều 3;                                         KT. CHỦ TỊCH

- Lãnh đạo văn phòng;                               Nguyễn Thế Sóng
- Lưu: VT, TH (Thắng).
`,
			joined + "có thẩm quyền./.\nNơi nhận:\n- Như Điều 3;\n- Lãnh đạo văn phòng;\n- Lưu: VT, TH (Thắng).\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nNguyễn Thế Sóng\n"},
		{"one column stays", "Nơi nhận:\n- Như Điều 3;\nCHỦ TỊCH\nLê Văn Sóng\n", "Nơi nhận:\n- Như Điều 3;\nCHỦ TỊCH\nLê Văn Sóng\n"},
		{"page numbers of an excerpt", wrapped + "                                    4\ncó thẩm quyền xem xét, cho ý kiến về những nội dung còn khác nhau và\n\f                                    10\nquyết định theo quy định.\n",
			"furniture 4\nfurniture 10\n" + joined + "có thẩm quyền xem xét, cho ý kiến về những nội dung còn khác nhau và quyết định theo quy định.\n"},
		{"letterhead in a table of Markdown",
			"| CHÍNH PHỦ ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc  ------ |\n| --- | --- |\n| Số: 235/NQ-CP | *Hà Nội, ngày 14 tháng 8 năm 2026* |\nNGHỊ QUYẾT\n\n| *Nơi nhận:* - Như Điều 3; - Lưu: VT. | TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG     Lê Văn Sóng |\n| --- | --- |\n",
			"CHÍNH PHỦ\nSố: 235/NQ-CP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 14 tháng 8 năm 2026\nNGHỊ QUYẾT\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nTM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\nLê Văn Sóng\n"},
		{"cells that end with a bar", "CHÍNH\nPHỦ |\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 316/NQ-CP |\nNGHỊ QUYẾT\n",
			"CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 316/NQ-CP\nNGHỊ QUYẾT\n"},
		{"bars alone", "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n-------\n|\nSố:\n258/KH-UBND\n|\nKẾ HOẠCH\n",
			"ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nfurniture -------\nSố: 258/KH-UBND\nKẾ HOẠCH\n"},
		{"recipients beside one bar", "- Lưu: VT. | TM. CHÍNH PHỦ\nTHỦ TƯỚNG\n", "- Lưu: VT.\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\n"},
		{"table without a dashed row", "PHỤ LỤC\n\nTT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn\n\nI | Quy hoạch | Quy hoạch | Quy hoạch\n\n1 | Rà soát | Bộ Xây dựng | 2026\n\nHết\n",
			"PHỤ LỤC\n0:0,0H TT\n0:0,1H Nhiệm vụ\n0:0,2H Cơ quan chủ trì\n0:0,3H Thời hạn\n0:1,0 I\n0:1,1 Quy hoạch\n0:2,0 1\n0:2,1 Rà soát\n0:2,2 Bộ Xây dựng\n0:2,3 2026\nHết\n"},
		{"two columns of data", "| Chỉ tiêu | Giá trị |\n|---|---|\n| Cộng hòa xã hội | 1 |\n", "0:0,0H Chỉ tiêu\n0:0,1H Giá trị\n0:1,0 Cộng hòa xã hội\n0:1,1 1\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := show(read(t, "a.txt", c.in).Lines); got != c.out {
				t.Errorf("got\n%s\nwant\n%s", got, c.out)
			}
		})
	}
}
