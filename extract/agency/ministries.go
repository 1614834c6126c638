package agency

import "strings"

// The day on which the Government of 17 ministries and ministerial agencies
// took up its work (Resolution 176/2025/QH15).
const reform = "2025-03-01"

// ministries are the ministries and ministerial agencies, those of today
// first, then the former ones.
var ministries = withFieldCodes([]Body{
	{Name: "Bộ Quốc phòng", Code: "BQP", English: "Ministry of National Defence", French: "ministère de la Défense"},
	{Name: "Bộ Công an", Code: "BCA", English: "Ministry of Public Security", French: "ministère de la Sécurité publique"},
	{Name: "Bộ Ngoại giao", Code: "BNG", English: "Ministry of Foreign Affairs", French: "ministère des Affaires étrangères"},
	{Name: "Bộ Nội vụ", Code: "BNV", English: "Ministry of Home Affairs", French: "ministère de l'Intérieur"},
	{Name: "Bộ Tư pháp", Code: "BTP", English: "Ministry of Justice", French: "ministère de la Justice"},
	{Name: "Bộ Tài chính", Code: "BTC", English: "Ministry of Finance", French: "ministère des Finances"},
	{Name: "Bộ Công Thương", Code: "BCT", English: "Ministry of Industry and Trade", French: "ministère de l'Industrie et du Commerce"},
	{Name: "Bộ Nông nghiệp và Môi trường", Code: "BNNMT", From: reform, English: "Ministry of Agriculture and Environment",
		French: "ministère de l'Agriculture et de l'Environnement"},
	{Name: "Bộ Xây dựng", Code: "BXD", English: "Ministry of Construction", French: "ministère de la Construction"},
	{Name: "Bộ Văn hóa, Thể thao và Du lịch", Code: "BVHTTDL", English: "Ministry of Culture, Sports and Tourism",
		French: "ministère de la Culture, des Sports et du Tourisme"},
	{Name: "Bộ Khoa học và Công nghệ", Code: "BKHCN", English: "Ministry of Science and Technology", French: "ministère des Sciences et des Technologies"},
	{Name: "Bộ Giáo dục và Đào tạo", Code: "BGDĐT", English: "Ministry of Education and Training", French: "ministère de l'Éducation et de la Formation"},
	{Name: "Bộ Y tế", Code: "BYT", English: "Ministry of Health", French: "ministère de la Santé"},
	{Name: "Bộ Dân tộc và Tôn giáo", Code: "BDTTG", From: reform, English: "Ministry of Ethnic Minorities and Religions",
		French: "ministère des Affaires ethniques et religieuses"},
	{Name: "Ngân hàng Nhà nước Việt Nam", Code: "NHNN", Also: []string{"Ngân hàng Nhà nước", "NHNN", "NHNN Việt Nam"},
		English: "State Bank of Vietnam", French: "Banque d'État du Vietnam"},
	{Name: "Thanh tra Chính phủ", Code: "TTCP", Also: []string{"TTCP"}, English: "Government Inspectorate", French: "Inspection gouvernementale"},
	{Name: "Văn phòng Chính phủ", Code: "VPCP", Also: []string{"VPCP"}, English: "Government Office", French: "Bureau du gouvernement"},

	{Name: "Bộ Kế hoạch và Đầu tư", Code: "BKHĐT", To: reform, Change: MergedInto, Into: []string{"Bộ Tài chính"}, English: "Ministry of Planning and Investment"},
	{Name: "Bộ Giao thông vận tải", Code: "BGTVT", To: reform, Change: MergedInto, Into: []string{"Bộ Xây dựng"}, English: "Ministry of Transport"},
	{Name: "Bộ Nông nghiệp và Phát triển nông thôn", Code: "BNNPTNT", Also: []string{"BNN"}, To: reform, Change: MergedInto,
		Into: []string{"Bộ Nông nghiệp và Môi trường"}, English: "Ministry of Agriculture and Rural Development"},
	{Name: "Bộ Tài nguyên và Môi trường", Code: "BTNMT", To: reform, Change: MergedInto, Into: []string{"Bộ Nông nghiệp và Môi trường"},
		English: "Ministry of Natural Resources and Environment"},
	{Name: "Bộ Thông tin và Truyền thông", Code: "BTTTT", To: reform, Change: SplitInto, Into: []string{"Bộ Khoa học và Công nghệ", "Bộ Văn hóa, Thể thao và Du lịch"},
		English: "Ministry of Information and Communications"},
	{Name: "Bộ Lao động - Thương binh và Xã hội", Code: "BLĐTBXH", To: reform, Change: SplitInto,
		Into: []string{"Bộ Nội vụ", "Bộ Giáo dục và Đào tạo", "Bộ Y tế"}, English: "Ministry of Labour, Invalids and Social Affairs"},
	{Name: "Ủy ban Dân tộc", Code: "UBDT", Also: []string{"UBDT"}, To: reform, Change: MergedInto, Into: []string{"Bộ Dân tộc và Tôn giáo"}, English: "Committee for Ethnic Affairs"},
	{Name: "Bộ Bưu chính, Viễn thông", Code: "BBCVT", To: "2007-08-08", Change: MergedInto, Into: []string{"Bộ Thông tin và Truyền thông"}},
	{Name: "Bộ Văn hóa - Thông tin", Code: "BVHTT", To: "2007-08-08", Change: SplitInto, Into: []string{"Bộ Văn hóa, Thể thao và Du lịch", "Bộ Thông tin và Truyền thông"}},
	{Name: "Bộ Công nghiệp", Code: "BCN", To: "2007-08-08", Change: MergedInto, Into: []string{"Bộ Công Thương"}},
	{Name: "Bộ Thương mại", Code: "BTM", To: "2007-08-08", Change: MergedInto, Into: []string{"Bộ Công Thương"}},
	{Name: "Bộ Thủy sản", Code: "BTS", To: "2007-08-08", Change: MergedInto, Into: []string{"Bộ Nông nghiệp và Phát triển nông thôn"}},
	{Name: "Bộ Khoa học, Công nghệ và Môi trường", Code: "BKHCNMT", To: "2002-08-05", Change: SplitInto,
		Into: []string{"Bộ Khoa học và Công nghệ", "Bộ Tài nguyên và Môi trường"}},
	{Name: "Ủy ban Thể dục Thể thao", Code: "UBTDTT", To: "2007-08-08", Change: MergedInto, Into: []string{"Bộ Văn hóa, Thể thao và Du lịch"}},
	{Name: "Ủy ban Dân số, Gia đình và Trẻ em", Code: "DSGĐTE", To: "2007-08-08", Change: SplitInto,
		Into: []string{"Bộ Y tế", "Bộ Lao động - Thương binh và Xã hội", "Bộ Văn hóa, Thể thao và Du lịch"}},
})

// withFieldCodes completes the ministries: their kind, and the short forms of
// their fields ("Bộ KH&CN").
func withFieldCodes(list []Body) []Body {
	for i := range list {
		b := &list[i]
		b.Kind = Ministry
		if field, ok := strings.CutPrefix(b.Name, "Bộ "); ok {
			for _, c := range fieldCodes[field] {
				b.Also = append(b.Also, "Bộ "+c)
			}
		}
		b.Also = append(b.Also, b.Code)
	}
	return list
}
