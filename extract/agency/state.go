package agency

// central are the highest bodies of the State.
var central = []Body{
	{Name: "Quốc hội", Code: "QH", Kind: Central, English: "National Assembly", French: "Assemblée nationale"},
	{Name: "Ủy ban Thường vụ Quốc hội", Code: "UBTVQH", Kind: Central, Also: []string{"UBTVQH"},
		English: "National Assembly Standing Committee", French: "Comité permanent de l'Assemblée nationale"},
	{Name: "Chủ tịch nước", Code: "CTN", Kind: Central, English: "State President", French: "Président de l'État"},
	{Name: "Chính phủ", Code: "CP", Kind: Central, English: "Government", French: "Gouvernement"},
	{Name: "Thủ tướng Chính phủ", Code: "TTg", Kind: Central, Also: []string{"TTgCP", "TTg", "Thủ tướng"}, English: "Prime Minister", French: "Premier ministre"},
	{Name: "Phó Thủ tướng Chính phủ", Kind: Central, Also: []string{"Phó Thủ tướng"}, English: "Deputy Prime Minister", French: "Vice-Premier ministre"},
	{Name: "Hội đồng Bộ trưởng", Code: "HĐBT", Kind: Central, To: "1992-09-30", Change: MergedInto, Into: []string{"Chính phủ"}, English: "Council of Ministers"},
	{Name: "Văn phòng Quốc hội", Code: "VPQH", Kind: Office, English: "Office of the National Assembly"},
	{Name: "Văn phòng Chủ tịch nước", Code: "VPCTN", Kind: Office, English: "Office of the State President"},
	{Name: "Hội đồng Dân tộc", Kind: Central, Also: []string{"Hội đồng Dân tộc của Quốc hội"}, English: "Ethnic Council"},
	{Name: "Ủy ban Pháp luật và Tư pháp", Kind: Central, From: "2025-02-18"},
	{Name: "Ủy ban Kinh tế và Tài chính", Kind: Central, From: "2025-02-18"},
	{Name: "Ủy ban Văn hóa và Xã hội", Kind: Central, From: "2025-02-18"},
	{Name: "Ủy ban Khoa học, Công nghệ và Môi trường", Kind: Central},
	{Name: "Ủy ban Quốc phòng, An ninh và Đối ngoại", Kind: Central, From: "2025-02-18"},
	{Name: "Ủy ban Công tác đại biểu", Kind: Central, From: "2025-02-18"},
	{Name: "Ủy ban Dân nguyện và Giám sát", Kind: Central, From: "2025-02-18"},
	{Name: "Ủy ban Pháp luật", Kind: Central, To: "2025-02-18", Change: MergedInto, Into: []string{"Ủy ban Pháp luật và Tư pháp"}},
	{Name: "Ủy ban Tư pháp", Kind: Central, To: "2025-02-18", Change: MergedInto, Into: []string{"Ủy ban Pháp luật và Tư pháp"}},
	{Name: "Ủy ban Kinh tế", Kind: Central, To: "2025-02-18", Change: MergedInto, Into: []string{"Ủy ban Kinh tế và Tài chính"}},
	{Name: "Ủy ban Tài chính, Ngân sách", Kind: Central, To: "2025-02-18", Change: MergedInto, Into: []string{"Ủy ban Kinh tế và Tài chính"}},
	{Name: "Ủy ban Văn hóa, Giáo dục", Kind: Central, To: "2025-02-18", Change: MergedInto, Into: []string{"Ủy ban Văn hóa và Xã hội"}},
	{Name: "Ủy ban Xã hội", Kind: Central, To: "2025-02-18", Change: MergedInto, Into: []string{"Ủy ban Văn hóa và Xã hội"}},
	{Name: "Ủy ban Quốc phòng và An ninh", Kind: Central, To: "2025-02-18", Change: MergedInto, Into: []string{"Ủy ban Quốc phòng, An ninh và Đối ngoại"}},
	{Name: "Ủy ban Đối ngoại", Kind: Central, To: "2025-02-18", Change: MergedInto, Into: []string{"Ủy ban Quốc phòng, An ninh và Đối ngoại"}},
	{Name: "Đoàn đại biểu Quốc hội", Kind: Central, Also: []string{"ĐBQH", "Đoàn ĐBQH"}},
	{Name: "đại biểu Quốc hội", Kind: Central},
	{Name: "Hội đồng Bầu cử quốc gia", Kind: Central},
	{Name: "Kiểm toán nhà nước", Code: "KTNN", Kind: Office, Also: []string{"KTNN"}, English: "State Audit Office", French: "Audit d'État"},
	{Name: "Tòa án nhân dân tối cao", Code: "TANDTC", Kind: Court, Also: []string{"TANDTC"}, English: "Supreme People's Court", French: "Cour populaire suprême"},
	{Name: "Viện kiểm sát nhân dân tối cao", Code: "VKSNDTC", Kind: Court, Also: []string{"VKSNDTC"},
		English: "Supreme People's Procuracy", French: "Parquet populaire suprême"},
	{Name: "Tòa án nhân dân", Kind: Court, Also: []string{"TAND"}, English: "People's Court"},
	{Name: "Viện kiểm sát nhân dân", Kind: Court, Also: []string{"VKSND"}, English: "People's Procuracy"},
}

// offices are agencies under the Government and other institutions of the
// State.
var offices = []Body{
	{Name: "Đài Truyền hình Việt Nam", Code: "THVN", Kind: Office, Also: []string{"VTV", "THVN", "Đài THVN"}, English: "Vietnam Television"},
	{Name: "Đài Tiếng nói Việt Nam", Code: "TNVN", Kind: Office, Also: []string{"VOV", "TNVN", "Đài TNVN"}, English: "Voice of Vietnam"},
	{Name: "Thông tấn xã Việt Nam", Code: "TTXVN", Kind: Office, Also: []string{"TTXVN"}, English: "Vietnam News Agency"},
	{Name: "Viện Hàn lâm Khoa học và Công nghệ Việt Nam", Code: "HLKHCNVN", Kind: Office, Also: []string{"Viện Hàn lâm KHCNVN"},
		English: "Vietnam Academy of Science and Technology"},
	{Name: "Viện Hàn lâm Khoa học xã hội Việt Nam", Code: "HLKHXHVN", Kind: Office, Also: []string{"Viện Hàn lâm KHXHVN"},
		English: "Vietnam Academy of Social Sciences"},
	{Name: "Bảo hiểm xã hội Việt Nam", Code: "BHXH", Kind: Office, Also: []string{"BHXHVN", "BHXH Việt Nam"},
		To: "2025-03-01", Change: MergedInto, Into: []string{"Bộ Tài chính"}, English: "Vietnam Social Security"},
	{Name: "Bảo hiểm xã hội", Kind: Office, Also: []string{"BHXH"}, English: "Social Security"},
	{Name: "Kho bạc Nhà nước", Kind: Office, English: "State Treasury"},
	{Name: "Ban Quản lý Lăng Chủ tịch Hồ Chí Minh", Code: "BQLL", Kind: Office, To: "2025-03-01", Change: MergedInto, Into: []string{"Bộ Quốc phòng"}},
	{Name: "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp", Code: "UBQLV", Kind: Office, To: "2025-03-01", Change: SplitInto,
		Into: []string{"Bộ Tài chính", "Bộ Nội vụ"}},
	{Name: "Ban Cơ yếu Chính phủ", Code: "BCY", Kind: Office},
	{Name: "Bộ Tư lệnh Bộ đội Biên phòng", Kind: Office},
	{Name: "Bộ đội Biên phòng", Kind: Office},
	{Name: "Cục Thống kê", Kind: Office, English: "National Statistics Office"},
	{Name: "Tổng cục Thống kê", Code: "TCTK", Kind: Office, To: "2025-03-01", Change: MergedInto, Into: []string{"Cục Thống kê"}, English: "General Statistics Office"},
	{Name: "Tổng cục Thuế", Code: "TCT", Kind: Office, To: "2025-03-01", Change: MergedInto, Into: []string{"Cục Thuế"}, English: "General Department of Taxation"},
	{Name: "Cục Thuế", Kind: Office, English: "Tax Department"},
	{Name: "Tổng cục Hải quan", Code: "TCHQ", Kind: Office, To: "2025-03-01", Change: MergedInto, Into: []string{"Cục Hải quan"}, English: "General Department of Customs"},
	{Name: "Cục Hải quan", Kind: Office, English: "Customs Department"},
	{Name: "Ngân hàng Chính sách xã hội", Kind: Office, Also: []string{"NHCSXH", "Ngân hàng Chính sách xã hội Việt Nam"}},
	{Name: "Ngân hàng Phát triển Việt Nam", Kind: Office},
	{Name: "Liên đoàn Thương mại và Công nghiệp Việt Nam", Kind: Mass, Also: []string{"VCCI"}},
	{Name: "Đại học Quốc gia Hà Nội", Kind: Office, Also: []string{"ĐHQGHN"}},
	{Name: "Đại học Quốc gia Thành phố Hồ Chí Minh", Kind: Office, Also: []string{"ĐHQG-HCM", "Đại học Quốc gia TP. Hồ Chí Minh"}},
	{Name: "Cổng Thông tin điện tử Chính phủ", Kind: Office},
	{Name: "Ủy ban An toàn giao thông Quốc gia", Kind: Office},
	{Name: "Ủy ban Quốc gia về chuyển đổi số", Kind: Office},
	{Name: "Tổ công tác của Thủ tướng Chính phủ", Kind: Office},
	{Name: "Tổ công tác triển khai Đề án 06", Kind: Office, Also: []string{"Tổ công tác Đề án 06", "Tổ công tác triển khai Đề án 06 của Chính phủ"}},
	{Name: "Trung tâm dữ liệu quốc gia", Kind: Office, English: "National Data Centre"},
	{Name: "Tổng thư ký Quốc hội - Chủ nhiệm Văn phòng Quốc hội", Kind: Office, Also: []string{"Tổng thư ký Quốc hội, Chủ nhiệm Văn phòng Quốc hội"}},
	{Name: "Ủy ban Giám sát tài chính Quốc gia", Kind: Office, To: "2025-03-01", Change: SplitInto, Into: []string{"Bộ Tài chính", "Ngân hàng Nhà nước Việt Nam"}},
	{Name: "Ủy ban Chứng khoán Nhà nước", Kind: Office, English: "State Securities Commission"},

	// State corporations that tasks are given to.
	{Name: "Tập đoàn Điện lực Việt Nam", Kind: Office, Also: []string{"EVN"}, English: "Vietnam Electricity"},
	{Name: "Tập đoàn Dầu khí Việt Nam", Kind: Office, Also: []string{"PVN"}, English: "Vietnam Oil and Gas Group"},
	{Name: "Tập đoàn Công nghiệp - Năng lượng Quốc gia Việt Nam", Kind: Office},
	{Name: "Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam", Kind: Office, Also: []string{"TKV"}},
	{Name: "Tập đoàn Bưu chính Viễn thông Việt Nam", Kind: Office, Also: []string{"VNPT"}},
	{Name: "Tập đoàn Công nghiệp - Viễn thông Quân đội", Kind: Office, Also: []string{"Viettel"}},
	{Name: "Tổng công ty Đường sắt Việt Nam", Kind: Office},
	{Name: "Tổng công ty Cảng hàng không Việt Nam", Kind: Office, Also: []string{"ACV"}},
}

// local are the bodies of every province and commune; the place follows.
var local = []Body{
	{Name: "Ủy ban nhân dân", Code: "UBND", Kind: Local, Also: []string{"UBND"}, English: "People's Committee", French: "Comité populaire"},
	{Name: "Hội đồng nhân dân", Code: "HĐND", Kind: Local, Also: []string{"HĐND"}, English: "People's Council", French: "Conseil populaire"},
	{Name: "Thường trực Hội đồng nhân dân", Kind: Local, Also: []string{"Thường trực HĐND"}},
	{Name: "Văn phòng Ủy ban nhân dân", Code: "VPUBND", Kind: Local, Also: []string{"Văn phòng UBND", "VPUB"}},
	{Name: "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân", Kind: Local, Also: []string{"Văn phòng Đoàn ĐBQH và HĐND"}},
	{Name: "Ban Quản lý khu kinh tế", Kind: Local, Also: []string{"BQL Khu kinh tế"}},
	{Name: "Ban Quản lý các khu công nghiệp", Kind: Local, Also: []string{"BQL các khu công nghiệp"}},
	{Name: "Bộ Chỉ huy Quân sự", Kind: Local, Also: []string{"BCH Quân sự", "Bộ CHQS"}, English: "Military Command"},
	{Name: "Ban Chỉ huy Quân sự", Kind: Local},
	{Name: "Đài Phát thanh - Truyền hình", Kind: Local, Also: []string{"Đài PT-TH", "Đài Phát thanh và Truyền hình"}},
}

// fields are what departments of a province are named after; "Sở" is put
// before each.
var fields = []string{
	"Tài chính", "Xây dựng", "Nội vụ", "Tư pháp", "Công Thương", "Y tế", "Ngoại vụ", "Du lịch", "Văn hóa", "Thể thao",
	"Nông nghiệp và Môi trường", "Khoa học và Công nghệ", "Giáo dục và Đào tạo", "Văn hóa, Thể thao và Du lịch", "Văn hóa và Thể thao",
	"Dân tộc và Tôn giáo", "Dân tộc - Tôn giáo", "An toàn thực phẩm", "Quy hoạch - Kiến trúc", "Quy hoạch và Kiến trúc",
	"Kế hoạch và Đầu tư", "Giao thông vận tải", "Nông nghiệp và Phát triển nông thôn", "Tài nguyên và Môi trường",
	"Thông tin và Truyền thông", "Lao động - Thương binh và Xã hội", "Văn hóa, Thông tin và Du lịch",
}

// fieldCodes are the short forms of fields after "Bộ" and "Sở".
var fieldCodes = map[string][]string{
	"Nông nghiệp và Môi trường":           {"NN&MT", "NNMT", "NN và MT", "Nông nghiệp & Môi trường"},
	"Khoa học và Công nghệ":               {"KH&CN", "KHCN", "KH và CN"},
	"Giáo dục và Đào tạo":                 {"GD&ĐT", "GDĐT", "GD và ĐT", "GD-ĐT"},
	"Văn hóa, Thể thao và Du lịch":        {"VHTTDL", "VH,TT&DL", "VHTT&DL", "VH, TT và DL", "VHTT và DL", "Văn hóa - Thể thao và Du lịch"},
	"Văn hóa và Thể thao":                 {"VH&TT", "VHTT"},
	"Dân tộc và Tôn giáo":                 {"DT&TG", "DTTG"},
	"Kế hoạch và Đầu tư":                  {"KH&ĐT", "KHĐT"},
	"Giao thông vận tải":                  {"GTVT", "GT-VT"},
	"Nông nghiệp và Phát triển nông thôn": {"NN&PTNT", "NNPTNT", "NN và PTNT", "Nông nghiệp và PTNT", "NN-PTNT"},
	"Tài nguyên và Môi trường":            {"TN&MT", "TNMT", "TN và MT"},
	"Thông tin và Truyền thông":           {"TT&TT", "TTTT", "TT và TT"},
	"Lao động - Thương binh và Xã hội":    {"LĐTBXH", "LĐ-TBXH", "LĐTB&XH", "LĐ-TB&XH", "LĐ-TB và XH", "LĐTB và XH", "Lao động, Thương binh và Xã hội"},
	"Tài chính":                           {"TC"},
	"Xây dựng":                            {"XD"},
	"Công Thương":                         {"CT"},
}

func departments() []Body {
	var out []Body
	for _, f := range fields {
		b := Body{Name: "Sở " + f, Kind: Local}
		for _, c := range fieldCodes[f] {
			b.Also = append(b.Also, "Sở "+c, "S"+c)
		}
		out = append(out, b)
	}
	return out
}
