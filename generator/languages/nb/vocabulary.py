"""Norske ord for steder, grupper, avstander og penger. Nye ord skrives inn i sin liste.

Norwegian words for places, groups, distances and money. Holds lists alone. Words that are common in English too ("by",
"land", "barn") stand only in forms and phrases that English does not have.
"""

from generator.languages.vocabulary import Vocabulary, phrases, table

VOCABULARY = Vocabulary(
    places=phrases("""
        byen, byens, byene, byer, vår by, en by, hver by, denne byen, hjemby, hjembyen, storby, storbyen, storbyer
        småby, småbyen, småbyer, bydel, bydelen, bydeler, bydelene, bykjerne, bykjernen, byområde, byområdet
        bygd, bygda, bygden, bygder, bygdene, tettsted, tettstedet, sentrum, omegn, omegnen, forstad, forstaden
        nabolag, nabolaget, nabolagene, nærområde, nærområdet, nærmiljø, nærmiljøet, lokalmiljø, lokalmiljøet
        lokalsamfunn, lokalsamfunnet, lokal, lokale, lokalt, strøket, gata vår, vår gate
        kommune, kommunen, kommuner, kommunene, fylke, fylket, fylker, fylkene, region, regionen, regioner, regional
        regionale, regionalt, distrikt, distriktet, distriktene, landsdel, landsdelen, landsdelene, landet, hele landet
        landsdekkende, nasjonalt, utlandet, i nærheten, nærheten, området vårt, vårt område, i området, dette området
        radius, omkrets, gangavstand, kjøreavstand, postnummer, østlandet, vestlandet, sørlandet, nordland
    """),
    names=phrases("""
        Afrika, Amerika, Asia, Europa, Norden, Skandinavia, Midtøsten, Nord-Afrika, Baltikum, Balkan
        Norge, Noreg, Sverige, Danmark, Island, Finland, Tyskland, Nederland, Belgia, Frankrike, Spania, Italia, Polen
        Storbritannia, Irland, Skottland, Sveits, Østerrike, Tyrkia, Egypt, Marokko, USA, EU, Kina
        Nord-Norge, Midt-Norge, Sør-Norge, Trøndelag, Rogaland, Hordaland, Vestland, Innlandet, Agder, Telemark
        Vestfold, Østfold, Buskerud, Akershus, Finnmark, Troms, Svalbard, Lofoten
        Oslo, Bergen, Trondheim, Stavanger, Sandnes, Kristiansand, Drammen, Fredrikstad, Sarpsborg, Tromsø, Bodø
        Ålesund, Molde, Haugesund, Hamar, Lillehammer, Gjøvik, Kongsberg, Larvik, Sandefjord, Tønsberg, Skien, Porsgrunn
        Arendal, Halden, Moss, Asker, Bærum, Lillestrøm, Narvik, Alta, Harstad, Steinkjer, Grünerløkka, Frogner
        København, Stockholm, Göteborg, Gøteborg, Malmö, Helsinki, Reykjavik, Aarhus
    """),
    groups=phrases("""
        kvinner, kvinnene, menn, mennene, damer, herrer, jenter, jentene, gutter, guttene, ungdom, ungdommer
        ungdommene, unge voksne, unge mennesker, barn og unge, barna, barnefamilier, barnefamiliene, småbarnsforeldre
        foreldre, foreldrene, mødre, fedre, familier, familiene, tenåringer, studenter, studentene, elever, elevene
        lærlinger, nyutdannede, eldre, pensjonister, pensjonistene, seniorer, besteforeldre, innbyggere, innbyggerne
        beboere, beboerne, naboer, naboene, lokalbefolkningen, turister, turistene, innvandrere, flyktninger, pendlere
        gründere, bedriftseiere, småbedrifter, håndverkere, lærere, lærerne, sykepleiere, arbeidssøkere, boligeiere
        hundeeiere, katteeiere, syklister, løpere, aldersgruppe, aldersgruppen, alderen, i alderen, åringer, år gamle
    """),
    distances=table("""
        1000: km, kilometer, kilometeren, kilometerne
        10000: mil, mila, milen
        1: meter, meteren
    """),
    spans=table(""),
    numbers=table("""
        0.5: halv
        1: en, én, ei, et, ett
        1.5: halvannen
        2: to
        3: tre
        4: fire
        5: fem
        6: seks
        7: sju, syv
        8: åtte
        9: ni
        10: ti
        12: tolv
        15: femten
        20: tjue
        30: tretti
        40: førti
        50: femti
        100: hundre
    """),
    money=phrases(
        "budsjett, budsjettet, budsjetter, penger, pengene, råd til, midler, kostnad, kostnader, kostnaden"
    ),
    joiners=phrases("og, pluss, samt"),
)
