"""English words for places, groups, distances and money. To add one, write it into its list.

Holds lists alone. Words that mean something else more often ("state", "area", "men" in Norwegian) stand only in phrases.
"""

from generator.languages.vocabulary import Vocabulary, phrases, table

VOCABULARY = Vocabulary(
    places=phrases("""
        city, cities, citywide, town, towns, hometown, downtown, village, villages, suburb, suburbs, borough, boroughs
        neighbourhood, neighbourhoods, neighborhood, neighborhoods, district, districts, county, counties
        municipality, municipalities, province, provinces, region, regions, regional, country, countries, countrywide
        nationwide, statewide, rural, urban, local, locally, nearby, vicinity, radius, postcode, postcodes, zip code
        our area, our areas, the area, this area, local area, in the area, our street, our state, the capital
        near us, around us, close to us, around here, walking distance, driving distance, catchment area
        community centre, the nordics, overseas, abroad, mainland
    """),
    names=phrases("""
        Africa, America, Asia, Europe, Oceania, Scandinavia, Middle East, North Africa, Gulf, Baltics, Balkans, Benelux
        Algeria, Argentina, Australia, Austria, Bahrain, Belgium, Brazil, Canada, China, Denmark, Egypt, England
        Estonia, Finland, France, Germany, Greece, Iceland, India, Indonesia, Iraq, Ireland, Israel, Italy, Japan
        Kuwait, Latvia, Lebanon, Libya, Lithuania, Malaysia, Mexico, Morocco, Netherlands, Nigeria, Norway, Oman
        Pakistan, Palestine, Poland, Portugal, Qatar, Romania, Saudi Arabia, Scotland, Singapore, South Africa, Spain
        Sudan, Sweden, Switzerland, Syria, Tunisia, UAE, Emirates, UK, USA, EU, Ukraine, United Kingdom, United States
        Vietnam, Wales, Yemen
        Amsterdam, Athens, Baghdad, Barcelona, Beirut, Berlin, Boston, Brooklyn, Brussels, Cairo, Casablanca, Chicago
        Copenhagen, Damascus, Doha, Dubai, Dublin, Edinburgh, Glasgow, Hamburg, Helsinki, Istanbul, Jeddah, Leeds
        Lisbon, Liverpool, London, Los Angeles, Madrid, Malmö, Manchester, Melbourne, Milan, Muscat, New York, Paris
        Prague, Riyadh, Rome, San Francisco, Seattle, Stockholm, Sydney, Tokyo, Toronto, Tunis, Vienna, Warsaw, Zurich
    """),
    groups=phrases("""
        women, woman, young men, for men, men aged, men over, men under, men and, and men, girls, boys
        teen, teens, teenager, teenagers, teenage, youth, youths, young people, young adults, students, student
        pupils, graduates, apprentices, parents, mothers, mums, moms, fathers, dads, families, kids, children, toddlers
        seniors, older people, older adults, pensioners, retirees, over 60s, millennials, gen z, generation z, gen x
        boomers, residents, locals, neighbours, neighbors, tourists, expats, immigrants, refugees, commuters
        freelancers, small businesses, small business owners, homeowners, tenants, teachers, nurses, doctors
        job seekers, jobseekers, gamers, cyclists, runners, dog owners, cat owners, pet owners, aged, ages, age group
        year olds, years old
    """),
    distances=table("""
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
        12: twelve
        15: fifteen
        20: twenty
        30: thirty
        40: forty
        50: fifty
        100: hundred
    """),
    money=phrases("""
        budget, budgets, budgeted, money, funds, funding, funded, afford, affordable, spend, spending, cost, costs
    """),
    joiners=phrases("and, plus, as well as"),
)
