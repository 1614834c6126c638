package agency

import "strings"

// lines takes a table apart that is written several phrases a line, divided
// by "|".
func lines(s string) []string {
	var out []string
	for _, ln := range strings.Split(s, "\n") {
		for _, f := range strings.Split(ln, "|") {
			if f = strings.TrimSpace(f); f != "" {
				out = append(out, f)
			}
		}
	}
	return out
}

// Vietnamese is the grammar of Vietnamese names.
var Vietnamese = newWords(Words{
	Lang: "vi",
	Series: []Series{
		{Opens: []string{"các Bộ", "Bộ trưởng các Bộ", "các Bộ trưởng Bộ"}, Told: []string{"các bộ, ngành", "các bộ, ban, ngành", "các bộ, cơ quan"}, One: "Bộ"},
		{Opens: []string{"các Sở", "Giám đốc các Sở", "Giám đốc Sở"}, Told: []string{"các sở, ngành", "các sở, ban, ngành", "các sở, ban ngành", "giám đốc các sở, ngành", "giám đốc các sở, ban, ngành", "thủ trưởng các sở, ban, ngành", "thủ trưởng các sở, ngành"}, One: "Sở"},
	},
	Separators: []string{",", ";", "\n", "và", "cùng với", "cùng", "hoặc", "/"},
	All:        []string{"các", "những", "tất cả các", "toàn thể các", "từng", "mọi"},
	Nouns: lines(`cơ quan ngang bộ | cơ quan thuộc Chính phủ | cơ quan trực thuộc Chính phủ | cơ quan thuộc Quốc hội | chính quyền địa phương | chính quyền
		tổ chức chính trị - xã hội | tổ chức chính trị xã hội | tổ chức xã hội nghề nghiệp | tổ chức quốc tế | tổ chức đảng | cơ quan trung ương
		sở ban ngành | sở, ban ngành | ban ngành | ban, ngành | cơ quan | đơn vị sự nghiệp | đơn vị | tổ chức | bộ | ngành | ban đảng | ban | sở | địa phương | đoàn thể | hội đoàn thể | hiệp hội | hội | cá nhân
		doanh nghiệp nhà nước | doanh nghiệp | tập đoàn | tổng công ty | cấp ủy | cấp | huyện ủy | thị ủy | quận ủy | đảng bộ | chi bộ | tỉnh ủy | thành ủy | đảng ủy | ban cán sự đảng | đảng đoàn
		tỉnh | thành phố | xã | phường | đặc khu | huyện | chủ đầu tư | nhà đầu tư | trường | viện | bệnh viện | cục | vụ | phòng | chi cục | tổng cục
		cơ sở đào tạo | cơ sở giáo dục | cơ sở y tế | cơ sở | lĩnh vực | chi nhánh | ủy ban của Quốc hội | học viện | trung tâm | nhà trường | hợp tác xã | lực lượng
		cán bộ | đảng viên | công chức | viên chức`),
	Loose: lines("bộ | ngành | ban | sở | địa phương | tỉnh | thành phố | xã | phường | đoàn thể | hội đoàn thể | cơ quan ngang bộ | cơ quan thuộc Chính phủ | thành ủy | đặc khu | cấp ủy | tỉnh ủy | huyện ủy | đảng ủy | tổ chức đảng | ban đảng"),
	Anywhere: lines(`cơ quan liên quan | cơ quan có thẩm quyền | cấp có thẩm quyền | cấp thẩm quyền | người có thẩm quyền | cơ quan, người có thẩm quyền | cơ quan nhà nước có thẩm quyền | đại biểu Hội đồng nhân dân | nhà đầu tư | chủ đầu tư | cơ quan có liên quan | cơ quan chức năng | đơn vị liên quan | đơn vị có liên quan | chính quyền địa phương | chính quyền các cấp
		cơ quan, đơn vị liên quan | cơ quan, tổ chức liên quan | cơ quan, tổ chức có liên quan | cơ quan, đơn vị có liên quan | địa phương liên quan | cơ quan Thuế | cơ quan Công an
		các bộ quản lý ngành, lĩnh vực | các bộ quản lý chuyên ngành | bộ quản lý ngành, lĩnh vực | địa phương | các cấp, các ngành | các cấp, ngành | các ngành, các cấp
		cơ quan, đơn vị, địa phương liên quan | cơ quan, tổ chức, cá nhân liên quan | cơ quan, tổ chức, cá nhân có liên quan | cấp ủy, chính quyền các cấp | cơ quan Công an các cấp
		cơ quan thông tấn, báo chí | các cơ quan thông tấn, báo chí | các cơ quan thông tấn báo chí | cơ quan báo chí | các cơ quan đại diện Việt Nam ở nước ngoài | cơ quan đại diện Việt Nam ở nước ngoài | các bộ, ngành Trung ương | các bộ, ngành ở Trung ương`),
	Tails: lines("nêu trên | nói trên | có rừng | có biển | ven biển | biên giới | liên quan | có liên quan | chức năng | có thẩm quyền | có chức năng | hữu quan | liên quan khác | khác có liên quan | khác"),
	Within: lines(`công lập | ngoài công lập | ở trung ương | trung ương | ở địa phương | quản lý ngành, lĩnh vực | nhân dân | nhà nước | chính trị - xã hội | chính trị xã hội | xã hội | trên cả nước | cả nước
		trong cả nước | trực thuộc | thuộc Chính phủ | thuộc tỉnh | thuộc Thành phố | thuộc bộ | các cấp | trên địa bàn tỉnh | trên địa bàn thành phố | trên địa bàn | trực thuộc trung ương
		trực thuộc Bộ | trực thuộc Tỉnh ủy | trực thuộc Thành ủy | trực thuộc Đảng ủy | Trung ương đóng trên địa bàn | đóng trên địa bàn tỉnh | đóng trên địa bàn thành phố | đóng trên địa bàn | thuộc Quốc hội | của Quốc hội | của Đảng | ở cơ sở | đảng | nghề nghiệp | đoàn thể | nhân dân các cấp | chuyên môn | báo chí | truyền thông`),
	Heads: lines(`Cổng Thông tin điện tử | Báo và phát thanh, truyền hình | Bộ | Ủy ban | Hội đồng | Bộ Tư lệnh | Bộ Chỉ huy | Tổ công tác | Quỹ | Ngân hàng | Kho bạc | Bảo hiểm xã hội | BHXH | Thuế | Hải quan | Tòa án | Viện kiểm sát | Kiểm toán | Đài | Báo | Nhà xuất bản
		Tập đoàn | Tổng công ty | Công ty | Hội | Hiệp hội | Liên đoàn | Liên minh | Liên hiệp | Tổng Liên đoàn | Đoàn | Mặt trận | Đảng bộ | Đảng đoàn | Ban cán sự đảng
		Tỉnh ủy | Thành ủy | Huyện ủy | Tỉnh đoàn | Thành đoàn | Quân khu | Tiểu ban | Ban Chỉ đạo | Ban Chỉ huy | Ban Quản lý | Trạm | Thường trực | Cơ quan
		Đại sứ quán | Tổng Lãnh sự quán | Công đoàn | Cảng vụ | Bưu điện | Điện lực | Thi hành án dân sự | Cơ sở | Tổ đại biểu | Trung ương Đoàn | Trung ương Hội | Hạt Kiểm lâm | Đội | Ban Dân tộc`),
	Lower: lines(`Sở | Cục | Chi cục | Tổng cục | Vụ | Phòng | Ban | Trung tâm | Trường | Đại học | Học viện | Viện | Bệnh viện | Văn phòng | Thanh tra | Công an | BQL | VP | Đảng ủy`),
	Places: lines(`tỉnh | thành phố | TP | TP. | quận | huyện | thị xã | thị trấn | xã | phường | đặc khu | cấp tỉnh | cấp huyện | cấp xã | cấp thành phố | cấp cơ sở | các cấp
		cấp tỉnh, thành phố | cùng cấp | khu vực | nơi có dự án | nơi có | địa phương`),
	Under: lines(`trực thuộc trung ương | trực thuộc TW | trực thuộc TƯ | thuộc tỉnh | thuộc thành phố | trên địa bàn tỉnh | trên địa bàn thành phố | trên địa bàn | trong cả nước | trên cả nước | ở địa phương
		ven biển | có biển | có rừng | biên giới | có liên quan | liên quan`),
	Offices: lines(`Bộ trưởng | Thứ trưởng | Chủ tịch | Phó Chủ tịch | Giám đốc | Tổng Giám đốc | Chánh Văn phòng | Chánh Thanh tra | Thống đốc | Tổng Thanh tra | Trưởng ban
		Viện trưởng | Chánh án | Cục trưởng | Vụ trưởng | Tổng cục trưởng | Bí thư | Phó Bí thư | Hiệu trưởng | Tổng Kiểm toán | Chủ nhiệm | Trưởng phòng | Tổng Thư ký
		Tư lệnh | Chỉ huy trưởng | Trưởng đoàn | Chủ tịch Hội đồng thành viên | Chủ tịch Hội đồng quản trị`),
	Persons: lines(`Thủ trưởng | Trưởng các | Người đứng đầu | Đồng chí | Lãnh đạo | Phó Thủ tướng`),
	Members: lines("Ủy viên | Thành viên | Trưởng | Phó Trưởng"),
	Stops:   append(lines(verbsVi), lines(adverbsVi)...),
	Fields: lines(`đầu tư | xây dựng | quản lý | giám sát | kiểm toán | phát triển | đào tạo | bồi dưỡng | bảo vệ | phòng, chống | phòng chống | kiểm soát | khai thác | sử dụng | hợp tác | quy hoạch
		xúc tiến | hỗ trợ | phục vụ | bảo tồn | cung cấp | kiểm định | thẩm định | đăng ký | ứng dụng | nghiên cứu | sản xuất | kinh doanh | thông tin | truyền thông | chuyển đổi | thi hành | điều tra
		thống kê | vận hành | điều hành | tư vấn | đấu giá | kiểm nghiệm | giải phóng | thu hút | bảo dưỡng | giáo dục | chăm sóc | điều phối | chiến lược`),
	Surely: lines("chủ trì | phối hợp | có trách nhiệm | chịu trách nhiệm | khẩn trương | tiếp tục | chủ động | nghiêm túc | phải | cần | có nhiệm vụ | tập trung | làm đầu mối | là đầu mối | là cơ quan"),
	Inside: lines("chương trình | cùng cấp | công trình | quy trình | tờ trình | lộ trình | khám bệnh, chữa bệnh | khám, chữa bệnh | phòng, chống | phòng cháy, chữa cháy | hàng không | giao thông | công lập | phát thanh, truyền hình | tham mưu, giúp việc | kinh tế, hạ tầng và đô thị | nghiên cứu, phát triển | cấp, thoát nước"),
	Never: lines(`cơ sở dữ liệu | cơ sở hạ tầng | cơ sở vật chất | cơ sở pháp lý | cơ sở lý luận | cơ sở thực tiễn | cơ sở và | cơ sở khoa học | ngành, nghề | ngành nghề | báo cáo | hội nghị | hội thảo | hội nhập
		trường hợp | ban hành | quỹ đất | phòng ngừa | phòng chống | phòng, chống | đoàn kết | thuế suất | thuế thu nhập | thuế giá trị | bộ luật | bộ phận | bộ tiêu chí | bộ chỉ số | bộ máy | bộ hồ sơ
		trạm biến áp | viện dẫn | viện trợ | đơn vị tính | các cấp học | các ngành, nghề | những ngành, nghề | những ngành nghề | các ngành nghề`),
	Selves:   lines("Tỉnh | Thành phố"),
	Of:       lines("của"),
	Belongs:  lines("trực thuộc | thuộc | của | tham mưu, giúp việc | tham mưu giúp việc | giúp việc | chuyên trách tham mưu, giúp việc"),
	Branches: lines("Chi nhánh"),
	From:     lines("từ"),
	To:       lines("đến"),
	Raised:   lines("Ban Chỉ đạo | Tổ công tác | Tiểu ban | Hội đồng quốc gia | Ủy ban quốc gia | Hội đồng chỉ đạo"),
	About:    lines("về"),
	Not:      lines("của | và | hoặc | về | mà | với nhau | này | nêu trên | đó | bị | để | nhằm"),
	Short: map[string]string{
		"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "MTTQ": "Mặt trận Tổ quốc", "TP": "thành phố", "TP.": "thành phố", "TW": "Trung ương", "TƯ": "Trung ương",
		"MTTQVN": "Mặt trận Tổ quốc Việt Nam", "BQL": "Ban Quản lý", "VP": "Văn phòng", "BCĐ": "Ban Chỉ đạo", "CP": "Chính phủ", "KH&CN": "Khoa học và Công nghệ", "LĐLĐ": "Liên đoàn Lao động",
		"GD&ĐT": "Giáo dục và Đào tạo", "QH": "Quốc hội", "TTgCP": "Thủ tướng Chính phủ", "KBNN": "Kho bạc Nhà nước",
	},
})

// verbsVi are the words with which orders begin.
const verbsVi = `
chủ trì | phối hợp | có trách nhiệm | chịu trách nhiệm | chủ động | tổ chức | xây dựng | hoàn thiện | rà soát | nghiên cứu | đề xuất | sửa đổi | bổ sung | ban hành | trình | triển khai
đẩy mạnh | tăng cường | tập trung | khẩn trương | bảo đảm | đảm bảo | kiểm tra | báo cáo | tổng hợp | hoàn thành | bố trí | hướng dẫn | phấn đấu | thực hiện | chỉ đạo | lãnh đạo | theo dõi
đôn đốc | giám sát | tham mưu | tiếp tục | quán triệt | tuyên truyền | phổ biến | công bố | cung cấp | cập nhật | đánh giá | sơ kết | tổng kết | kịp thời | thường xuyên | định kỳ | tiến hành
thẩm định | phê duyệt | quyết định | quy định | quản lý | xử lý | giải quyết | tháo gỡ | hỗ trợ | tạo điều kiện | khuyến khích | vận động | huy động | phát huy | phát triển | nâng cao | đổi mới
mở rộng | đầu tư | ứng dụng | chuyển | chuẩn bị | chuẩn hóa | xác định | lựa chọn | lồng ghép | giao | phân công | phân bổ | cân đối | điều chỉnh | điều tra | điều phối | khảo sát | thống kê
thu hút | đào tạo | bồi dưỡng | tập huấn | ký kết | đàm phán | vận hành | khai thác | sử dụng | bảo vệ | phòng ngừa | ngăn chặn | phát hiện | đấu tranh | thanh tra | kiểm soát | kiểm toán
thành lập | kiện toàn | sắp xếp | sáp nhập | củng cố | duy trì | cắt giảm | đơn giản hóa | số hóa | kết nối | chia sẻ | tích hợp | lập | làm | cần | phải | nêu cao | xem xét | cho ý kiến
góp ý | tiếp thu | tiếp nhận | giải trình | thông tin | thông báo | gửi | cử | đưa | đề nghị | kiến nghị | yêu cầu | tham gia | thúc đẩy | tìm hiểu | nhân rộng | khen thưởng | biểu dương
chấp hành | tuân thủ | cụ thể hóa | thể chế hóa | nắm | nắm bắt | bám sát | dự báo | cảnh báo | ứng phó | khắc phục | chấn chỉnh | đính chính | định hướng | ưu tiên | tranh thủ | hợp tác
đề ra | tính toán | căn cứ | chia | cho | giúp | đề cao | quan tâm | chú trọng | coi trọng | phân tích | thu thập | thu hồi | cấp | bàn giao | tổng rà soát | đối chiếu | xác minh | khoanh định
ngành mình | thống nhất | đồng hành | phân cấp | phân quyền | truyền thông | giới thiệu | tạo | đăng ký | đăng tải | in | phát hành | phát động | nhập | giải ngân | đấu thầu | đấu giá | rút ngắn
tuyển dụng | bổ nhiệm | luân chuyển | ổn định | giữ vững | giữ gìn | gắn kết | liên kết | xúc tiến | kêu gọi | bảo tồn | tôn tạo | khôi phục | trồng | chăm sóc | cải thiện | cải cách | cải tạo
thí điểm | thử nghiệm | đặt hàng | giao nhiệm vụ | vận dụng | áp dụng | nghiêm túc | quyết liệt | đồng thời | ngay | sớm | sẵn sàng | hằng năm | hàng năm | hằng quý | hàng quý | hằng tháng | hàng tháng
tiêu thụ | cam kết | công khai | tự rà soát | bảo quản | lấy ý kiến | tham vấn | chuyển đổi | đáp ứng | mua sắm | nghiệm thu | quyết toán | thanh toán | hạch toán | kê khai | thu | chi
tích cực | khơi thông | siết chặt | nghiêm cấm | hạn chế | tránh | không | chưa | sẽ | đã | đang | vẫn | cùng nhau | luôn | đều | chỉ | là | trực tiếp | giải thích | trả lời | đăng | làm tốt | làm việc
thông qua | quy hoạch | di dời | giải phóng | hình thành | thiết lập | thiết kế | mở | khởi công | khánh thành | chốt | hiệp thương | bầu | bỏ phiếu | sàng lọc | chỉ định | ủy quyền | phát | tư vấn
niêm yết | tuần tra | duy tu | bảo trì | sửa chữa | nâng cấp | đề cử | ghi nhận | lắng nghe | đối thoại | truyền tải | phản ánh | phản biện | tố giác | chống | phòng, chống | phòng chống | loại bỏ | xóa bỏ | bãi bỏ | thay thế | hủy bỏ | đình chỉ | tạm dừng
`

// adverbsVi are prepositions and openings of clauses at which a name stops.
const adverbsVi = `
theo | trong | để | tại | trên | khi | nếu | nhằm | từ | đến | trước | sau | qua | thông qua việc | với | ở | của | về | do | bởi | gồm | bao gồm | như | nhất là | đặc biệt | cũng như | có | được | bị | mà | thì
trên cơ sở | căn cứ vào | việc | này | nêu trên | nói trên | đó | đối với | dưới | vào | giữa | so với | mình | phục vụ | bằng | vì | rằng | tùy | ngoài | hơn | đồng bộ | chặt chẽ | hiệu quả
`
