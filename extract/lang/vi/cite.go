package vi

import (
	"nghiquyet/extract"
	"nghiquyet/extract/cite"
	"nghiquyet/extract/cite/register"
	"nghiquyet/extract/lang"
)

// cites are the words by which Vietnamese texts cite documents.
var cites = cite.Tables{
	Lang: "vi",
	Named: []cite.Unnumbered{
		{Words: []string{"hiến pháp"}, Tails: []string{"nước", "cộng hòa xã hội chủ nghĩa việt nam", "cộng hoà xã hội chủ nghĩa việt nam", "việt nam dân chủ cộng hòa", "chxhcn việt nam"}},
		{Words: []string{"nghị quyết đại hội", "nghị quyết của đại hội"}, Tails: append([]string{"đại biểu", "toàn quốc", "lần thứ", "làn thứ", "của đảng", "đảng", "đảng toàn quốc", "cộng sản việt nam",
			"công đoàn", "công đoàn việt nam", "khóa", "khoá", "nhiệm kỳ"}, partyPlaces...), Roman: true},
		{Words: []string{"nghị quyết trung ương", "nghị quyết hội nghị", "nghị quyết hội nghị trung ương", "nghị quyết hội nghị lần thứ", "kết luận hội nghị trung ương", "kết luận trung ương", "kết luận hội nghị lần thứ"},
			Tails: []string{"lần thứ", "khóa", "khoá", "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "ban chấp hành trung ương", "đảng", "của đảng", "bch trung ương", "bchtw", "bch tw"}, Roman: true},
		{Words: []string{"điều lệ đảng", "cương lĩnh xây dựng đất nước"}, Tails: []string{"cộng sản việt nam", "trong thời kỳ quá độ lên chủ nghĩa xã hội"}},
		{Words: []string{"quy chế làm việc của", "nội quy kỳ họp"}, Body: true},
		{Words: []string{"công ước", "nghị định thư", "hiệp ước", "hiến chương"}, Own: true, Ends: treatyEnds},
		{Words: []string{"hiệp định"}, Own: true, Plain: true, Ends: treatyEnds},
		{Words: []string{"thỏa thuận"}, Own: true, Proper: true, Ends: treatyEnds},
	},
	Treaties: cite.Treaties{
		Between: []string{"giữa"},
		About:   []string{"về", "về việc"},
		Inside:  []string{"về", "về việc", "của", "trong lĩnh vực", "trên biển", "đối với", "gia nhập", "tự do", "hàng không", "với phụ nữ", "qua biên giới"},
		Signed:  []string{"ký", "ký kết", "được ký", "được ký kết", "đã ký", "đã được ký"},
		Other:   []string{"điều ước", "pháp luật", "quy định", "các quy định", "văn bản", "tập quán"},
	},
	Terms:   []string{"nhiệm kỳ"},
	Ordinal: []string{"lần thứ", "làn thứ", "thứ"},
	Places:  partyPlaces,
	Any:     []string{"cấp", "các cấp", "cùng cấp", "mình", "ủy ban nhân dân", "hội đồng nhân dân", "thường trực hội đồng nhân dân", "ubnd", "hđnd"},
	Units: []cite.Unit{
		{Words: []string{"điều", "đỉều", "điểu"}, Kind: extract.KindArticle, Num: cite.Arabic},
		{Words: []string{"khoản"}, Kind: extract.KindClause, Num: cite.Arabic | cite.Letters},
		{Words: []string{"điểm"}, Kind: extract.KindPoint, Num: cite.Arabic | cite.Letters},
		{Words: []string{"tiết", "tiểu tiết"}, Kind: extract.KindSubpoint, Num: cite.Arabic | cite.Letters},
		{Words: []string{"mục"}, Kind: extract.KindSection, Num: cite.Arabic | cite.Roman | cite.Letters},
		{Words: []string{"tiểu mục"}, Kind: extract.KindSubsection, Num: cite.Arabic | cite.Roman},
		{Words: []string{"chương"}, Kind: extract.KindChapter, Num: cite.Arabic | cite.Roman},
		{Words: []string{"phần", "phần thứ"}, Kind: extract.KindPart, Num: cite.Arabic | cite.Roman | cite.Letters | cite.Ordinal},
		{Words: []string{"phụ lục"}, Kind: extract.KindAnnex, Num: cite.Arabic | cite.Roman | cite.Letters | cite.Bare},
		{Words: []string{"mẫu số", "biểu mẫu số"}, Kind: extract.KindForm, Num: cite.Arabic | cite.Roman},
		{Words: []string{"đoạn", "đoạn thứ"}, Kind: extract.KindPara, Num: cite.Arabic | cite.Ordinal},
		{Words: []string{"gạch đầu dòng thứ", "gạch đầu dòng"}, Kind: extract.KindDash, Num: cite.Arabic | cite.Ordinal},
		{Words: []string{"số thứ tự", "số thứ tự thứ", "stt", "dòng thứ", "thứ tự", "có thứ tự", "thứ tự số", "thủ tục số"}, Kind: extract.KindRow, Num: cite.Arabic | cite.Ordinal},
	},
	NumberWords: []string{"số", "sô", "sồ", "só"}, // the last three as character recognition reads it
	NumberEnds:  []string{"số", "hiệu"},
	OwnLabels:   []string{"số hiệu", "số ký hiệu", "số/ký hiệu", "số, ký hiệu"},
	FormWords:   []string{"mẫu", "mẫu số", "biểu", "biểu số", "ký hiệu", "mã", "mã số", "tcvn", "qcvn", "iso", "phụ lục số", "phụ lục"},
	And:         []string{"và", "hoặc", "và các", "cùng với"},
	From:        []string{"từ"},
	To:          []string{"đến"},
	Of:          []string{"của", "tại", "thuộc", "trong", "thuộc về"},
	Heads:       []string{"tiêu đề", "tiêu đề của", "tên", "tên của", "tên gọi của"},
	Attached:    []string{"ban hành kèm theo", "được ban hành kèm theo", "ban hành theo", "được ban hành theo", "kèm theo", "ban hành tại", "được ban hành tại", "đính kèm"},
	Behind:      []string{"quy định tại", "có quy định tại", "đã quy định tại", "tại", "nêu tại"},
	Beside:      []string{"vào", "vào sau", "vào trước", "vào cuối", "vào đầu", "vào ngay sau", "vào ngay trước", "vào phía sau", "sau", "trước", "ngay sau"},
	This:        []string{"này"},
	That:        []string{"đó", "nêu trên", "nói trên", "trên", "trên đây"},
	Plural:      []string{"các", "những"},
	Several:     []string{"các", "những", "một số"},
	DateLead:    []string{"ngày"},
	SameDay:     []string{"cùng ngày", "ngày cùng ngày"},
	MonthWords:  []string{"tháng", "thắng", "thảng"},
	YearWords:   []string{"năm", "nãm", "nám"},
	Ordinals:    []string{"nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"},

	Issuers: []string{"chủ tịch quốc hội", "bch trung ương", "trung ương", "ban chỉ đạo", "ban thường vụ", "đảng ủy", "bộ trưởng", "bộ", "liên bộ", "thứ trưởng", "thống đốc", "tổng thanh tra chính phủ", "bộ trưởng chủ nhiệm văn phòng chính phủ", "chủ tịch ủy ban nhân dân",
		"chủ tịch ubnd", "chánh án tòa án nhân dân tối cao", "tổng kiểm toán nhà nước", "ủy ban", "sở", "giám đốc sở", "tổng cục", "tổng cục trưởng", "cục", "đoàn chủ tịch", "ban tuyên giáo", "hội nghị"},
	IssuerOf: lang.IssuerOf("vi"),
	Openings: lang.Issuers("vi"),
	Bodies:   lang.Bodies("vi"),
	HeadsOf:  []string{"bộ trưởng", "thống đốc", "chủ nhiệm", "tổng thanh tra", "chánh án", "viện trưởng", "chủ tịch", "tổng kiểm toán", "giám đốc", "tổng cục trưởng"},
	TitleOpens: []string{"về", "quy định", "sửa đổi", "hướng dẫn", "phê duyệt", "ban hành", "bổ sung", "bãi bỏ", "công bố", "phê chuẩn", "công nhận", "cho phép", "chấp thuận", "đính chính", "thí điểm", "thu hồi", "kéo dài", "giải thích", "quy chế", "quy chuẩn", "v/v", "thực hiện", "triển khai",
		"ủy quyền", "giao", "phân công", "tăng cường", "thành lập", "đẩy mạnh", "tiếp tục", "điều chỉnh", "bảo đảm", "kết luận", "triển khai thực hiện", "thay thế", "tổng kết", "sắp xếp"},
	AliasOpens: []string{"sau đây gọi là", "sau đây gọi tắt là", "sau đây gọi chung là", "sau đây viết tắt là", "gọi tắt là", "viết tắt là"},
	Bills:      []string{"dự án", "dự thảo", "dự án các", "các dự án", "dự luật", "hồ sơ dự án", "đề nghị xây dựng", "hồ sơ", "xây dựng", "và ban hành", "trình ban hành", "sớm ban hành", "soạn thảo", "nghiên cứu ban hành"},
	Drafts:     []string{"dự án", "dự thảo", "dự luật"},
	BillEnds:   []string{"trình Quốc hội", "trình Ủy ban Thường vụ Quốc hội", "để trình Quốc hội"},
	NotLaw:     []string{"pháp", "quy", "định", "kỷ", "trái", "hình"},

	Names: cite.Names{
		Register: register.LawNames,
		Amending: []string{"sửa đổi, bổ sung một số điều của", "sửa đổi, bổ sung các điều của", "sửa đổi, bổ sung một số điều", "sửa đổi, bổ sung", "sửa đổi", "sửa đổi một số điều của",
			"bổ sung một số điều của", "sửa đổi và bổ sung một số điều của", "bổ sung", "sửa đổi bổ sung một số điều của"},
		Groups:  []string{"có liên quan đến", "liên quan đến", "có liên quan tới", "liên quan tới", "về", "trong lĩnh vực", "thuộc lĩnh vực"},
		Revised: []string{"sửa đổi", "sửa đổi, bổ sung", "thay thế", "mới"},
		Stops: []string{"trình Quốc hội", "trình Ủy ban Thường vụ Quốc hội", "được", "đã", "quy định", "thì", "mà", "nếu", "khi", "này", "đó", "như", "có", "là", "phải", "không", "bởi", "cũng", "để", "do", "sau", "trước", "hiện hành",
			"nêu", "nói", "hoặc", "thông qua", "với", "bằng", "gồm", "bao gồm", "nhằm", "đang", "sẽ", "chưa", "còn", "chỉ mới", "chỉ được", "chỉ quy định", "áp dụng", "trừ", "căn cứ", "nay", "theo quy định", "cần", "tiếp tục", "nhưng", "cùng", "vào"},
		Joins: []string{"tự do"},
		Guess: true,
	},
	WellKnown:  register.WellKnown,
	Contents:   []string{"nội dung", "một số", "một số nội dung", "một số quy định", "quy định", "toàn bộ", "cụm từ", "một số cụm từ", "từ", "thời hạn", "thời gian", "hiệu lực", "việc", "đối với"},
	Texts:      []string{"văn bản"},
	Programmes: []string{"nhiệm vụ"},
	Meetings:   []string{"phiên họp", "cuộc họp", "buổi làm việc", "hội nghị trực tuyến", "hội nghị chính phủ"},
	Forms:      citeForms,
	Triggers:   citeTriggers,
	Enacts:     []string{"chính phủ ban hành", "bộ trưởng ban hành", "ban hành nghị định", "ban hành thông tư", "ban hành nghị quyết", "ban hành quyết định"},
}

// partyPlaces are what a Party branch is called before the name of its place.
var partyPlaces = []string{"đảng bộ", "đảng bộ tỉnh", "đảng bộ thành phố", "đảng bộ huyện", "đảng bộ quận", "đảng bộ thị xã", "đảng bộ xã", "đảng bộ phường", "đảng bộ đặc khu", "đảng bộ khối", "đảng bộ bộ"}

// treatyEnds are words that are in no treaty's name.
var treatyEnds = []string{"ký", "ký kết", "theo", "từ", "mà", "lần", "nhân dịp", "trái", "khi", "vay", "giai đoạn", "này", "đó"}

// citeForms are the ways of naming a document, with texts in which « » mark
// what each finds.
var citeForms = []cite.Form{
	// Kind, "số", number, date, issuer; line breaks and stray spaces inside.
	{Name: "vi/number", By: cite.ByNumber,
		Yes: []string{
			"theo «Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020» của Chính phủ về công tác văn thư",
			"tại «Quyết định 2352/QĐ-TTg»", "«QĐ 950/QĐ-TTg ngày 01/8/2018»", "«Nghị định số 148/2025 /NĐ-CP»", "«Thông tư số 39/2013/ TT-BLĐTBXH»", "«Nghị quyết số 140/NQ-CP»2", "«Nghị định số 145/2020/NĐ CP ngày 14/12/2020»", "tại «Nghị quyết số 66.4.2025/NQ-CP»",
			"«Thông tư số 27/2016/TTBLĐTBXH»", "«Báo cáo thẩm tra số 685/BC-UBVHXH15 ngày 09 tháng 7 năm 2025»", "«Công văn số 6509/BNV-TCBC»", "«Thông tư số 06-BYT/TT ngày 28/02/1991»",
		},
		No: []string{"QCVN 01:2019/BCT", "giai đoạn 2021-2025", "trước ngày 30/6/2025", "CÔNG BÁO/Số 238/Ngày 21-04-2026", "Mẫu số 03/PLI", "tờ khai 01-ĐK-TCT", "đạt 3/4 kế hoạch"}},
	// The Party writes the hyphen before the kind.
	{Name: "vi/party-number", By: cite.ByParty,
		Yes: []string{"«Nghị quyết số 45-NQ/TW ngày 24 tháng 01 năm 2019» của Bộ Chính trị", "«Kết luận số 182-KL/TW, ngày 29/7/2025»", "«Chỉ thị số 49-CT /TW»", "«Chương trình số 12- CTr/BCĐ»"},
		No:  []string{"năm 2019-NQ"}},
	// An element of a list, or a number whose kind is told elsewhere.
	{Name: "vi/number-in-list", By: cite.ByList,
		Yes: []string{"Luật số 43/2024/QH15, «số 47/2024/QH15»", "Nghị quyết số 13-NQ/TW và «24-NQ/TW»"},
		No:  []string{"các ngày 5, 6/2025"}},
	{Name: "vi/short-number", By: cite.ByShort,
		Yes: []string{"Chỉ thị số 11-CT/TU (sau đây gọi tắt là «Chỉ thị 11»)", "Nghị quyết số 57-NQ/TW; «NQ57»", "«Thông tư 01/2018»", "tinh thần của «Nghị quyết 57»"},
		No:  []string{"Kế hoạch 5 năm", "Nghị quyết 5", "giai đoạn 57"}},
	// A law by its name, with year or date.
	{Name: "vi/law-name", By: cite.ByName,
		Yes: []string{"«Luật Đất đai năm 2024»", "«Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025»", "«Luật Đầu tư số 61/2020/QH14»", "theo «Bộ luật lao động»", "theo quy định «Luật Nhà ở»", "«Luật phí và lệ phí số 97/2015/QH13»",
			"«Luật Khoa học và Công nghệ (2013)»", "«Pháp lệnh thanh tra ngày 29 tháng 3 năm 1990»", "vi phạm «Pháp lệnh kho bạc địa phương»", "«Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019»"},
		No: []string{"theo pháp luật về đất đai", "dự án Luật Dữ liệu cá nhân", "khẩn trương xây dựng và ban hành Luật Dữ liệu cá nhân", "Luật ban hành ngày 19 tháng 6 năm 2020", "thời hạn trong Pháp lệnh được tính theo ngày", "hoàn thiện Luật Công nghiệp công nghệ số trình Quốc hội ban hành", "các luật sư", "theo quy luật thị trường"}},
	{Name: "vi/law-number", By: cite.ByLawNumber,
		Yes: []string{"«Luật số 51/2024/QH15»", "«Luật 35/2018/QH14»", "Luật sửa đổi, bổ sung một số điều của «Luật số 81/2006/QH11»"},
		No:  []string{"Luật số hóa"}},
	{Name: "vi/unnumbered", By: cite.ByUnnumbered,
		Yes: []string{"«Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam»", "«Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng»", "«Nghị quyết Đại hội XIV»", "theo «Điều 6 Thỏa thuận Paris» giữa hai Chính phủ", "«Công ước khung của Liên hợp quốc về biến đổi khí hậu»", "các «Hiệp định CPTPP»"},
		No:  []string{"Nghị quyết Đại hội Cổ đông", "Ủy ban dự thảo Hiến pháp", "vi hiến", "các Thỏa thuận, Hiệp định quốc tế", "theo Hiệp định ký giữa Việt Nam và Lào", "THỎA THUẬN HỢP TÁC"}},
	// Units in an article that amends a document, and no document with them.
	{Name: "vi/implied", By: cite.ByImplied,
		Yes: []string{"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 84/2015/NĐ-CP như sau:\nSửa đổi «khoản 8 Điều 3» như sau:",
			"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 84/2015/NĐ-CP như sau:\n«Điều 13» được sửa đổi như sau:"},
		No: []string{"Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 84/2015/NĐ-CP như sau:\nHồ sơ quy định tại khoản 8 Điều 3 được nộp trực tuyến.", "Điều 1. Phạm vi điều chỉnh\nSửa đổi khoản 8 Điều 3 như sau:"}},
	// Units of the document itself.
	{Name: "vi/internal", By: cite.ByInternal,
		Yes: []string{"quy định tại «khoản 2 Điều 5», trừ", "theo «Nghị quyết này»", "theo «điểm a khoản 1 Điều này»"},
		No:  []string{"điểm đến hấp dẫn", "mục tiêu 5 năm", "điều chỉnh 3 chỉ tiêu"}},
}

// ofWords are verbs with the words of a text, not the text itself, as what they
// are done to: "bãi bỏ cụm từ", "thay thế các cụm từ". A bare "từ" is also "from".
func ofWords(verbs ...string) (all []string) {
	for _, v := range verbs {
		for _, what := range []string{"cụm từ", "các cụm từ", "một số cụm từ", "từ ngữ", "các từ ngữ", "một số từ ngữ", "từ, cụm từ", "các từ, cụm từ", "một số từ, cụm từ"} {
			all = append(all, v+" "+what)
		}
	}
	return all
}

// citeTriggers tell what a document does to those it names. Of two that open
// at one word the longer counts.
var citeTriggers = []cite.Trigger{
	{Name: "vi/basis", Relation: extract.Basis, Where: cite.Preamble, Words: []string{"căn cứ", "căn cứ vào"},
		Yes: []string{"Căn cứ «Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025»;"},
		No:  []string{"Tổ chức có căn cứ theo Luật Đất đai."}},
	{Name: "vi/proposal", Relation: extract.Proposal, Where: cite.Preamble, Words: []string{"theo đề nghị của", "xét đề nghị của", "theo đề nghị", "xét đề nghị", "trên cơ sở xem xét", "xét tờ trình", "sau khi xem xét", "trên cơ sở"},
		Yes: []string{"Theo đề nghị của Bộ trưởng Bộ Tư pháp tại «Tờ trình số 34/TTr-BTP ngày 17 tháng 03 năm 2026»;"},
		No:  []string{"Ủy ban nhân dân tỉnh xem xét theo Tờ trình số 5/TTr-STC."}},

	{Name: "vi/implements", Relation: extract.Implements, Where: cite.Own,
		Words: []string{"thực hiện", "triển khai", "triển khai thực hiện", "triển khai, thực hiện", "tổ chức thực hiện", "tổ chức triển khai thực hiện", "tổ chức triển khai, thực hiện", "cụ thể hóa", "thể chế hóa", "thể chế hóa đầy đủ", "quán triệt", "quán triệt, thực hiện", "quán triệt, triển khai", "quán triệt, triển khai thực hiện", "thực hiện nghiêm", "thực hiện hiệu quả", "hoàn thành"},
		Yes:   []string{"Tổ chức thực hiện hiệu quả «Nghị quyết số 57-NQ/TW» trong toàn ngành."},
		No:    []string{"Hồ sơ thực hiện theo quy định tại Nghị định số 45/2020/NĐ-CP."}},
	{Name: "vi/continues", Relation: extract.Continues, Where: cite.Own, Words: []string{"tiếp tục thực hiện", "tiếp tục triển khai", "tiếp tục triển khai thực hiện"},
		Yes: []string{"Tiếp tục thực hiện «Nghị quyết số 18-NQ/TW»."},
		No:  []string{"Dự án được tiếp tục thực hiện theo Nghị quyết số 18-NQ/TW."}},
	{Name: "vi/place", Where: cite.Blocks, Reach: cite.Place, Words: []string{"quy định tại", "quy định của", "được quy định", "được quy định tại", "nêu tại", "phê duyệt tại", "được phê duyệt tại"},
		Yes: []string{"Thực hiện chế độ quy định tại «Nghị định số 178/2024/NĐ-CP»."},
		No:  []string{"Điều 1. Bãi bỏ một số nội dung quy định tại Nghị định số 178/2024/NĐ-CP."}},
	{Name: "vi/by", Where: cite.Blocks, Reach: cite.Adjacent, Words: []string{"theo", "theo đúng"},
		Yes: []string{"Thực hiện chế độ theo «Nghị định số 178/2024/NĐ-CP»."},
		No:  []string{"Điều 1. Bãi bỏ quy định về quy hoạch theo quy trình rút gọn tại Nghị định số 35/2023/NĐ-CP."}},
	{Name: "vi/by-rules", Where: cite.Blocks, Reach: cite.Every, Words: []string{"theo quy định", "theo quy định tại", "theo quy định của", "phù hợp với", "trên cơ sở", "có căn cứ", "theo hướng dẫn", "thực hiện theo", "được thực hiện theo", "vi phạm", "trái với", "từ nguồn", "từ nguồn kinh phí", "từ ngân sách"},
		Yes: []string{"Điều 1. Sửa đổi giấy phép theo quy định tại «Nghị định số 178/2024/NĐ-CP»."},
		No:  []string{"Điều 1. Sửa đổi Quy chế ban hành kèm theo Quyết định số 7/2024/QĐ-TTg."}},
	{Name: "vi/reference", Where: cite.Blocks, Words: []string{"tổng kết", "sơ kết", "kết quả thực hiện", "tình hình thực hiện", "đánh giá", "rà soát"},
		Yes: []string{"Đánh giá kết quả thực hiện «Nghị quyết số 18-NQ/TW»."},
		No:  []string{"Thực hiện Nghị quyết số 18-NQ/TW theo lộ trình."}},
	{Name: "vi/texts-to-come", Where: cite.Blocks, Words: []string{"văn bản quy định chi tiết", "văn bản quy định chi tiết thi hành", "các văn bản quy định chi tiết", "văn bản quy định chi tiết, hướng dẫn thi hành", "văn bản hướng dẫn"},
		Yes: []string{"Ban hành Danh mục văn bản quy định chi tiết thi hành «Luật Đất đai»."},
		No:  []string{"Thực hiện Nghị quyết số 18-NQ/TW, ban hành văn bản hướng dẫn."}},
	{Name: "vi/history", Where: cite.History, Words: []string{"được sửa đổi", "được sửa đổi, bổ sung", "đã được sửa đổi", "đã được sửa đổi, bổ sung", "được bổ sung", "được thay thế", "được điều chỉnh", "đã được thay thế", "được đính chính", "được bãi bỏ"},
		Yes: []string{"Căn cứ Luật Tổ chức Quốc hội số 57/2014/QH13 được sửa đổi, bổ sung bởi «Luật số 65/2020/QH14»;"},
		No:  []string{"Căn cứ Nghị quyết số 18-NQ/TW; kinh phí được bổ sung hằng năm;"}},

	{Name: "vi/amends", Relation: extract.Amends, Where: cite.Opening,
		Words: append([]string{"sửa đổi", "sửa đổi, bổ sung", "bổ sung", "bổ sung thêm", "thêm", "sửa đổi, bổ sung một số điều của", "điều chỉnh", "sửa đổi, thay thế", "sửa đổi một số điều của", "cập nhật, bổ sung"},
			ofWords("thay", "thay thế", "bỏ", "bãi bỏ", "hủy bỏ", "lược bỏ")...),
		Yes: []string{"Điều 1. Sửa đổi, bổ sung một số điều của «Nghị định số 45/2019/NĐ-CP» như sau:", "Điều 1. Bãi bỏ cụm từ “Mẫu số 06” tại «Điều 36 Nghị định số 26/2019/NĐ-CP».",
			"Điều 3. Bỏ các cụm từ “A”, “B” tại «Điều 5 Nghị định số 38/2029/NĐ-CP»."},
		No: []string{"Rà soát, sửa đổi, bổ sung Nghị định số 45/2019/NĐ-CP.", "Điều 2. Nghị định số 9/2018/NĐ-CP đã được sửa đổi, bổ sung bởi Nghị định số 10/2019/NĐ-CP."}},
	{Name: "vi/replaces", Relation: extract.Replaces, Where: cite.SelfSaid, Words: []string{"thay thế", "và thay thế"},
		Yes: []string{"Điều 5. Nghị định này có hiệu lực từ ngày ký và thay thế «Nghị định số 12/2015/NĐ-CP»."},
		No:  []string{"Xây dựng Thông tư (thay thế Thông tư số 34/2014/TT-BCT)."}},
	{Name: "vi/repeals", Relation: extract.Repeals, Where: cite.Opening, Words: []string{"bãi bỏ", "bãi bỏ toàn bộ", "bãi bỏ một phần"},
		Yes: []string{"Điều 3. Bãi bỏ «Quyết định số 30/2016/QĐ-TTg ngày 05 tháng 8 năm 2016»."},
		No:  []string{"Đề xuất bãi bỏ Quyết định số 30/2016/QĐ-TTg."}},
	{Name: "vi/expires", Relation: extract.Repeals, Where: cite.After, Words: []string{"hết hiệu lực", "hết hiệu lực thi hành", "chấm dứt hiệu lực", "bị bãi bỏ", "không còn hiệu lực"},
		Yes: []string{"Điều 3. «Quyết định số 30/2016/QĐ-TTg» hết hiệu lực kể từ ngày ký."},
		No:  []string{"Giấy phép hết hiệu lực. Căn cứ Quyết định số 30/2016/QĐ-TTg."}},
	{Name: "vi/cancels", Relation: extract.Cancels, Where: cite.Opening, Words: []string{"hủy bỏ", "thu hồi và hủy bỏ"},
		Yes: []string{"Điều 1. Hủy bỏ «Quyết định số 592/QĐ-UBND ngày 02 tháng 3 năm 2024»."},
		No:  []string{"Điều 1. Cơ quan hủy bỏ kết quả theo Thông tư số 5/2020/TT-BTC."}},
	{Name: "vi/suspends", Relation: extract.Suspends, Where: cite.Opening, Words: []string{"đình chỉ thi hành", "đình chỉ việc thi hành", "tạm đình chỉ", "ngưng hiệu lực", "tạm ngưng hiệu lực", "tạm dừng thực hiện", "ngưng hiệu lực thi hành"},
		Yes: []string{"Điều 1. Tạm đình chỉ việc áp dụng «Nghị định số 46/2026/NĐ-CP»."},
		No:  []string{"Điều 1. Tạm đình chỉ hoạt động nếu vi phạm Luật Xuất bản."}},
	{Name: "vi/extends", Relation: extract.Extends, Where: cite.Opening, Words: []string{"kéo dài thời hạn", "kéo dài thời gian", "kéo dài hiệu lực", "gia hạn"},
		Yes: []string{"Điều 1. Kéo dài thời hạn áp dụng «Nghị quyết số 54/2017/QH14»."},
		No:  []string{"Điều 1. Kéo dài thời hạn nộp thuế theo Nghị định số 64/2024/NĐ-CP."}},
	{Name: "vi/corrects", Relation: extract.Corrects, Where: cite.Opening, Words: []string{"đính chính"},
		Yes: []string{"Điều 1. Đính chính «Thông tư số 15/2021/TT-BTC»."},
		No:  []string{"Cơ quan đính chính sai sót theo Thông tư số 15/2021/TT-BTC."}},
	{Name: "vi/consolidates", Relation: extract.Consolidates, Where: cite.Opening, Words: []string{"hợp nhất văn bản", "hợp nhất"},
		Yes: []string{"Điều 1. Hợp nhất văn bản «Nghị định số 15/2021/NĐ-CP»."},
		No:  []string{"Việc hợp nhất các xã theo Nghị quyết số 76/2025/UBTVQH15."}},
	{Name: "vi/details", Relation: extract.Details, Where: cite.SelfSaid, Words: []string{"quy định chi tiết", "quy định chi tiết một số điều", "quy định chi tiết và hướng dẫn thi hành", "quy định chi tiết thi hành"},
		Yes: []string{"Điều 1. Nghị định này quy định chi tiết một số điều của «Luật Nhà ở»."},
		No:  []string{"Điều 1. Nghị định số 78/2025/NĐ-CP quy định chi tiết một số điều của Luật Nhà ở."}},
	{Name: "vi/guides", Relation: extract.Guides, Where: cite.SelfSaid, Words: []string{"hướng dẫn", "hướng dẫn thi hành", "hướng dẫn thực hiện", "hướng dẫn áp dụng", "hướng dẫn một số nội dung", "hướng dẫn một số điều", "hướng dẫn bổ sung", "hướng dẫn bổ sung một số điểm", "hướng dẫn thêm"},
		Yes: []string{"Điều 1. Thông tư này hướng dẫn một số nội dung tại «Nghị định số 289/2025/NĐ-CP»."},
		No:  []string{"Bộ Tài chính ban hành văn bản hướng dẫn Nghị định số 289/2025/NĐ-CP."}},
	{Name: "vi/explains", Relation: extract.Explains, Where: cite.SelfSaid, Words: []string{"giải thích"},
		Yes: []string{"Điều 1. Nghị quyết này giải thích «Luật Kiểm toán nhà nước»."},
		No:  []string{"Công chức giải thích Luật Đất đai cho người dân."}},
}
