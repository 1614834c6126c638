package agency

import (
	"strings"
	"testing"
)

// Each line is a list as printed, an arrow, and its names divided by "|".
var lists = `
Bộ Tài chính, Bộ Văn hóa, Thể thao và Du lịch và các bộ, ngành → Bộ Tài chính | Bộ Văn hóa, Thể thao và Du lịch | các bộ, ngành
Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ, UBND các tỉnh, thành phố trực thuộc Trung ương → các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ | Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương
Các bộ, ngành, UBND tỉnh, thành phố → các bộ, ngành | Ủy ban nhân dân tỉnh, thành phố
các Sở, ban, ngành và địa phương → các Sở, ban, ngành và địa phương
các Sở, ban, ngành và các địa phương liên quan → các Sở, ban, ngành | các địa phương liên quan
các sở, ngành và chính quyền địa phương → các sở, ngành | chính quyền địa phương
Các bộ, cơ quan ngang bộ và cơ quan, tổ chức liên quan → các bộ, cơ quan ngang bộ | cơ quan, tổ chức liên quan
các bộ, cơ quan ngang bộ, các địa phương → các bộ, cơ quan ngang bộ | các địa phương
các bộ, ngành, các Viện nghiên cứu liên quan → các bộ, ngành | các Viện nghiên cứu liên quan
Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, cơ quan trực thuộc Chính phủ, Chủ tịch Uỷ ban nhân dân các tỉnh, thành phố trực thuộc Trung ương → Bộ trưởng | Thủ trưởng cơ quan ngang Bộ, cơ quan trực thuộc Chính phủ | Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương
Giám đốc các Sở và Thủ trưởng các ban, ngành tỉnh; Chủ tịch Ủy ban nhân dân các xã, phường → Giám đốc các Sở | Thủ trưởng các ban, ngành tỉnh | Chủ tịch Ủy ban nhân dân các xã, phường
Bộ Tư pháp (đối với các nội dung về thủ tục hành chính); Bộ Tài chính → Bộ Tư pháp | Bộ Tài chính
VTV, VOV, TTXVN, các địa phương → Đài Truyền hình Việt Nam | Đài Tiếng nói Việt Nam | Thông tấn xã Việt Nam | các địa phương
Bộ Tư pháp (về thủ tục) Bộ Tài chính (về đầu tư) → Bộ Tư pháp | Bộ Tài chính
(1) Bộ Tư pháp (2) Các bộ, ngành, địa phương có liên quan (3) VTV, VOV → Bộ Tư pháp | các bộ, ngành, địa phương có liên quan | Đài Truyền hình Việt Nam | Đài Tiếng nói Việt Nam
Bộ trưởng, Thủ trưởng cơ quan ngang bộ có liên quan → Bộ trưởng | Thủ trưởng cơ quan ngang bộ có liên quan
Bộ NN&PTNT; Bộ LĐTBXH → Bộ Nông nghiệp và Phát triển nông thôn | Bộ Lao động - Thương binh và Xã hội
Bộ Lao động – Thương binh và Xã hội, NHNN → Bộ Lao động - Thương binh và Xã hội | Ngân hàng Nhà nước Việt Nam
Ủy ban Công tác về các tổ chức PCPNN, Bộ Công an → Ủy ban Công tác về các tổ chức PCPNN | Bộ Công an
Bộ Khoa học và công nghệ và các địa phương → Bộ Khoa học và Công nghệ | các địa phương
Ban Thường vụ Tỉnh ủy, Thành ủy → Ban Thường vụ Tỉnh ủy, Thành ủy
Ủy ban nhân dân cấp tỉnh, cấp xã → Ủy ban nhân dân cấp tỉnh, cấp xã
Thuế tỉnh, Sở Công Thương, Công an tỉnh → Thuế tỉnh | Sở Công Thương | Công an tỉnh
Viện Hải dương học, Trường Đại học Đà Lạt và Đại học Quốc gia Hà Nội → Viện Hải dương học | Trường Đại học Đà Lạt | Đại học Quốc gia Hà Nội
Ủy ban Văn hóa và Xã hội, Hội đồng Dân tộc, các Ủy ban khác của Quốc hội, các Đoàn đại biểu Quốc hội và đại biểu Quốc hội, Hội đồng nhân dân các cấp → Ủy ban Văn hóa và Xã hội | Hội đồng Dân tộc | các Ủy ban khác của Quốc hội | các Đoàn đại biểu Quốc hội | đại biểu Quốc hội | Hội đồng nhân dân các cấp
Các bộ quản lý ngành, lĩnh vực → các bộ quản lý ngành, lĩnh vực
các Sở, ban, ngành, các cơ quan, đơn vị, địa phương liên quan và các tổ chức khai thác khoáng sản → các Sở, ban, ngành | các cơ quan, đơn vị, địa phương liên quan | các tổ chức khai thác khoáng sản
Bộ, ngành, địa phương → bộ, ngành, địa phương
các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương → các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương
Bộ trưởng Bộ Y tế, Thống đốc NHNN → Bộ Y tế | Ngân hàng Nhà nước Việt Nam
UBND tỉnh Lào Cai và UBND thành phố Hà Nội → Ủy ban nhân dân tỉnh Lào Cai | Ủy ban nhân dân thành phố Hà Nội
các bộ, cơ quan ngang bộ, địa phương và các cơ quan liên quan → các bộ, cơ quan ngang bộ, địa phương | các cơ quan liên quan
Tập đoàn Điện lực Việt Nam; Tổng công ty Cảng hàng không → Tập đoàn Điện lực Việt Nam | Tổng công ty Cảng hàng không
1. Bộ Công an; 2. Bộ Quốc phòng → Bộ Công an | Bộ Quốc phòng
các cơ sở nghiên cứu, tổ chức hỗ trợ kỹ thuật và đơn vị có liên quan → các cơ sở nghiên cứu, tổ chức hỗ trợ kỹ thuật và đơn vị có liên quan
Bộ Tài chính, các bộ, ngành và địa phương có liên quan → Bộ Tài chính | các bộ, ngành và địa phương có liên quan
cơ quan Thuế, Sở Nông nghiệp và Môi trường → cơ quan Thuế | Sở Nông nghiệp và Môi trường
Ủy ban Quốc phòng, An ninh và Đối ngoại của Quốc hội, các Ủy ban khác của Quốc hội → Ủy ban Quốc phòng, An ninh và Đối ngoại của Quốc hội | các Ủy ban khác của Quốc hội
Bộ, cơ quan có liên quan, cơ sở khám bệnh, chữa bệnh, doanh nghiệp → bộ, cơ quan có liên quan | cơ sở khám bệnh, chữa bệnh | doanh nghiệp
Các bộ, ngành Ủy ban nhân dân cấp tỉnh → các bộ, ngành | Ủy ban nhân dân cấp tỉnh
Các Bộ, ngành Ủy ban nhân dân cấp tỉnh, Sở Y tế cơ quan, đơn vị liên quan → các Bộ, ngành | Ủy ban nhân dân cấp tỉnh | Sở Y tế | cơ quan, đơn vị liên quan
Các bộ ở Trung ương, Ủy ban nhân dân cấp tỉnh ở địa phương → các bộ ở Trung ương | Ủy ban nhân dân cấp tỉnh ở địa phương
Sở Văn hóa và Thể thao Hà Nội, Công an Hà Nội → Sở Văn hóa và Thể thao Hà Nội | Công an Hà Nội
Bộ Y tế, các địa phương Bắc Ninh → Bộ Y tế | các địa phương Bắc Ninh
`

func TestSplit(t *testing.T) {
	for _, ln := range lines(strings.ReplaceAll(lists, "|", "¦")) {
		in, out, ok := strings.Cut(ln, " → ")
		if !ok {
			t.Fatalf("no arrow in %q", ln)
		}
		want := strings.ReplaceAll(out, "¦", "|")
		if got := strings.Join(Names(Vietnamese.Split(in)), " | "); got != want {
			t.Errorf("Split(%q)\n  got  %s\n  want %s", in, got, want)
		}
	}
}

// Running text: the names, then "/", then the beginning of the rest.
var openings = `
Bộ Nội vụ phối hợp với Bộ Ngoại giao → Bộ Nội vụ / phối hợp
Ban Chỉ đạo Trung ương về hoàn thiện thể chế, pháp luật → Ban Chỉ đạo Trung ương về hoàn thiện thể chế, pháp luật /
Ban Chỉ đạo tỉnh về kết quả thực hiện rà soát của các sở đã được giao tại kế hoạch năm trước để tổng hợp → Ban Chỉ đạo tỉnh / về
Quốc hội, Hội đồng nhân dân, đại biểu Hội đồng nhân dân, Mặt trận Tổ quốc Việt Nam giám sát → Quốc hội | Hội đồng nhân dân | đại biểu Hội đồng nhân dân | Mặt trận Tổ quốc Việt Nam / giám
Các cấp ủy, tổ chức đảng, cán bộ, đảng viên cần nhận thức → các cấp ủy, tổ chức đảng, cán bộ, đảng viên / cần
Hội đồng nhân dân cùng cấp bố trí → Hội đồng nhân dân cùng cấp / bố
cơ quan, người có thẩm quyền ban hành → cơ quan, người có thẩm quyền / ban
Sở Văn hóa và Thể thao Hà Nội tổng hợp → Sở Văn hóa và Thể thao Hà Nội / tổng
Bí thư, Chủ tịch Ủy ban nhân dân các tỉnh từ Lào Cai đến Nghệ An tiếp tục → Bí thư | Chủ tịch Ủy ban nhân dân các tỉnh từ Lào Cai đến Nghệ An / tiếp
Chủ tịch Ủy ban nhân dân các tỉnh, thành phố nêu trên rà soát → Chủ tịch Ủy ban nhân dân các tỉnh, thành phố nêu trên / rà
Vụ An toàn giao thông, Vụ Kết cấu hạ tầng giao thông và Thanh tra Bộ kiểm tra → Vụ An toàn giao thông | Vụ Kết cấu hạ tầng giao thông | Thanh tra Bộ / kiểm
Cục Đường sắt Việt Nam, Cục Hàng không Việt Nam theo chức năng → Cục Đường sắt Việt Nam | Cục Hàng không Việt Nam / theo
Tổng công ty Đầu tư phát triển đường cao tốc Việt Nam (VEC), các nhà đầu tư BOT duy tu → Tổng công ty Đầu tư phát triển đường cao tốc Việt Nam | các nhà đầu tư BOT / duy
Các đồng chí thành viên Ban Chỉ đạo, các Bộ trưởng chỉ đạo → Các đồng chí thành viên Ban Chỉ đạo | các Bộ trưởng / chỉ
Các thành viên tham gia họp → / Các
Các đảng ủy trực thuộc Tỉnh ủy, các ban, cơ quan tham mưu, giúp việc Tỉnh ủy tổ chức → các đảng ủy trực thuộc Tỉnh ủy | các ban, cơ quan tham mưu, giúp việc Tỉnh ủy / tổ
Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân, Tổ đại biểu Hội đồng nhân dân giám sát việc thực hiện → Thường trực Hội đồng nhân dân | các Ban của Hội đồng nhân dân | Tổ đại biểu Hội đồng nhân dân / giám
Ủy ban Kiểm tra Tỉnh ủy, các Ban Xây dựng Đảng, Văn phòng Tỉnh ủy theo → Ủy ban Kiểm tra Tỉnh ủy | các Ban Xây dựng Đảng | Văn phòng Tỉnh ủy / theo
Các sở, ban, ngành: Tài chính, Nội vụ, Tư pháp theo chức năng → Sở Tài chính | Sở Nội vụ | Sở Tư pháp / theo
Bộ Khoa học, Công nghệ, Bộ Giáo dục - Đào tạo chủ trì → Bộ Khoa học và Công nghệ | Bộ Giáo dục và Đào tạo / chủ
Trưởng Ban Quản lý Khu kinh tế Vũng Áng chỉ đạo → Trưởng Ban Quản lý Khu kinh tế Vũng Áng / chỉ
Ngân hàng Nhà nước Việt Nam - Chi nhánh Khu vực 5 chỉ đạo → Ngân hàng Nhà nước Việt Nam - Chi nhánh Khu vực 5 / chỉ
các đơn vị sự nghiệp công lập trên địa bàn tỉnh rà soát → các đơn vị sự nghiệp công lập trên địa bàn tỉnh / rà
Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh khẩn trương → Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh / khẩn
Sở Y tế, VNPT Bắc Ninh nâng cấp → Sở Y tế | VNPT Bắc Ninh / nâng
Bộ Xây dựng xây dựng đề án → Bộ Xây dựng / xây dựng
Các bộ, cơ quan ngang bộ, Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương chuyển mạnh → các bộ, cơ quan ngang bộ | Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương / chuyển
các bộ, ngành liên quan hướng dẫn việc này → các bộ, ngành liên quan / hướng dẫn
Tổ chức tuyên truyền sâu rộng → / Tổ
Ban hành nghị định → / Ban
Trường hợp cần thiết → / Trường
Thanh tra, kiểm tra việc thực hiện → / Thanh
cơ quan, tổ chức liên quan thẩm định hoặc có ý kiến → cơ quan, tổ chức liên quan / thẩm định
các cơ quan phụ trách chuyên ngành liên quan; xây dựng bài giảng → các cơ quan phụ trách chuyên ngành liên quan / ;
chính quyền địa phương các cấp trong việc rà soát → chính quyền địa phương các cấp / trong
Bộ Khoa học và Công nghệ, Bộ Giáo dục và Đào tạo xây dựng chương trình → Bộ Khoa học và Công nghệ | Bộ Giáo dục và Đào tạo / xây dựng
các Đoàn đại biểu Quốc hội và đại biểu Quốc hội, Hội đồng nhân dân các cấp giám sát → các Đoàn đại biểu Quốc hội | đại biểu Quốc hội | Hội đồng nhân dân các cấp / giám sát
Bộ trưởng, Thủ trưởng cơ quan ngang bộ có liên quan trong phạm vi chức năng → Bộ trưởng | Thủ trưởng cơ quan ngang bộ có liên quan / trong
Sở Văn hóa và Thể thao tham mưu → Sở Văn hóa và Thể thao / tham mưu
Hội đồng nhân dân các cấp, trong phạm vi chức năng → Hội đồng nhân dân các cấp / ,
Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai và các tổ chức chính trị – xã hội trong công tác → Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai | các tổ chức chính trị – xã hội / trong
các Sở, ngành và các cơ quan chức năng chủ động phối hợp → các Sở, ngành | các cơ quan chức năng / chủ động
Các cấp, ngành chủ động xây dựng → các cấp, ngành / chủ động
Bộ Chỉ huy Quân sự tỉnh chỉ đạo → Bộ Chỉ huy Quân sự tỉnh / chỉ đạo
Kiểm toán nhà nước hằng năm thực hiện → Kiểm toán nhà nước / hằng năm
Các Sở, ban, ngành và UBND cấp xã, phường nêu cao trách nhiệm → các Sở, ban, ngành | Ủy ban nhân dân cấp xã, phường / nêu cao
Ban Quản lý dự án đầu tư xây dựng số 1 rà soát tiến độ → Ban Quản lý dự án đầu tư xây dựng số 1 / rà soát
Ban Quản lý dự án xây dựng kế hoạch trước ngày 30/6 → Ban Quản lý dự án / xây dựng
Cục Quản lý, giám sát kế toán có trách nhiệm hướng dẫn → Cục Quản lý, giám sát kế toán / có
Công an tỉnh và các địa phương rà soát → Công an tỉnh | các địa phương / rà soát
UBND xã Bảo Lâm 2 rà soát → Ủy ban nhân dân xã Bảo Lâm 2 / rà soát
Ủy ban nhân dân tỉnh Lào Cai 6 tháng đầu năm → Ủy ban nhân dân tỉnh Lào Cai / 6
UBND các phường: Ba Đình, Hoàn Kiếm và Cửa Nam phối hợp → Ủy ban nhân dân phường Ba Đình | Ủy ban nhân dân phường Hoàn Kiếm | Ủy ban nhân dân phường Cửa Nam / phối hợp
các cơ quan Trung ương đóng trên địa bàn tỉnh phối hợp → các cơ quan Trung ương đóng trên địa bàn tỉnh / phối hợp
các tổ chức đại diện của người sử dụng lao động khác tăng cường → các tổ chức đại diện của người sử dụng lao động khác / tăng cường
Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy xây dựng → các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy / xây dựng
Các đồng chí Tỉnh ủy viên phụ trách địa bàn kiểm tra → Các đồng chí Tỉnh ủy viên phụ trách địa bàn / kiểm tra
Quốc hội, Ban của Hội đồng nhân dân giám sát → Quốc hội | Ban của Hội đồng nhân dân / giám sát
CƠ SỞ DỮ LIỆU QUỐC GIA VỀ PHÁP LUẬT → / CƠ
HỘI NGHỊ CHỦ NỢ → / HỘI
những ngành, nghề khác → / những
`

func TestLeading(t *testing.T) {
	for _, ln := range lines(strings.ReplaceAll(openings, "|", "¦")) {
		in, out, _ := strings.Cut(ln, " → ")
		if !strings.Contains(ln, " → ") {
			in, out, _ = strings.Cut(ln, " →")
		}
		names, rest, _ := strings.Cut(strings.ReplaceAll(out, "¦", "|"), "/")
		ms, at := Vietnamese.Leading(in)
		if got := strings.Join(Names(ms), " | "); got != strings.TrimSpace(names) || !strings.HasPrefix(strings.TrimSpace(in[at:]), strings.TrimSpace(rest)) {
			t.Errorf("Leading(%q)\n  got  %s / %.20s\n  want %s", in, got, strings.TrimSpace(in[at:]), out)
		}
	}
}

func TestCanonical(t *testing.T) {
	for in, want := range map[string]string{
		"Bộ NN&PTNT":                  "Bộ Nông nghiệp và Phát triển nông thôn",
		"Bộ trưởng Bộ Công an":        "Bộ Công an",
		"Chủ tịch UBND tỉnh Lào Cai":  "Ủy ban nhân dân tỉnh Lào Cai",
		"Viện Hải dương học":          "Viện Hải dương học",
		"Thống đốc NHNN":              "Ngân hàng Nhà nước Việt Nam",
		"BỘ TÀI CHÍNH":                "Bộ Tài chính",
		"Uỷ ban nhân dân tỉnh Sơn La": "Ủy ban nhân dân tỉnh Sơn La",
	} {
		if got := Canonical(in); got != want {
			t.Errorf("Canonical(%q) = %q, want %q", in, got, want)
		}
	}
}

// A name may be broken over the lines of a cell.
func TestBrokenLines(t *testing.T) {
	if got := strings.Join(Names(Vietnamese.Split("Ủy ban\nKinh tế và\nTài chính\nBộ Y tế")), " | "); got != "Ủy ban Kinh tế và Tài chính | Bộ Y tế" {
		t.Error(got)
	}
}

func TestArticles(t *testing.T) {
	ms, rest := French.Leading("Les ministères et agences concernés, la ville de Hai Phong et les localités à l'échelle nationale coordonnent avec")
	if got := strings.Join(Names(ms), " | "); got != "ministères et agences concernés | ville de Hai Phong | localités à l'échelle nationale" {
		t.Errorf("got %s, rest at %d", got, rest)
	}
}

// Behind an order a name may go on in small letters.
func TestNamed(t *testing.T) {
	for in, want := range map[string]string{
		"Trung tâm công nghệ thông tin và các đơn vị có liên quan thực hiện việc": "Trung tâm công nghệ thông tin | các đơn vị có liên quan",
		"Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh chủ trì, phối hợp": "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh",
		"Đảng ủy các cơ quan Đảng tỉnh chỉ đạo rà soát":                           "Đảng ủy các cơ quan Đảng tỉnh",
		"Ban hành nghị định": "",
	} {
		ms, _ := Vietnamese.Named(in)
		if got := strings.Join(Names(ms), " | "); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("các bộ, ngành (đối với")
	f.Add("Bộ Y tế; 1. ) (và, ,")
	f.Fuzz(func(t *testing.T, s string) {
		for _, w := range []*Words{Vietnamese, French, English} {
			last := 0
			for _, m := range w.Split(s) {
				if m.Start < last || m.End < m.Start || m.End > len(s) {
					t.Fatalf("%q: span %v", s, m.Span)
				}
				last = m.End
			}
			if _, rest := w.Leading(s); rest < 0 || rest > len(s) {
				t.Fatalf("%q: rest %d", s, rest)
			}
		}
	})
}

// Bodies of one sort that are told by their fields.
func TestSeries(t *testing.T) {
	for in, want := range map[string]string{
		"Các Bộ: Công Thương, Giao thông vận tải, Nông nghiệp và Phát triển nông thôn rà soát": "Bộ Công Thương; Bộ Giao thông vận tải; Bộ Nông nghiệp và Phát triển nông thôn",
		"các Bộ Tài nguyên và Môi trường, Nông nghiệp và PTNT, Tư pháp hoàn thiện":             "Bộ Tài nguyên và Môi trường; Bộ Nông nghiệp và Phát triển nông thôn; Bộ Tư pháp",
		"các Sở: Tài chính, Xây dựng và Ủy ban nhân dân cấp xã thực hiện":                      "Sở Tài chính; Sở Xây dựng; Ủy ban nhân dân cấp xã",
		"Bộ trưởng các Bộ: Tài chính, Công an chỉ đạo":                                         "Bộ Tài chính; Bộ Công an",
		"các Bộ, ngành rà soát": "các Bộ, ngành",
	} {
		ms, _ := Vietnamese.Leading(in)
		if got := strings.Join(Names(ms), "; "); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
