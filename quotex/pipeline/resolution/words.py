"""Word lists of speaker resolution. They hold common nouns, titles and function words; nobody's name."""

from __future__ import annotations

from typing import Literal

Gender = Literal["f", "m"]
SEXES: dict[str, Gender] = {"man": "m", "woman": "f"}


def _words(*lists: str) -> frozenset[str]:
    return frozenset(" ".join(lists).split())


# --- before names -----------------------------------------------------------------------------------------

FEMALE_TITLES = _words(
    "mrs ms miss begum sitt woizero dame lady queen princess madam madame baroness duchess countess sra signora frau mme mlle doña dona"
)
MALE_TITLES = _words("mr sir lord king prince baron duke earl fr monsignor msgr sr signor herr monsieur")
#: Titles where a full name follows, of two words or more; names elsewhere.
TITLES_BEFORE_FULL_NAMES = _words(
    "chaudhry chaudhary chaudhri sardar begum okyeame egya sitt afioga ato woizero weizero thiru tmt mzee mwalimu",
    "bapak khun tok mak pak wofa masiofo elder canon don dom",
)
#: Words that stand before a name as part of an address, and are never the name itself.
HONORIFICS = (
    (FEMALE_TITLES - TITLES_BEFORE_FULL_NAMES)
    | MALE_TITLES
    | _words(
        "dr doctor prof professor sen rep gov hon capt cpt cdr cmdr col lt gen maj sgt cpl adm brig rev revd reverend",
        "ven rt st-sgt det insp supt ch pte pvt cllr coun councillor councilman councilwoman alderman atty mp mla msp",
        "president senator representative congressman congresswoman governor lieutenant-governor mayor premier",
        "chancellor minister secretary ambassador consul judge justice magistrate sheriff marshal captain commodore",
        "commander colonel lieutenant general major sergeant corporal admiral brigadier constable inspector",
        "superintendent detective officer pc dc ds di archbishop bishop cardinal pope rabbi imam sheikh sheikha pastor",
        "father sister brother mother uncle aunt auntie aunty grandpa grandma coach auditor attorney solicitor speaker",
        "commissioner datuk dato dato’ dato' tan-sri tun seri shri smt pandit maulana haji hajjah hajah ustad emir",
        "sultan tunku tengku datin puan toh undersecretary coxswain comrade otunba hajia alhaji barrister engr arch cr ald olympian sri",
        "princes sens reps senators governors ministers judges drs comdt commandant warden provost dean mentri besar",
        "juror umpire hermit maestro boatman brothers sisters twins groundsman skipper warrant deputy chief messrs herr mme mlle mx ser père abbé padre ayatollah",
        "wpc dci pcso garda alderwoman igwe alhaj mallam ratu opanyin administrator togbe officer-in-charge attorney-at-law whip ña maître maitre",
    )
)
#: Titles where a person's name follows; something else elsewhere.
TITLES_BEFORE_NAMES = _words("ag member advocate adv sp ssp asp dsp sho mpa mna mep td pcc")
#: Titles written short.
ABBREVIATIONS = {
    "sen": "senator", "rep": "representative", "gov": "governor", "prof": "professor", "capt": "captain",
    "det": "detective", "insp": "inspector", "supt": "superintendent", "cllr": "councillor", "coun": "councillor",
    "col": "colonel", "lt": "lieutenant", "gen": "general", "sgt": "sergeant", "rev": "reverend", "pres": "president",
    "adm": "admiral", "maj": "major", "atty": "attorney", "ald": "alderman", "revd": "reverend",
}  # fmt: skip
#: Those and others that stand before names alone, in full.
TITLES_IN_FULL = ABBREVIATIONS | {
    "pc": "police constable", "wpc": "police constable", "dc": "detective constable", "ds": "detective sergeant",
    "di": "detective inspector", "dci": "detective chief inspector", "ch": "chief", "cpl": "corporal",
    "brig": "brigadier", "cdr": "commander", "cmdr": "commander", "cpt": "captain", "fr": "father",
    "pvt": "private", "pte": "private", "pcso": "support officer",
}  # fmt: skip
#: What a title makes somebody, besides what it says; the clergy's styles before a "Reverend" alone.
ROLES_OF_TITLES = {"dr": "doctor", "fr": "priest"}
ROLES_OF_STYLES = {"rt": "bishop", "right": "bishop", "most": "archbishop", "very": "dean"}
REVERENDS = _words("rev revd reverend")
#: A title cut short, before its full stop, and what stands behind the @ of a handle, as parts of patterns.
SHORT_TITLE = r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Rev|Lt|Col|Gen|Capt|Sgt)"
HANDLE = r"\w+(?:\.\w+)*"
#: Verbs of asking, as stems before -ed, and participles by which somebody is asked or told something: parts of
#: patterns. Whoever is the subject of these answers.
ASKS = "ask|press|question|quizz|challeng|interview|grill|cross-examin"
IS_ASKED = (
    rf"(?:(?:{ASKS})ed|told|informed|warned|assured|advised|urged|ordered|reminded|prompted|instructed|invited"
    r"|notified)"
)
#: Titles that address somebody and say nothing of what they do.
ADDRESSES = _words(
    "mr mrs ms miss mx dr sr sra sir dame madam madame mme mlle monsieur messrs signor signora herr frau lady lord doña dona",
)
#: Adjectives and nouns of rank before a role.
RANKS = _words(
    "senior junior deputy assistant associate acting interim vice former ex chief lead principal head leading top veteran",
    "retired honorary managing executive founding shadow outgoing incoming press policy communications media team",
)
#: Titles that are also surnames or given names: cut only at the very front.
AMBIGUOUS_TITLES = _words(
    "king prince earl major bishop pope judge marshal dean baron duke justice general don dom father sister brother",
    "cardinal constable chancellor sheriff tun uncle chief",
)
#: Those that given names are too: Duke Roe.
GIVEN_TITLES = _words("king prince earl major bishop pope judge dean baron duke")
#: Adjectives and participles that headlines put before a surname: Brave Roe.
EPITHETS = _words(
    "late early sick ill brave bold proud sad glum mad angry irate livid calm shy coy sorry tearful weary",
    "wary tired hungry lonely crazy greedy needy dizzy groggy feisty gutsy gritty plucky moody grumpy",
    "cheeky classy sloppy drunk defiant jubilant triumphant exultant reluctant dominant brilliant radiant",
    "elegant impatient patient pregnant adamant rampant buoyant repentant confident silent absent violent",
    "prudent resurgent complacent heroic frantic ecstatic majestic superb supreme sublime stellar",
    "sensational emotional controversial influential unreal loyal humble gentle nimble fragile immature",
    "insecure fierce tough slow quick cool cruel dead alive blind deaf rival furious stunning smiling",
    "grieving sobbing fuming raging flying dying missing struggling departing returning stranded injured",
    "banned sacked axed jailed accused disgraced embattled besieged beleaguered relieved delighted",
    "devastated determined retired outraged exhausted heartbroken shaken stricken unbeaten fallen inspired",
    "rejuvenated dazed bruised bloodied battered humbled humiliated emboldened worried frustrated",
    "disappointed",
)
NAME_PARTICLES = _words(
    "de del della di da dos das du la le les van von der den ten ter bin binti bint ibn al el y zu af ap atte ag ould arap ní uí"
)
#: Letters behind a name that tell what somebody has learned or been awarded, no employer.
DEGREES = _words("phd md dvm jd llb llm bsc msc mba mph dds dphil edd frcp frcs frs mbe obe cbe esq rn")
NAME_SUFFIXES = DEGREES | _words("kc qc mp msp mla sc ceo cfo")

# --- nouns for what speaks --------------------------------------------------------------------------------

DOCUMENTS = _words(
    "report statement study paper memo memorandum letter email e-mail mail filing lawsuit suit complaint indictment writ",
    "affidavit document record survey poll review audit book article post posting tweet message note notice",
    "sign placard banner petition manifesto transcript ruling judgment judgement order law bill act rule guideline",
    "census data figure number statistic analysis brief release bulletin website site page label plaque inscription",
    "diary memoir column editorial essay story headline caption motion contract agreement constitution resolution",
    "minutes log file magazine newsletter brochure leaflet flyer poster script novel poem song lyric research text",
    "summary warrant testimony dispatch telegram cable charter announcement autobiography biography list forecast",
    "assessment advisory circular submission comment ordinance regulation fir projection estimate count findings",
    "finding result advert advertisement ad video footage slogan motto sticker card certificate guidance",
    "plan proposal draft blog press-release fact-sheet factsheet handbook manual entry recording evidence index",
    "verdict decree treaty convention code pamphlet tracker spreadsheet chart map update alert alarm case print",
    "commentary rebuttal legend cartulary dossier prospectus accounts slide presentation questionnaire screenshot voicemail profile bio",
    "reply response postcard slip signboard communique communiqué blurb receipt disclaimer deed tally",
    "plate headstone gravestone tombstone noticeboard badge inventory foreword preface afterword epilogue prologue",
    "footnote logbook timeline almanac",
)
#: Parts of documents, which go by a number.
PARTS = _words(
    "paragraph section clause subsection chapter article page rule annex appendix exhibit schedule"
)
ORGANIZATIONS = _words(
    "company firm club council government ministry department agency board bank union university school hospital",
    "newspaper authority commission committee court regulator party trust charity institute association federation",
    "office police carabinieri gendarmerie army navy utility airline broadcaster organisation organization group network station college",
    "church parliament senate house watchdog body league society foundation corporation bureau service academy",
    "carrier operator retailer manufacturer maker supplier lender insurer publisher studio label",
    "chipmaker carmaker automaker drugmaker planemaker pac",
    "startup start-up business chain brand paper daily weekly administration treasury directorate",
    "secretariat tribunal inquiry panel campaign coalition alliance guild forum consortium partnership cooperative",
    "co-operative institution centre center laboratory lab observatory museum gallery theatre theater orchestra",
    "festival conference congress assembly legislature cabinet embassy consulate mission parish diocese abbey",
    "prefecture township force brigade command coastguard prosecution district county city town state municipality",
    "borough nation country employer landlord distributor consultancy think-tank thinktank lobby",
    "outlet channel developer contractor provider platform giant caucus ngo nonprofit non-profit",
    "faction fund exchange management delegation branch division unit taskforce task-force desk",
    "chamber kremlin pentagon airport railway railways trains hall newsroom creamery dairy brewery",
)
#: Those that "the ..." mostly refers back to by what they do, not by a word of their name.
COMPANIES = _words(
    "company firm business group organization organisation club startup start-up carrier service retailer operator",
    "maker giant developer manufacturer supplier studio outlet airline bank lender broadcaster newspaper paper charity",
    "chipmaker carmaker automaker drugmaker planemaker supermarket housebuilder brewer",
    "network union utility insurer publisher label brand chain cooperative co-operative vendor consultancy agency",
)
#: Last words of the names of newspapers, besides those that are nouns for one.
PRESS = _words(
    "news press times post herald gazette tribune courier chronicle ledger sentinel mercury telegraph journal mail",
    "express echo observer standard record star argus clarion advertiser examiner globe beacon dispatch",
)
#: Those that are surnames too.
SURNAMES_TOO = _words("hall church house bank banks power waters post brand court star parish abbey")
GROUPS = _words(
    "jury team opposition conservatives democrats republicans greens unions side crowd choir band family"
)
#: Last words of names of bodies, besides the nouns above.
ORGANIZATION_SUFFIXES = ORGANIZATIONS | _words(
    "inc ltd llc llp plc corp co gmbh ag nv sa spa bhd limited incorporated holdings partners industries systems",
    "technologies technology labs laboratories media news press times post herald gazette tribune courier chronicle",
    "ledger sentinel mercury telegraph guardian observer journal record echo express mail standard star united",
    "rovers wanderers athletic fc afc rfc cc pharmaceuticals therapeutics energy motors airlines airways bank banks",
    "insurance capital securities group studios pictures records entertainment games networks communications telecom",
    "unions teachers workers democrats party movement front project initiative programme program society ministry",
    "dragons tigers lions bears eagles hawks sharks foods stores supermarkets power water gas electric oil mining",
    "survey research services solutions software analytics associates international global syndicate collective",
)
ORGANIZATION_HEADS = _words(
    "bank ministry department office university court house church college institute board council bureau society",
    "association federation union league academy school hospital museum registrar confederation chamber committee",
    "commission campaign centre center friends city county state town republic kingdom parliament ombudsman",
    "organisation organization authority agency foundation trust guild brotherhood order army party alliance",
    "observatory library theatre theater archive archives diocese orchestra register registry",
    "coalition movement congress conference national royal american british international group forum",
)
PERSON_NOUNS = _words(
    "collector challenger rival opponent hopeful frontrunner front-runner foe critic seal marine airman seaman cop solon prop",
    "fly-half scrum-half hooker lock fullback flanker columnist blogger vlogger youtuber surrogate operative booster",
    "chief executive ceo boss head coach captain chair mp mep meps lawyer counsel attorney judge nurse doctor gp surgeon vet",
    "teacher pupil student professor lecturer academic scholar poet artist star host pilot driver cook chef",
    "baker farmer fisherman fisher mate skipper sailor owner tenant landlord neighbour neighbor friend colleague",
    "spokesman spokeswoman spokesperson official aide ally adviser advisor analyst economist pollster expert",
    "specialist researcher scientist engineer mechanic technician inspector detective constable officer sergeant",
    "sheriff deputy mayor councillor councilor alderman governor senator representative congressman congresswoman",
    "lawmaker legislator minister secretary premier president chairman chairwoman chairperson director manager",
    "treasurer convener convenor organiser organizer leader activist campaigner veteran general admiral commander",
    "bishop archbishop abbot abbess vicar priest pastor rabbi imam monk nun deacon actor actress singer musician",
    "composer conductor drummer guitarist pianist organist dancer comedian presenter broadcaster journalist",
    "reporter editor correspondent author writer novelist playwright historian biographer curator",
    "librarian archivist architect designer builder carpenter plumber electrician grower gardener forester",
    "ranger keeper warden guard prosecutor barrister solicitor magistrate coroner registrar auditor accountant",
    "banker broker trader investor shopkeeper publican grocer butcher bartender waiter waitress clerk",
    "mother father mum mom dad son daughter wife husband widow widower brother sister uncle aunt grandmother",
    "grandfather nan granddad grandson granddaughter niece nephew cousin fiancé fiancée partner girlfriend boyfriend",
    "man woman boy girl lad lady gentleman teenager child baby pensioner retiree resident villager worker employee",
    "striker midfielder defender goalkeeper winger forward centre batsman batter bowler pitcher quarterback",
    "player athlete runner sprinter hurdler choirboy chorister swimmer cyclist boxer champion rider jockey umpire referee rookie",
    "candidate nominee incumbent contender democrat republican conservative liberal socialist tycoon entrepreneur",
    "founder co-founder inventor developer programmer hacker consultant contractor supplier strategist",
    "witness victim defendant suspect accused plaintiff claimant survivor patient carer caregiver midwife paramedic",
    "firefighter soldier guerrilla rebel fighter diplomat ambassador envoy negotiator mediator bureaucrat prince",
    "princess king queen duke duchess laureate winner recipient passenger commuter shopper customer volunteer",
    "person citizen voter supporter fan spectator visitor tourist immigrant migrant refugee ombudsman",
    "physicist chemist biologist geologist hydrologist climatologist meteorologist forecaster astronomer botanist",
    "ecologist zoologist psychologist psychiatrist sociologist anthropologist archaeologist linguist philosopher",
    "mathematician statistician epidemiologist virologist immunologist cardiologist radiographer radiologist",
    "pharmacist dentist therapist pathologist miner lineman trucker courier postman postwoman",
    "deckhand supervisor parent defenceman trustee employer attendee naturalist sculptor",
    "principal headmaster headmistress headteacher dean provost chancellor vice-chancellor rector steward",
    "stalwart great legend vice-president superintendent commissioner lieutenant",
    "assemblyman assemblywoman spinner seamer centre-back",
    "rancher boatbuilder potter weaver blacksmith beekeeper shepherd drover stockman crofter smallholder planter fishmonger",
    "predecessor successor counterpart figure newcomer native insider source",
)
#: More nouns for people that an apposition may have; too common elsewhere to tell a person by.
ROLE_NOUNS = PERSON_NOUNS | _words(
    "member fellow holder winner scorer maker mp kc qc sc pi intern apprentice graduate alumnus alumna heir head-hunter",
    "spokesmen spokeswomen md cfo coo cto vp svp vice-chair partner associate assistant receptionist salesman",
    "politician congressperson councilman councilwoman businessman businesswoman policeman policewoman tradesman",
    "craftsman sportsman sportswoman lifeguard bodyguard caretaker janitor demonstrator protester protestor organiser",
    "arborist policymaker peer baroness viscount earl count countess nobleman monarch hero heroine icon idol genius",
    "pioneer expert specialist professional amateur colleague counsellor counselor whistleblower whistle-blower",
    "attendant servant occupant inhabitant bassist farmhand foreman forewoman signatory cabbie caddie caddy",
    "celebrity model photographer filmmaker film-maker screenwriter translator interpreter critic commentator pundit",
    "statesman stateswoman advocate lobbyist proponent theorist practitioner clinician nutritionist dietitian optician",
)
#: Of a party by its name.
PARTISANS = _words("democrat republican tory conservative liberal socialist")
#: Words that end like those for people.
NO_AGENTS = _words(
    "number matter order letter paper power water winter summer river border answer offer error mirror corner center",
    "weather dinner former never other whether however rather later her minor major sector factor floor door manner",
    "banner chapter quarter computer character harbor harbour labor labour colour color favour favor honour honor over",
    "under after another together either neither further better poster newspaper tower shower chamber barrier carrier",
    "interior exterior superior inferior senior junior prior terror horror humour humor rumour rumor flavour behaviour",
    "november october september december easter layer cancer disaster murder thunder shoulder finger monster",
)
#: Relatives: who they are depends on whose.
KIN = _words(
    "son daughter wife husband widow widower brother sister mother father mum mom dad uncle aunt niece nephew cousin",
    "fiancé fiancée parent child grandson granddaughter grandfather grandmother grandma grandpa granny spouse",
    "stepfather stepmother stepson stepdaughter stepbrother stepsister",
)
_TIED = _words(
    "friend girlfriend boyfriend rival opponent critic supporter neighbour neighbor successor predecessor counterpart",
)
#: Relatives, and others who are somebody's.
RELATED = KIN | _TIED | _words("aide ally colleague")
#: People who are spoken of beside an organisation without being part of it.
OUTSIDERS = (
    KIN
    | _TIED
    | _words(
        "foe challenger customer client patient fan victim plaintiff claimant defendant",
        "commuter passenger shopper visitor tourist spectator witness biographer survivor buyer user",
        "subscriber viewer reader listener resident veteran retiree pensioner winner",
        "recipient investor shareholder creditor supplier contractor competitor enemy admirer sceptic skeptic heir",
    )
)
#: Those who run or staff something, so that what follows "of" or "at" is an organisation.
OFFICERS = _words(
    "executive general ceo cfo boss head director manager president chairman chairwoman chairperson chair founder co-founder",
    "secretary-general treasurer partner editor analyst economist strategist trustee chief vice-president officer",
    "reporter columnist correspondent journalist professor lecturer researcher fellow owner secretary presenter",
)
#: Offices with a field of their own before them: Transport Minister, Senate Majority Leader.
FIELD_OFFICES = _words(
    "secretary minister ministers premier governor mayor senator representative congressman congresswoman assemblyman",
    "assemblywoman judge commissioner leader whip speaker attorney magistrate undersecretary envoy counsel",
)
#: What departments and their ministers deal with, which their names may list.
MATTERS = _words(
    "culture media sport sports arts heritage tourism leisure recreation environment food agriculture farms",
    "farming fisheries forestry forests rural affairs water waterways rivers energy climate mines mining",
    "minerals resources business industry industrial strategy enterprise innovation science research",
    "technology digital skills university universities education schools children families youth women",
    "gender equality equalities pensions work labour labor employment health care social welfare housing",
    "communities planning lands land transport transportation infrastructure roads railways aviation",
    "shipping ports trade commerce customs excise revenue finance economy development investment",
    "cooperation defence defense veterans justice corrections prisons immigration citizenship refugees",
    "migration alcohol tobacco firearms explosives drugs medicines safety consumer competition regions",
    "statistics telecommunications communications information broadcasting petroleum electricity wildlife",
    "parks conservation humanitarian foreign commonwealth home crime fire human services community seniors",
    "islands",
)
SPEAKERS_FOR = _words("spokesman spokeswoman spokesperson representative")
#: Lawyers act for those who pay them.
LAWYERS = _words("lawyer attorney solicitor barrister kc qc sc")
#: What is said of the past.
FORMER = _words(
    "former formerly ex late retired onetime one-time erstwhile then once previously sacked ousted deposed"
)
#: Last words of the names of places, though what governs them may speak too.
LOCALITIES = _words("district county city town state municipality borough nation country parish")
# What those who belong to an organisation do there now, and have done up to now.
LEADS = _words(
    "heads leads runs chairs directs manages edits owns oversees commands captains coaches co-chairs co-leads"
)
HAS_LED = _words(
    "headed led run chaired directed managed edited owned overseen commanded captained coached co-chaired co-led"
)
SERVES = _words("works serves teaches lectures plays sits speaks volunteers reports writes")
HAS_SERVED = _words("worked served taught lectured played sat spoken volunteered reported written")
#: Nouns that a country has one of, so that a capital alone makes them a name.
SINGLE_BODIES = _words("pentagon kremlin treasury parliament congress senate cabinet")
#: Nouns that name a body once another noun before them says which: the transport ministry.
ADMINISTRATIONS = _words(
    "council ministry department agency authority commission police board parliament senate directorate secretariat"
)
#: Those that a name before them completes too: Ashby hospital.
PUBLIC_BODIES = _words(
    "council ministry department agency authority commission committee court police army navy union university school",
    "hospital board parliament senate federation bureau directorate secretariat tribunal embassy legislature",
)
FEMALE_NOUNS = _words(
    "woman girl lady mother mum mom wife widow daughter sister aunt niece grandmother granddaughter nan grandma",
    "fiancée girlfriend actress spokeswoman chairwoman congresswoman councilwoman businesswoman headmistress",
    "waitress policewoman nun abbess princess queen duchess heiress landlady mother-in-law great-niece stepmother",
    "sister-in-law daughter-in-law goddaughter schoolgirl saleswoman sportswoman horsewoman postwoman heroine",
)
MALE_NOUNS = _words(
    "man boy lad gentleman father dad husband widower son brother uncle nephew grandfather grandson granddad grandpa",
    "fiancé boyfriend actor spokesman congressman councilman businessman headmaster waiter policeman monk abbot",
    "prince king duke heir landlord father-in-law great-nephew stepfather brother-in-law son-in-law godson",
    "schoolboy salesman sportsman horseman postman fisherman bishop archbishop priest imam batsman craftsman",
)
#: What women are called too, so that it tells nobody's gender; "the actor" is yet no woman of several people.
OF_EITHER = _words("actor waiter batsman craftsman fisherman heir landlord bishop archbishop priest")
#: Different words for one role.
_SYNONYMS = (
    "executive ceo chief boss",
    "spokesperson spokesman spokeswoman",
    "police force",
    "chair chairman chairwoman chairperson",
    "lawmaker senator legislator representative congressman congresswoman mp",
    "lawyer attorney counsel solicitor barrister kc qc sc",
    "coach manager trainer gaffer boss",
    "judge justice",
    "referee ref",
    "captain skipper",
    "academic professor lecturer scholar",
    "researcher scientist",
    "doctor physician surgeon consultant gp",
    "writer author novelist columnist",
    "actor actress",
    "politician minister councillor premier",
    "cleric bishop archbishop priest vicar pastor minister reverend",
    "officer inspector detective constable sergeant superintendent policeman",
    "teacher headmaster headmistress headteacher",
    "adviser advisor aide",
    "official officer",
    "firm company business",
    "club team side",
    "report study survey analysis",
    "paper newspaper daily weekly",
)


#: A word for all of a sort, and those of the sort, of whom none is another.
_SORTS = ("player midfielder striker defender goalkeeper winger forward batsman bowler pitcher quarterback",)


#: Roles in a match, and before a court or a vote, of which nobody has two.
_IN_MATCH = (
    "striker forward winger",
    "midfielder",
    "defender",
    "goalkeeper keeper",
    "manager coach gaffer trainer",
    "referee ref umpire linesman",
)
_OPPOSED = (
    "incumbent challenger",
    "defendant plaintiff",
    "landlord tenant",
    "victim attacker",
    "winner loser",
)
APART = {
    word: frozenset(" ".join(_IN_MATCH).split()) - frozenset(line.split())
    for line in _IN_MATCH
    for word in line.split()
} | {word: frozenset(line.split()) - {word} for line in _OPPOSED for word in line.split()}


def _synonyms() -> dict[str, frozenset[str]]:
    near: dict[str, set[str]] = {}
    for line in _SYNONYMS:
        for word in line.split():
            near.setdefault(word, set()).update(line.split())
    for line in _SORTS:
        sort, *members = line.split()
        near.setdefault(sort, {sort}).update(members)
        for word in members:
            near.setdefault(word, {word}).add(sort)
    return {word: frozenset(others) for word, others in near.items()}


SYNONYMS = _synonyms()

# --- function words ---------------------------------------------------------------------------------------

ARTICLES = _words("the a an this that these those")
POSSESSIVES = _words("his her its their my our your whose")
DETERMINERS = ARTICLES | POSSESSIVES
QUANTIFIERS = _words(
    "one some many most several few all each none both half another other others more two three four five six seven",
    "eight nine ten dozens hundreds thousands percent number majority much handful lot group any every neither either",
    "those plenty scores members",
)
#: Words that tell when a document came, or that it is the one meant, and are no part of what it is called.
DEICTICS = _words("new recent current only same top next previous other")
#: Words that end the head of a noun phrase: prepositions, relatives, verbs of reduced clauses.
FOLLOWERS = _words(
    "of at for from in on to by with without near close familiar who that which whose whom within inside outside under",
    "over about against among between behind during after before into as off across around beside beyond above below",
    "beneath underneath amid atop along through toward towards until since like including such than then when where while because if although",
    "is was are were has had have will would can could be been being said says told there here himself herself",
    "themselves itself",
)
DAYS = _words("monday tuesday wednesday thursday friday saturday sunday")
#: Without May, which is a verb too.
MONTHS = _words("january february march april june july august september october november december")
#: Pronouns that open a clause.
SUBJECTS = _words("i he she it we they you")
#: Capitalised at the start of a sentence, these begin no name.
FUNCTION_WORDS = (
    DETERMINERS
    | FOLLOWERS
    | DAYS
    | MONTHS
    | _words(
        "i he she it we they you me him them us but and or nor so yet for not no yes never ever also too even just only",
        "still now once again later earlier soon today yesterday tomorrow tonight meanwhile however moreover there here",
        "what why how who when where which whether neither asked some many most several few all each none both another other",
        "one two three four five six seven eight nine ten last next first second third this every any more less much",
        "according despite until unless though perhaps maybe instead indeed well oh ah hello please thanks thank dear",
        "did do does don’t don't didn’t didn't is are was were can could should would will won’t won't let let's let’s",
        "fellow former longtime outgoing incoming rival besides beside alongside unlike",
        "q a v vs re no. nobody nothing everyone everybody everything someone somebody something anyone half its it's",
        "it’s that's that’s he's he’s she's she’s i'm i’m i've i’ve i'd i’d we've we’ve we're we’re they're they’re",
        "you're you’re there's there’s what's what’s speaking told among amid by photograph picture image caption",
        "mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec",
    )
)

#: Adjectives of one state that are words for its people too.
_NATIONALS = _words(
    "afghan american argentine australian austrian bangladeshi belgian brazilian bulgarian canadian chilean",
    "chinese colombian congolese croatian cuban czech egyptian ethiopian german ghanaian greek hungarian indian",
    "indonesian iranian iraqi israeli italian japanese jordanian kenyan kuwaiti lebanese libyan malaysian mexican",
    "moroccan nigerian norwegian pakistani palestinian peruvian portuguese qatari romanian russian saudi serbian",
    "singaporean slovak somali sudanese swiss syrian taiwanese thai tunisian ugandan ukrainian venezuelan",
    "vietnamese yemeni zambian zimbabwean",
)
#: What is of one state only, as adjectives tell it.
OF_STATES = _NATIONALS | _words(
    "british danish dutch finnish french icelandic irish polish spanish swedish turkish"
)
#: Words for somebody by the country, where no name follows: the Italian.
DEMONYMS = _NATIONALS | _words(
    "african albanian algerian angolan argentinian armenian azerbaijani belarusian beninese bolivian bosnian",
    "botswanan briton burmese cambodian cameroonian catalan croat cypriot dane dutchman dutchwoman ecuadorian",
    "englishman englishwoman eritrean estonian fijian filipino finn frenchman frenchwoman gabonese gambian",
    "georgian guatemalan guinean guyanese haitian honduran icelander irishman irishwoman ivorian jamaican kazakh",
    "korean kosovan kyrgyz lankan laotian latvian leonean liberian lithuanian luxembourger macedonian malagasy",
    "malawian malian maltese mauritanian mauritian moldovan mongolian montenegrin mozambican namibian nepali",
    "nicaraguan nigerien omani panamanian paraguayan pole rican rwandan salvadoran samoan scot scotsman",
    "senegalese serb seychellois slovene slovenian spaniard surinamese swede tajik tanzanian tibetan togolese",
    "tongan trinidadian turk turkmen uruguayan uzbek vanuatuan welshman welshwoman zealander",
)
#: Words for somebody by the American state; newspapers go by some of them.
STATE_DEMONYMS = _words(
    "alabamian alabaman alaskan arizonan arkansan californian carolinian coloradan dakotan floridian georgian hawaiian hoosier idahoan",
    "illinoisan iowan kansan kentuckian louisianan mainer marylander michigander minnesotan mississippian missourian",
    "montanan nebraskan nevadan ohioan oklahoman oregonian pennsylvanian tennessean texan utahn vermonter virginian",
    "washingtonian wisconsinite wyomingite hampshirite jerseyan jerseyite mexican",
)
#: Countries and states that have a city of their name, which is another place.
NAMESAKES_OF_CITIES = _words("mexico panama guatemala kuwait belize vatican kansas oklahoma iowa quebec")
SIBLINGS = _words("brother sister sibling twin")
#: Who of two is the younger, who the elder.
COMPARED = _words("younger elder older")
#: Who reign: the article names them by no more than that.
SOVEREIGNS = _words("queen king pope emperor empress")
#: Who hold an office.
OFFICES = _words(
    "spokesman spokeswoman spokesperson secretary minister director commissioner administrator chief deputy",
    "ambassador envoy undersecretary adviser aide official commander inspector superintendent head",
)
#: Those who judge in courts.
BENCH = _words("judge justice magistrate")
