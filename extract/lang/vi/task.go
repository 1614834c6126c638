package vi

import (
	"nghiquyet/extract"
	"nghiquyet/extract/pattern"

	"nghiquyet/extract/agency"
	"nghiquyet/extract/task"
)

var tasks = task.Tables{
	Bodies: agency.Vietnamese,
	Due:    dues,

	Work: []task.Pattern{
		{Name: "vi/duties-and-solutions", Re: pattern.New(`(?i)(?:nhiệm vụ|giải pháp)`),
			Yes: []string{"NHIỆM VỤ, GIẢI PHÁP", "NHIỆM VỤ CỤ THỂ", "CÁC NHÓM GIẢI PHÁP CHỦ YẾU", "MỤC TIÊU, NHIỆM VỤ VÀ GIẢI PHÁP"}, No: []string{"MỤC TIÊU"}},
		{Name: "vi/carrying-out", Re: pattern.New(`(?i)^(?:công tác |việc )?(?:tổ chức (?:thực hiện|thi hành|triển khai)|triển khai thực hiện|phân công (?:nhiệm vụ|thực hiện|tổ chức|trách nhiệm)|trách nhiệm (?:của (?:các )?(?:bộ|cơ quan|ủy ban|uỷ ban|ubnd|sở|chính quyền|ban |chính phủ|các cấp|địa phương|đơn vị)|thực hiện|tổ chức|thi hành|phối hợp))`),
			Yes: []string{"TỔ CHỨC THỰC HIỆN", "Tổ chức thi hành", "Trách nhiệm của các bộ, ngành", "Phân công thực hiện"}, No: []string{"Điều khoản thi hành", "Trách nhiệm của tổ chức cung cấp dịch vụ"}},
		{Name: "vi/reports", Re: pattern.New(`(?i)^(?:chế độ (?:thông tin,? )?báo cáo|(?:công tác )?(?:kiểm tra|theo dõi|giám sát)[,\s].{0,40}(?:báo cáo|đánh giá|giám sát)|nội dung(?:$| (?:thực hiện|công việc|triển khai)))`),
			Yes: []string{"CHẾ ĐỘ BÁO CÁO", "KIỂM TRA, GIÁM SÁT", "NỘI DUNG THỰC HIỆN"}, No: []string{"NỘI DUNG ĐÀO TẠO"}},
	},
	Articles: []task.Pattern{
		{Name: "vi/article-of-work", Re: pattern.New(`(?i)^(?:(?:công tác )?tổ chức (?:thực hiện|thi hành|triển khai)|phân công|trách nhiệm (?:tổ chức|thực hiện)|trách nhiệm của (?:các )?(?:bộ|cơ quan|ủy ban|uỷ ban|ubnd|sở|chính quyền|ban |chính phủ|địa phương|ngân hàng nhà nước)|(?:các )?(?:nhiệm vụ|giải pháp)(?:$|,? (?:và )?(?:giải pháp|chủ yếu|trọng tâm|cụ thể|của)))`),
			Yes: []string{"Tổ chức thực hiện", "Trách nhiệm của Bộ Công an", "Nhiệm vụ, giải pháp"}, No: []string{"Lập, đề xuất nhiệm vụ và dự toán", "Nhiệm vụ và quyền hạn"}},
	},
	Idle: []task.Pattern{
		{Name: "vi/aims", Re: pattern.New(`(?i)^(?:về )?(?:các )?(?:mục tiêu|mục đích|yêu cầu|quan điểm|nguyên tắc|tầm nhìn|định hướng|chỉ tiêu|phương châm|tiêu chí|phương hướng)(?:$|[\s,;:.])`),
			Yes: []string{"MỤC TIÊU", "MỤC ĐÍCH, YÊU CẦU", "QUAN ĐIỂM", "Mục tiêu, quan điểm:", "NGUYÊN TẮC, YÊU CẦU SẮP XẾP THÔN", "ĐỊNH HƯỚNG SẮP XẾP ĐƠN VỊ SỰ NGHIỆP"}, No: []string{"NHIỆM VỤ"}},
		{Name: "vi/bounds", Re: pattern.New(`(?i)^(?:đối tượng|phạm vi|thời gian thực hiện|thời hạn|tiến độ thực hiện|giải thích từ ngữ|hiệu lực|điều khoản|căn cứ|thẩm quyền|nội dung và hình thức|vị trí|chức năng|tổ chức bộ máy|cơ cấu)(?:$|[\s,;:.])`),
			Yes: []string{"ĐỐI TƯỢNG, PHẠM VI, THỜI GIAN THỰC HIỆN", "Điều khoản thi hành", "VỊ TRÍ, VAI TRÒ"}, No: []string{"TỔ CHỨC THỰC HIỆN"}},
		{Name: "vi/funds", Re: pattern.New(`(?i)^(?:về )?(?:nguồn )?(?:kinh phí|vốn|nguồn vốn|nguồn lực|ngân sách|dự toán|nhu cầu (?:vốn|kinh phí))(?:$|[\s,;:.])`),
			Yes: []string{"KINH PHÍ THỰC HIỆN", "NGUỒN LỰC THỰC HIỆN"}, No: []string{"Bộ Tài chính"}},
		{Name: "vi/past", Re: pattern.New(`(?i)^(?:về )?(?:đánh giá|tình hình|kết quả|thực trạng|bối cảnh|sự cần thiết|tồn tại|hạn chế|những kết quả|ưu điểm|khó khăn|nguyên nhân|bài học|thuận lợi)(?:$|[\s,;:.])`),
			Yes: []string{"TÌNH HÌNH KINH TẾ - XÃ HỘI", "Đánh giá kết quả thực hiện"}, No: []string{"NHIỆM VỤ"}},
	},
	Stages: []task.Pattern{
		{Name: "vi/stages", Re: pattern.New(`(?i)^(?:về )?(?:các )?(?:lộ trình|giai đoạn)(?:$|[\s,;:.])`),
			Yes: []string{"CÁC GIAI ĐOẠN THỰC HIỆN", "Lộ trình thực hiện"}, No: []string{"Thời gian thực hiện"}},
	},
	Settled: []task.Pattern{
		{Name: "vi/powers", Re: pattern.New(`(?i)(?:nhiệm vụ(?:,| và) quyền hạn|quyền và nghĩa vụ|quyền hạn|chức năng)`),
			Yes: []string{"Nhiệm vụ và quyền hạn", "Vị trí và chức năng"}, No: []string{"Tổ chức thực hiện"}},
		{Name: "vi/final", Re: pattern.New(`(?i)(?:hiệu lực|điều khoản (?:thi hành|chuyển tiếp)|quy định chuyển tiếp|trách nhiệm thi hành|phạm vi điều chỉnh|đối tượng áp dụng)`),
			Yes: []string{"Hiệu lực và trách nhiệm thi hành", "Điều khoản chuyển tiếp"}, No: []string{"Tổ chức thi hành"}},
	},
	Programme: pattern.New(`(?i)(?:chương trình hành động|chương trình công tác|kế hoạch (?:hành động|thực hiện|triển khai)|nhiệm vụ,? (?:và )?giải pháp|^(?:chỉ thị|công điện|kết luận|thông báo|kế hoạch|chương trình)$)`),

	Reject: []task.Pattern{
		{Name: "vi/execution", Re: pattern.New(`(?i)(?:chịu trách nhiệm (?:tổ chức )?(?:thi hành|thực hiện|triển khai)|tổ chức thi hành|thi hành) (?:thực hiện )?(?:nghị quyết|quyết định|chỉ thị|kế hoạch|chương trình|thông tư|nghị định|công điện|quy định|quy chế) này\s*[./;]*$`),
			Yes: []string{"Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ chịu trách nhiệm thi hành Nghị quyết này./.", "Tổ chức thi hành Nghị quyết này;"}, No: []string{"giám sát việc thực hiện Nghị quyết này."}},
		{Name: "vi/answering-for", Re: pattern.New(`(?i)^(?:(?:(?:và )?chịu trách nhiệm|chịu trách nhiệm toàn diện) (?:trước|về|toàn diện|chính)|về tính (?:chính xác|đầy đủ|trung thực|hợp pháp|hợp lệ|pháp lý))`),
			Yes: []string{"Chịu trách nhiệm về nội dung hồ sơ", "chịu trách nhiệm trước pháp luật", "Về tính chính xác, trung thực của hồ sơ"}, No: []string{"làm Trưởng Ban, chịu trách nhiệm trước Thủ tướng Chính phủ"}},
		{Name: "vi/funding", Re: pattern.New(`(?i)^(?:(?:nguồn )?kinh phí|nguồn vốn|việc lập dự toán|ngân sách nhà nước bảo đảm)`),
			Yes: []string{"Kinh phí triển khai các nhiệm vụ thực hiện theo quy định"}, No: []string{"Bố trí kinh phí theo thẩm quyền"}},
		{Name: "vi/effect", Re: pattern.New(`(?i)^(?:nghị quyết|quyết định|chỉ thị|kế hoạch|chương trình|thông tư|quy định|quy chế) này (?:có hiệu lực|hết hiệu lực|thay thế)|^(?:bãi bỏ|thay thế) (?:các )?(?:nghị quyết|quyết định|chỉ thị|khoản|điều|điểm)|^ban hành kèm theo (?:nghị quyết|quyết định|chỉ thị|kế hoạch) này`),
			Yes: []string{"Nghị quyết này có hiệu lực kể từ ngày ký ban hành.", "Ban hành kèm theo Nghị quyết này Chương trình hành động"}, No: []string{"Ban hành Nghị quyết chuyên đề"}},
		{Name: "vi/pardon", Re: pattern.New(`(?i)được (?:xem xét )?(?:loại trừ|miễn|giảm)[^.;]{0,30} trách nhiệm`), Yes: []string{"Người đứng đầu được xem xét loại trừ, miễn, giảm trách nhiệm"}, No: []string{"miễn, giảm thuế"}},
		{Name: "vi/definition", Re: pattern.New(`^\pL+(?: \pL+){0,3} là (?:các |những |một )`),
			Yes: []string{"Giảng viên là các giảng viên của các cơ sở đào tạo"}, No: []string{"Là cơ quan thường trực, đôn đốc các Sở"}},
	},

	Praise:    pattern.New(`(?i)^(?:đánh giá cao|ghi nhận|biểu dương|hoan nghênh|khen ngợi|cảm ơn|chúc mừng|cơ bản (?:thống nhất|đồng ý)|thống nhất (?:với|quan điểm|đánh giá)|đồng ý với)`),
	Give:      pattern.New(`(?i)^(?:(?:thống nhất |đồng ý |chính phủ |thủ tướng chính phủ |nghị quyết |(?:tỉnh ủy|thành ủy) )?(?:giao(?: cho)?|đề nghị|kiến nghị|yêu cầu|phân công|ủy quyền(?: cho)?|khuyến khích|trách nhiệm của|nhiệm vụ của)|đối với|riêng) `),
	Told:      pattern.New(`(?i)^(?:(?:đã )?(?:cơ bản )?(?:thống nhất|đồng ý)[^;.]{0,160}?(?:và )?)?(?:giao|yêu cầu|đề nghị|phân công|kêu gọi|chỉ thị)(?:\s+cho)?:?\s+`),
	Clause:    pattern.New(`(?i)^(?:trên cơ sở|căn cứ|trong |trường hợp|sau khi|trước khi|khi |để |nhằm |định k|h[àằ]ng |trước ngày|chậm nhất|theo |(?:triển khai |tiếp tục )?thực hiện (?:nghị quyết|chỉ thị|quyết định|kết luận|chương trình|kế hoạch|nhiệm vụ|công điện|ý kiến|chức năng)|từ |với |nếu |ngay |đồng thời|bên cạnh|ngoài |cùng với|tùy |hiện nay|thời gian tới|trước tình hình|do đó|vì vậy|về )`),
	Governs:   pattern.New(`(?i)^(?:của|giữa|cho|bởi|do|với|từ|đến|tại|trước|thuộc) `),
	Past:      pattern.New(`(?i)^(?:đã|vẫn|còn|chưa|cơ bản|đánh giá cao|ghi nhận|biểu dương|hoan nghênh|nhận thấy|có nhiều|đang|bị|được (?:hưởng|cấp|thiết kế|đầu tư|trang bị|kết nối|quản lý|hình thành|công nhận|vận hành|bố trí|xem xét|ưu tiên|phép|quyền|áp dụng|thực hiện|sử dụng|xây dựng|triển khai|tổ chức|quy định|thành lập|lựa chọn|tính|gọi))(?:\s|$)`),
	With:      pattern.New(`(?i)phối hợp(?:,? (?:và )?(?:chặt chẽ|hỗ trợ|thường xuyên|hiệu quả|đồng bộ|kịp thời|tốt|chủ động|tham gia|quyết liệt|nhịp nhàng|tích cực|liên tục|mật thiết|toàn diện))*(?:,)?(?: cùng)?(?: với)? `),
	Heading:   pattern.New(`(?i)^(?:trách nhiệm(?: (?:của|đối với))?|nhiệm vụ của|về phía|các nhiệm vụ của) `),
	Submit:    pattern.New(`(?i)(?:^|[\s,;(])(?:trình|báo cáo|tham mưu(?: cho)?) `),
	Following: pattern.New(`(?i)(?:sau đây|như sau|sau|cụ thể|chủ yếu|trọng tâm)\s*[:.]\s*$`),
	Including: pattern.New(`(?i)^\s*(?:\pL+\s+){0,4}?(?:,\s*)?(?:bao )?gồm(?: có)?\s*:?\s+`),
	Order: pattern.New(`(?i)^(?:tiếp tục|tập trung|khẩn trương|chủ động|tăng cường|đẩy mạnh|nâng cao|xây dựng|hoàn thiện|rà soát|nghiên cứu|đề xuất|sửa đổi|bổ sung|ban hành|triển khai|tổ chức|bảo đảm|đảm bảo|kiểm tra|tổng hợp|hoàn thành|bố trí|hướng dẫn|phấn đấu|thực hiện|chỉ đạo|phát triển|đổi mới|mở rộng|` +
		`đầu tư|ứng dụng|chuẩn bị|xác định|lựa chọn|lồng ghép|huy động|phát huy|thúc đẩy|khuyến khích|quán triệt|tuyên truyền|cụ thể hóa|thể chế hóa|ưu tiên|hỗ trợ|tạo |kiện toàn|sắp xếp|củng cố|chú trọng|quan tâm|phối hợp|thu hút|đào tạo|bồi dưỡng|giải quyết|xử lý|tháo gỡ|kết nối|hình thành|thành lập|quản lý|giám sát|theo dõi|thường xuyên|định kỳ|kịp thời|không ngừng|từng bước|kiên quyết|quyết liệt|siết chặt|hợp tác|ký kết|đa dạng|cải cách|cắt giảm|đơn giản|chuyển đổi|số hóa|vận động|phổ biến|đánh giá|sơ kết|tổng kết|lập |chấn chỉnh|phòng|chống|bảo vệ|giữ vững|tham mưu|tích cực|gắn |khai thác|sử dụng|cải thiện|khắc phục|nghiêm)`),
	Leads: pattern.New(`(?i)^(?:[^.;:]{0,80}?)(?:chủ trì|có trách nhiệm|chịu trách nhiệm|khẩn trương|phối hợp|hướng dẫn|tổ chức (?:thực hiện|triển khai)|chỉ đạo|theo dõi|đôn đốc|xây dựng|rà soát|ban hành|bố trí|tổng hợp)`),

	Fields: []task.Field{
		{Role: extract.RoleTask, Re: pattern.New(`(?i)^(?:tên (?:nhiệm vụ|đề án|nội dung)|nhiệm vụ|nội dung(?: công việc| thực hiện| nhiệm vụ)?)\s*:\s*`), Yes: []string{"Tên nhiệm vụ: Xây dựng Đề án"}, No: []string{"Nhiệm vụ của Bộ: …"}},
		{Role: extract.RoleLead, Re: pattern.New(`(?i)^(?:(?:cơ quan|đơn vị|bộ phận)(?:,? (?:đơn vị|cơ quan))? (?:chủ trì|đầu mối|thực hiện|phụ trách)(?: (?:soạn thảo|thực hiện|trình|tham mưu))?|chủ trì(?: thực hiện)?|cơ quan, đơn vị chủ trì|trách nhiệm thực hiện)\s*:\s*`),
			Yes: []string{"Cơ quan chủ trì: Bộ Tư pháp.", "Đơn vị chủ trì: Bộ Công an.", "Đơn vị thực hiện: Sở Y tế"}, No: []string{"Cơ quan phối hợp: Các bộ, ngành."}},
		{Role: extract.RoleSupport, Re: pattern.New(`(?i)^(?:(?:cơ quan|đơn vị)(?:,? (?:đơn vị|cơ quan))? (?:phối hợp|tham gia)(?: thực hiện)?|phối hợp(?: thực hiện)?|cơ quan, đơn vị phối hợp)\s*:\s*`), Yes: []string{"Cơ quan phối hợp: Các bộ, ngành.", "Phối hợp: Sở Y tế"}, No: []string{"Phối hợp với Bộ Y tế"}},
		{Role: extract.RoleProduct, Re: pattern.New(`(?i)^(?:kết quả(?: yêu cầu| đầu ra| cần đạt)?|sản phẩm(?: hoàn thành| đầu ra| dự kiến)?|sản phẩm/kết quả)\s*:\s*`), Yes: []string{"Kết quả: Quyết định của Thủ tướng Chính phủ.", "Sản phẩm: Báo cáo"}, No: []string{"Kết quả thực hiện năm 2025"}},
		{Role: extract.RoleDue, Re: pattern.New(`(?i)^(?:(?:thời gian|thời hạn|tiến độ|hạn)(?: (?:hoàn thành|thực hiện|trình|xong|báo cáo))*)\s*:\s*`), Yes: []string{"Thời gian hoàn thành: Quý IV/2026.", "Thời gian thực hiện: Thường xuyên"}, No: []string{"Thời gian qua"}},
		{Role: extract.RoleSubmit, Re: pattern.New(`(?i)^(?:cấp trình|cấp (?:phê duyệt|ban hành|trình, phê duyệt)|cơ quan (?:trình|phê duyệt)|trình)\s*:\s*`), Yes: []string{"Cấp trình: Chính phủ"}, No: []string{"Trình Chính phủ"}},
	},
	Targets: targets,
}

// Numbers: comma decimal, dot thousands.
const figureRe = `\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`

var targets = task.TargetTable{
	Words:   pattern.New(`(?i)(?:^|\s)(?:(?:đạt|còn|tăng|giảm|chiếm|duy trì|ở mức|ít nhất|tối thiểu|tối đa|trên|dưới|khoảng|từ|không quá|không dưới|thấp hơn|cao hơn|hơn|≥|≤|bình quân|xuống|lên|vượt)\s*)+$`),
	Value:   pattern.New(`(?i)^(?P<low>` + figureRe + `)\s?(?:%|‰)?(?:\s*(?:-|–|đến)\s*(?P<high>` + figureRe + `))?\s?(?P<unit>%(?:\s?/\s?năm|\s?GRDP|\s?GDP)?|‰|(?:tỷ|triệu|nghìn|ngàn) (?:USD|đồng|tấn|lượt|ha|người)|USD|đồng|tuổi|ha|km2?|MW|m2|m²|xã|doanh nghiệp|người|lượt|tấn|giường|bác sĩ|năm tuổi|điểm|hồ sơ|đô thị|dự án|cơ sở|trường|sản phẩm)`),
	Horizon: pattern.New(`(?i)(?:đến|tới|vào|trong|giai đoạn|hết)\s+(?:hết\s+|cuối\s+)?(?:năm\s+)?(?:\d{4}\s*[-–]\s*)?(?P<y>20\d\d)`),
	Decimal: ",",
	Compare: []task.Comparator{
		{Re: pattern.New(`^>$`), Sign: ">"},
		{Re: pattern.New(`^<$`), Sign: "<"},
		{Re: pattern.New(`(?i)(?:ít nhất|tối thiểu|trên|không dưới|≥|>=|vượt|cao hơn|hơn)`), Sign: ">="},
		{Re: pattern.New(`(?i)(?:tối đa|dưới|không quá|≤|<=|thấp hơn)`), Sign: "<="},
		{Re: pattern.New(`(?i)khoảng`), Sign: "~"},
	},
	Cell:   pattern.New(`(?i)^(?:đạt\s+)?(?P<cmp>(?:(?:≥|≤|>=|<=|>|<|=|ít nhất|tối thiểu|tối đa|trên|dưới|khoảng|từ|không quá|không dưới|hơn|còn|tăng|giảm)\s*)*)(?P<low>` + figureRe + `)\s?(?P<pct>%?)(?:\s*(?:-|–|đến)\s*(?P<high>` + figureRe + `)\s?%?)?(?P<rest>(?:$|[\s/]).*)$`),
	Year:   pattern.New(`(?:^|[^\d/])(?:20\d\d\s*[-–]\s*)?(?P<y>20\d\d)(?:$|[^\d/])`),
	Before: pattern.New(`(?i)^(?:phấn đấu|và|trong đó|đến (?:hết )?năm \d{4}|bảo đảm|đưa|,|hằng năm|hàng năm|các|có)(?:\s*,?\s+|$)`),
	Yes: []string{
		"Phấn đấu tỷ lệ đô thị hóa đến năm 2030 đạt trên 50% → tỷ lệ đô thị hóa | >= | 50 | 50 | % | 2030",
		"GRDP bình quân đầu người đến năm 2025 đạt khoảng 8.300-8.500 USD → GRDP bình quân đầu người | ~ | 8300 | 8500 | USD | 2025",
		"Phấn đấu đến năm 2030 có ít nhất 10 doanh nghiệp số hàng đầu, dẫn dắt → doanh nghiệp số hàng đầu | >= | 10 | 10 | doanh nghiệp | 2030",
		"Tổng sản phẩm tăng 8,0 - 8,5%/năm → Tổng sản phẩm | = | 8 | 8.5 | %/năm | ",
	},
	No: []string{"Nghị quyết số 57-NQ/TW", "theo khoản 3 Điều 5"},
}
