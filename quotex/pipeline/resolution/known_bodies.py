"""Bodies that texts name without a word of what they are, by names that hardly any person has."""

from __future__ import annotations

import re

#: Papers, broadcasters, agencies.
_PRESS = (
    "AFP, Agence France-Presse, Al Jazeera, Axios, Bloomberg, Buzzfeed, Der Spiegel, Die Welt, Die "
    "Zeit, El Mundo, El País, Haaretz, Interfax, Kommersant, Kyodo, La Repubblica, Le Figaro, Le Monde, "
    "Newsweek, Nikkei, Politico, PTI, Reuters, Xinhua, Yonhap"
)
_LISTS = (
    _PRESS,
    # Movements, parties, and bodies of several states.
    "Al Qaeda, Al Shabaab, al-Qaeda, Al-Shabaab, Amnesty, Asean, Boko Haram, EU, Europol, Eurostat, "
    "Fatah, Fidesz, Fifa, Greenpeace, Greens, Hamas, Hezbollah, Houthis, Interpol, Labour, Likud, "
    "Mercosur, Nato, Opec, Oxfam, Plaid Cymru, Podemos, Sinn Fein, Sinn Féin, Syriza, Taliban, Tories, "
    "Uefa, UN, Unesco, Unicef",
    # Offices and regulators of one state that are called by a word made up for them.
    "Acas, Amtrak, Defra, Downing Street, Eskom, Frontex, Kremlin, Medicaid, Medicare, Nasa, Ofcom, "
    "Ofgem, Ofqual, Ofsted, Ofwat, Pentagon, White House",
    # Polls and platforms.
    "Gallup, Ipsos, Netflix, Quinnipiac, Spotify, Wikileaks, YouGov",
    # Clubs and universities.
    "Ajax, Arsenal, Barcelona, Benfica, Borussia Dortmund, Everton, Harvard, Juventus, Liverpool, Paris "
    "Saint-Germain, Tottenham, Yale",
    # Firms.
    "Adidas, Airbus, Aldi, Alibaba, Allianz, Amazon, Apple, Aramco, Asda, Asos, AstraZeneca, Aviva, "
    "Barclays, Bayer, Ben & Jerry’s, Boeing, Boohoo, Boots, Burberry, Cadbury, Carrefour, Caterpillar, "
    "Centrica, Chevron, Chrysler, Cisco, Citigroup, Comcast, Conoco, Costco, Credit Suisse, Danone, "
    "Deliveroo, Deloitte, Disney, EasyJet, Enron, Equifax, Ericsson, Ernst & Young, ExxonMobil, Facebook, "
    "Ferrari, Fiat, Flybe, Foxconn, Gap, Gazprom, Glencore, Goldman Sachs, Google, Greggs, Gucci, "
    "Heineken, Hitachi, Huawei, Hyundai, Iberia, Ikea, Ineos, Instagram, JPMorgan, JPMorgan Chase, Kia, "
    "Lego, Lenovo, Lidl, LinkedIn, Lufthansa, Lyft, Macquarie, Maersk, Mattel, Medtronic, Merrill Lynch, "
    "Meta, Microsoft, Mitsubishi, Moderna, Monsanto, Morgan Stanley, Morrisons, Motorola, NatWest, "
    "Nestle, Nestlé, Nike, Nintendo, Nissan, Nokia, Novartis, Nvidia, Oracle, Orange, Paypal, Peugeot, "
    "Pfizer, Pirelli, Primark, Qantas, Qualcomm, Renault, Rolls-Royce, Rosneft, Ryanair, Sainsburys, "
    "Samsung, Sanofi, Santander, Shell, Siemens, Skoda, Snapchat, Softbank, Sony, Starbucks, Stellantis, "
    "Subway, Target, Telegram, Tencent, Tesco, Tesla, Thales, Theranos, TikTok, Toshiba, Toyota, Twitter, "
    "Uber, Unilever, Vattenfall, Verizon, Viacom, Virgin, Visa, Vodafone, Volkswagen, Volvo, Waitrose, "
    "Walmart, Wells Fargo, WhatsApp, Wizz Air, X, Yahoo, YouTube, Zara",
)

#: Their names, casefolded, words parted by one blank, without "&".
KNOWN_BODIES = frozenset(name.casefold().replace("& ", "") for names in _LISTS for name in names.split(", "))

#: Those that report of others.
KNOWN_PRESS = frozenset(name.casefold() for name in _PRESS.split(", "))

#: Names that hold what is part of no name elsewhere, as they are written.
_WHOLE = (
    "10 Downing Street, 11 Downing Street, 20th Century Fox, 20th Century Studios, 21st Century Fox, "
    "23andMe, 3M, 7-Eleven, Alternative for Germany, Bread for the World, Brothers of Italy, "
    "Committee to Protect Journalists, Customs and Border Protection, Dick’s Sporting Goods, "
    "Doctors of the World, Feed the Children, Fight for the Future, General Atlantic, General Dynamics, "
    "General Electric, General Mills, General Motors, Great Ormond Street Hospital, "
    "Immigration and Customs Enforcement, Just Stop Oil, King’s College London, March for Our Lives, "
    "March of Dimes, People for the Ethical Treatment of Animals, Save the Children, Stop the War, "
    "Trader Joe’s, Transport for London, Transport for Wales, U.S. Customs and Border Protection, "
    "U.S. Immigration and Customs Enforcement, Warner Bros. Discovery"
).split(", ")
_PAPERS = r"Bookseller|Economist|Grocer"
_CAMPUSES = (
    r"Berkeley|Davis|Irvine|Los Angeles|Merced|Riverside|San Diego|San Francisco|Santa (?:Barbara|Cruz)"
)
#: What a group is for or against: Americans for Prosperity, Neighbours Against Noise.
_CAUSE = (
    r"(?:[A-Z][a-z]+ (?:Against|Without)|(?:Americans|Citizens|Moms|Physicians|Scientists|Students|Veterans)"
    r" for)(?: (?:the )?[A-Z][a-z]+)+(?=[.,;:)’'”\"]| [a-z(])"
)
_ANY = "|".join(re.escape(name).replace("’", "[’']") for name in sorted(_WHOLE, key=len, reverse=True))
_NAMES = re.compile(
    r"\b(?:(?P<number>(?:No\.?|Number) 1[01])"
    r"(?=[.,;’']| (?!seed|pick|rank|shirt|jersey|spot|stood|draft)[a-z])|(?<=[Tt]he )Hollywood Reporter\b"
    rf"|(?<=The )(?:{_PAPERS})\b(?! [A-Z])|University of California, (?:{_CAMPUSES})\b|{_CAUSE}"
    rf"|(?:{_ANY})\b(?: (?:Co|Corp|Inc|Ltd|PLC|UK|US|USA|International)\b)?)"
)
#: What may stand before No 10, and before no number: Juror No. 10, the No 10.
_APART = re.compile(r"(?:^|\W[^\w\s]\s?|[.,;:]\s|\b(?:and|at|by|for|from|in|of|that|to|told|with)\s)$", re.M)


def whole_names(text: str) -> dict[int, int]:
    """Where bodies stand whose names begin with, or hold, what is part of no name elsewhere: start to end."""
    return {
        match.start(): match.end()
        for match in _NAMES.finditer(text)
        if not match["number"] or _APART.search(text, max(0, match.start() - 6), match.start())
    }


_PLACES = (
    # States whose names nobody is given.
    "Afghanistan, Albania, Algeria, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahrain, "
    "Bangladesh, Belarus, Belgium, Bolivia, Brazil, Britain, Bulgaria, Cambodia, Cameroon, Canada, China, "
    "Colombia, Croatia, Denmark, Ecuador, Egypt, Estonia, Ethiopia, Finland, France, Germany, Ghana, "
    "Greece, Hungary, Iceland, Indonesia, Iran, Iraq, Italy, Japan, Kazakhstan, Kosovo, Kuwait, Latvia, "
    "Lebanon, Libya, Lithuania, Malaysia, Mexico, Moldova, Morocco, Mozambique, Myanmar, Nepal, New Zealand, "
    "Nicaragua, Nigeria, North Korea, Norway, Pakistan, Peru, Poland, Portugal, Qatar, Romania, Russia, "
    "Rwanda, Saudi Arabia, Scotland, Senegal, Serbia, Singapore, Slovakia, Slovenia, Somalia, South Africa, "
    "South Korea, South Sudan, Spain, Sri Lanka, Sudan, Sweden, Switzerland, Syria, Taiwan, Tanzania, "
    "Thailand, Tunisia, Turkey, Uganda, UK, Ukraine, US, Uzbekistan, Venezuela, Vietnam, Yemen, Zambia, "
    "Zimbabwe",
    # Capitals.
    "Abu Dhabi, Abuja, Accra, Addis Ababa, Algiers, Ankara, Athens, Baghdad, Baku, Bangkok, Beijing, Beirut, "
    "Belgrade, Berlin, Bern, Bogota, Brasilia, Bratislava, Brussels, Bucharest, Budapest, Buenos Aires, "
    "Cairo, Canberra, Caracas, Copenhagen, Dakar, Damascus, Delhi, Dhaka, Doha, Dubai, Dublin, Hanoi, "
    "Harare, Havana, Helsinki, Islamabad, Jakarta, Jerusalem, Kabul, Kampala, Kathmandu, Khartoum, Kiev, "
    "Kigali, Kinshasa, Kyiv, Lisbon, Ljubljana, London, Luanda, Madrid, Manila, Minsk, Mogadishu, Moscow, "
    "Nairobi, New Delhi, Nicosia, Oslo, Ottawa, Paris, Phnom Penh, Prague, Pretoria, Pyongyang, Quito, "
    "Rabat, Reykjavik, Riga, Riyadh, Rome, Sanaa, Sarajevo, Seoul, Skopje, Stockholm, Taipei, Tallinn, "
    "Tashkent, Tbilisi, Tehran, Tirana, Tokyo, Tunis, Vienna, Vilnius, Warsaw, Wellington, Whitehall, "
    "Yerevan, Zagreb",
)

#: States and capitals, whose governments speak by their names.
PLACES = frozenset(name.casefold() for names in _PLACES for name in names.split(", "))
