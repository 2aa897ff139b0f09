"""Bodies that texts name without a word of what they are, by names that hardly any person has."""

from __future__ import annotations

import re

_LISTS = (
    # Movements, parties, and bodies of several states.
    "Al Shabaab, Al-Shabaab, Amnesty, Asean, Boko Haram, EU, Europol, Eurostat, Fatah, Fidesz, Fifa, "
    "Greenpeace, Greens, Hamas, Hezbollah, Interpol, Labour, Likud, Mercosur, Nato, Opec, Oxfam, Podemos, "
    "Syriza, Tories, Uefa, UN, Unesco, Unicef",
    # Offices and regulators of one state that are called by a word made up for them.
    "Acas, Amtrak, Defra, Downing Street, Eskom, Frontex, Kremlin, Medicaid, Medicare, Nasa, Ofcom, "
    "Ofgem, Ofqual, Ofsted, Ofwat, Pentagon, White House",
    # Papers, broadcasters, agencies.
    "Al Jazeera, Axios, Bloomberg, Buzzfeed, Der Spiegel, Die Welt, Die Zeit, El Mundo, El País, Gallup, "
    "Haaretz, Interfax, Ipsos, Kommersant, Kyodo, La Repubblica, Le Figaro, Le Monde, Netflix, Newsweek, "
    "Nikkei, Politico, Quinnipiac, Reuters, Spotify, Wikileaks, Xinhua, Yonhap, YouGov",
    # Clubs and universities.
    "Ajax, Arsenal, Barcelona, Benfica, Borussia Dortmund, Everton, Harvard, Juventus, Liverpool, "
    "Tottenham, Yale",
    # Firms.
    "Adidas, Airbus, Aldi, Alibaba, Allianz, Amazon, Apple, Aramco, Asda, Asos, AstraZeneca, Aviva, "
    "Barclays, Bayer, Boeing, Boohoo, Boots, Burberry, Cadbury, Carrefour, Caterpillar, Centrica, "
    "Chevron, Chrysler, Cisco, Citigroup, Comcast, Conoco, Costco, Danone, Deliveroo, Deloitte, Disney, "
    "EasyJet, Enron, Equifax, Ericsson, ExxonMobil, Facebook, Ferrari, Fiat, Flybe, Foxconn, Gap, "
    "Gazprom, Glencore, Google, Greggs, Gucci, Heineken, Hitachi, Huawei, Hyundai, Iberia, Ikea, Ineos, "
    "Instagram, Kia, Lego, Lenovo, Lidl, LinkedIn, Lufthansa, Lyft, Macquarie, Maersk, Mattel, Medtronic, "
    "Meta, Microsoft, Mitsubishi, Moderna, Monsanto, Morrisons, Motorola, NatWest, Nestle, Nestlé, Nike, "
    "Nintendo, Nissan, Nokia, Novartis, Nvidia, Oracle, Orange, Paypal, Peugeot, Pfizer, Pirelli, "
    "Primark, Qantas, Qualcomm, Renault, Rosneft, Ryanair, Sainsburys, Samsung, Sanofi, Santander, Shell, "
    "Siemens, Skoda, Snapchat, Softbank, Sony, Starbucks, Stellantis, Subway, Target, Telegram, Tencent, "
    "Tesco, Tesla, Thales, Theranos, TikTok, Toshiba, Toyota, Twitter, Uber, Unilever, Vattenfall, "
    "Verizon, Viacom, Virgin, Visa, Vodafone, Volkswagen, Volvo, Waitrose, Walmart, WhatsApp, Wizz Air, "
    "X, Yahoo, YouTube, Zara",
)

#: Their names, casefolded, words parted by one blank.
KNOWN_BODIES = frozenset(name.casefold() for names in _LISTS for name in names.split(", "))

_WHOLE = re.compile(
    r"\b(?:2[01](?:th|st) Century (?:Fox|Studios)|1[01] Downing Street"
    r"|(?:No\.?|Number) 1[01](?=[.,;’']| [a-z])|3M|7-Eleven|23andMe|Doctors Without Borders|Feed the Children"
    r"|General (?:Atlantic|Dynamics|Electric|Mills|Motors)|Just Stop Oil|March for Our Lives"
    r"|Save the Children|Stop the War"
    r"|(?<=[Tt]he )(?:Hollywood Reporter|Christian Science Monitor)"
    r"|(?<=The )(?:Australian|Banker|Bookseller|Economist|Grocer|Lawyer|Scotsman|Spectator))\b(?! [A-Z])"
)
#: What may stand before No 10, and before no number: Juror No. 10, the No 10.
_APART = re.compile(r"(?:^|\W[^\w\s]\s?|[.,;:]\s|\b(?:and|at|by|for|from|in|of|that|to|told|with)\s)$", re.M)


def whole_names(text: str) -> dict[int, int]:
    """Where bodies stand whose names begin with, or hold, what is part of no name elsewhere: start to end."""
    return {
        match.start(): match.end()
        for match in _WHOLE.finditer(text)
        if not match.group().startswith("N") or _APART.search(text, max(0, match.start() - 6), match.start())
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
