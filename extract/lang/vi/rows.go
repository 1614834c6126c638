package vi

import (
	"nghiquyet/extract"
	"nghiquyet/extract/lang"
	"nghiquyet/extract/pattern"
	"nghiquyet/extract/rows"
)

// columns are the heads of the columns of tables. Order is priority.
var columns = rows.Tables{
	Tasks: []rows.Column{
		{Role: extract.RoleNum, Re: pattern.New(`(?i)^(?:tt|stt|số tt|số thứ tự|số\s?tt|no\.?|#)$`, pattern.Name("vi/column-num"),
			pattern.Yes("TT", "STT", "Số TT"), pattern.No("Thời gian"))},
		{Role: extract.RoleDue, Re: pattern.New(`(?i)(?:thời gian|thời hạn|thời điểm|ngày)[^()]{0,30}(?:hoàn thành|kết thúc)$`, pattern.Name("vi/column-due-at-last"),
			pattern.Yes("Thời gian Hoàn thành", "Thời hạn phải hoàn thành", "Thời gian Kết thúc"), pattern.No("Thời gian Bắt đầu", "Kết quả hoàn thành"))},
		{Role: extract.RoleDue, Re: pattern.New(`(?i)(?:thời gian|thời hạn|tiến độ|hạn hoàn thành|thời điểm|mốc)`, pattern.Name("vi/column-due"),
			pattern.Yes("Thời gian hoàn thành", "Thời hạn thực hiện", "Tiến độ"), pattern.No("Cơ quan chủ trì"))},
		{Role: extract.RoleLead, Also: true, Re: pattern.New(`(?i)^(?:cơ quan|đơn vị) (?:chủ trì )?(?:thẩm tra|thẩm định)`, pattern.Name("vi/column-review"),
			pattern.Yes("Cơ quan chủ trì thẩm tra", "Cơ quan thẩm định"), pattern.No("Cơ quan tham gia thẩm tra", "Cơ quan chủ trì soạn thảo"))},
		{Role: extract.RoleLead, Re: pattern.New(`(?i)^(?:(?:cơ quan|đơn vị|bộ|sở|ban|ngành|cấp|tổ chức|bên|phòng)[^()]{0,40} )?(?:chủ trì|`+
			`chịu trách nhiệm|đầu mối)`, pattern.Name("vi/column-lead"),
			pattern.Yes("Cơ quan chủ trì", "Đơn vị chủ trì", "Cơ quan chủ trì soạn thảo", "Cơ quan, đơn vị chủ trì", "Chủ trì",
				"Sở, ngành chủ trì tham mưu"), pattern.No("Cơ quan phối hợp", "Nhiệm vụ chủ trì"))},
		{Role: extract.RoleSupport, Re: pattern.New(`(?i)phối hợp|^(?:các )?(?:cơ quan|đơn vị)[^()]{0,20} tham gia`, pattern.Name("vi/column-support"),
			pattern.Yes("Cơ quan phối hợp", "Đơn vị phối hợp", "Cơ quan tham gia thẩm tra"), pattern.No("Cơ quan chủ trì"))},
		{Role: extract.RoleLead, Re: pattern.New(`(?i)(?:(?:cơ quan|đơn vị)(?:,? (?:đơn vị|cơ quan))? (?:thực hiện|tham mưu|soạn thảo|phụ trách|`+
			`trình)|trách nhiệm thực hiện|phân công)`, pattern.Name("vi/column-lead-2"),
			pattern.Yes("Cơ quan thực hiện", "Đơn vị thực hiện"), pattern.No("Thời gian thực hiện"))},
		{Role: extract.RoleLead, Re: pattern.New(`(?i)^(?:tên )?(?:đơn vị|cơ quan|bộ,? ngành|cơ quan, đơn vị|sở,? (?:ban,? )?ngành)$`,
			pattern.Name("vi/column-lead-3"),
			pattern.Yes("Đơn vị", "Cơ quan"), pattern.No("Đơn vị tính"))},
		{Role: extract.RoleTask, Re: pattern.New(`(?i)^(?:tên |các |danh mục )?(?:nhiệm vụ|nội dung|công việc|hoạt động|đề án|nhóm nhiệm vụ|`+
			`tên văn bản|dự án|việc)`, pattern.Name("vi/column-task"),
			pattern.Yes("Tên nhiệm vụ", "Nhiệm vụ", "Nhiệm vụ, giải pháp", "Nội dung công việc", "Nhiệm vụ cụ thể"), pattern.No("Kết quả"))},
		{Role: extract.RoleTask, Re: pattern.New(`(?i)^(?:tên |các |danh mục )*`+papers.Expr(written, lang.Whatever, "văn bản")+`[^()]{0,60}? (?:c[ầẩ]n|`+
			`phải|được|dự kiến)(?: được)? (?:sửa|bổ sung|ban hành|thay thế|bãi bỏ|xây dựng|hoàn thiện)`, pattern.Name("vi/column-task-2"),
			pattern.Yes("Các văn bản cần sửa đổi, bổ sung", "CÁC NGHỊ ĐỊNH CẦN SỬA ĐỔI, BỔ SUNG"),
			pattern.No("Điều, khoản, điểm cần sửa đổi, bổ sung, bãi bỏ", "Văn bản chỉ đạo của Đảng uỷ"))},
		{Role: extract.RoleProduct, Re: pattern.New(`(?i)(?:kết quả|sản phẩm|hình thức văn bản|đầu ra)`, pattern.Name("vi/column-product"),
			pattern.Yes("Kết quả/Đánh giá", "Sản phẩm", "Kết quả yêu cầu"), pattern.No("Ghi chú"))},
		{Role: extract.RoleSubmit, Re: pattern.New(`(?i)^(?:cấp (?:trình|phê duyệt|ban hành|có thẩm quyền)|cơ quan (?:phê duyệt|ban hành|có thẩm quyền))`, pattern.Name("vi/column-submit"),
			pattern.Yes("Cấp trình", "Cấp trình/phê duyệt", "Cấp phê duyệt"), pattern.No("Cơ quan chủ trì", "Cơ quan trình"))},
		{Role: extract.RoleBasis, Re: pattern.New(`(?i)căn cứ`, pattern.Name("vi/column-basis"),
			pattern.Yes("Căn cứ bổ sung"), pattern.No("Ghi chú"))},
		{Role: extract.RoleNote, Re: pattern.New(`(?i)ghi chú`, pattern.Name("vi/column-note"),
			pattern.Yes("Ghi chú"), pattern.No("Kết quả"))},
	},
	Ditto: pattern.New(`(?i)^(?:["'“”″ʺ〃]{1,2}|//|[-–(]*\s*(?:nt|n[/.]t|như trên|như mục trên)\s*[-–)]*\.?)$`, pattern.Name("vi/ditto"),
		pattern.Yes("nt", "-nt-", "Như trên", `"`, "''", "- nt -", "nt.", "(nt)", "″"), pattern.No("Như trên đã nêu", "Sở NT", "-", "")),
	Targets: []rows.Column{
		{Role: extract.RoleUnit, Re: pattern.New(`(?i)^(?:đơn vị(?: tính)?|đvt)$`, pattern.Name("vi/column-unit"),
			pattern.Yes("Đơn vị", "Đơn vị tính", "ĐVT"), pattern.No("Đơn vị chủ trì"))},
		{Role: extract.RoleValue, Re: pattern.New(`(?i)^(?:(?:(?:chỉ tiêu|mục tiêu|kế hoạch)(?: giao)? |đến |giai đoạn )?(?:(?:đến|`+
			`giai đoạn) )?(?:hết )?(?:năm )?(?:20\d\d\s*[-–]\s*)?20\d\d|kết quả|mục tiêu|giá trị|chỉ tiêu giao|kế hoạch giao)`, pattern.Name("vi/column-value"),
			pattern.Yes("Kết quả", "Năm 2030", "2026", "Mục tiêu đến năm 2030", "Chỉ tiêu năm 2026", "Giai đoạn 2026-2030"), pattern.No("Chỉ tiêu",
				"Ghi chú"))},
		{Role: extract.RoleIndicator, Re: pattern.New(`(?i)^(?:tên )?(?:các )?chỉ (?:tiêu|số)`, pattern.Name("vi/column-indicator"),
			pattern.Yes("Chỉ tiêu", "Tên chỉ tiêu", "Chỉ số"), pattern.No("Nhiệm vụ"))},
	},
}
