package pipe

import (
	"context"
	"strings"
	"testing"

	"nghiquyet/extract/source"
)

// What is met in a folder is taken in where it has the head of a legal paper or its
// provisions, and passed over where a person would say that there is none in it.
func TestIsLegal(t *testing.T) {
	for text, want := range map[string]bool{
		"PHẦN MỞ ĐẦU\n\nart-1\n1. Khoản 2 Điều 12 được sửa đổi, bổ sung như sau:\n\"2. Trong trường hợp pháp luật không có quy định, người đứng đầu cơ quan thực hiện công khai.\"\n2. Bãi bỏ khoản 3 Điều 15.\n":                                              true,
		"Văn bản pháp luật | Cơ sở dữ liệu quốc gia về pháp luật\nTrang chủ\n>\nVăn bản quy phạm pháp luật Trung ương\n>\nThông tư số 22/2019/TT-BGTVT quy định về đăng ký xe máy chuyên dùng\nTRANG CHỦ\nGIỚI THIỆU\nVĂN BẢN PHÁP LUẬT TRUNG ƯƠNG\nTra cứu\n": false,
		"Công thức nấu phở\n\n1. Ninh xương trong sáu giờ.\n\n2. Nướng gừng và hành.\n\n3. Trần bánh.\n":                                                                                                                                                       false,
		"Biên bản họp lớp\n\n1. Điểm danh: 32 bạn.\n\n2. Bầu lớp trưởng.\n":                                                                                                                                                                                    false,
		"Điều 1. Phạm vi điều chỉnh\n\nThông tư này quy định về phí.\n\nĐiều 2. Hiệu lực\n\nThông tư có hiệu lực từ ngày ký.\n":                                                                                                                                true,
		"1. Sửa đổi điểm b khoản 1 Điều 5 của Nghị định số 15/2020/NĐ-CP như sau:\n\n\"b) Phạt tiền 5 triệu đồng.\"\n\n2. Bãi bỏ Điều 7 của Nghị định trên.\n":                                                                                                 true,
	} {
		d, err := Extract(context.Background(), source.File{Name: "a.txt", Data: []byte(text)}, source.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		if got := IsLegal(d); got != want {
			t.Errorf("%.60q: %t", strings.TrimSpace(text), got)
		}
	}
}
