"""Bodies that texts name without a word of what they are, by names that hardly any person has."""

from __future__ import annotations

_LISTS = (
    # Movements, parties, and bodies of several states.
    "Al Shabaab, Al-Shabaab, Amnesty, Asean, Boko Haram, Europol, Eurostat, Fatah, Fidesz, Fifa, "
    "Greenpeace, Hamas, Hezbollah, Interpol, Likud, Mercosur, Nato, Opec, Oxfam, Podemos, Syriza, Uefa, "
    "Unesco, Unicef",
    # Offices and regulators of one state that are called by a word made up for them.
    "Acas, Amtrak, Defra, Downing Street, Eskom, Frontex, Kremlin, Medicaid, Medicare, Nasa, Ofcom, Ofgem, "
    "Ofqual, Ofsted, Ofwat, Pentagon, White House",
    # Papers, broadcasters, agencies.
    "Al Jazeera, Axios, Bloomberg, Buzzfeed, Der Spiegel, Die Welt, Die Zeit, El Mundo, El País, "
    "Gallup, Haaretz, Interfax, Ipsos, Kommersant, Kyodo, La Repubblica, Le Figaro, Le Monde, Netflix, "
    "Newsweek, Nikkei, Politico, Quinnipiac, Reuters, Spotify, Wikileaks, Xinhua, Yonhap, YouGov",
    # Firms.
    "Adidas, Airbus, Aldi, Alibaba, Allianz, Amazon, Apple, Aramco, Asda, Asos, AstraZeneca, Aviva, "
    "Barclays, Bayer, Boeing, Boohoo, Burberry, Cadbury, Carrefour, Caterpillar, "
    "Centrica, Chevron, Chrysler, Cisco, Citigroup, Comcast, Conoco, Costco, Danone, Deliveroo, Deloitte, "
    "Disney, Easyjet, Enron, Equifax, Ericsson, ExxonMobil, Facebook, Fiat, Flybe, Foxconn, Gazprom, "
    "Glencore, Google, Greggs, Gucci, Heineken, Hitachi, Huawei, Hyundai, Iberia, Ikea, Ineos, "
    "Instagram, Kia, Lego, Lenovo, Lidl, LinkedIn, Lufthansa, Lyft, Macquarie, Maersk, Mattel, "
    "Medtronic, Meta, Microsoft, Mitsubishi, Moderna, Monsanto, Morrisons, Motorola, NatWest, Nestle, "
    "Nestlé, Nike, Nintendo, Nissan, Nokia, Novartis, Nvidia, Oracle, Paypal, Peugeot, Pfizer, "
    "Pirelli, Primark, Qantas, Qualcomm, Renault, Rosneft, Ryanair, Sainsburys, Samsung, Sanofi, "
    "Santander, Siemens, Skoda, Snapchat, Softbank, Sony, Starbucks, Stellantis, Telegram, Tencent, "
    "Tesco, Tesla, Thales, Theranos, TikTok, Toshiba, Toyota, Twitter, Uber, Unilever, Vattenfall, "
    "Verizon, Viacom, Visa, Vodafone, Volkswagen, Volvo, Waitrose, Walmart, WhatsApp, Wizz Air, Yahoo, "
    "YouTube, Zara",
)

#: Their names, casefolded, words parted by one blank.
KNOWN_BODIES = frozenset(name.casefold() for names in _LISTS for name in names.split(", "))

#: Capitals, whose governments speak by their names.
CAPITALS = frozenset(
    name.casefold()
    for name in (
        "Abuja, Accra, Addis Ababa, Algiers, Ankara, Athens, Baghdad, Baku, Bangkok, Beijing, Beirut, "
        "Belgrade, Berlin, Bern, Bogota, Brasilia, Bratislava, Brussels, Bucharest, Budapest, Buenos Aires, "
        "Cairo, Canberra, Caracas, Copenhagen, Dakar, Damascus, Delhi, Dhaka, Doha, Dublin, Hanoi, Harare, "
        "Havana, Helsinki, Islamabad, Jakarta, Jerusalem, Kabul, Kampala, Kathmandu, Khartoum, Kiev, Kigali, "
        "Kinshasa, Kyiv, Lisbon, Ljubljana, London, Luanda, Madrid, Manila, Minsk, Mogadishu, Moscow, "
        "Nairobi, New Delhi, Nicosia, Oslo, Ottawa, Paris, Phnom Penh, Prague, Pretoria, Pyongyang, Quito, "
        "Rabat, Reykjavik, Riga, Riyadh, Rome, Sanaa, Sarajevo, Seoul, Skopje, Stockholm, Taipei, Tallinn, "
        "Tashkent, Tbilisi, Tehran, Tirana, Tokyo, Tunis, Vienna, Vilnius, Warsaw, Wellington, Whitehall, "
        "Yerevan, Zagreb"
    ).split(", ")
)
