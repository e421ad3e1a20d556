"""Affiliations: what a sentence says of a speaker, as a table of (sentence, role, organisation, place)."""

import pytest

from lint.article import Article
from lint.files import File
from lint.formats import plain
from lint.reading.lexicon import Lexicon

LEXICON = Lexicon()

# before the name
PREMODIFIED = [
    (
        "Union Minister of State for Mines and Energy Lola Sabirova said it held.",
        "minister of state for mines and energy",
        "Union",
        "",
    ),
    ("Engineer Lola Sabirova said the dam would hold.", "engineer", "", ""),
    ("The water trust engineer Lola Sabirova said the dam would hold.", "engineer", "water trust", ""),
    ("Norin Water Trust spokesman Ilkhom Vale said the road was shut.", "spokesman", "Norin Water Trust", ""),
    ("US embassy spokeswoman Amara Okafor said it was safe.", "spokeswoman", "US embassy", ""),
    ("Oshton-based security analyst Dara Pell said trade would grow.", "security analyst", "", "Oshton"),
    ("Kenyan President Wanjiru Mwangi said talks had begun.", "president", "Kenya", ""),
    ("The road is shut, former deputy mayor Aoife Brennan said.", "former deputy mayor", "", ""),
    ("Senator Rosa Quintana said the bill was lost.", "senator", "", ""),
    ("The roof leaked, veteran President Rosa Quintana said.", "veteran president", "", ""),
    ("The roof leaked, Chatterbox CEO Rosa Quintana said.", "CEO", "Chatterbox", ""),
    ("Area SHO Rosa Quintana said the road was shut.", "area SHO", "", ""),
    ("Dr Nkechi Adeyemi said the ward was full.", "", "", ""),
    ("Mr. Tomasz Wieczorek said the cracks were known.", "", "", ""),
]

# between commas after the name
APPOSITIVE = [
    ("Dara Pell, Head of Soil Studies at Oshton University, said it was dry.", "head of soil studies", "Oshton University", ""),
    (
        "Dara Pell, one of the book's editors and a lecturer in botany at Oshton University, said it was dry.",
        "editor and lecturer",
        "Oshton University",
        "",
    ),
    ("Dara Pell, a Ph.D. student, said it was dry.", "student", "", ""),
    ("Dara Pell, who has worked with otters for years, said it was dry.", "", "", ""),
    ("Dara Pell, who has worked with the Oshton Trust for years, said it was dry.", "employee", "Oshton Trust", ""),
    # a post, what it deals with or where it is for, and whoever holds it
    ("The champion for disabled riders Malcolm Hirst said it was late.", "champion for disabled riders", "", ""),
    ("Director for urban planning Malcolm Hirst said it was late.", "director for urban planning", "", ""),
    ("Regional coordinator for road safety Kwame Boadi said it was late.", "regional coordinator for road safety", "", ""),
    ("Councillor for Dorn West Anil Sahadeo said it was late.", "councillor", "Dorn West", ""),
    ("Assemblyman for Dorn/Reed Anil Sahadeo said it was late.", "assemblyman", "Dorn/Reed", ""),
    ("MP for Oshton Sarah Wickes said it was late.", "MP", "Oshton", ""),
    ("Dara Pell, portfolio holder for young people, said it was late.", "portfolio holder", "", ""),
    ("Dara Pell, a lawyer for the anglers, said it was late.", "lawyer", "anglers", ""),
    ("Accounts clerk Desmond Phua said it was late.", "accounts clerk", "", ""),
    ("Mayor of Oshton, Cllr Tom Hegarty (Farm) said it was late.", "mayor", "Oshton", ""),
    ("Also speaking, a nurse at the Reed Health Centre, Mrs Talatu Dogo, who was late, said it was pathetic.",
     "nurse", "Reed Health Centre", ""),
    ("Danita Rowe, who has a son in the choir, said it was late.", "", "", ""),
    ("Contacted, Public Relations Officer (PRO) of the Dorn Electric Company (DEC) Mary Ann Persad said it was late.",
     "public relations officer", "Dorn Electric Company", ""),
    ("Dara Pell, who runs a small pottery kiln, said it was late.", "", "", ""),
    ("Department of Health spokesperson Dara Pell said it was late.", "spokesperson", "Department of Health", ""),
    ("Department for Transport spokesman Dara Pell said it was late.", "spokesman", "Department for Transport", ""),
    ("Ministry of Defence spokesman Col Ian Hale said it was late.", "spokesman", "Ministry of Defence", ""),
    ("The party's Health spokesman Dara Pell said it was late.", "health spokesman", "party", ""),
    ("Inspector P. Narain, who led the team, said it was late.", "inspector", "", ""),
    ("Dara Pell, who headed the inquiry, said it was late.", "head of the inquiry", "", ""),
    ("According to DCP (Cyber Crimes) Shalini Rao, it was late.", "DCP", "", ""),
    ("It was late, said Joint Secretary (Finance) Shalini Rao.", "joint secretary", "", ""),
    ("Shalini Rao, DCP (Cyber Crimes), said it was late.", "DCP", "", ""),
    ("Shalini Rao, SP of Dorn, said it was late.", "SP", "Dorn", ""),
    ("The Chairman, Millers Association, West Zone, Chief Akin Lawal, said it was late.", "chairman",
     "Millers Association", ""),
    ("Dara Pell, who runs Otter Coffee in Oshton, said it was late.", "head", "Otter Coffee", ""),
    ("County Executive Member for Roads Nuru Orell said it was late.", "executive member for roads", "County", ""),
    ("The county's Works Minister Noor Sheikh said it was late.", "works minister", "county", ""),
    ("Dorn Town Council Director, Mr Elisha Tiramba, said it was late.", "director", "Dorn Town Council", ""),
    # the other way round, with a town or a body behind the name
    ("The Revd Joel Achike, vicar of St Bride's, Kellow, said the road was shut.", "vicar", "St Bride's", ""),
    ("A driver, Ingrid Haugen from Tromso, said the road was shut.", "driver", "", "Tromso"),
    ("Another pollster, Thabo Maseko of Vale University, said the lead was gone.", "pollster", "Vale University", ""),
    ("One skipper, Thabo Maseko from the Norin Water Trust, said the lead was gone.", "skipper", "Norin Water Trust", ""),
    ("Lola Sabirova, chief engineer of the Norin Water Trust, said it held.", "chief engineer", "Norin Water Trust", ""),
    ("Dara Pell, a fellow at the Vale Institute, said the road was shut.", "fellow", "Vale Institute", ""),
    ("Dara Pell, analyst for tideWay in Oshton, said rates fell.", "analyst", "tideWay", ""),
    ("Dara Pell, professor of law, Vale University, Ago, said rates fell.", "professor of law", "Vale University", ""),
    ("The roof leaked, said Dara Pell, chief economist, Norin Bank.", "chief economist", "Norin Bank", ""),
    ("Dara Pell, 45, a teacher, Tarn School, said the roof leaked.", "teacher", "Tarn School", ""),
    ("The roof leaked, said Dara Pell, a driver, Norin Bank and others.", "driver", "", ""),
    ("Dara Pell, a driver, Oshton, said the road was shut.", "driver", "", ""),
    ("The roof leaked, said Thabo Maseko, director of the Maseru museum.", "director", "Maseru museum", ""),
    ("Mehmet Aydin, an MP affiliated with the Farm Party, said the road was shut.", "MP", "Farm Party", ""),
    ("Bayo Akin, a professor of engineering at the Oyo Polytechnic, said the road was shut.", "professor of engineering", "Oyo Polytechnic", ""),
    ("Ingrid Haugen, a climate expert based in Tromso, said the road was shut.", "climate expert", "", "Tromso"),
    ("Hiroshi Tanabe, 43, a driver, said he saw it.", "driver", "", ""),
    ("Farida Okonjo, deputy head of the Ministry of Works press service, said the road was shut.",
     "deputy head of the press service", "Ministry of Works", ""),
    ("Jonas Petrauskas, the union's secretary general, said the road was shut.", "secretary general", "union", ""),
    ("It would hold, said Aoife Brennan, managing director of the Norin Quay Trust.", "managing director", "Norin Quay Trust", ""),
    ("Ifan Morgan, a specialist in public procurement at the University of Carrow, said it was new.",
     "specialist", "University of Carrow", ""),
    ("The dates are solid, says Peter Lindgren, who studies seeds at Uppvik University.",
     "researcher", "Uppvik University", ""),
    ("Joel Vale, who studies at Uppvik University, said it was late.", "student", "Uppvik University", ""),
    ("A former apprentice, Joel Vale, said that it broke.", "former apprentice", "", ""),
    ("Later she hugged board member Ellen Szabo. Szabo said it was late.", "member", "board", ""),
    ("Nominated MP Zainab Hassan said it was early.", "MP", "", ""),
    ("Stephen Pell, whose brother is a driver, said it was late.", "", "", ""),
    ("Desmond Farrant, 43, of Kettle Lane, said he was asleep.", "", "", ""),
    ("Piers Holloway, prosecuting, told the jury that it was late.", "prosecutor", "", ""),
    ("Defending, Amara Nwosu said her client was sorry.", "defence lawyer", "", ""),
    ("Det Insp Carol Whitcombe, of Marsham Police, said it was over.", "detective inspector", "Marsham Police", ""),
    ("Rosa Quintana (Farm-Oshton) said the bill was lost.", "", "Farm-Oshton", ""),
    ("Fast bowler Rosa Quintana said the bill was lost.", "fast bowler", "", ""),
    ("The Minister for Basic Education, Hajia Rosa Quintana, said it was lost.", "minister for basic education", "", ""),
    ("A deputy on the Roads Committee of Parliament, Mr. Rosa Quintana, accused the clerk of late work.",
     "deputy", "Roads Committee of Parliament", ""),
    ("The Institute for Road Research, a think-tank, said it was lost. “Go,” its director, Rosa Quintana, said.",
     "director", "Institute for Road Research", ""),
    ("Cllr Rosa Quintana (Lab), one of the site's architects, said the bill was lost.", "architect", "Lab", ""),
    ("Society chairman Col (retd) Rosa Quintana said the bill was lost.", "chairman", "society", ""),
    ("Mr. Justice (retd.) Rosa Quintana said the bill was lost.", "mr. justice", "", ""),
    ("Prof. (Dr.) Rosa Quintana said the bill was lost.", "professor", "", ""),
    ("Rosa Quintana, a cider taster, said the bill was lost.", "cider taster", "", ""),
    ("The roof leaked, said Rosa Quintana, a young stilt walker who lives next door.", "young stilt walker", "", ""),
    ("The roof leaked, said Rosa Quintana, a cider taster at the Oshton Arms.", "cider taster", "Oshton Arms", ""),
    ("The roof leaked, said Rosa Quintana, a reminder of the flood.", "", "", ""),
    ("The roof leaked, said Rosa Quintana, a swipe at the mayor.", "", "", ""),
    ("Rosa Quintana, a bit tired, said the bill was lost.", "", "", ""),
    ("Rosa Quintana, a week later, said the bill was lost.", "", "", ""),
    ("His sister, the novelist Rosa Quintana, said the bill was lost.", "sister", "", ""),
    ("Cllr Rosa Quintana (Lab, Carrow East), who walked out, said the bill was lost.", "councillor", "Lab", ""),
    ("Senator Rosa Quintana (Farm-Oshton), late as ever, said the bill was lost.", "senator", "Farm-Oshton", ""),
    ("Applicant's agent Rosa Quintana, of Moss Planning, said the bill was lost.", "agent", "Moss Planning", ""),
    ("The roof leaked, said Dara Pell, a lawyer representing the Norin Dockers' Union.", "lawyer", "Norin Dockers' Union", ""),
    ("The roof leaked, said Dara Pell, representing the Norin Dockers' Union.", "", "Norin Dockers' Union", ""),
    ("The roof leaked, said Dara Pell, a lawyer representing Mr Ofori.", "lawyer", "", ""),
    ("The roof leaked, said Dara Pell, representing Mr Ofori.", "", "", ""),
    ("Dara Pell, a Liberal Democrat, said the road was shut.", "", "Liberal Democrat", ""),
    ("Dara Pell, a Republican from Oshton, said the road was shut.", "", "Republican", ""),
    ("Dara Pell, a Democrat who chairs the Roads Board, said the road was shut.", "chair", "Roads Board", ""),
    ("Dara Pell, a Republican who walked out, said the road was shut.", "", "Republican", ""),
    ("Dara Pell, a Republican fundraiser, said the road was shut.", "fundraiser", "Republican", ""),
    ("Rosa Quintana, an economist who runs the Vale Institute, said the road was shut.", "economist", "Vale Institute", ""),
]  # fmt: skip

# what a post deals with belongs to the role, whoever has the post to the organisation
FIELDS = [
    ("Dara Pell, director of research at the Vale Institute, said it held.", "director of research", "Vale Institute", ""),
    ("Dara Pell, director of civil liberties for the Norin Law Centre, said it held.",
     "director of civil liberties", "Norin Law Centre", ""),
    ("Dara Pell, an expert on Norway at the Vale Institute, said it held.", "expert on Norway", "Vale Institute", ""),
    ("Dara Pell, an expert on trade and farming, said it held.", "expert on trade and farming", "", ""),
    ("Dara Pell, chief of staff to Premier Ada Brook, said it held.", "chief of staff", "Premier Ada Brook", ""),
    ("Dara Pell, a former secretary of state for the elderly, said it held.", "former secretary of state for the elderly", "", ""),
    ("Dara Pell, a candidate for governor, said it held.", "candidate for governor", "", ""),
    ("Dara Pell, a mother of three, said it held.", "mother of three", "", ""),
    ("Dara Pell, the daughter of Norwegian immigrants, said it held.", "daughter of Norwegian immigrants", "", ""),
    ("Dara Pell, vice president of public policy at Vale Motors, said it held.", "vice president of public policy", "Vale Motors", ""),
    ("Dara Pell, a lawyer for the plaintiffs, said it held.", "lawyer", "plaintiffs", ""),
    ("Dara Pell, an adviser to media start-ups, said it held.", "adviser", "media start-ups", ""),
    ("Dara Pell, a plaintiff in the lawsuit, said it held.", "plaintiff", "", ""),
    ("Dara Pell, of course, said it held.", "", "", ""),
    ("Dara Pell, a guard at an Oshton casino, said it held.", "guard", "Oshton casino", ""),
    ("Dara Pell, the pastor of Lane End Church, plans to leave. Pell said it held.", "pastor", "Lane End Church", ""),
    ("The bank's manager, Dara Pell, shook her head. Pell said it held.", "manager", "bank", ""),
    ("Dara Pell, a former aide to Ada Brook was the first to say that it held, Pell said.", "former aide", "Ada Brook", ""),
    ("According to Dara Pell, the council spokesman was wrong about it.", "", "", ""),
    ("According to Dara Pell, a council spokesman, it was wrong.", "spokesman", "council", ""),
    ("Dara Pell, a senator for 36 years, said it held.", "senator", "", ""),
    ("Dara Pell, the leader of a plan to move the town council, said it held.", "leader of a plan", "", ""),
    ("Dara Pell, who won gold at Oshton 2016, said it held.", "", "", ""),
    ("Sgt Dara Pell, head of the Norin Traffic Department, said it held.", "head", "Norin Traffic Department", ""),
    ("Dara Pell, from the Norin Intervention Service, said it held.", "", "Norin Intervention Service", ""),
    ("Dara Pell, 31, an Oshton photographer, said it held.", "photographer", "Oshton", ""),
    ("Dean of Libraries Dara Pell said it held.", "dean of libraries", "", ""),
    ("Director of Public Health Dara Pell said it held.", "director of public health", "", ""),
    ("Oshton Council's Director of Parks Dara Pell said it held.", "director of parks", "Oshton Council", ""),
    ("Vice President of Operations Dara Pell said it held.", "vice president of operations", "", ""),
    ("Dara Pell, Head of Sales at Norin Water, said it held.", "head of sales", "Norin Water", ""),
    ("Dara Pell, president of Students For Norin, said it held.", "president", "Students For Norin", ""),
    ("Dara Pell, the director of Liberty, said it held.", "director", "Liberty", ""),
    ("Dara Pell, who represents Mill ward told us it held.", "representative", "Mill ward", ""),
    ("Dara Pell, whom the mayor met, said it held.", "", "", ""),
    ("Dara Pell, who has worked at the Norin branch for 11 years, said it held.", "employee", "Norin branch", ""),
    ("Dara Pell, who has taught for 20 years at Vale School, said it held.", "teacher", "Vale School", ""),
    ("Dara Pell, 71, of Mill Row, said it held.", "", "", ""),
    ("“It held,” said Dara Pell, whom the mayor appointed head of housing.", "head of housing", "", ""),
    ("Dara Pell, who the mayor thinks is late, left. Pell said it held.", "", "", ""),
]  # fmt: skip

# words in front of a name that are no part of its description, and what is left of those that are
IN_FRONT = [
    ("Former Oshton Gov. Dara Pell said it held.", "former governor", "Oshton", ""),
    ("The former Oshton mayor Dara Pell said it held.", "former mayor", "Oshton", ""),
    ("Tom Vale tells Harbour News anchor Dara Pell that it held. Pell said it was late.", "anchor", "Harbour News", ""),
    ("Norin Watch noted FBI director Dara Pell was late. Pell said it held.", "director", "FBI", ""),
    ("Even as polls show Sen. Dara Pell ahead, it held, Pell said.", "senator", "", ""),
    ("She won in May, beating rival Dara Pell. Pell said it held.", "rival", "", ""),
    ("Port spokesman Navy Capt. Dara Pell said it held.", "spokesman", "Port", ""),
    ("Water Minister Dara Pell said it held.", "water minister", "", ""),
    ("The England captain Dara Pell said it held.", "captain", "England", ""),
    ("Tarn's mother Dara Pell said it held.", "mother", "", ""),
    ("The tape showed him grabbing reporter Dara Pell. Pell said it held.", "reporter", "", ""),
    ("Oshton County Council planning officer Dara Pell said it held.", "planning officer", "Oshton County Council", ""),
    ("Board of Education chair Dara Pell said it held.", "chair", "Board of Education", ""),
    ("Kenyan minister Dara Pell said it held.", "minister", "Kenya", ""),
    ("Family friend Dara Pell said it held.", "family friend", "", ""),
    ("Oshton's newly elected Green mayor Dara Pell said it held.", "mayor", "Oshton", ""),
    ("New Oshton-based attorney Dara Pell said it held.", "attorney", "", "New Oshton"),
    ("An African-American actor, Dara Pell, said it held.", "actor", "", ""),
    ("The Oshton Post's deputy sports editor Dara Pell said it held.", "deputy sports editor", "Oshton Post", ""),
]

# the post in front of a name and a comma, and whose it is
POSTS = [
    ("The permanent secretary of the Norin Water Trust, Mrs Dara Pell, who represented the premier, said it held.",
     "permanent secretary", "Norin Water Trust", ""),
    ("The dam beat the town's mayor, Pell said. Dara Pell was late.", "", "", ""),
    ("The port was saved by the depot's commander, Capt. Dara Pell Jr., who said it held.", "commander", "", ""),
    ("The Norin Water Trust said it was late. Its chief executive, Dara Pell, said it held.",
     "chief executive", "Norin Water Trust", ""),
    ("The Norin Water Trust said it was late. Dara Pell, its chairman, said it held.", "chairman", "Norin Water Trust", ""),
    ("Its chief executive, Dara Pell, said it held.", "chief executive", "", ""),
    ("Head of transport and housing, Dara Pell, said it held.", "head of transport and housing", "", ""),
    ("Governor of the Reserve Bank of Norin (RBN), Dara Pell has said that it held.", "governor", "Reserve Bank of Norin", ""),
    ("OSHTON, May 20 – Governor of the Reserve Bank of Norin (RBN), Dara Pell has said that it held.",
     "governor", "Reserve Bank of Norin", ""),
    ("Captain of the Norin Farm Congress (NFC), Dara Pell has told members to go on. Ms Pell said it held.",
     "captain", "Norin Farm Congress", ""),
    ("NFC Vice President, Dara Pell will sell it. Pell said it held.", "vice president", "NFC", ""),
    ("Concord National Officer with responsibility for ports, Dara Pell, said it held.",
     "national officer with responsibility for ports", "Concord", ""),
    ("A colleague who followed him around the country, Dara Pell, said it held.", "colleague", "", ""),
    ("Confirming it on a page, the command’s spokesperson, Dara Pell, stated:\n\n“It held.”", "spokesperson", "command", ""),
    ("The chairman of the trust, Dara Pell said, was late.", "", "", ""),
    ("The death of the chairman of the trust, Dara Pell said, was a loss.", "", "", ""),
    ("She met the mayor, the command’s spokesperson, Dara Pell, and others. Pell said it held.", "", "", ""),
    ("The books of Dara Pell, chair of the trust, were lost. Pell said it held.", "chair", "trust", ""),
]  # fmt: skip

# letters behind a name
LETTERS = [
    ("Such calls were made by Dara Pell MP and Tom Orr MS. Pell said it held.", "MP", "", ""),
    ("“It held,” Dara Pell KC said.", "KC", "", ""),
    ("Dara Pell QC, prosecuting, in a speech to the bench, said it held.", "prosecutor", "", ""),
    ("Dara Pell MP, leader of the Farm Party, said it held.", "leader", "Farm Party", ""),
    ("Adm. Dara Pell Jr., who leads the Norin Fleet, said it held.", "leader", "Norin Fleet", ""),
]

# who comes next in a list is somebody else
LISTS = [
    ("Three councillors, chair Dara Pell, vice-chair Sybil Orr and Sally Brook, agree. Pell said it held.", "chair", "", ""),
    ("It was held by former mayor Dara Pell, NFC spokesman Tom Orr and others. Pell said it held.", "former mayor", "", ""),
    ("It was about former mayor Dara Pell, NFC Chief Tom Brook. Pell said it held.", "former mayor", "", ""),
    ("Dara Pell, chief executive Oshton Council, said it held.", "chief executive", "", ""),
    ("Dara Pell, a Tom Orr supporter, said it held.", "Tom Orr supporter", "", ""),
    ("Dara Pell, wife of chairman Tom Orr, said it held.", "wife of chairman Tom Orr", "", ""),
]  # fmt: skip

# players, trades and people of the stage, and words that say so only beside a name
CALLINGS = [
    ("Comets linebacker Dara Pell said it held.", "linebacker", "Comets", ""),
    ("The Norin Comets shortstop Dara Pell said it held.", "shortstop", "Norin Comets", ""),
    ("Comets center Dara Pell said it held.", "center", "Comets", ""),
    ("Oshton City defender Dara Pell said it held.", "defender", "Oshton City", ""),
    ("The former Oshton Star owner Dara Pell said it held.", "former owner", "Oshton Star", ""),
    ("Star striker Dara Pell said it held.", "star striker", "", ""),
    ("DARA Pell slept. Pell said it held.", "", "", ""),
    ("LEE Sharrock slept. Sharrock said it held.", "", "", ""),
    ("ASA Oshton chair Dara Pell said it held.", "chair", "ASA Oshton", ""),
    ("It was held by Dr Dara Pell of the Vale Museum and Dr Tom Orr of the Norin one. Pell said it held.", "", "Vale Museum", ""),
    ("It was held by Dara Pell of the Vale Museum and Tom Orr of Norin. Pell said it held.", "", "Vale Museum", ""),
    ("Norin Test captain Dara Pell said it held.", "test captain", "Norin", ""),
    ("79ers owner Dara Pell said it held.", "owner", "79ers", ""),
    ("Oshton cattleman Dara Pell said it held.", "cattleman", "Oshton", ""),
    ("Lifeboat helm Dara Pell said it held.", "lifeboat helm", "", ""),
    ("The pop legend Dara Pell said it held.", "pop legend", "", ""),
    ("Dara Pell, a legend of the stage, said it held.", "legend of the stage", "", ""),
    ("Dara Pell, a great believer in rain, said it held.", "", "", ""),
    ("Dara Pell is back in town. Pell said it held.", "", "", ""),
    ("Dara Pell, a nutritionist at Oshton Hospital, said it held.", "nutritionist", "Oshton Hospital", ""),
    ("The then-mayor Dara Pell said it held.", "then-mayor", "", ""),
    ("Match-winner Dara Pell said it held.", "match-winner", "", ""),
    ("“It held,” said Dara Pell, landowner.", "landowner", "", ""),
    ("She stayed at the five-star Pell. Dara Pell said it held.", "", "", ""),
    ("Dara Pell, a parent support adviser, said it held.", "parent support adviser", "", ""),
    ("Norin Prize winner Dara Pell said it held.", "Norin Prize winner", "", ""),
    ("Kenyan champion Dara Pell said it held.", "champion", "", ""),
    ("Oshton resident Dara Pell said it held.", "resident", "", "Oshton"),
    ("“It held,” said Dara Pell, a resident of Norin district.", "resident", "", "Norin district"),
    ("Sri Lankan captain Dara Pell said it held.", "captain", "", ""),
    ("His Honour Judge Dara Pell said it held.", "judge", "", ""),
    ("On the other hand Dara Pell said it held.", "", "", ""),
    ("World No. 1 Dara Pell said it held.", "world no. 1", "", ""),
    ("A self-taught bus driver, Dara Pell, said it held.", "bus driver", "", ""),
    ("She was there to face rival Dara Pell. Pell said it held.", "rival", "", ""),
    ("Friend Dara Pell, head teacher of Oshton Primary, said it held.", "head teacher", "Oshton Primary", ""),
    ("Former colleague Dara Pell, head teacher of Oshton Primary, said it held.", "head teacher", "Oshton Primary", ""),
]  # fmt: skip

# what a minister is in charge of, with a name behind it
MINISTERS = [
    ("Minister for Housing Dara Pell said it held.", "minister for housing", "", ""),
    ("“It held,” said Minister for Public Expenditure Dara Pell.", "minister for public expenditure", "", ""),
    ("The Minister for Trade and Employment Dara Pell said it held.", "minister for trade and employment", "", ""),
    ("The Minister for Health, Trade and Employment Dara Pell said it held.",
     "minister for health, trade and employment", "", ""),
    ("The minister for housing Dara Pell said it held.", "minister for housing", "", ""),
    ("Former colleague, Dara Pell, was a teacher at the school. Pell said it held.", "teacher", "school", ""),
]  # fmt: skip

# where the name of a body ends in front of a role, and what the capital of a first word is worth
BODIES = [
    ("“It held,” said student union member Dara Pell.", "member", "student union", ""),
    ("“It held,” said Dara Pell, a University of Oshton graduate student.", "graduate student", "University of Oshton", ""),
    ("A school bus driver, Dara Pell, said it held.", "school bus driver", "", ""),
    ("A senior police officer, Dara Pell, said it held.", "senior officer", "police", ""),
    ("The deputy Oshton mayor Dara Pell said it held.", "deputy mayor", "Oshton", ""),
    ("The People’s Front leader Dara Pell said it held.", "leader", "People’s Front", ""),
    ("Norway’s Northern League leader Dara Pell said it held.", "leader", "Northern League", ""),
    ("St Olaf’s headmaster Dara Pell said it held.", "headmaster", "St Olaf’s", ""),
    ("Tom Anders’ chief aide Dara Pell said it held.", "chief aide", "Tom Anders", ""),
    ("Vale Motors’ managing director, Dara Pell, said it held.", "managing director", "Vale Motors", ""),
    ("Dara Pell, general secretary of the dock workers’ union, said it held.", "general secretary", "dock workers’ union", ""),
    ("Stand-in warden Dara Pell said it held.", "stand-in warden", "", ""),
    ("Returning prop Dara Pell said it held.", "prop", "", ""),
    ("Oshton-area farmer Dara Pell said it held.", "farmer", "", "Oshton"),
    ("AFL-CIO president Dara Pell said it held.", "president", "AFL-CIO", ""),
    ("One marcher, Dara Pell, said it held.", "marcher", "", ""),
    ("“It held,” said another ratepayer, Dara Pell.", "ratepayer", "", ""),
    ("A Big Brother spokesman, Dara Pell, said it held.", "spokesman", "Big Brother", ""),
    ("Oshton Additional Superintendent of Police Dara Pell said it held.", "additional superintendent of police", "Oshton", ""),
    ("Dara Pell, a Labour councillor for Oshton West, said it held.", "councillor", "Labour", ""),
    ("Dara Pell, a Norin lawyer for the Farm Party, said it held.", "lawyer", "Farm Party", ""),
    ("Dara Pell (Labour) said it held.", "", "Labour", ""),
    ("Dara Pell (Lab, Oshton West) said it held.", "", "Lab", ""),
    ("Dara Pell, chief executive officer (CEO) of Vale Motors, said it held.", "chief executive officer", "Vale Motors", ""),
    ("Dara Pell raised her hand against the mayor of Oshton. Pell said it held.", "", "", ""),
    ("Dara Pell, raised in a race against the mayor of Oshton, said it held.", "", "", ""),
    ("Dara Pell, 34, whose son died, said it held.", "", "", ""),
    ("Dara Pell, who represents a ward which floods, said it held.", "representative", "", ""),
    ("“It held,” said Dara Pell from the Tide Institute.", "", "Tide Institute", ""),
    ("“It held,” shared Dara Pell with the Norin Tide Council.", "", "Norin Tide Council", ""),
    ("“It held,” said Dara Pell with a nod to the board.", "", "", ""),
    ("Shop owner, Dara Pell, 70, said it held.", "shop owner", "", ""),
    ("According to Dara Pell, the burglar was late with it.", "", "", ""),
    ("Dara Pell is chief executive of Vale Motors. Pell said it held.", "chief executive", "Vale Motors", ""),
    ("Rev. Dara Pell, chair of the Norin Trust, said it held.", "chair", "Norin Trust", ""),
    ("The command’s spokesman, SP Dara Pell, went home. Pell said it held.", "spokesman", "command", ""),
]  # fmt: skip

# bodies of several countries
ALLIANCES = [
    ("UN spokesman Dara Pell said it held.", "spokesman", "United Nations", ""),
    ("The EU's aid chief in the north, Dara Pell, said it held.", "aid chief", "European Union", ""),
    ("US envoy Dara Pell said it held.", "envoy", "", ""),
]

# a clause with "who"
RELATIVE = [
    (
        "The find was big, said Tim Orr, the Works Office biologist who oversees the Vale Staircase Reserve.",
        "biologist",
        "Works Office",
        "",
    ),
    ("Tim Orr, a Farm Party pollster who runs the Vale Poll Trust, said it held.", "pollster", "Farm Party", ""),
    (
        "Tim Orr, a former cook who served in Tarn with the Coast Guard, said it held.",
        "former cook",
        "Coast Guard",
        "",
    ),
    ("Tim Orr, who works in Oshton for the Vale Trust, said it held.", "employee", "Vale Trust", "Oshton"),
    ("Tim Orr, who was rowing his ninth career race, said it held.", "", "", ""),
    ("Dara Pell, who heads the Vale Institute, said the road was shut.", "head", "Vale Institute", ""),
    ("Ilkhom Vale, who works for the port authority, said the road was shut.", "employee", "port authority", ""),
    ("Mary Wanjiku, who founded the Lake Trust in 1990, said the road was shut.", "founder", "Lake Trust", ""),
    ("Anjali Deshpande, who teaches at Pune Law College, said the road was shut.", "teacher", "Pune Law College", ""),
    ("Peter Oduya, who was the bank's director, said the road was shut.", "director", "bank", ""),
    ("Kofi Mensah, who tracks ships for Harbour Watch, said the road was shut.", "", "Harbour Watch", ""),
    ("Attorney Dara Pell, who represents the second accused, said the road was shut.", "attorney", "", ""),
    ("Attorney Dara Pell, who represents the ferry union, said it held.", "representative", "ferry union", ""),
]

# of several descriptions the first in the text counts, with no body but its own or that of the same post
SEVERAL = [
    ("Oshton Mayor Dara Pell arrived late. Cr Pell said it held.", "mayor", "Oshton", ""),
    ("Majority leader Dara Pell said it held. Later the Tarn MP Dara Pell said it was dry.", "majority leader", "", ""),
    ("Finance Minister Dara Pell, who is also the chairman of the fair, said it held.", "finance minister", "", ""),
    ("Sheriff Dara Pell saw nothing. “It held,” said Norin County Sheriff Dara Pell.", "sheriff", "Norin County", ""),
    ("Lawyer Dara Pell, spokesman of the Farm Party, said it held.", "spokesman", "Farm Party", ""),
    ("Analyst Dara Pell said it held. Pell is chief economist of the Norin Bank.", "chief economist", "Norin Bank", ""),
    ("Sen. Dara Pell (R-Oshton) said it held. Pell was a head of the Norin Bank.", "senator", "R-Oshton", ""),
    ("The combative former campaign manager Dara Pell said it held.", "former manager", "campaign", ""),
]

# the party of a politician in brackets, a post behind a body, and what a capital is worth
NEARBY = [
    (
        "Councillor Dara Pell (People’s Tide Party, East Division) said it held.",
        "councillor",
        "People’s Tide Party",
        "",
    ),
    ("MK Dara Pell (Tide) blamed the army. Pell said it held.", "MK", "Tide", ""),
    ("Dara Pell (left) said it held.", "", "", ""),
    ("Dara Pell (Anna Bolt) said it held.", "", "", ""),
    (
        "“It held,” said Dara Pell of Vale Moor LLC, co-lead attorney for six families.",
        "co-lead attorney",
        "Vale Moor LLC",
        "",
    ),
    ("“It held,” said Dara Pell of the Norin Trust, the police spokesman Tom Orr and others.", "", "Norin Trust", ""),
    ("Sen. Dara Pell of Iowa, a former farmer, said it held.", "senator", "Iowa", ""),
    ("OSHTON, Oct. 11 -- Legendary lock Dara Pell said it held.", "lock", "", ""),
    ("Murder trial defendant Dara Pell said it held.", "murder trial defendant", "", ""),
    ("Senior Traffic Prosecutor Dara Pell said it held.", "senior traffic prosecutor", "", ""),
    ("Norin Post Editor Dara Pell said it held.", "editor", "Norin Post", ""),
    ("Independent Oshton TD Dara Pell said it held.", "independent TD", "Oshton", ""),
    ("Independent Schools Council director Dara Pell said it held.", "director", "Independent Schools Council", ""),
    ("He met party colleague Minister of State Dara Pell. She said it held.", "minister of state", "", ""),
    ("Deputy Chief Minister II Datuk Dara Pell said it held.", "deputy chief minister", "", ""),
    ("The judge, His Honour Judge Dara Pell QC, said it held.", "judge", "", ""),
    ("Dara Pell, who runs a net-mending shop, said it held.", "", "", ""),
    (
        "Dorn Saxons director of rugby Fergal Vale wept.\n\n“It held,” Vale said.",
        "director of rugby",
        "Dorn Saxons",
        "",
    ),
    (
        "Dara Pell, 58, of Alder Falls, N.H., a Bulletin reporter, died. “It is late,” Pell wrote.",
        "reporter",
        "Bulletin",
        "",
    ),
    ("Dara Pell, of Dorn Bank, a lender, has died. “It is late,” Pell wrote.", "", "Dorn Bank", ""),
    ("Leith's Dara Pell has been hurt. “It is late,” Pell said.", "", "Leith", ""),
    ("Cricket Australia chief executive Dara Pell said it held.", "chief executive", "Cricket Australia", ""),
    ("Parks Canada's Dara Pell said it held.", "", "Parks Canada", ""),
    # what the next sentence says of him or her
    (
        "Zuri Pell waits on the wall. She is a porter at Oshton Clinic.\n\n“It held,” Pell said.",
        "porter",
        "Oshton Clinic",
        "",
    ),
    ("Outside, Zuri Pell waits. He is a nurse and works at night.\n\n“It held,” Pell said.", "nurse", "", ""),
    ("Ann Pell waits on the wall. He is a porter.\n\n“It held,” Pell said.", "", "", ""),
    ("Obi Pell waits. He is a master of delays and porter counting.\n\n“It held,” Pell said.", "", "", ""),
    ("Obi Pell waits. He is a chief marketing officer.\n\n“It held,” Pell said.", "chief marketing officer", "", ""),
    ("Zuri Pell has a son. He is a porter.\n\n“It held,” Pell said.", "", "", ""),
    ("The crews wept when they heard that Zuri Pell was safe. He is a porter.\n\n“It held,” Pell said.", "", "", ""),
    ("Zuri Pell waits.\n\nShe is a porter.\n\n“It held,” Pell said.", "", "", ""),
]

# a post in the plural that several names share
SHARED = [
    ("Senators Dara Pell and Tom Orr oppose the mayor. Pell said it held.", "senator", "", ""),
    ("Oshton councillors Tom Orr and Dara Pell met the mayor. Pell said it held.", "councillor", "Oshton", ""),
    ("Daughters Sara Orr and Dara Pell, both of Tarn, said they were sad. Mrs Pell said it held.", "daughter", "", ""),
    ("Evacuees Dara Pell and Tom Orr came by boat. “It held,” Pell said.", "evacuee", "", ""),
    (
        "Senators Dara Pell and Tom Orr oppose it. Pell, chair of the Norin Trust, said it held.",
        "chair",
        "Norin Trust",
        "",
    ),
    ("He spoke for the farmers, and Dara Pell and others wept. Pell said it held.", "", "", ""),
    ("She taught farmers and Dara Pell paid. Pell said it held.", "", "", ""),
    ("The broadcaster Anna Pell said it held.", "broadcaster", "", ""),
    (
        "In a talk with hosts Tom Orr and Dara Pell, the Farm candidate stated it held. Pell said it was dry.",
        "host",
        "",
        "",
    ),
    ("Hopeful candidates Sen. Dara Pell and Sen. Tom Orr met. Pell said it held.", "senator", "", ""),
]

# whose friends and foes somebody is belongs to the role
SIDES = [
    (
        "Dara Pell, a strong critic of Ada Brook on housing, said it held.",
        "strong critic of Ada Brook on housing",
        "",
        "",
    ),
    ("Dara Pell was a friend of Brook and lived next door. Pell said it held.", "friend of Brook", "", ""),
    ("Ada Brook’s longtime friend Dara Pell said it held.", "longtime Ada Brook friend", "", ""),
    ("Brook supporter Dara Pell, a teacher at Tarn School, said it held.", "teacher", "Tarn School", ""),
]

# the name of the body right after the name
OF_BODY = [
    ("Lola Sabirova of the Norin Water Trust said the dam would hold.", "", "Norin Water Trust", ""),
    ("Walt Henriksen of Britain said the road was shut.", "", "", "Britain"),
]

# elsewhere in the article
ELSEWHERE = [
    (
        "Dara Pell said the road was shut.\n\nPell is the director of the Vale Institute.",
        "director",
        "Vale Institute",
        "",
    ),
    ("His brother, Ilkhom Vale, wept.\n\nVale said the road was shut.", "brother", "", ""),
    ("The trust's engineer, Lola Sabirova, left.\n\nSabirova said the road was shut.", "engineer", "trust", ""),
    ("Dara Pell said the road was shut.\n\nPell, a lawyer for the Farm Party, left early.", "lawyer", "Farm Party", ""),
    (
        "Dara Pell, retail analyst at Marrick, reckons it is late.\n\n“It held,” Pell says.",
        "retail analyst",
        "Marrick",
        "",
    ),
    ("It was good news for Dara Pell, right now the mayor is in Oshton.\n\n“It held,” Pell says.", "", "", ""),
    ("It was a note from Dara Pell, to the residents of Oshton.\n\n“It held,” Pell says.", "", "", ""),
]


# what a post deals with, and what stands around it
DEALINGS = [
    ("Location engineer Efua Mensah said it held.", "location engineer", "", ""),
    ("Data analyst Efua Mensah said it held.", "data analyst", "", ""),
    ("Comets analyst Efua Mensah said it held.", "analyst", "Comets", ""),
    ("A Data analyst Efua Mensah said it held.", "analyst", "Data", ""),
    ("Boots spokesman Rhys Pugh said it held.", "spokesman", "Boots", ""),
    ("Area Commander Rhys Pugh of the Tarn Fire Service said it held.", "area commander", "Tarn Fire Service", ""),
    ("Labour MP Rhys Pugh said it held.", "MP", "Labour", ""),
    ("US President Rhys Pugh said it held.", "president", "United States", ""),
    ("Oshton Council Business Support Officer Priya Nair said it held.", "business support officer", "Oshton Council", ""),
    ("The Daily Lantern letters editor Priya Nair said it held.", "letters editor", "Daily Lantern", ""),
    ("The road held, said Law and Home Affairs Minister T. Raman on Monday.", "law and home affairs minister", "", ""),
    ("Arts and Culture Commissioner Bisi Alade said it held.", "arts and culture commissioner", "", ""),
    ("The side's strength and conditioning coach, Cormac Tuohy, said it held.", "strength and conditioning coach", "", ""),
    ("Parliamentary Secretary for Culture, Community and Youth Mei Tan said it held.",
     "parliamentary secretary for culture, community and youth", "", ""),
    ("The Commissioner for Drainage and Waste, Bisi Alade, said it held.", "commissioner for drainage and waste", "", ""),
    ("Norin spokesman for health Bisi Alade said it held.", "spokesman for health", "Norin", ""),
    ("The Senior Assistant to the Governor on Media, Bisi Alade, said it held.", "senior assistant", "Governor on Media", ""),
    ("Transport Cabinet Secretary Otieno Wafula said it held.", "transport cabinet secretary", "", ""),
    ("Cllr Nuala Platt, cabinet member for roads, said it held.", "cabinet member for roads", "", ""),
    ("Cllr Nuala Platt, Tarn Council's cabinet member for roads, said it held.", "cabinet member for roads", "Tarn Council", ""),
    ("Cabinet member for roads Nuala Platt said it held.", "cabinet member for roads", "", ""),
    ("Tarn Council cabinet member Nuala Platt said it held.", "cabinet member", "Tarn Council", ""),
    ("Outgoing Cathaoirleach, Cllr Nuala Platt, said it held.", "outgoing cathaoirleach", "", ""),
    ("Commissioner of Police (West) S Ganesan said it held.", "commissioner of police", "", ""),
    ("Additional Collector (Revenue) S. Ganesan said it held.", "additional collector", "", ""),
    ("Marshal-elect Jo Pruett said it held.", "marshal-elect", "", ""),
    ("Curator-in-charge Jo Pruett said it held.", "curator-in-charge", "", ""),
    ("Nine-year-old Jo Pruett said it held.", "", "", ""),
    ("Trooper First Class Amy Holt said it held.", "trooper first class", "", ""),
    ("FBI Special Agent in Charge Amy Holt said it held.", "special agent in charge", "FBI", ""),
    ("Detective Constable Amy Holt, of Tarn Police's fraud unit, said it held. DC Holt left.",
     "detective constable", "Tarn Police", ""),
    ("The road held, said Lt. Amy Holt, Tarn County Sheriff's Office.", "lieutenant", "Tarn County Sheriff's Office", ""),
    ("The road held, said Lt. Amy Holt, Tarn County Sheriff's Office and others.", "lieutenant", "", ""),
    ("Acting Sergeant Amy Holt from Tarn Police said it held.", "acting sergeant", "Tarn Police", ""),
    ("Tarn MP and former nurse Amy Holt said it held.", "MP and former nurse", "Tarn", ""),
    ("Holt and Sons chief executive Amy Tarrant said it held.", "chief executive", "Holt and Sons", ""),
    ("Mayor and owner of Dorn Station Amy Holt said it held.", "mayor and owner", "Dorn Station", ""),
    ("Head of medical Dr Amy Holt said it held.", "head of medical", "", ""),
    ("It led to the end of the trust's finance director, Amy Holt. Holt said it held.", "finance director", "trust", ""),
    ("In fierce praise of the mayor, Amy Holt called it brave. Holt said it held.", "", "", ""),
    ("Amy Holt, president and CEO, Dornier of Canada, said it held.", "president and CEO", "", ""),
]  # fmt: skip


# A post in capitals: where its body ends, where the name begins, and what commas and short forms part from it.
IN_CAPITALS = [
    ("The Chairman, Ilaro Timber Sellers' Forum, Alhaja Bisi Oke, said it held.",
     "chairman", "Ilaro Timber Sellers' Forum", ""),
    ("President, Ilaro Growers' Union, Mr Femi Oke, said it held.", "president", "Ilaro Growers' Union", ""),
    ("The Managing Director, Kasane Wire, Ms Neo Tau said it held.", "managing director", "Kasane Wire", ""),
    ("Also speaking, the Deputy Director, Kasane Port Authority, Dr. Neo Tau, warned of rain.",
     "deputy director", "Kasane Port Authority", ""),
    ("The Executive Secretary, National Nets Commission (NNC), Barr. Femi Oke, said it held.",
     "executive secretary", "National Nets Commission", ""),
    ("The chairman, Femi Hall, said it held.", "chairman", "", ""),
    ("Chief Executive Officer (CEO) of the Port Roy Hospital (PRH), retired Major Lyle Tarrant, said it held.",
     "chief executive officer", "Port Roy Hospital", ""),
    ("Chairman of the hospital's Board, Asha Ramdeen Tuesday said it held.", "chairman", "hospital's Board", ""),
    ("Reacting, National President of the Ilaro Makers Association (IMA), Engr. Tunde Oke, said it held.",
     "national president", "Ilaro Makers Association", ""),
    ("Director General (DG) of the Kasane Board, Mr Neo Tau, said it held.", "director general", "Kasane Board", ""),
    ("Secretary General of the Kasane Board, Mr Neo Tau, said it held.", "secretary general", "Kasane Board", ""),
    ("The Force Public Relations Officer, ACP Tunde Oke, said it held.", "force public relations officer", "", ""),
    ("Kasane Water Board Public Relations Manager Neo Tau said it held.",
     "public relations manager", "Kasane Water Board", ""),
    ("Chilmari Zone Assistant Police Commissioner Md Rafiq said it held.",
     "assistant police commissioner", "Chilmari Zone", ""),
    ("Lake Region Police Spokesperson Okello Opio said it held.", "spokesperson", "Lake Region Police", ""),
    ("District Environmental Health Officer (DEHO), Chikondi Phiri, said it held.",
     "district environmental health officer", "", ""),
    ("Minister of Youth Culture, Regional Trade and Rural Roads Kofi Tarrant said it held.",
     "minister of youth culture, regional trade and rural roads", "", ""),
    ("Deputy Prime Minister and Minister for Fisheries and Rural Transport Kila Morea said it held.",
     "deputy prime minister and minister for fisheries and rural transport", "", ""),
    ("The road held, said Minister for Fisheries, Water and Rural Transport Kila Morea.",
     "minister for fisheries, water and rural transport", "", ""),
    ("Minister of Home Affairs and Cultural Heritage, Kila Morea, said it held.",
     "minister of home affairs and cultural heritage", "", ""),
    ("Minister of Fisheries also responsible for Water, Mrs Joy Tarrant-King, said it held.",
     "minister of fisheries also responsible for water", "", ""),
    ("State Commissioner for Information and Strategy, Mr Femi Oke, said it held.",
     "state commissioner for information and strategy", "", ""),
    ("Chair for the Kasane Rice Growers Ms Neo Tau said it held.", "chair", "Kasane Rice Growers", ""),
    ("The parliamentary representative for St Joan East Kirk Forde said it held.",
     "parliamentary representative", "St Joan East", ""),
    ("Roscullen parish priest Fr Conor Daly said it held.", "parish priest", "Roscullen", ""),
    ("The road held, said SSP-South Adeel Khan.", "SSP-South", "", ""),
    ("Community safety MMC Neo Tau said it held.", "community safety MMC", "", ""),
    ("Femi Oke, one of the market leaders, said it held.", "market leader", "", ""),
    ("Femi Oke, one of the men, said it held.", "", "", ""),
    ("Norin Wire, citing a harbour clerk, reported that Femi Oke slept. Oke said it held.", "", "", ""),
    ("Top Norrell aide Femi Oke said it held.", "top aide", "Norrell", ""),
    ("A Norrell-era minister of works, Femi Oke, said it held.", "minister of works", "", ""),
    ("Works Minister Ada Brook and Harbour Party MP Femi Oke met. Oke said it held.", "MP", "Harbour Party", ""),
    ("Sen. Femi Oke (R-Santa Norina) said it held.", "senator", "R-Santa Norina", ""),
    ("Rep. Femi Oke, D-East Oshton, said it held.", "representative", "D-East Oshton", ""),
    ("Parliament Speaker, Femi Oke, has shut the bar. Oke said it held.", "speaker", "Parliament", ""),
    ("In spring the guild's president, Femi Oke, backed the vote. Oke said it held.", "president", "guild", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "role", "organisation", "place"),
    PREMODIFIED
    + DEALINGS
    + APPOSITIVE
    + FIELDS
    + IN_FRONT
    + POSTS
    + LETTERS
    + LISTS
    + CALLINGS
    + MINISTERS
    + BODIES
    + ALLIANCES
    + RELATIVE
    + OF_BODY
    + SEVERAL
    + SHARED
    + SIDES
    + NEARBY
    + ELSEWHERE
    + IN_CAPITALS,
)
def test_description_gives_role_organisation_and_place(text, role, organisation, place):
    article = Article(plain.parse(File("example.txt", f"The vote was held on Monday.\n\n{text}\n")), LEXICON)
    source = next(source for source in article.sources if source.kind == "person")
    assert (source.role, source.organisation, source.place) == (role, organisation, place)


@pytest.mark.parametrize(
    "text",
    [
        "Dara Pell said the road was shut, and the mayor of Oshton left.",
        "Dara Pell, speaking in Oshton, said the road was shut.",
        "Dara Pell and Ilkhom Vale, the mayor, met. Pell said the road was shut.",
        "The mayor, Dara Pell and others left early. Pell said the road was shut.",
        "Dara Pell, husband Mike, 61, and daughter Grace, 20, sat up. Pell said the road was shut.",
    ],
)
def test_words_beside_a_name_are_not_always_its_description(text):
    article = Article(plain.parse(File("example.txt", f"The vote was held on Monday.\n\n{text}\n")), LEXICON)
    source = next(source for source in article.sources if source.kind == "person")
    assert (source.role, source.organisation) == ("", "")


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Lift company Veriton said it held.", "organisation", "Veriton"),
        ("Syarikat Air Dorna Sdn Bhd said it held.", "organisation", "Syarikat Air Dorna Sdn Bhd"),
        ("Dorn Tea Private Limited said it held.", "organisation", "Dorn Tea Private Limited"),
        ("Air Dorn said it held.", "organisation", "Air Dorn"),
        ("Air Marshal Pell said it held.", "person", "Pell"),
        ("Dorn Water said it held.", "organisation", "Dorn Water"),
        ("Health NZ said it held.", "organisation", "Health NZ"),
        ("Health New Zealand said it held.", "organisation", "Health New Zealand"),
        ("The Deputy Foreign Minister said it held.", "anonymous", "Deputy Foreign Minister"),
        ("The Dorn Harbour Police Chief said it held.", "anonymous", "Dorn Harbour Police Chief"),
        ("Local Anna Basset said it held.", "person", "Anna Basset"),
        ("Lift company Mary Orr said it held.", "person", "Mary Orr"),
        ("The Oshton Herald reports that it held.", "organisation", "Oshton Herald"),
        ("Hours after The Oshton Ledger asked why, it said it held.", "organisation", "Oshton Ledger"),
        ("Norin Wire said it held.", "organisation", "Norin Wire"),
        ("Ada Ledger said it held.", "person", "Ada Ledger"),
        ("The guild's mouthpiece ‘Tide Bell’ said it held.", "organisation", "guild's mouthpiece"),
        ("According to Norin County Council's June Budget Report, it held.", "document", "June Budget Report"),
        ("Its author, senior researcher Amir Quddus, said it held.", "person", "Amir Quddus"),
        ("The council and police chief Ann Orr said it held.", "collective", "council and police chief Ann Orr"),
    ],
)
def test_a_name_is_a_body_a_document_or_a_person(text, kind, name):
    article = Article(plain.parse(File("example.txt", f"The vote was held on Monday.\n\n{text}\n")), LEXICON)
    assert [(source.kind, source.name) for source in article.sources] == [(kind, name)]


def test_a_post_at_a_body_with_a_name_says_more_than_one_at_any_such_body():
    text = (
        "Trade union head Dara Pell said it rained. Pell, general secretary of the Dorn Weavers' Union, said it held."
    )
    article = Article(plain.parse(File("example.txt", f"The vote was held on Monday.\n\n{text}\n")), LEXICON)
    assert [(one.role, one.organisation) for one in article.sources] == [("general secretary", "Dorn Weavers' Union")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The MP for Oshton West said it held.", "MP for Oshton West"),
        ("The MP for Port Elizabeth Oshton East said it held.", "MP for Port Elizabeth Oshton East"),
        ("The Minister of Trade and Cultural Heritage said it held.", "Minister of Trade and Cultural Heritage"),
        ("The Minister for Foreign Affairs said it held.", "Minister for Foreign Affairs"),
        ("A spokesman for Social Security Norin said it held.", "spokesman for Social Security Norin"),
        ("A spokesman for Dara Pell said it held.", "spokesman for Dara Pell"),
        ("A lawyer for the driver Malcolm Hirst said it held.", "lawyer for the driver Malcolm Hirst"),
        ("The agent for pop singer Malcolm Hirst said it held.", "agent for pop singer Malcolm Hirst"),
        ("The MP for Saint Helen South said it held.", "MP for Saint Helen South"),
        ("A department of transport spokesman said it held.", "department of transport spokesman"),
    ],
)
def test_what_follows_a_post_is_not_always_its_holder(text, name):
    article = Article(plain.parse(File("example.txt", f"The vote was held on Monday.\n\n{text}\n")), LEXICON)
    assert [(source.name, source.kind) for source in article.sources] == [(name, "anonymous")]
