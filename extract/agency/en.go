package agency

// English is the grammar of names in English translations.
var English = newWords(Words{
	Lang:       "en",
	Separators: []string{",", ";", "\n", "and", "as well as", "or"},
	Articles:   []string{"the", "all", "all the", "its", "their"},
	Persons:    lines(`ministers | heads of ministerial-level agencies | heads of ministerial agencies | heads of government-attached agencies | heads of agencies | heads of ministries | chairmen | chairpersons | presidents of people's committees | presidents of people’s committees`),
	Passive:    []string{"be", "not"},
	Or:         []string{"or"},
	Own:        []string{"the", "its", "their"},
	Last:       lines(`shall | must | will | should | is requested to | are requested to | is encouraged to | are encouraged to | is assigned to | are assigned to | are responsible for | is responsible for`),
	Series:     []Series{{Opens: []string{"Ministries of"}, One: "Ministry of"}},
	Nouns: lines(`relevant agencies | relevant ministries | relevant units | relevant localities | other agencies | other ministries | concerned agencies | related agencies | concerned ministries | related units | related ministries | other concerned ministries | related sectors | concerned sectors | concerned departments | other sectors | other localities
		ministries | ministry | ministerial-level agencies | ministerial agencies | government agencies | governmental agencies | agencies | agency | localities | provinces | cities
		people's committees | people's committee | people’s committees | sectors | organizations | organisations | departments | enterprises | units | authorities | government | state bank | bodies
		branches | corporations | economic groups | associations | institutions | communities | media | schools | universities | institutes | hospitals | employers | banks | offices | ministerial-level agencies | government-attached agencies`),
	Heads: lines(`Ministry | Ministries | Ministers | Minister | Government | State Bank | People's Committees | People's Committee | People’s Committees | People’s Committee | Department | Departments
		Committee | Commission | Vietnam | National | Central | Party | Prime | Supreme | Office | Heads | Chairpersons | Presidents | Inspectorate | Bureau | Provincial | Municipal | Ha | Hanoi | Steering | Board | Council | Association | Union | Academy | General | State`),
	Connect: []string{"of", "and", "the", "for", "on", "&"},
	Names: lines(`Ministry of Labor, War Invalids and Social Affairs | Ministry of Labour, War Invalids and Social Affairs | Ministry of Labor, Invalids and Social Affairs
		Ministry of National Defense | Ministry of Defense | Ministry of Agriculture and Rural Development | Ministry of Home Affairs | Ministry of Interior | Ministry of Transport
		Ministry of Posts and Telematics | Ministry of Culture, Sport and Tourism | Committee for Ethnic Minority Affairs | Committee for Ethnic Minorities | Ministry of Agriculture and Environment
		Ministry of Education and Training | Vietnam Chamber of Commerce and Industry | Vietnam Social Insurance | Vietnam General Confederation of Labor | Vietnam Women's Union
		Ho Chi Minh Communist Youth Union | Vietnam Farmers' Association | Central Propaganda and Education Commission | Party Central Committee | Secretariat of the Party Central Committee
		People's Committees of provinces and centrally run cities | provincial-level People's Committees | People's Committees of the provinces and centrally-run cities`),
	Stops: lines(`shall | will | must | should | is | are | to | in | for | by | with | according | coordinates | coordinate | cooperates | cooperate | presides | preside | leads | lead | takes | take
		assumes | assume | organizes | organize | develops | develop | submits | submit | continues | continue | has | have | directs | direct | at | on | within | before | under | which | that | who`),
	Not: lines("of | and"),
})
