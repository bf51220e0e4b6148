"""Deutsche Wörter für Orte, Gruppen, Entfernungen und Geld. Neue Wörter kommen in ihre Liste.

German words for places, groups, distances and money. Holds lists alone. Words that English or Norwegian has too ("Land",
"die", "Kinder" in Norwegian) stand only in forms and phrases that these have not. Nouns begin with a capital letter, so
neither people nor towns are told by how a word ends, and what is weak stands in lower case unless it is a name.
"""

from generator.languages.de.counts import COUNTS
from generator.languages.de.territories import TERRITORIES
from generator.languages.measures import Measures
from generator.languages.vocabulary import Vocabulary, phrases, table

VOCABULARY = Vocabulary(
    places=phrases("""
        Stadt, Städte, Städten, Innenstadt, Altstadt, Großstadt, Großstädte, Großstädten, Kleinstadt, Kleinstädte, Vorstadt
        Heimatstadt, Nachbarstadt, Hauptstadt, Stadtteil, Stadtteile, Stadtteilen, Stadtviertel, Stadtbezirk, stadtweit
        Dorf, Dörfer, Dörfern, Nachbardorf, Heimatort, Wohnort, Ortschaft, Ortschaften, Nachbarschaft, Nachbarorte
        Umland, Umgebung, Umkreis, Gemeinde, Gemeinden, Nachbargemeinden, Landkreis, Landkreise, Landkreisen, Kreisgebiet
        Bundesland, Bundesländer, Bundesländern, bundesweit, landesweit, deutschlandweit, europaweit, Kanton, Kantone, Kantonen
        Regierungsbezirk, Regionen, Postleitzahl, Postleitzahlen, Ausland, Inland, vor Ort, in der Nähe, Gehminuten
        Autominuten, Fahrminuten, Minuten zu Fuß, Fußweg, zu Fuß erreichbar, Einzugsgebiet, Liefergebiet, Fahrzeit
        Stadtgebiet, Stadtrand, Ortskern, Ballungsraum, Großraum, an der Küste, Nordseeküste, Ostseeküste, auf dem Land
        ländlichen Raum, ländlichen Gebieten, in unserer Straße, um die Ecke, Ruhrgebiet, Rheinland, Alpenraum
        Norddeutschland, Süddeutschland, Ostdeutschland, Westdeutschland, Bodensee
    """),
    names=TERRITORIES
    + phrases("""
        Afrika, Amerika, Asien, Europa, Skandinavien, Naher Osten, Nordafrika, Baltikum, DACH, BRD, Schottland, Nordirland
        Palästina, Bayern, Hessen, Sachsen, Thüringen, Niedersachsen, Sachsen-Anhalt, Brandenburg, Schleswig-Holstein
        Mecklenburg-Vorpommern, Rheinland-Pfalz, Saarland, Baden-Württemberg, Nordrhein-Westfalen, NRW, Westfalen, Franken
        Schwaben, Oberbayern, Niederbayern, Oberpfalz, Allgäu, Schwarzwald, Eifel, Sauerland, Münsterland, Ostfriesland
        Lausitz, Tirol, Südtirol, Vorarlberg, Kärnten, Steiermark, Burgenland, Oberösterreich, Niederösterreich, Wallis
        Tessin, Graubünden, Aargau, Thurgau, Köln, München, Nürnberg, Düsseldorf, Stuttgart, Leipzig, Dresden, Hannover
        Bremen, Dortmund, Duisburg, Bochum, Wuppertal, Bielefeld, Münster, Karlsruhe, Mannheim, Augsburg, Wiesbaden
        Mönchengladbach, Gelsenkirchen, Braunschweig, Chemnitz, Kiel, Aachen, Magdeburg, Freiburg, Lübeck, Erfurt, Mainz
        Rostock, Kassel, Potsdam, Saarbrücken, Heidelberg, Regensburg, Würzburg, Ulm, Göttingen, Salzburg, Innsbruck, Graz
        Linz, Klagenfurt, Bregenz, Zürich, Genf, Luzern, Winterthur, Sankt Gallen, St. Gallen, Kopenhagen, Warschau, Prag
        Mailand, Rom, Venedig, Neapel, Florenz, Brüssel, Lissabon, Athen, Moskau, Kiew, Bukarest, Peking, Kairo
        Kreuzberg, Neukölln, Prenzlauer Berg, Schwabing, Altona, Ehrenfeld
    """),
    groups=phrases("""
        Frauen, Männer, Männern, Mädchen, Jungen und Mädchen, Jugendliche, Jugendlichen, junge Leute, junge Menschen
        junge Erwachsene, Erwachsene, Erwachsenen, Kindern, Eltern, Müttern, Mütter, Väter, Vätern, Großeltern,
        Alleinerziehende, Alleinerziehenden, Studierende, Studierenden, Studenten, Studentinnen, Schüler, Schülern
        Schülerinnen, Azubis, Auszubildende, Auszubildenden, Absolventen, Absolventinnen, Berufsanfänger, Rentner
        Rentnern, Rentnerinnen, Senioren, Seniorinnen, Anwohner, Anwohnern, Anwohnerinnen, Einwohner, Einwohnern
        Einwohnerinnen, Einheimische, Einheimischen, Nachbarn, Touristen, Touristinnen, Urlauber, Urlaubern, Geflüchtete
        Geflüchteten, Zugezogene, Pendler, Pendlern, Pendlerinnen, Selbstständige, Selbstständigen, Freiberufler
        Gründer, Gründern, Gründerinnen, kleine Unternehmen, kleinen Unternehmen, Handwerker, Handwerkern, Lehrkräfte
        Lehrkräften, Lehrer, Lehrern, Lehrerinnen, Pflegekräfte, Pflegekräften, Ärzte, Ärzten, Ärztinnen, Arbeitssuchende
        Hausbesitzer, Hundebesitzer, Katzenbesitzer, Hundehalter, Mieter, Mietern, Vermieter, Radfahrer, Radfahrern, Läufer
        Läuferinnen, Haushalte, Haushalten, Landwirte, Landwirten, Ingenieure, Ingenieurinnen, Musiker, Musikerinnen
        Künstler, Künstlerinnen, Köche, Köchinnen, Veganer, Vegetarier, Muslime, Christen, Brautpaare, Paare, Schwangere
        Schwangeren, Neulinge über #, Altersgruppe, im Alter, Jährige, Jährigen, # bis # Jahre, # bis # Jahren
        zwischen # und #, zwischen # und # Jahren, unter # Jahren, über # Jahre, über # Jahren, ab # Jahren
        Kinder unter #, Kinder ab #, Frauen über #, Frauen unter #, Männer über #, Männer unter #, Menschen über #
        Menschen unter #, Kunden über #, Kunden unter #, Nutzer über #, Nutzer unter #, Follower über #, Follower unter #
        Leser über #, Leser unter #, Berliner, Berlinerinnen, Hamburgerinnen, Münchner, Münchnerinnen, Kölner, Kölnerinnen
        Wiener, Wienerinnen, Zürcher, Zürcherinnen, Bayerinnen, Sachsen, Schwaben, Österreicher, Österreicherinnen
        Schweizer, Schweizerinnen, Deutsche, Deutschen, Franzosen, Italiener, Spanier, Polen, Türken, Ukrainer, Syrer
        Ukrainerinnen, Niederländer, Europäer, Soldaten, Patienten, Patientinnen, Angehörige, Raucher, Allergiker
        Wähler, Wählerinnen, Wanderer, Angler, Imker, Gärtner, Bäcker, Friseure, Friseurinnen, Anwälte, Anwältinnen
        Steuerberater, Architekten, Architektinnen, Bastler, Reisende, Reisenden, Erstkäufer, Erstkäufern, Menschen mit Behinderung
    """),
    weak=phrases("""
        ort, gebiet, viertel, bezirk, provinz, radius, nähe, kinder, familie, Georgien, Bonn
        Trier, Weiden, Wesel, Zug, Bern, Basel, Wien
    """),
    adjectives=phrases("""
        lokale, lokalen, lokaler, örtliche, örtlichen, regionale, regionalen, ältere, älteren, junge, jungen,
        österreichische, österreichischen, schweizerische, schweizerischen, bayerische
        bayerischen, französische, italienische, spanische, polnische, türkische, ukrainische, arabische, englische
        amerikanische, europäische, europäischen, weibliche, weiblichen, männliche, männlichen, berufstätige, alleinstehende
    """),
    leads=phrases("""
        im, aus, nach, rund um, um, bei, für, unter, innerhalb, außerhalb, durch, von, vom, zum, zur, mit, an, am, auf
        erreichen, gewinnen, ansprechen, vor, und, oder, ist, sind
    """),
    determiners=phrases("""
        der, den, dem, des, das, ein, eine, einen, einem, einer, unser, unsere, unserer, unserem, unseren, ihr, ihre, ihrer, ganz
        ganze, ganzen, alle, allen, jede, jeder, jedem, jeden, diese, dieser, diesem, gesamte, gesamten
    """),
    people=phrases("""
        Kunden, Kundinnen, Kundschaft, Leser, Leserinnen, Leserschaft, Abonnenten, Abonnentinnen, Nutzer, Nutzern
        Nutzerinnen, Besucher, Besuchern, Besucherinnen, Besuche, Gäste, Gästen, Hörer, Zuschauer, Publikum, Zielgruppe
        Markt, Mitglieder, Mitgliedern, Leute, Menschen, Bestellungen, Verkäufe, Geschäfte, Läden, Filialen, Filiale
        Unternehmen, Betriebe, Betrieben, Firmen, Käufer, Käufern, Teilnehmer, Teilnehmern, Ehrenamtliche, Spender
        Unterstützer, Restaurants, Hotels, Cafés, Schulen, Vereine, Vereinen, Fans, Follower, Followern, Raum
    """),
    idioms=phrases("""
        Stadtgespräch, Stadtgespräch der, am Ort des Geschehens, Familienrezept, vor Ort sein, im Umkreis von Experten, Wiener Schnitzel
        Berliner Pfannkuchen, Hamburger Menü, Gemeinde der Fans, Erstes Viertel, viertes Viertel, Kreis der Fans
        im Kreis, Kinder der Zeit, Stand vor Ort
    """),
    titled=phrases("""
        Lauf, Halbmarathon, Stadtlauf, Spendenlauf, Wanderung, Radtour, Staffel, Rennen, Filmfestspiele, Messe
        Kollektion, Kampagne, Ausgabe, Kochbuch, Speisekarte, Buch, Lied, Preis, Preise, Abkommen, Pokal
    """),
    tails=phrases("""
        bewohner, bewohnern, bewohnerinnen, besitzer, besitzern, besitzerinnen, schülerinnen, studierende, studierenden
        lehrkräfte, lehrkräften, pflegekräfte, handwerker, touristen, rentner, landkreis, stadtteil, jährige, jährigen
        gemeinden, dörfer, dörfern
    """),
    towards=phrases("aus, nach, rund um, um, bei, für, zwischen, im, erreichen, von"),
    town_endings=(),
    callers=phrases("""
        für, bei, von, aus, gewinnen, erreichen, ansprechen, überzeugen, einladen, begeistern, helfen, schulen, anwerben, unterstützen
    """),
    among=phrases("unter"),
    plurals=(),
    endings=(),
    things=phrases("""
        Computer, Rechner, Drucker, Container, Newsletter, Banner, Flyer, Aufkleber, Ordner, Filter, Sender, Zähler
        Ständer, Koffer, Trailer, Teaser, Bestseller, Klassiker, Partner, Sponsoren, Gewinner, Anbieter, Händler
    """),
    distances=table("""
        1000: km, Kilometer, Kilometern, Kilometers
        1609.344: Meile, Meilen
        1852: Seemeile, Seemeilen
        1: Metern
    """),
    spans=table(""),
    numbers=table("""
        0.5: halber, halben
        1: ein, eine, einen, einem, einer, eins
        1.5: anderthalb, eineinhalb
        2: zwei
        2.5: zweieinhalb
        3: drei
        4: vier
        5: fünf
        6: sechs
        7: sieben
        8: acht
        9: neun
        10: zehn
        11: elf
        12: zwölf
        13: dreizehn
        14: vierzehn
        15: fünfzehn
        16: sechzehn
        17: siebzehn
        18: achtzehn
        19: neunzehn
        20: zwanzig
        25: fünfundzwanzig
        30: dreißig
        35: fünfunddreißig
        40: vierzig
        45: fünfundvierzig
        50: fünfzig
        60: sechzig
        70: siebzig
        75: fünfundsiebzig
        80: achtzig
        90: neunzig
        100: hundert
        1000: tausend
    """),
    reach=phrases(
        "innerhalb, binnen, bis, unter, von, als, umkreis, rund um, je, pro, alle, entfernt, weit, entfernung"
    ),
    counts=COUNTS,
    measures=Measures(
        articles=phrases("ein, eine, einen, einem, einer"),
        ands=phrases("und"),
        halves=phrases("halb, halbe, halben, halber"),
        half_more=phrases("und einen halben, und eine halbe"),
        every=phrases("alle, jede, jeder, jedes, jeden"),
        per=phrases("h, Std, Stunde"),
        moving=phrases("fahren, fährt, laufen, läuft"),
        less=phrases("weniger, kürzer, länger, weiter, fahren, laufen, wandern, schwimmen, radeln"),
        events=phrases("lauf, läufe, marsch, wanderung, marathon, radtour"),
        to=phrases("auf, zu"),
        up=phrases("bis"),
        by=phrases("um"),
        areas=phrases("Radius, Umkreis, Liefergebiet, Lieferradius, Lieferung, Einzugsgebiet, Entfernung"),
    ),
    firms=phrases("Unternehmen, Firma, Firmen, Betrieb, Betriebe, Betrieben, Arbeitgeber, Arbeitgebern"),
    staff=phrases(
        "Beschäftigte, Beschäftigten, Mitarbeiter, Mitarbeitern, Mitarbeitende, Mitarbeitenden, Angestellte, Angestellten"
    ),
    money=phrases("""
        Budgets, Etat, Haushaltsmittel, Geld, Gelder, Geldern, Mittel, Mitteln, Kosten, leisten können, bezahlbar, finanziert
        Finanzierung
    """),
    joiners=phrases("und, sowie, plus"),
)
