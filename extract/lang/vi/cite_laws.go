package vi

import "strings"

// lawNames are the laws, codes and ordinances that texts cite without date or
// number, so that the end of such a name is known. A law that is missing here
// is still found where its date, year or number follows, and otherwise read up
// to the next small word.
var lawNames = strings.Split(strings.TrimSpace(`
Bộ luật Dân sự
Bộ luật Hình sự
Bộ luật Hàng hải
Bộ luật Hàng hải Việt Nam
Bộ luật Lao động
Bộ luật Tố tụng dân sự
Bộ luật Tố tụng hình sự
Luật An ninh mạng
Luật An ninh quốc gia
Luật An toàn thông tin mạng
Luật An toàn thực phẩm
Luật An toàn, vệ sinh lao động
Luật An toàn, vệ sinh thực phẩm
Luật Bán đấu giá tài sản
Luật Ban hành quyết định hành chính
Luật Ban hành văn bản quy phạm pháp luật
Luật Báo chí
Luật Bảo hiểm tiền gửi
Luật Bảo hiểm xã hội
Luật Bảo hiểm y tế
Luật Bảo vệ bí mật nhà nước
Luật Bảo vệ dữ liệu cá nhân
Luật Bảo vệ môi trường
Luật Bảo vệ quyền lợi người tiêu dùng
Luật Bảo vệ và kiểm dịch thực vật
Luật Bảo vệ và phát triển rừng
Luật Bảo vệ, chăm sóc và giáo dục trẻ em
Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân
Luật Biên giới quốc gia
Luật Biên phòng Việt Nam
Luật Biển Việt Nam
Luật Bình đẳng giới
Luật Bưu chính
Luật Các công cụ chuyển nhượng
Luật Các tổ chức tín dụng
Luật Cán bộ, công chức
Luật Cảnh sát biển Việt Nam
Luật Cảnh sát cơ động
Luật Cảnh vệ
Luật Căn cước
Luật Căn cước công dân
Luật Chăn nuôi
Luật Chính quyền địa phương
Luật Chất lượng sản phẩm, hàng hóa
Luật Chuyển đổi số
Luật Chuyển giao công nghệ
Luật Chứng khoán
Luật Cơ yếu
Luật Công an nhân dân
Luật Công chứng
Luật Công đoàn
Luật Công nghệ cao
Luật Công nghệ thông tin
Luật Công nghiệp công nghệ số
Luật Công nghiệp quốc phòng, an ninh và động viên công nghiệp
Luật Cạnh tranh
Luật Cư trú
Luật Dầu khí
Luật Dân quân tự vệ
Luật Dẫn độ
Luật Di sản văn hóa
Luật Doanh nghiệp
Luật Doanh nghiệp nhà nước
Luật Du lịch
Luật Dự trữ quốc gia
Luật Dữ liệu
Luật Dược
Luật Dân số
Luật Đặc xá
Luật Đất đai
Luật Đa dạng sinh học
Luật Đầu tư
Luật Đầu tư công
Luật Đầu tư theo phương thức đối tác công tư
Luật Đầu tư nước ngoài tại Việt Nam
Luật Đê điều
Luật Đấu giá tài sản
Luật Đấu thầu
Luật Điện ảnh
Luật Điện lực
Luật Điều ước quốc tế
Luật Đo đạc và bản đồ
Luật Đo lường
Luật Đường bộ
Luật Đường sắt
Luật Địa chất và khoáng sản
Luật Giám định tư pháp
Luật Giáo dục
Luật Giáo dục đại học
Luật Giáo dục nghề nghiệp
Luật Giáo dục quốc phòng và an ninh
Luật Giao dịch điện tử
Luật Giao thông đường bộ
Luật Giao thông đường thủy nội địa
Luật Giá
Luật Hải quan
Luật Hàng không dân dụng Việt Nam
Luật Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác
Luật Hòa giải ở cơ sở
Luật Hòa giải, đối thoại tại Tòa án
Luật Hóa chất
Luật Hoạt động chữ thập đỏ
Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân
Luật Hôn nhân và gia đình
Luật Hợp tác xã
Luật Hộ tịch
Luật Hỗ trợ doanh nghiệp nhỏ và vừa
Luật Khám bệnh, chữa bệnh
Luật Khí tượng thủy văn
Luật Khiếu nại
Luật Khiếu nại, tố cáo
Luật Khoa học và công nghệ
Luật Khoa học, công nghệ và đổi mới sáng tạo
Luật Khoáng sản
Luật Kiểm toán độc lập
Luật Kiểm toán nhà nước
Luật Kiến trúc
Luật Kinh doanh bảo hiểm
Luật Kinh doanh bất động sản
Luật Kế toán
Luật Lâm nghiệp
Luật Lực lượng dự bị động viên
Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở
Luật Luật sư
Luật Lưu trữ
Luật Lý lịch tư pháp
Luật Mặt trận Tổ quốc Việt Nam
Luật Ngân hàng Nhà nước Việt Nam
Luật Ngân sách nhà nước
Luật Người cao tuổi
Luật Người khuyết tật
Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng
Luật Nghĩa vụ quân sự
Luật Nhà giáo
Luật Nhà ở
Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam
Luật Năng lượng nguyên tử
Luật Nuôi con nuôi
Luật Phá sản
Luật Phòng bệnh
Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ
Luật Phòng cháy và chữa cháy
Luật Phòng cháy, chữa cháy
Luật Phòng chống ma túy
Luật Phòng, chống ma túy
Luật Phòng, chống bạo lực gia đình
Luật Phòng, chống bệnh truyền nhiễm
Luật Phòng, chống khủng bố
Luật Phòng, chống mua bán người
Luật Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)
Luật Phòng, chống rửa tiền
Luật Phòng, chống tác hại của rượu, bia
Luật Phòng, chống tác hại của thuốc lá
Luật Phòng, chống tham nhũng
Luật Phòng, chống thiên tai
Luật Phòng không nhân dân
Luật Phí và lệ phí
Luật Phổ biến, giáo dục pháp luật
Luật Phục hồi, phá sản
Luật Quản lý, bảo vệ công trình quốc phòng và khu quân sự
Luật Quản lý, sử dụng tài sản công
Luật Quản lý, sử dụng tài sản nhà nước
Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ
Luật Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp
Luật Quản lý và đầu tư vốn nhà nước tại doanh nghiệp
Luật Quản lý ngoại thương
Luật Quản lý nợ công
Luật Quản lý thuế
Luật Quản lý phát triển đô thị
Luật Quảng cáo
Luật Quốc phòng
Luật Quốc tịch Việt Nam
Luật Quy hoạch
Luật Quy hoạch đô thị
Luật Quy hoạch đô thị và nông thôn
Luật Sĩ quan Quân đội nhân dân Việt Nam
Luật Sở hữu trí tuệ
Luật Sử dụng năng lượng tiết kiệm và hiệu quả
Luật Tài nguyên nước
Luật Tài nguyên, môi trường biển và hải đảo
Luật Tạm giữ, tạm giam và thi hành lệnh cấm đi khỏi nơi cư trú
Luật Tần số vô tuyến điện
Luật Thanh niên
Luật Thanh tra
Luật Tham gia lực lượng gìn giữ hòa bình của Liên hợp quốc
Luật Thể dục, thể thao
Luật Thi đua, khen thưởng
Luật Thi hành án dân sự
Luật Thi hành án hình sự
Luật Thi hành tạm giữ, tạm giam
Luật Thống kê
Luật Thỏa thuận quốc tế
Luật Thủ đô
Luật Thú y
Luật Thuế bảo vệ môi trường
Luật Thuế giá trị gia tăng
Luật Thuế sử dụng đất nông nghiệp
Luật Thuế sử dụng đất phi nông nghiệp
Luật Thuế tài nguyên
Luật Thuế thu nhập cá nhân
Luật Thuế thu nhập doanh nghiệp
Luật Thuế tiêu thụ đặc biệt
Luật Thuế xuất khẩu, thuế nhập khẩu
Luật Thủy lợi
Luật Thủy sản
Luật Thực hành tiết kiệm, chống lãng phí
Luật Thực hiện dân chủ ở cơ sở
Luật Thương mại
Luật Thương mại điện tử
Luật Tiếp cận thông tin
Luật Tiếp công dân
Luật Tiêu chuẩn và quy chuẩn kỹ thuật
Luật Tín ngưỡng, tôn giáo
Luật Tình trạng khẩn cấp
Luật Tố cáo
Luật Tố tụng hành chính
Luật Tổ chức Chính phủ
Luật Tổ chức chính quyền địa phương
Luật Tổ chức cơ quan điều tra hình sự
Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân
Luật Tổ chức Quốc hội
Luật Tổ chức Tòa án nhân dân
Luật Tổ chức Viện kiểm sát nhân dân
Luật Trách nhiệm bồi thường của Nhà nước
Luật Trẻ em
Luật Trí tuệ nhân tạo
Luật Trọng tài thương mại
Luật Trồng trọt
Luật Trợ giúp pháp lý
Luật Trật tự, an toàn giao thông đường bộ
Luật Trưng cầu ý dân
Luật Trưng mua, trưng dụng tài sản
Luật Tư pháp người chưa thành niên
Luật Tương trợ tư pháp
Luật Tương trợ tư pháp về dân sự
Luật Tương trợ tư pháp về hình sự
Luật Viễn thông
Luật Viên chức
Luật Việc làm
Luật Xây dựng
Luật Xuất bản
Luật Xuất cảnh, nhập cảnh của công dân Việt Nam
Luật Xử lý vi phạm hành chính
Luật Đường thủy nội địa
Luật Hợp tác quốc tế
Luật Chuyển giao người đang chấp hành án phạt tù
Luật Tiết kiệm, chống lãng phí
Luật Nông nghiệp
Luật Phòng thủ dân sự
Luật Dạy nghề
Luật Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài
Luật Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng
Luật Ngân hàng Nhà nước
Luật Hôn nhân gia đình
Luật Ký kết, gia nhập và thực hiện điều ước quốc tế
Luật Khuyến khích đầu tư trong nước
Luật Bầu cử đại biểu Quốc hội
Luật Bầu cử đại biểu Hội đồng nhân dân
Luật Thi hành án
Luật Phòng chống rửa tiền
Luật Phòng chống tham nhũng
Luật Phòng, chống HIV/AIDS
Luật Mặt trận Tổ quốc
Luật Bảo vệ sức khỏe nhân dân
Luật Phổ cập giáo dục tiểu học
Luật Hàng không dân dụng
Luật Quốc tịch
Luật Biên giới Quốc gia
Luật Cấp, thoát nước
Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân các cấp
Luật Hợp nhất văn bản quy phạm pháp luật
Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân
Luật Thuế chuyển quyền sử dụng đất
Luật Thuế nhà, đất
Luật Doanh nghiệp tư nhân
Luật Công ty
Pháp lệnh Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia
Pháp lệnh Bưu chính, viễn thông
Pháp lệnh Cán bộ, công chức
Pháp lệnh Chi phí giám định, định giá; chi phí cho người làm chứng, người phiên dịch trong tố tụng
Pháp lệnh Dân số
Pháp lệnh Động viên công nghiệp
Pháp lệnh Giống cây trồng
Pháp lệnh Khai thác và bảo vệ công trình khí tượng thủy văn
Pháp lệnh Khai thác và bảo vệ công trình thủy lợi
Pháp lệnh Trọng tài thương mại
Pháp lệnh Thủ tục giải quyết các vụ án kinh tế
Pháp lệnh Thủ tục giải quyết các vụ án dân sự
Pháp lệnh Hợp đồng kinh tế
Pháp lệnh Giống vật nuôi
Pháp lệnh Ngoại hối
Pháp lệnh Ưu đãi người có công với cách mạng
Pháp lệnh Phí và lệ phí
Pháp lệnh Quản lý thị trường
Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn
Pháp lệnh Xử lý vi phạm hành chính
`), "\n")
