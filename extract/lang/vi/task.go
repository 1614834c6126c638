package vi

import (
	"strings"

	"nghiquyet/extract"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/pattern"

	"nghiquyet/extract/agency"
	"nghiquyet/extract/task"
)

var tasks = task.Tables{
	Bodies: agency.Vietnamese,
	Due:    dues,

	Work: []*pattern.Pattern{
		pattern.New(`(?i)(?:nhiệm vụ|giải pháp)`, pattern.Name("vi/duties-and-solutions"),
			pattern.Yes("NHIỆM VỤ, GIẢI PHÁP", "NHIỆM VỤ CỤ THỂ", "CÁC NHÓM GIẢI PHÁP CHỦ YẾU", "MỤC TIÊU, NHIỆM VỤ VÀ GIẢI PHÁP"), pattern.No("MỤC TIÊU")),
		pattern.New(`(?i)^(?:công tác |việc )?(?:tổ chức (?:thực hiện|thi hành|triển khai)|triển khai thực hiện|phân công (?:nhiệm vụ|thực hiện|`+
			`tổ chức|trách nhiệm)|trách nhiệm (?:của (?:các )?(?:bộ|cơ quan|ủy ban|uỷ ban|ubnd|sở|chính quyền|ban |chính phủ|các cấp|địa phương|`+
			`đơn vị)|thực hiện|tổ chức|thi hành|phối hợp))`, pattern.Name("vi/carrying-out"),
			pattern.Yes("TỔ CHỨC THỰC HIỆN", "Tổ chức thi hành", "Trách nhiệm của các bộ, ngành", "Phân công thực hiện"),
			pattern.No("Điều khoản thi hành", "Trách nhiệm của tổ chức cung cấp dịch vụ")),
		pattern.New(`(?i)^(?:chế độ (?:thông tin,? )?báo cáo|(?:công tác )?(?:kiểm tra|theo dõi|giám sát)[,\s].{0,40}(?:báo cáo|đánh giá|giám sát)|`+
			`nội dung(?:$| (?:thực hiện|công việc|triển khai)))`, pattern.Name("vi/reports"),
			pattern.Yes("CHẾ ĐỘ BÁO CÁO", "KIỂM TRA, GIÁM SÁT", "NỘI DUNG THỰC HIỆN"), pattern.No("NỘI DUNG ĐÀO TẠO")),
	},
	Articles: []*pattern.Pattern{
		pattern.New(`(?i)^(?:(?:công tác )?tổ chức (?:thực hiện|thi hành|triển khai)|phân công|trách nhiệm (?:tổ chức|thực hiện|thi hành)|`+
			`trách nhiệm của (?:các )?(?:bộ|cơ quan|ủy ban|uỷ ban|ubnd|sở|chính quyền|ban |chính phủ|địa phương|ngân hàng nhà nước)|`+
			`(?:các )?(?:nhiệm vụ|giải pháp)(?:$|,? (?:và )?(?:giải pháp|chủ yếu|trọng tâm|cụ thể|của)))`, pattern.Name("vi/article-of-work"),
			pattern.Yes("Tổ chức thực hiện", "Trách nhiệm thi hành", "Trách nhiệm của Bộ Công an", "Nhiệm vụ, giải pháp"), pattern.No("Hiệu lực và trách nhiệm thi hành", "Lập, đề xuất nhiệm vụ và dự toán",
				"Nhiệm vụ và quyền hạn")),
	},
	Idle: []*pattern.Pattern{
		pattern.New(`(?i)^(?:về )?(?:các )?(?:mục tiêu|mục đích|yêu cầu|quan điểm|nguyên tắc|tầm nhìn|định hướng|chỉ tiêu|phương châm|tiêu chí|`+
			`phương hướng|tiêu chuẩn)(?:$|[\s,;:.])`, pattern.Name("vi/aims"),
			pattern.Yes("MỤC TIÊU", "MỤC ĐÍCH, YÊU CẦU", "QUAN ĐIỂM", "Mục tiêu, quan điểm:", "NGUYÊN TẮC, YÊU CẦU SẮP XẾP THÔN",
				"ĐỊNH HƯỚNG SẮP XẾP ĐƠN VỊ SỰ NGHIỆP"), pattern.No("NHIỆM VỤ")),
		pattern.New(`(?i)^(?:đối tượng|phạm vi|thời gian thực hiện|thời hạn|tiến độ thực hiện|giải thích từ ngữ|hiệu lực|điều khoản|căn cứ(?: pháp lý| xây dựng| lập| ban hành| thực hiện| tính|[:.]?$)|thẩm quyền|`+
			`nội dung và hình thức|vị trí|chức năng|tổ chức bộ máy|cơ cấu)(?:$|[\s,;:.])`, pattern.Name("vi/bounds"),
			pattern.Yes("ĐỐI TƯỢNG, PHẠM VI, THỜI GIAN THỰC HIỆN", "Điều khoản thi hành", "VỊ TRÍ, VAI TRÒ", "CĂN CỨ PHÁP LÝ"), pattern.No("TỔ CHỨC THỰC HIỆN", "Căn cứ kết quả rà soát tại Điều 1:")),
		pattern.New(`(?i)^(?:về )?(?:nguồn )?(?:kinh phí|vốn|nguồn vốn|nguồn lực|ngân sách|dự toán|nhu cầu (?:vốn|kinh phí))(?:$|[\s,;:.])`,
			pattern.Name("vi/funds"),
			pattern.Yes("KINH PHÍ THỰC HIỆN", "NGUỒN LỰC THỰC HIỆN"), pattern.No("Bộ Tài chính")),
		pattern.New(`(?i)^(?:về )?(?:đánh giá|tình hình|kết quả|thực trạng|bối cảnh|sự cần thiết|tồn tại|hạn chế|những kết quả|ưu điểm|khó khăn|`+
			`nguyên nhân|bài học|thuận lợi)(?:$|[\s,;:.])`, pattern.Name("vi/past"),
			pattern.Yes("TÌNH HÌNH KINH TẾ - XÃ HỘI", "Đánh giá kết quả thực hiện"), pattern.No("NHIỆM VỤ")),
	},
	Stages: []*pattern.Pattern{
		pattern.New(`(?i)^(?:về )?(?:các )?(?:lộ trình|giai đoạn)(?:$|[\s,;:.])`, pattern.Name("vi/stages"),
			pattern.Yes("CÁC GIAI ĐOẠN THỰC HIỆN", "Lộ trình thực hiện"), pattern.No("Thời gian thực hiện")),
	},
	Settled: []*pattern.Pattern{
		pattern.New(`(?i)(?:nhiệm vụ(?:,| và) quyền hạn|quyền và nghĩa vụ|quyền hạn|chức năng)`, pattern.Name("vi/powers"),
			pattern.Yes("Nhiệm vụ và quyền hạn", "Vị trí và chức năng"), pattern.No("Tổ chức thực hiện")),
		pattern.New(`(?i)(?:hiệu lực|điều khoản (?:thi hành|chuyển tiếp)|quy định chuyển tiếp|phạm vi điều chỉnh|`+
			`đối tượng áp dụng)`, pattern.Name("vi/final"),
			pattern.Yes("Hiệu lực và trách nhiệm thi hành", "Điều khoản chuyển tiếp"), pattern.No("Tổ chức thi hành")),
	},
	Programme: pattern.New(`(?i)(?:chương trình hành động|chương trình công tác|kế hoạch (?:hành động|thực hiện|triển khai)|`+
		`nhiệm vụ,? (?:và )?giải pháp|^(?:chỉ thị|công điện|công văn|kết luận|thông báo|kế hoạch|chương trình)$)`,
		pattern.Name("vi/programme"),
		pattern.Yes("Chương trình hành động thực hiện Nghị quyết", "kế hoạch triển khai thi hành Luật", "chỉ thị"),
		pattern.No("Quy chế làm việc", "chỉ thị về an toàn")),

	Reject: []*pattern.Pattern{
		pattern.New(`(?i)(?:chịu trách nhiệm (?:tổ chức )?(?:thi hành|thực hiện|triển khai)|tổ chức thi hành|thi hành) (?:thực hiện )?`+anyPaper+` này\s*[./;]*$`, pattern.Name("vi/execution"),
			pattern.Yes("Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ chịu trách nhiệm thi hành Nghị quyết này./.", "Tổ chức thi hành Nghị quyết này;"),
			pattern.No("giám sát việc thực hiện Nghị quyết này.")),
		pattern.New(`(?i)chịu trách nhiệm (?:tổ chức )?thi hành `+anyPaper+` này`,
			pattern.Name("vi/answers-for-execution"),
			pattern.Yes("Chủ tịch Ủy ban nhân dân các tỉnh chịu trách nhiệm thi hành Nghị quyết này bảo đảm công khai, minh bạch"),
			pattern.No("thi hành Nghị quyết này", "chịu trách nhiệm thi hành Luật")),
		pattern.New(`(?i)^(?:việc [^.;]{3,240}? phải (?:tuân thủ|tuân theo|bảo đảm|đảm bảo|căn cứ|được|thực hiện)|(?:khi [^,;.]{3,160}, )?người sử dụng lao động (?:có trách nhiệm|phải|được)) `,
			pattern.Name("vi/rule-of-conduct"),
			pattern.Yes("Việc thực hiện nhiệm vụ được ủy quyền phải tuân thủ quy định của pháp luật", "Khi tổ chức làm thêm giờ, người sử dụng lao động phải bảo đảm"),
			pattern.No("Bộ Y tế phải bảo đảm", "việc rà soát được hoàn thành")),
		pattern.New(`(?i)^(?:các |những |danh mục )?(?:nhiệm vụ|nội dung|hoạt động|công việc)[^.;]{0,60}? (?:được (?:phân công|nêu|giao|quy định|thể hiện)|nêu) (?:cụ thể )?(?:tại|trong|ở) (?:các )?(?:phụ lục|danh mục|bảng)[^.;]{0,80}(?:kèm theo|này)[^.;]{0,40}[.;]?$`,
			pattern.Name("vi/told-in-the-annex"),
			pattern.Yes("Các nhiệm vụ cụ thể được phân công tại Phụ lục kèm theo Kế hoạch này."), pattern.No("thực hiện nhiệm vụ tại Phụ lục kèm theo trước ngày 30/6")),
		pattern.New(`(?i)^(?:thời gian thực hiện|thời gian tổ chức|địa điểm|đối tượng|số lượng|thành phần)[^:;.]{0,60}:`,
			pattern.Name("vi/frame"),
			pattern.Yes("Thời gian thực hiện Kế hoạch: Từ khi ban hành đến hết năm 2030.", "Địa điểm: Hội trường"), pattern.No("Thời gian tới, các bộ")),
		pattern.New(`(?i)^(?:trong quá trình (?:tổ chức )?(?:triển khai )?(?:thực hiện|áp dụng)[^,;]{0,80}, )?(?:nếu|trường hợp) (?:có (?:khó khăn|vướng mắc|vấn đề|phát sinh)|(?:các )?văn bản [^;.]{3,200}? có quy định)`,
			pattern.Name("vi/if-difficulties"),
			pattern.Yes("Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Nội vụ",
				"Trong quá trình áp dụng Nghị quyết này, trường hợp các văn bản ban hành sau có quy định thuận lợi hơn"), pattern.No("khắc phục khó khăn, vướng mắc")),
		pattern.New(`(?i)^(?:(?:(?:và )?chịu trách nhiệm|chịu trách nhiệm toàn diện) (?:trước|về|toàn diện|chính)|về tính (?:chính xác|đầy đủ|`+
			`trung thực|hợp pháp|hợp lệ|pháp lý))`, pattern.Name("vi/answering-for"),
			pattern.Yes("Chịu trách nhiệm về nội dung hồ sơ", "chịu trách nhiệm trước pháp luật", "Về tính chính xác, trung thực của hồ sơ"),
			pattern.No("làm Trưởng Ban, chịu trách nhiệm trước Thủ tướng Chính phủ")),
		pattern.New(`(?i)^(?:(?:nguồn )?kinh phí|nguồn vốn|việc lập dự toán|ngân sách nhà nước bảo đảm)`, pattern.Name("vi/funding"),
			pattern.Yes("Kinh phí triển khai các nhiệm vụ thực hiện theo quy định"), pattern.No("Bố trí kinh phí theo thẩm quyền")),
		pattern.New(`(?i)^`+anyPaper+` này (?:có hiệu lực|hết hiệu lực|thay thế)|`+
			`^(?:bãi bỏ|thay thế) (?:các )?(?:nghị quyết|quyết định|chỉ thị|khoản|điều|điểm)|^ban hành kèm theo `+anyPaper+` này`, pattern.Name("vi/effect"),
			pattern.Yes("Nghị quyết này có hiệu lực kể từ ngày ký ban hành.", "Ban hành kèm theo Nghị quyết này Chương trình hành động"),
			pattern.No("Ban hành Nghị quyết chuyên đề")),
		pattern.New(`(?i)được (?:xem xét )?(?:loại trừ|miễn|giảm)[^.;]{0,30} trách nhiệm`, pattern.Name("vi/pardon"),
			pattern.Yes("Người đứng đầu được xem xét loại trừ, miễn, giảm trách nhiệm"), pattern.No("miễn, giảm thuế")),
		pattern.New(`^\pL+(?: \pL+){0,3} là (?:các |những |một )`, pattern.Name("vi/definition"),
			pattern.Yes("Giảng viên là các giảng viên của các cơ sở đào tạo"), pattern.No("Là cơ quan thường trực, đôn đốc các Sở")),
	},

	Praise: pattern.New(`(?i)^(?:đánh giá cao|ghi nhận|biểu dương|hoan nghênh|khen ngợi|cảm ơn|chúc mừng|cơ bản (?:thống nhất|đồng ý)|`+
		`thống nhất (?:với|quan điểm|đánh giá)|đồng ý với)`,
		pattern.Name("vi/praise"),
		pattern.Yes("Đánh giá cao sự nỗ lực của các bộ", "Cơ bản thống nhất với báo cáo"),
		pattern.No("Khen thưởng kịp thời", "Các bộ ghi nhận")),
	Give: pattern.New(`(?i)^(?:(?:thống nhất |đồng ý |chính phủ |thủ tướng chính phủ |nghị quyết |(?:tỉnh ủy|thành ủy) )?(?:giao(?: cho)?|đề nghị|`+
		`kiến nghị|yêu cầu|phân công|ủy quyền(?: cho)?|khuyến khích|trách nhiệm của|nhiệm vụ của)|đối với|riêng) `,
		pattern.Name("vi/gives"),
		pattern.Yes("Giao Bộ Tài chính", "Đề nghị Ủy ban nhân dân tỉnh", "Đối với Bộ Y tế", "Chính phủ yêu cầu các bộ"),
		pattern.No("Các bộ đề nghị", "giao.")),
	Told: pattern.New(`(?i)^(?:(?:đã )?(?:cơ bản )?(?:thống nhất|đồng ý)[^;.]{0,160}?(?:và )?)?(?:giao|yêu cầu|đề nghị|phân công|kêu gọi|`+
		`chỉ thị)(?:\s+cho)?:?\s+`,
		pattern.Name("vi/tells"),
		pattern.Yes("yêu cầu các bộ, ngành", "thống nhất chủ trương và giao cho Bộ Xây dựng"),
		pattern.No("yêu cầu.", "đã rà soát")),
	Topic: pattern.New(`(?i)^(?:về|đối với|liên quan đến) [^:;\n]{3,600}?:\s+`,
		pattern.Name("vi/topic"),
		pattern.Yes("Về việc bổ sung kế hoạch đầu tư công: giao Bộ Tài chính", "Về dự án: Tỉnh chủ động"),
		pattern.No("Bộ Tài chính: rà soát", "Về kinh phí. Giao Bộ Tài chính")),
	Clause: pattern.New(`(?i)^(?:trên cơ sở|căn cứ|trong |trường hợp|sau khi|trước khi|khi |để |nhằm |định k|h[àằ]ng |trước ngày|chậm nhất|theo |`+
		`(?:triển khai |tiếp tục )?thực hiện (?:nghị quyết|chỉ thị|quyết định|kết luận|chương trình|kế hoạch|nhiệm vụ|công điện|ý kiến|chức năng)|từ |`+
		`với |nếu |ngay |đồng thời|bên cạnh|ngoài |cùng với|tùy |hiện nay|thời gian tới|trước tình hình|do đó|vì vậy|về )`,
		pattern.Name("vi/opens-clause"),
		pattern.Yes("Trên cơ sở kết quả rà soát, Bộ Tư pháp", "Sau khi Luật được thông qua,", "Hằng năm, các bộ"),
		pattern.No("Bộ Tư pháp", "Các trường hợp")),
	Governs: pattern.New(`(?i)^(?:của|giữa|cho|bởi|do|với|từ|đến|tại|trước|thuộc) `,
		pattern.Name("vi/governs-bodies"),
		pattern.Yes("của Bộ Y tế", "cho các địa phương"),
		pattern.No("Bộ Y tế", "của")),
	Past: pattern.New(`(?i)^(?:đã|vẫn|còn|chưa|chỉ được|cơ bản|đánh giá cao|ghi nhận|biểu dương|hoan nghênh|nhận thấy|có nhiều|đang|bị|được (?:hưởng|cấp|`+
		`thiết kế|đầu tư|trang bị|kết nối|quản lý|hình thành|công nhận|vận hành|bố trí|xem xét|ưu tiên|phép|quyền|áp dụng|thực hiện|sử dụng|xây dựng|`+
		`triển khai|tổ chức|quy định|thành lập|lựa chọn|tính|gọi))(?:\s|$)`,
		pattern.Name("vi/done"),
		pattern.Yes("đã hoàn thành", "được phép", "đang triển khai", "chỉ được phép khởi công"),
		pattern.No("được", "hoàn thành")),
	With: pattern.New(`(?i)(?:(?P<leads>chủ trì),? cùng(?: với)?|phối hợp(?:,? (?:và )?(?:chặt chẽ|hỗ trợ|thường xuyên|hiệu quả|đồng bộ|kịp thời|tốt|chủ động|tham gia|quyết liệt|`+
		`nhịp nhàng|tích cực|liên tục|mật thiết|toàn diện))*(?:,)?(?: cùng)?(?: với)?) `,
		pattern.Name("vi/together-with"),
		pattern.Yes("phối hợp với Bộ Công an", "chủ trì, cùng các bộ", "phối hợp chặt chẽ với các bộ", "phối hợp cùng Sở Y tế"),
		pattern.No("phối hợp.", "cơ chế phối hợp")),
	Heading: pattern.New(`(?i)^(?:trách nhiệm(?: (?:của|đối với))?|nhiệm vụ của|về phía|các nhiệm vụ của) `,
		pattern.Name("vi/heads-bodies"),
		pattern.Yes("Trách nhiệm của Bộ Nội vụ", "Về phía các địa phương", "Nhiệm vụ của Sở Y tế"),
		pattern.No("Các trách nhiệm", "Nhiệm vụ cụ thể")),
	Submit: pattern.New(`(?i)(?:^|[\s,;(])(?:(?P<aside>(?:cơ quan|đơn vị|bộ phận) (?:(?:lãnh đạo|chỉ đạo),? (?:và )?)*tham mưu)|(?P<object>báo cáo|gửi|nộp)|trình|tham mưu|đề xuất|kiến nghị|`+
		`xin ý kiến)(?:(?:,| và|, và|,? để)? (?:báo cáo|trình|tham mưu|đề xuất|kiến nghị|đề nghị|gửi|giải trình|xin ý kiến|giúp))*`+
		`(?: cho| với| lên| tới| đến|(?P<comma>,))? `,
		pattern.Name("vi/submits"),
		pattern.Yes("xây dựng Đề án, trình Thủ tướng Chính phủ", "báo cáo Chính phủ", "tham mưu, đề xuất Chính phủ", "báo cáo và kiến nghị Chính phủ",
			"gửi cho Bộ Tài chính", "tham mưu, giúp Chính phủ", "báo cáo, Thủ tướng Chính phủ trong quý II"),
		pattern.No("trình.", "chương trình"),
		pattern.Refused("chương trình công tác năm", "báo cáo tình hình thực hiện", "gửi giấy mời", "báo cáo công tác phối hợp với Bộ Công an",
			"báo cáo tác động đến các địa phương", "năng lực cho các cơ quan tham mưu, giúp Bộ trưởng Bộ Y tế", "xử lý các kiến nghị về chính quyền địa phương",
			"các đơn vị báo cáo, Chính phủ xem xét")),
	Toward: pattern.New(`(?i)(?:^|\s)(?:(?P<aside>(?:phối hợp|phù hợp|hợp tác|làm việc|trao đổi|thống nhất|kết nối|liên kết|gắn|cùng|đối|so|quy định|thông tin) (?:chặt chẽ )?(?:với|về))|`+
		`với|về|lên|tới|đến|(?:thông )?qua) `,
		pattern.Name("vi/toward"),
		pattern.Yes("kết quả kiểm toán với Ủy ban Thường vụ Quốc hội", "kết quả về Bộ Y tế", "công tác phối hợp với Bộ Công an"),
		pattern.No("với.", "kết quả thực hiện")),
	PassesOn: pattern.New(`(?i)^(?:[^;.:,]{0,80}? )?(?:để (?:\pL+ ){0,2})?tổng hợp(?:[^;.\pL][^;.]*)?(?:[;.]|$)`,
		pattern.Name("vi/passes-on"),
		pattern.Yes(" để tổng hợp, báo cáo Chính phủ", " trước ngày 25 tháng 5 tổng hợp, báo cáo Thủ tướng Chính phủ; "),
		pattern.No(", tổng hợp kết quả báo cáo Bộ Chính trị", " xem xét; tổng hợp")),
	Hands: pattern.New(`(?:^|[\s,;(])(?:[Tt]rình (?:cơ quan|cấp|người|lãnh đạo|\p{Lu})|[Bb]áo cáo(?:,? \p{Lu}| [^.;,]{0,60}? (?:với|cho|lên|tới|về) \p{Lu})|[Gg]ửi (?:về )?\p{Lu})`,
		pattern.Name("vi/hands-over"),
		pattern.Yes("xây dựng Đề án, trình Thủ tướng", "báo cáo kết quả kiểm toán với Ủy ban Thường vụ Quốc hội", "gửi Bộ Tài chính tổng hợp"),
		pattern.No("chương trình công tác", "trình độ chuyên môn", "gửi kèm hồ sơ", "xây dựng báo cáo tổng kết")),
	Closing: pattern.New(`^(?:Nghị quyết|Luật|Pháp lệnh) này (?:đã )?được [^.;]{3,160} thông qua ngày`,
		pattern.Name("vi/passed-on"),
		pattern.Yes("Nghị quyết này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV thông qua ngày 10 tháng 12 năm 2025"), pattern.No("Nghị quyết này được thực hiện từ ngày")),
	Cut: pattern.New(`(?i)\s(?:báo cáo|và|hoặc|với|của|cho|các|những|về|tại|theo|do|để|trong|từ|đến|gửi|bởi|bằng|giữa|trên|dưới|được|không|phải|cần|thuộc)$`,
		pattern.Name("vi/cut-line"),
		pattern.Yes("để kịp thời tổng hợp báo cáo", "hướng dẫn của"), pattern.No("Chế độ thông tin, báo cáo.", "Bộ Nội vụ")),
	Following: pattern.New(`(?i)(?:sau đây|như sau|sau|cụ thể|chủ yếu|trọng tâm)\s*[:.]\s*$`,
		pattern.Name("vi/following"),
		pattern.Yes("các nhiệm vụ sau đây:", "nhiệm vụ trọng tâm:"),
		pattern.No("sau đây là", "như sau: một")),
	Including: pattern.New(`(?i)^\s*(?:\pL+\s+){0,4}?(?:,\s*)?(?:bao )?gồm(?: có)?\s*:?\s+`,
		pattern.Name("vi/including"),
		pattern.Yes(" gồm: Viện A", " bao gồm Viện A", " ở trung ương gồm có Viện A"),
		pattern.No("gồm.", "các Viện")),
	Order: pattern.New(`(?i)^(?:tiếp tục|tập trung|khẩn trương|chủ động|tăng cường|đẩy mạnh|nâng cao|xây dựng|hoàn thiện|rà soát|nghiên cứu|đề xuất|`+
		`sửa đổi|bổ sung|ban hành|triển khai|tổ chức|bảo đảm|đảm bảo|kiểm tra|tổng hợp|hoàn thành|bố trí|hướng dẫn|phấn đấu|thực hiện|chỉ đạo|`+
		`phát triển|đổi mới|mở rộng|`+
		`đầu tư|ứng dụng|chuẩn bị|xác định|lựa chọn|lồng ghép|huy động|phát huy|thúc đẩy|khuyến khích|quán triệt|tuyên truyền|cụ thể hóa|thể chế hóa|`+
		`ưu tiên|hỗ trợ|tạo |kiện toàn|sắp xếp|củng cố|chú trọng|quan tâm|phối hợp|thu hút|đào tạo|bồi dưỡng|giải quyết|xử lý|tháo gỡ|kết nối|`+
		`hình thành|thành lập|quản lý|giám sát|theo dõi|thường xuyên|định kỳ|kịp thời|không ngừng|từng bước|kiên quyết|quyết liệt|siết chặt|`+
		`hợp tác|ký kết|đa dạng|cải cách|cắt giảm|đơn giản|chuyển đổi|số hóa|vận động|phổ biến|đánh giá|sơ kết|tổng kết|lập |chấn chỉnh|phòng|`+
		`chống|bảo vệ|giữ vững|tham mưu|tích cực|gắn |khai thác|sử dụng|cải thiện|khắc phục|nghiêm)`,
		pattern.Name("vi/opens-order"),
		pattern.Yes("Tiếp tục hoàn thiện thể chế", "Rà soát các quy định", "tăng cường kiểm tra"),
		pattern.No("Việc rà soát", "Bộ Tài chính")),
	Leads: pattern.New(`(?i)^(?:[^.;:]{0,80}?)(?:chủ trì|có trách nhiệm|chịu trách nhiệm|khẩn trương|phối hợp|hướng dẫn|tổ chức (?:thực hiện|`+
		`triển khai)|chỉ đạo|theo dõi|đôn đốc|xây dựng|rà soát|ban hành|bố trí|tổng hợp)`,
		pattern.Name("vi/leads"),
		pattern.Yes("chủ trì, phối hợp với Bộ Y tế", "có trách nhiệm thẩm định", "kịp thời rà soát"),
		pattern.No("được hưởng phụ cấp", "tham dự hội nghị")),

	Frame: pattern.New(`(?i)^(?:địa điểm|kinh phí|nguồn kinh phí|hình thức|thành phần|đối tượng|số lượng|quy mô|phạm vi|nội dung truyền thông|phương thức|phương pháp|yêu cầu|căn cứ)[^:;.]{0,40}:`,
		pattern.Name("vi/beside-fields"),
		pattern.Yes("Địa điểm: Hoàng Thành", "Kinh phí: nguồn xã hội hóa", "Hình thức thực hiện: Trình diễn"), pattern.No("Địa phương: rà soát", "Kinh phí được bố trí. Cụ thể:")),
	Fields: []task.Field{
		{Role: extract.RoleTask, Re: pattern.New(`(?i)^(?:tên (?:nhiệm vụ|đề án|nội dung)|nhiệm vụ|nội dung(?: công việc| thực hiện|`+
			` nhiệm vụ)?)\s*:\s*`, pattern.Name("vi/field-task"),
			pattern.Yes("Tên nhiệm vụ: Xây dựng Đề án"), pattern.No("Nhiệm vụ của Bộ: …"))},
		{Role: extract.RoleLead, Re: pattern.New(`(?i)^(?:(?:cơ quan|đơn vị|bộ phận)(?:,? (?:đơn vị|cơ quan))? (?:chủ trì|đầu mối|thực hiện|`+
			`phụ trách)(?: (?:soạn thảo|thực hiện|trình|tham mưu))?|chủ trì(?: thực hiện)?|cơ quan, đơn vị chủ trì|trách nhiệm thực hiện)\s*:\s*`,
			pattern.Name("vi/field-lead"),
			pattern.Yes("Cơ quan chủ trì: Bộ Tư pháp.", "Đơn vị chủ trì: Bộ Công an.", "Đơn vị thực hiện: Sở Y tế"),
			pattern.No("Cơ quan phối hợp: Các bộ, ngành."))},
		{Role: extract.RoleSupport, Re: pattern.New(`(?i)^(?:(?:cơ quan|đơn vị)(?:,? (?:đơn vị|cơ quan))? (?:phối hợp|tham gia)(?: thực hiện)?|`+
			`phối hợp(?: thực hiện)?|cơ quan, đơn vị phối hợp)\s*:\s*`, pattern.Name("vi/field-support"),
			pattern.Yes("Cơ quan phối hợp: Các bộ, ngành.", "Phối hợp: Sở Y tế"), pattern.No("Phối hợp với Bộ Y tế"))},
		{Role: extract.RoleProduct, Re: pattern.New(`(?i)^(?:kết quả(?: yêu cầu| đầu ra| cần đạt)?|sản phẩm(?: hoàn thành| đầu ra| dự kiến)?|`+
			`(?:sản phẩm|kết quả)/(?:kết quả|sản phẩm))\s*:\s*`, pattern.Name("vi/field-product"),
			pattern.Yes("Kết quả: Quyết định của Thủ tướng Chính phủ.", "Sản phẩm: Báo cáo"), pattern.No("Kết quả thực hiện năm 2025"))},
		{Role: extract.RoleDue, Re: pattern.New(`(?i)^(?:(?:thời gian|thời hạn|tiến độ|hạn)(?: (?:hoàn thành|thực hiện|trình|xong|báo cáo|dự kiến|tổ chức))*)\s*:\s*`,
			pattern.Name("vi/field-due"),
			pattern.Yes("Thời gian hoàn thành: Quý IV/2026.", "Thời gian thực hiện: Thường xuyên", "Thời gian dự kiến: ngày 11/9/2026"), pattern.No("Thời gian qua"))},
		{Role: extract.RoleSubmit, Re: pattern.New(`(?i)^(?:cấp trình|cấp (?:phê duyệt|ban hành|trình, phê duyệt)|cơ quan (?:trình|phê duyệt)|`+
			`trình)\s*:\s*`, pattern.Name("vi/field-submit"),
			pattern.Yes("Cấp trình: Chính phủ"), pattern.No("Trình Chính phủ"))},
	},
	Flat: pattern.New(`(?i)\n(?:S?TT|Số TT)\s*\n(?:[^\n]{1,40}\n){1,4}?(?:[^\n]{0,30}\s)?(?:chủ\s+trì|phối\s+hợp|trình|thực\s+hiện)\s*\n`,
		pattern.Name("vi/columns-on-lines"),
		pattern.Yes("\nTT\nNội dung công việc\nCơ quan\nchủ trì\n", "\nSTT\nĐơn vị\nNhiệm vụ chủ trì\nĐơn vị phối hợp\n"),
		pattern.No("STT | Nhiệm vụ | Cơ quan chủ trì", "\nSTT Nhiệm vụ Cơ quan chủ trì\n")),
	Targets: targets,
}

// working is the tables of tasks with these kinds of papers.
func working(papers lang.Papers) task.Tables {
	tb := tasks
	tb.Itself = pattern.New(`(?i)(?:^|[^\pL])(?P<paper>`+papers.Expr(strings.ToLower, lang.Whatever)+`) này(?P<does>,? (?:quy định|điều chỉnh|hướng dẫn|áp dụng|sửa đổi|ban hành))?(?:$|[^\pL])`,
		pattern.Name("vi/speaks-of-itself"),
		pattern.Yes("1. Luật này quy định về", "theo Nghị định này."),
		pattern.No("khoản này", "Nghị quyết số 57"))
	return tb
}

// Numbers: comma decimal, dot thousands.
const figureRe = `\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`

var targets = task.TargetTable{
	Words: pattern.New(`(?i)(?:^|\s)(?:(?:đạt|còn|tăng|giảm|chiếm|duy trì|ở mức|ít nhất|tối thiểu|tối đa|trên|dưới|khoảng|từ|không quá|không dưới|`+
		`thấp hơn|cao hơn|hơn|≥|≤|bình quân|xuống|lên|vượt)\s*)+$`,
		pattern.Name("vi/comparing-words"),
		pattern.Yes("tỷ lệ đạt trên ", "tăng "),
		pattern.No("tỷ lệ ", "trên địa bàn")),
	Value: pattern.New(`(?i)^(?P<low>`+figureRe+`)\s?(?:%|‰)?(?:\s*(?:-|–|đến)\s*(?P<high>`+figureRe+`))?\s?(?P<unit>%(?:\s?/\s?năm|\s?GRDP|\s?GDP)?|`+
		`‰|(?:tỷ|triệu|nghìn|ngàn) (?:USD|đồng|tấn|lượt|ha|người)|USD|đồng|tuổi|ha|km2?|MW|m2|m²|xã|doanh nghiệp|người|lượt|tấn|giường|bác sĩ|`+
		`năm tuổi|điểm|hồ sơ|đô thị|dự án|cơ sở|trường|sản phẩm)`,
		pattern.Name("vi/value"),
		pattern.Yes("50%", "8.300-8.500 USD", "10 doanh nghiệp số", "8,0 - 8,5%/năm"),
		pattern.No("50", "năm 2030", "thứ 5")),
	Horizon: pattern.New(`(?i)(?:đến|tới|vào|trong|giai đoạn|hết)\s+(?:hết\s+|cuối\s+)?(?:năm\s+)?(?:\d{4}\s*[-–]\s*)?(?P<y>20\d\d)`,
		pattern.Name("vi/horizon-year"),
		pattern.Yes("đến năm 2030", "giai đoạn 2026 - 2030", "trong 2026"),
		pattern.No("năm 2030", "đến nay")),
	Decimal: ",",
	Compare: []task.Comparator{
		{Re: pattern.New(`^>$`, pattern.Name("vi/more"), pattern.Yes(">"), pattern.No(">=")), Sign: ">"},
		{Re: pattern.New(`^<$`, pattern.Name("vi/less"), pattern.Yes("<"), pattern.No("<=")), Sign: "<"},
		{Re: pattern.New(`(?i)(?:ít nhất|tối thiểu|trên|không dưới|≥|>=|vượt|cao hơn|hơn)`, pattern.Name("vi/at-least"), pattern.Yes("ít nhất",
			"đạt trên", "≥"), pattern.No("tối đa", ">")), Sign: ">="},
		{Re: pattern.New(`(?i)(?:tối đa|dưới|không quá|≤|<=|thấp hơn)`, pattern.Name("vi/at-most"), pattern.Yes("không quá", "≤"),
			pattern.No("ít nhất", "<")), Sign: "<="},
		{Re: pattern.New(`(?i)khoảng`, pattern.Name("vi/about"), pattern.Yes("đạt khoảng"), pattern.No("đạt")), Sign: "~"},
	},
	Cell: pattern.New(`(?i)^(?:đạt\s+)?(?P<cmp>(?:(?:≥|≤|>=|<=|>|<|=|ít nhất|tối thiểu|tối đa|trên|dưới|khoảng|từ|không quá|không dưới|hơn|còn|tăng|`+
		`giảm)\s*)*)(?P<low>`+figureRe+`)\s?(?P<pct>%?)(?:\s*(?:-|–|đến)\s*(?P<high>`+figureRe+`)\s?%?)?(?P<rest>(?:$|[\s/]).*)$`,
		pattern.Name("vi/value-in-cell"),
		pattern.Yes("≥ 30", "đạt 50%", "8,5 - 9 % GDP", "khoảng 3.000 USD"),
		pattern.No("Nhóm dẫn đầu", "5G")),
	Year: pattern.New(`(?:^|[^\d/])(?:20\d\d\s*[-–]\s*)?(?P<y>20\d\d)(?:$|[^\d/])`,
		pattern.Name("vi/year-of-column"),
		pattern.Yes("Mục tiêu năm 2030", "2026-2030"),
		pattern.No("20300", "Năm thứ 2")),
	Before: pattern.New(`(?i)^(?:phấn đấu|và|trong đó|đến (?:hết )?năm \d{4}|bảo đảm|đưa|,|hằng năm|hàng năm|các|có)(?:\s*,?\s+|$)`,
		pattern.Name("vi/before-indicator"),
		pattern.Yes("Phấn đấu tỷ lệ đô thị hóa", "đến năm 2030 tỷ lệ", "trong đó, tỷ lệ"),
		pattern.No("Tỷ lệ đô thị hóa", "cácbon")),
}
