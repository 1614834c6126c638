package agency

// English is the grammar of names in English translations.
var English = ready(Words{
	Lang:       "en",
	Separators: []string{",", ";", "\n", "and", "as well as", "or"},
	Articles:   []string{"the", "all", "all the"},
	Nouns: lines(`relevant agencies | relevant ministries | relevant units | relevant localities | other agencies | other ministries | concerned agencies | related agencies | concerned ministries | related units
		ministries | ministry | ministerial-level agencies | ministerial agencies | government agencies | governmental agencies | agencies | agency | localities | provinces | cities
		people's committees | people's committee | people’s committees | sectors | organizations | organisations | departments | enterprises | units | authorities | government | state bank | bodies`),
	Heads: lines(`Ministry | Ministries | Ministers | Minister | Government | State Bank | People's Committees | People's Committee | People’s Committees | People’s Committee | Department | Departments
		Committee | Commission | Vietnam | National | Central | Party | Prime | Supreme | Office | Heads | Chairpersons | Presidents | Inspectorate | Bureau | Provincial | Municipal | Ha | Hanoi`),
	Stops: lines(`shall | will | must | should | is | are | to | in | for | by | with | according | coordinates | coordinate | cooperates | cooperate | presides | preside | leads | lead | takes | take
		assumes | assume | organizes | organize | develops | develop | submits | submit | continues | continue | has | have | directs | direct | at | on | within | before | under | which | that | who`),
	Not: lines("of | and"),
})
