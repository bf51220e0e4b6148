"""English words for places, groups, distances and money. To add one, write it into its list.

Holds lists alone. Words that mean something else more often ("state", "area", "men" in Norwegian) stand only in phrases.
"""

from generator.languages.en.counts import COUNTS
from generator.languages.en.territories import TERRITORIES
from generator.languages.measures import Measures
from generator.languages.vocabulary import Vocabulary, phrases, table

VOCABULARY = Vocabulary(
    places=phrases("""
        cities, citywide, towns, hometown, downtown, villages, suburb, suburbs, boroughs, neighbourhood
        neighbourhoods, neighborhood, neighborhoods, districts, counties, municipalities, provinces, regions
        countries, countrywide, nationwide, statewide, locally, nearby, vicinity, postcodes, zip code, our area
        our areas, the area, this area, in the area, our street, our state, the capital, near us, around us
        close to us, around here, walking distance, driving distance, catchment area, community centre
        the nordics, overseas, abroad, whole town, whole city, whole county, whole country, local area
        local areas, minutes walk, minutes drive, minute walk, minute drive, min walk, min drive, hour drive, hours drive, hour walk, half hour drive, half hour walk, mins walk
        mins drive, minutes on foot, minutes by car, minutes away, in the south, in the north, in the east
        in the west, up north, down south, city wide, town wide, county wide, country wide, next door
        south coast, north coast, east coast, west coast, the coast, the valley, the street, the island
        the estate, in town, rural areas, urban areas, inner cities, countryside, the seaside, seaside towns
        outskirts, round the corner, around the corner, short walk, surrounding farms, surrounding villages
    """),
    names=TERRITORIES
    + phrases("""
        Africa, America, Asia, Europe, Oceania, Scandinavia, Middle East, North Africa, Baltics, Balkans
        Benelux, England, Palestine, Scotland, UAE, Emirates, UK, USA, EU, Wales, Amsterdam, Athens, Baghdad
        Barcelona, Beirut, Berlin, Brooklyn, Brussels, Cairo, Casablanca, Chicago, Copenhagen, Damascus, Doha
        Dubai, Dublin, Edinburgh, Glasgow, Hamburg, Helsinki, Istanbul, Jeddah, Leeds, Lisbon, Liverpool, London
        Los Angeles, Madrid, Malmö, Manchester, Melbourne, Milan, Muscat, New York, Paris, Prague, Riyadh, Rome
        San Francisco, Seattle, Stockholm, Sydney, Tokyo, Toronto, Tunis, Vienna, Warsaw, Zurich, US, U.S., U.K.
        NYC, Turkey, Britain, Great Britain, Northern Ireland, Czech Republic, Ivory Coast, Burma, Holland
        Latin America, South America, North America, Central America, East Africa, West Africa, Midlands
        East Anglia, Cornwall, Devon, Kent, Essex, Sussex, Surrey, Yorkshire, Lancashire, Cumbria, Norfolk
        Suffolk, Cheshire, Dorset, Somerset, Hampshire, Highlands, Birmingham, Bristol, Brighton, Cardiff
        Swansea, Belfast, Aberdeen, Dundee, Newcastle, Sheffield, Nottingham, Leicester, Coventry, Bradford
        Southampton, Portsmouth, Plymouth, Norwich, Oxford, Cambridge, York, Exeter, Hull, Cork, Galway
        Limerick, Texas, California, Florida, Alabama, Alaska, Arizona, Arkansas, Colorado, Connecticut, Hawaii
        Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan
        Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico
        North Carolina, South Carolina, North Dakota, South Dakota, Ohio, Oklahoma, Oregon, Pennsylvania
        Tennessee, Utah, Vermont, Virginia, Wisconsin, Wyoming, Boston, Philadelphia, Houston, Dallas, Austin
        San Diego, San Antonio, Phoenix, Atlanta, Miami, Detroit, Denver, Portland, Las Vegas, Washington
        Baltimore, Minneapolis, New Orleans, Pittsburgh, Manhattan, Queens, Bronx, Ontario, Quebec
        British Columbia, Alberta, Vancouver, Montreal, Ottawa, Calgary, Queensland, Victoria, Tasmania
        New South Wales, Brisbane, Perth, Adelaide, Canberra, Auckland, Wellington, Mumbai, Delhi, Bangalore
        Kolkata, Chennai, Karachi, Lahore, Dhaka, Beijing, Shanghai, Shenzhen, Seoul, Bangkok, Jakarta, Manila
        Kuala Lumpur, Hanoi, Nairobi, Lagos, Accra, Kampala, Addis Ababa, Johannesburg, Cape Town, Durban
        Abu Dhabi, Amman, Kuwait City, Tehran, Tel Aviv, Jerusalem, Gaza, Mecca, Medina, Alexandria, Moscow
        Kyiv, Budapest, Bucharest, Sofia, Belgrade, Zagreb, Munich, Frankfurt, Cologne, Naples, Turin, Florence
        Venice, Valencia, Seville, Lyon, Marseille, Geneva, Antwerp, Rotterdam, The Hague, Gothenburg, Oslo
        Bergen, São Paulo, Rio de Janeiro, Buenos Aires, Bogotá, Lima, Santiago, Mexico City, Catalonia, Bavaria
        Tuscany, Andalusia, Normandy, Provence, Kerala, Punjab, Gujarat, Bihar, Bali, Sicily, Sardinia, Crete
        Brittany, Leicestershire, Derbyshire, Oxfordshire, Berkshire, Wiltshire, Gloucestershire, Staffordshire
        Warwickshire, Northumberland, Lincolnshire, Cambridgeshire, Hertfordshire, Bedfordshire, Buckinghamshire
        Shropshire, Durham, Merseyside, Tyneside, Wolverhampton, Sunderland, Stoke, Bolton, Inverness, Stirling
        Derry, Waterford, Ulster, Munster, Leinster, Connacht, Cotswolds, Lake District, Peak District, Black Country, Fife, Shetland, Orkney, Moray, Argyll, Donegal
        Kildare, Wicklow, Wexford, Tipperary, Gwynedd, Powys, Snowdonia, Anglesey, Tayside, Speyside
    """),
    groups=phrases("""
        young men, for men, men aged, men over, men under, girls, boys, teen, teens, teenager, teenagers
        teenage, youths, young people, young adults, students, pupils, graduates, apprentices, parents, mothers
        mums, moms, fathers, dads, toddlers, older people, older adults, pensioners, retirees, over 60s
        millennials, gen z, generation z, gen x, boomers, residents, locals, neighbours, neighbors, tourists
        expats, immigrants, refugees, commuters, freelancers, small businesses, small business owners
        homeowners, tenants, teachers, nurses, doctors, job seekers, jobseekers, gamers, cyclists, runners
        dog owners, cat owners, pet owners, year olds, years old, women, men follow, men who, more men
        reach men, among men, men #, kids, children, families, youth, aged, ages, age group, age groups, over #s
        under #s, in their twenties, in their thirties, in their forties, in their fifties, in their sixties
        in their teens, twentysomethings, grandparents, grandmothers, grandfathers, elderly people, the elderly
        seniors, householders, households, newlyweds, brides, singles, veterans, schoolchildren, shopkeepers
        business owners, first time buyers, small firms, startups, founders, farmers, engineers, dentists, chefs
        musicians, artists, gardeners, hikers, anglers, carers, caregivers, new parents, vegans, vegetarians
        muslims, christians, passers by, people nearby, londoners, new yorkers, parisians, berliners
        glaswegians, mancunians, liverpudlians, scousers, brummies, geordies, dubliners, scots, britons, brits
        americans, canadians, australians, germans, swedes, danes, finns, norwegians, icelanders, irishmen
        italians, spaniards, frenchmen, belgians, austrians, swiss people, poles, russians, ukrainians, greeks
        turks, egyptians, saudis, emiratis, kuwaitis, qataris, bahrainis, omanis, yemenis, iraqis, syrians
        lebanese people, jordanians, palestinians, moroccans, algerians, tunisians, libyans, sudanese people
        iranians, indians, pakistanis, nigerians, kenyans, ghanaians, south africans, africans, mexicans
        brazilians, texans, californians, torontonians, europeans, asians, arabs, scandinavians, landlords
        landladies, workers, shift workers, parishioners, congregation, pregnant women, expectant mothers
        entrepreneurs, beginners over #, adults over #, drivers, electricians, plumbers, builders, midwives
        lawyers, accountants, designers, developers, marketers, churchgoers, novices over #, customers over #
        people over #, people under #, readers over #, readers under #, listeners under #, aged under #
        aged over #, under the age of, over the age of, teenage girls, teenage boys, infants, adults, newcomers
        migrants, sixth formers, schoolgirls, schoolboys, travellers, holidaymakers, backpackers, campers
        pilgrims, fishermen, shoppers over #, members over #, members under #, subscribers over #
        subscribers under #, users over #, users under #, followers over #, followers under #, customers under #
        clients over #, clients under #, listeners over #, viewers over #, viewers under #, visitors over #
        visitors under #, guests over #, guests under #, fans over #, fans under #, donors over #, donors under #, people above #, people below #, donors aged #, singers over #
        singers under #, participants over #, participants under #, drivers over #, drivers under #
        players over #, players under #, buyers over #, buyers under #, widows, widowers, barbers, hairdressers
        bakers, butchers, florists, photographers, journalists, pharmacists, therapists, physiotherapists
        psychologists, architects, carpenters, joiners, painters, roofers, mechanics, welders, pilots, sailors
        soldiers, firefighters, police officers, paramedics, vets, librarians, translators, writers, poets
        authors, bloggers, dancers, actors, coaches, athletes, swimmers, climbers, skiers, golfers, footballers
        surfers, cleaners, cooks, waiters, bartenders, baristas, hoteliers, restaurateurs, grocers, tailors
        seamstresses, scientists, researchers, professors, lecturers, headteachers, childminders, nannies
        babysitters, bookkeepers, consultants, recruiters, estate agents, brokers, bankers, investors
        civil servants, truckers, couriers, taxi drivers, cabbies, allotment holders, beekeepers, birdwatchers
        knitters, crafters, collectors, divorcees, orphans, disabled people, deaf people, blind people
        wheelchair users, cancer patients, patients, survivors, insomniacs, smokers, drinkers, foodies, coeliacs
        allergy sufferers, first graders, freshmen, alumni, doctoral students, dropouts, unemployed people
        low income, middle class, working class, night owls, early risers, ramblers, goldsmiths, voters
        wholesalers, couples, postal workers, retailers, bostonians, farmhands, miners, dockers
    """),
    weak=phrases("""
        town, city, village, country, county, district, region, province, municipality, borough, postcode
        radius, mainland, family, Jordan, Chad, Georgia, Jersey, Turkey, Mali, Bath, Reading, Gulf, Victoria
        Phoenix, Florence, Mobile, valley, street, coast
    """),
    adjectives=phrases("""
        local, regional, rural, urban, young, elderly, inner city, British, English, Scottish, Welsh, Irish
        American, Canadian, Australian, German, French, Spanish, Italian, Dutch, Belgian, Danish, Swedish
        Norwegian, Finnish, Polish, Turkish, Greek, Portuguese, Russian, Ukrainian, Egyptian, Saudi, Emirati
        Lebanese, Syrian, Iraqi, Moroccan, Algerian, Tunisian, Jordanian, Palestinian, Kuwaiti, Qatari, Indian
        Pakistani, Chinese, Japanese, Korean, Brazilian, Mexican, Nigerian, Kenyan, Ghanaian, South African
        African, Asian, European, Arab, Nordic, Scandinavian, Male, Female, Student
    """),
    leads=phrases("""
        in, across, around, within, near, from, throughout, outside, among, reach, reaching, attract, attracting
        to, for, into, beyond, through, by, at, on, up, with, are, is, before, after, and, or, of, our, your
        this, my
    """),
    determiners=phrases("""
        the, a, an, our, this, that, your, their, all, whole, entire, each, every, one, same, other, these, next
        nearest, neighbouring, neighboring, nearby, small, big
    """),
    people=phrases("""
        followers, follower, fans, customers, customer, buyers, readers, readership, subscribers, users, clients
        visitors, visits, guests, listeners, viewers, audience, audiences, market, markets, shoppers, members
        membership, people, bookings, sales, orders, shop, shops, store, stores, office, branch, branches, area
        based, wide, born, community, communities, residents, businesses, business, companies, traffic, leads
        downloads, sign, drivers, workers, families, growth, reach, region, neighbourhood, neighbourhoods
        schools, suppliers, partners, journalists, donors, volunteers, professionals, men, women, speakers
        awareness, love, loves, know, knows, follow, follows, hear, hears, up, states, areas, coast, peninsula
        nurses, restaurants, hotels, cafés, cafes, farms, homes, households, suburbs, towns, villages, ers, ors
        ists, couples, only, owned, led, café, gym, gyms, restaurant, hotel, bakery, museum, salon, studio, clinic, library
        bar, pub, depot, showroom, warehouse, theatre, gallery, school, site, location, outlet, outlets, bakeries, museums
    """),
    idioms=phrases("""
        talk of the town, town hall, small town feel, city break, city breaks, city trip, man about town
        paint the town, village people, country music, country living, global village, local seo, local storage
        cost of living, family of, home counties show, for country, cup of, to the country club, country club
        like family, family recipe, family size, in the family, kids stuff, children of, new york cheesecake
        french fries, french toast, german shepherd, swiss army, chinese whispers, paris agreement, panama hat
        panama hats, boston cream, bath bombs, bath bomb, brussels sprouts, out of town, turkey sandwich
        turkey dinner, oxford shirts, chelsea boots, region of interest, over ages, young at heart, all ages
        for ages, ages ago, over the ages, women in red, reading week
    """),
    titled=phrases("""
        run, runs, race, races, walk, swim, ride, challenge, marathon, sprint, hike, relay, course, cycle, fun
        row, trail, menu, menus, meal, meals, wear, clothing, clothes, shoes, boots, shirts, jacket, collection
        campaign, edition, festival, fair, expo, cup, derby, film, video, song, cake, cakes, steaks, sausages, buns, tart, tarts, pie, pies, pudding, cheese, rolls, beer, sauce, watch, watches, day
        magazine, conference, awards, summit, treaty
    """),
    tails=phrases("""
        goers, dwellers, townsfolk, schoolteachers, schoolchildren, countryfolk
    """),
    towards=phrases("""
        get, in, near, across, around, outside, from, to, for, throughout, beyond, reaching, into, leaving, via
        between, over
    """),
    town_endings=phrases("""
        shire, chester, hampton, borough, burgh, bury, mouth, ington, ingham, stead, minster, haven, ville, ness
        wick, ford, dale, worth, pool, combe, leigh, donia, marsh, sands, vale, moor, cliffe, thorpe
    """),
    callers=phrases("""
        among, amongst, for, from, by, with, to, of, get, getting, help, helping, let, have, teach, train
        persuade, convince, recruit, recruiting, attract, attracting, reach, reaching, target, targeting, invite
        encourage, enlist, engage, hire, motivate, inspire, support, win, bring, more, up, over, sell, show
        equip, interview, survey, serve, most, many
    """),
    among=phrases("among, amongst"),
    plurals=phrases("s"),
    endings=phrases("""
        ers, ors, ists, ians, smiths, wrights, speople, folk, folks, masons, dads, mums, moms, maids, wives, nuns, monks, eers, women, smen, ermen, emen, amen, kmen, dmen, gmen, tmen, rymen, women, waitresses, actresses, hostesses, wardens
        ltants, ntants, rvants, ndants, interns, captains, graduates, magistrates, academics, mechanics, cadets, rebels, colonels, trainees, evacuees, amputees
        divorcees
    """),
    things=phrases("""
        numbers, characters, offers, orders, matters, powers, letters, flowers, factors, papers, answers, doors
        covers, fingers, colors, waters, centers, computers, borders, newspapers, errors, quarters, meters
        shoulders, monsters, layers, disorders, prayers, chapters, careers, sectors, publishers, corners
        chambers, murders, floors, motors, transfers, towers, rumors, barriers, wonders, parameters, encounters
        posters, sensors, beers, showers, dangers, behaviors, filters, theaters, containers, indicators
        kilometers, mirrors, feathers, bombers, disasters, summers, favors, starters, markers, helicopters
        burgers, stickers, flyers, shelters, clusters, receivers, chargers, generators, fibers, winters
        triggers, flavors, banners, whispers, transformers, processors, others, counters, sneakers, dinners
        registers, piers, walkers, twists, vectors, cylinders, crackers, interiors, mergers, fists, diapers
        corridors, anchors, drawers, wrists, liners, elevators, leftovers, slippers, reminders, boilers, oysters
        blazers, tractors, rollers, hammers, glaciers, renders, timers, tenders, gatherers, charters, sweaters
        tiers, cruisers, ladders, waivers, metaphors, folders, launchers, recorders, playlists, tankers, heaters
        shutters, connectors, amplifiers, headers, levers, lockers, feeders, transistors, fillers, wallpapers
        cucumbers, mixers, burners, scooters, integers, buffers, rafters, fertilizers, semesters, streamers
        hamburgers, hampers, honors, honours, lasers, pendants, reklamen, eksamen, skjermen, converters, thrillers, projectors, openers, odors, refrigerators, bumpers, newsletters
        wrappers, identifiers, coolers, semiconductors, simulators, rotors, steamers, gutters, sprinklers
        razors, lighters, binders, compressors, retainers, modifiers, grinders, diameters, loudspeakers
        conditioners, speakers, trainers, appetizers, accelerators, dryers, blockbusters, multipliers, incubators
        escalators, bestsellers, typewriters, freezers, takeovers, trailers, teasers, trackers, printers
        scanners, servers, browsers, routers, monitors, sliders, pointers, planners, calendars, barometers
        organizers, trousers, jumpers, pullovers, toppers, tasters, samplers, vouchers, checkers, lists
        checklists, waitlists, shortlists, mailers, fliers, boosters, busters, makers, changers, clickers
        coasters, dispensers, pollinators, conifers, thermometers, toasters, blenders, cookers, strollers
        loafers, winners, losers, leaders, players, partners, sponsors, donors, givers, backers, supporters
        advocates, volunteers, participants, attendees, influencers, ambassadors, competitors, creators
        contributors, reviewers, testers, subscribers, followers, customers, consumers, members, readers
        viewers, listeners, users, buyers, shoppers, visitors, helpers, organisers, presenters, callers
        bouncers, abandoners, holders, cardholders, ticketholders, stakeholders, owners, finishers, referrers
        promoters, detractors, commenters, sharers, likers, friends, results, channels, posts, brands, pages
        peers, videos, sites, websites, products, equals, options, topics, words, names, companies, entries
        ideas, choices, articles, campaigns, stories, clients, guests, fans, leads, prospects, contacts, signups
        titles, stages, causes, features, events, stations, museums, cafés, places, series, theirs, ours, yours
        borderers, messengers, colours, favours, behaviours, flavours, rumours, harbours, neighbors, neighbours
        hours, metres, litres, theatres, centres, tutors, cantilevers, minister, ministers, register, sister
        sisters, twister, blister, banter, planter, canter, specimen, regimen, acumen, abdomen, drivers of
        mentors, insiders, endeavors, prefers, refers, suffers, differs, discovers, delivers
        considers, remembers, enters, persists, consists, exists, assists, insists, resists, boosts, guarantors
        vendors, suppliers, providers, distributors, resellers, collaborators
    """),
    distances=table("""
        1852: nautical mile, nautical miles
        1000: km, kms, kilometre, kilometres, kilometer, kilometers
        1609.344: mile, miles, mi
        1: metre, metres, meter, meters
        0.9144: yard, yards
    """),
    spans=table(""),
    numbers=table("""
        0.5: half
        1: a, an, one
        2: two
        3: three
        4: four
        5: five
        6: six
        7: seven
        8: eight
        9: nine
        10: ten
        11: eleven
        12: twelve
        13: thirteen
        14: fourteen
        15: fifteen
        16: sixteen
        17: seventeen
        18: eighteen
        19: nineteen
        20: twenty
        30: thirty
        40: forty
        50: fifty
        60: sixty
        70: seventy
        80: eighty
        90: ninety
        100: hundred
        1000: thousand
    """),
    reach=phrases(
        "within, under, inside, than, from, away, radius, around, every, beyond, nearest, over, up"
    ),
    counts=COUNTS,
    measures=Measures(
        articles=phrases("a, an, one"),
        ands=phrases("and"),
        halves=phrases("half"),
        half_more=phrases("and a half"),
        every=phrases("all, every, each"),
        per=phrases("h, hr, hour, hours"),
        moving=phrases("drive, drives, run, runs, walk, cycle, swim, fly"),
        less=phrases("less, fewer, shorter, longer, further"),
        events=phrases("thon"),
        to=phrases("to"),
        up=phrases("up"),
        by=phrases("by"),
        areas=phrases("radius, area, delivery, deliver, deliveries, catchment, range, zone, distance"),
    ),
    firms=phrases("""
        company, companies, business, businesses, firm, firms, employer, employers, organisation, organisations
        organization, organizations, enterprise, enterprises
    """),
    staff=phrases("employees, staff, workers"),
    money=phrases("""
        budget, budgets, budgeted, money, funds, funding, funded, afford, affordable, spend, spending, cost, costs
    """),
    joiners=phrases("and, plus, as well as"),
)
