"""Norske ord for steder, grupper, avstander og penger. Nye ord skrives inn i sin liste.

Norwegian words for places, groups, distances and money. Holds lists alone. Words that are common in English too ("by",
"land", "barn") stand only in forms and phrases that English does not have.
"""

from generator.languages.measures import Measures
from generator.languages.nb.counts import COUNTS
from generator.languages.nb.numbers import NUMBERS
from generator.languages.nb.territories import TERRITORIES
from generator.languages.vocabulary import Vocabulary, phrases, table

VOCABULARY = Vocabulary(
    places=phrases("""
        byen, byens, byene, byer, vår by, en by, hver by, denne byen, hjemby, hjembyen, storby, storbyen
        storbyer, småby, småbyen, småbyer, bydel, bydelen, bydeler, bydelene, bykjerne, bykjernen, byområde
        byområdet, bygden, bygder, bygdene, tettsted, tettstedet, sentrum, omegn, omegnen, forstad, forstaden
        nabolag, nabolaget, nabolagene, nærområde, nærområdet, nærmiljø, nærmiljøet, lokalmiljø, lokalmiljøet
        lokalsamfunn, lokalsamfunnet, lokalt, strøket, gata vår, vår gate, kommune, kommunen, kommuner
        kommunene, fylke, fylket, fylker, fylkene, regionen, regioner, regionalt, distrikt, distriktet
        distriktene, landsdel, landsdelen, landsdelene, hele landet, landsdekkende, nasjonalt, utlandet
        i nærheten, nærheten, området vårt, vårt område, i området, dette området, gangavstand, kjøreavstand
        postnummer, østlandet, vestlandet, sørlandet, nordland, bygda, landet, minutters gange, minutter med bil
        minutters kjøring, halvtimes kjøring, times kjøring, timers kjøring, halvtimes gange, times gange, minutter til fots, minutter unna, sørover, nordpå, sørpå, lokalområdet, nabokommunene
        nabobyene, indre by, indre øst, langs kysten, kysten, i gata, nabobyen, nabokommunen, nabobygda
        dalføret, skjærgården, rundt hjørnet, hele øya, hele bygda, gårdene omkring, bygdene omkring
    """),
    names=TERRITORIES
    + phrases("""
        Afrika, Amerika, Asia, Europa, Norden, Skandinavia, Midtøsten, Nord-Afrika, Baltikum, Balkan, Noreg
        Skottland, EU, Nord-Norge, Midt-Norge, Sør-Norge, Trøndelag, Rogaland, Hordaland, Vestland, Innlandet
        Agder, Telemark, Vestfold, Østfold, Buskerud, Akershus, Finnmark, Troms, Svalbard, Lofoten, Oslo, Bergen
        Trondheim, Stavanger, Sandnes, Kristiansand, Drammen, Fredrikstad, Sarpsborg, Tromsø, Bodø, Ålesund
        Molde, Haugesund, Hamar, Lillehammer, Gjøvik, Kongsberg, Larvik, Sandefjord, Tønsberg, Skien, Porsgrunn
        Arendal, Halden, Asker, Bærum, Lillestrøm, Narvik, Harstad, Steinkjer, Grünerløkka, Frogner, København
        Stockholm, Göteborg, Gøteborg, Malmö, Helsinki, Reykjavik, Aarhus, England, Wales, Nord-Irland, Holland
        Emiratene, Palestina, Burma, Nord-Amerika, Sør-Amerika, Latin-Amerika, Øst-Europa, Vest-Europa
        Sør-Europa, Gulfen, Oslofjorden, Romerike, Sunnmøre, Nordmøre, Romsdal, Møre og Romsdal, Jæren, Ryfylke
        Sunnfjord, Nordfjord, Sogn og Fjordane, Hardanger, Setesdal, Gudbrandsdalen, Østerdalen, Hallingdal
        Valdres, Hadeland, Toten, Ringerike, Follo, Helgeland, Salten, Vesterålen, Senja, Nordland, Oppland
        Hedmark, Lørenskog, Nesodden, Nittedal, Drøbak, Eidsvoll, Jessheim, Kolbotn, Sandvika, Hønefoss, Elverum
        Kongsvinger, Brumunddal, Notodden, Horten, Holmestrand, Grimstad, Mandal, Flekkefjord, Egersund, Bryne
        Stord, Leirvik, Odda, Førde, Florø, Kristiansund, Volda, Ørsta, Stjørdal, Levanger, Verdal, Namsos
        Mosjøen, Mo i Rana, Svolvær, Sortland, Hammerfest, Kirkenes, Vadsø, Alta, Moss, Longyearbyen, Majorstuen
        Torshov, Sagene, Tøyen, Nordstrand, Groruddalen, Fana, Åsane, Laksevåg, Fyllingsdalen, Roma, Wien, Praha
        Brussel, München, Hamburg, Warszawa, Uppsala, Odense, Ålborg, Skåne, Jylland, Sjælland, Fyn, Bornholm
        Karlstad, Strømstad
    """),
    groups=phrases("""
        kvinner, kvinnene, menn, mennene, damer, herrer, jenter, jentene, gutter, guttene, ungdom, ungdommer
        ungdommene, unge voksne, unge mennesker, barnefamilier, barnefamiliene, småbarnsforeldre, foreldre
        foreldrene, mødre, fedre, familier, familiene, tenåringer, studenter, studentene, elevene, lærlinger
        nyutdannede, pensjonister, pensjonistene, seniorer, besteforeldre, innbyggere, innbyggerne, beboere
        beboerne, naboer, naboene, lokalbefolkningen, turister, turistene, innvandrere, flyktninger, pendlere
        gründere, bedriftseiere, småbedrifter, håndverkere, lærere, lærerne, sykepleiere, arbeidssøkere
        boligeiere, hundeeiere, katteeiere, syklister, løpere, aldersgruppe, aldersgruppen, i alderen, åringer
        år gamle, barn og unge, de unge, de eldre, unge mellom # og #, mellom # og # år, # til # år, under # år
        over # år, fra # til # år, unge under #, unge over #, barn under #, barn over #, kvinner over #
        menn over #, menn under #, kvinner under #, i # årene, alderen # til #, alderen # #, folk over #
        folk under #, elever, førstegangskjøpere, hytteeiere, hytteeierne, bileiere, båteiere, besteforeldrene
        hundeeierne, pendlerne, husholdninger, husstander, bønder, gårdbrukere, ingeniører, kunstnere, musikere
        kokker, frilansere, forelskede par, brudepar, veganere, vegetarianere, muslimer, småbedriftene
        bedriftseierne, damene, herrene, jentelag, guttelag, bergensere, bergenserne, osloborgere, osloborgerne
        osloboere, oslofolk, trondhjemmere, trondhjemmerne, trondheimere, stavangerfolk, siddiser
        tromsøværinger, nordlendinger, sørlendinger, østlendinger, vestlendinger, trøndere, trønderne
        rogalendinger, nordmenn, svensker, svenskene, dansker, danskene, finner, tyskere, tyskerne, nederlendere
        briter, britene, engelskmenn, franskmenn, spanjoler, italienere, polakker, amerikanere, amerikanerne
        kinesere, egyptere, arabere, somaliere, syrere, ukrainere, europeere, skandinaver, samer, samene, byfolk
        bygdefolk, gravide, utleiere, utleierne, menigheten, menigheter, kirkegjengere, arbeidere
        nybegynnere over #, voksne over #, ungdomsskoleelever, førtiårene, tjueårene, trettiårene, femtiårene
        sekstiårene, syttiårene, gründerne, ingeniørene, bøndene, elektrikere, rørleggere, snekkere, advokater
        designere, utviklere, barnehagebarn, feriegjester, bobilturister, reisende, pilegrimer, fiskere, jegere
        russ, konfirmanter, soldater, enslige, nygifte, skeive, nyinnflyttede, tilflyttere, hjemmeværende, uføre
        arbeidsledige, enker, enkemenn, frisører, bakere, slaktere, fotografer, journalister, farmasøyter
        psykologer, arkitekter, malere, mekanikere, sveisere, piloter, sjømenn, brannmenn, politifolk
        veterinærer, bibliotekarer, oversettere, forfattere, bloggere, dansere, skuespillere, trenere
        idrettsutøvere, svømmere, klatrere, skiløpere, golfere, fotballspillere, renholdere, servitører
        hotelleiere, forskere, professorer, rektorer, dagmammaer, revisorer, konsulenter, meglere, bankfolk
        investorer, sjåfører, drosjesjåfører, birøktere, strikkere, samlere, pasienter, pårørende, røykere
        allergikere, turgåere, fjellfolk, kristne, jøder, hinduer, førsteklassinger, doktorgradsstudenter, leger
        legene, tannleger, jordmødre, helsefagarbeidere, vektere, hobbykokker, hageeiere, medlemmer over #
        medlemmer under #, abonnenter over #, abonnenter under #, brukere over #, brukere under #, kunder over #
        kunder under #, lesere over #, lesere under #, gjester over #, lyttere over #, lyttere under #
        følgere over #, følgere under #, deltakere over #, deltakere under #, korsangere, grossister, vandrere
        bilister, gullsmeder, velgere, haugesundere, drammensere, stavangermenn, bodøværinger, larvikittere
    """),
    weak=phrases("""
        bygd, radius, omkrets, barn, ungdommens, familien, barna, Island, Georgia, Jordan, Man, Mali, Jersey
        Alta, Moss, Ski, Sola, Voss, Sogn
    """),
    adjectives=phrases("""
        lokal, lokale, voksne, regional, regionale, unge, eldre, svenske, danske, finske, tyske, nederlandske, britiske
        engelske, franske, spanske, italienske, polske, amerikanske, norske, nordnorske, samiske, tyrkiske
        arabiske, kinesiske, japanske, islandske, europeiske, nordiske, utenlandske, kvinnelige, mannlige
        skandinaviske, baltiske, somaliske, syriske, ukrainske, irske, skotske, portugisiske, greske, russiske
        kanadiske, australske, afrikanske, asiatiske, indiske, pakistanske, iranske, irakiske, egyptiske
        marokkanske, saudiske, brasilianske, meksikanske, lokalt ansatte, pensjonerte, funksjonshemmede, gifte
        sørlandske, vestlandske, bergenske
    """),
    leads=phrases("""
        i, på, fra, til, for, blant, hos, få, hjelpe, la, rundt, rundt om, innenfor, utenfor, nær, nå, når, gjennom, over, av
        er, blir, bli, med, om, ved, mot, etter, før, ut, opp, som, skal, vil, har
    """),
    determiners=phrases("""
        hele, den, det, de, en, ei, et, vår, vårt, våre, denne, dette, alle, hver, samme, andre, flere
    """),
    people=phrases("""
        følgere, følgerne, fans, kunder, kundene, brukerne, lytterne, seerne, kjøperne, giverne, deltakerne, innholdsskapere, kjøpere, lesere, leserne, abonnenter, brukere, besøkende, besøk, gjester
        gjestene, lyttere, seere, publikum, marked, markedet, medlemmer, folk, bestillinger, salg, salget
        butikk, butikken, området, regionen, distriktet, kommune, folket, baserte, basert, bedrifter, bedriftene
        turister, velgere, foreldre, kvinner, menn, familier, støttespillere, frivillige, deltakere, elever
        reisende, mennesker, voksne, innbyggere, restauranter, hoteller, kafeer, sykepleiere, leger, gårder
        husstander, ere, ister, par
    """),
    idioms=phrases("""
        lokale nyheter, eldre innlegg, ord for byen, snakkisen i byen, snakkis i byen, by på, land og strand
        barn av, barn av sin tid, barnas, unge talenter-prisen, engelsk mil foran, mil etter mil, milevis
        ekstra mila, ekstra mil, den ekstra milen, lokal lagring, på landet-bladet
    """),
    titled=phrases("""
        løp, løpet, løype, løypa, tur, turen, tursti, maraton, maratonet, stafett, stafetten, ritt, rittet
        marsj, marsjen, gåtur, joggetur, test, testen, klær, meny, menyen, festival, festivalen, kampanje
        kampanjen, kolleksjon, filmfestival, messe, cup, film, filmen, quiz, genser, sykkelritt, jogg, løping
        svømme, sykle, løpe, jogge, ro, padle, svømming, sykling, veldedighetsløp, sykkelutfordring, utfordring
        utfordringen
    """),
    tails=phrases("""
        elever, studenter, foreldre, familier, kvinner, eiere, eierne, lærere, lærerne, pleiere, arbeidere
        boere, boerne, mødre, pensjonister, kommunen, kommunene, kommuner, bygda, bygdene, fylket, fylkene
        distriktet, førere, sktalende, kysten, havnebyen, småbyen, nabobyen, industribyen, kystbyen, elskere
        utøvere, musikere, kunstnere, ledere, spillere, byggere, makere, dalen, halvøya, bygder, landsbyen
        gründere, håndverkere, turister, velgere, smeder, bilister
    """),
    towards=phrases("""
        få, i, på, fra, til, for, rundt, nær, utenfor, innenfor, mellom, over, nå, omkring, ved
    """),
    town_endings=phrases("""
        dal, dalen, vik, vika, viken, stad, stadt, sund, sundet, fjord, fjorden, heim, neset, øya, øyane, øy
        sjøen, bygda, botn, havn, strand, våg, vågen, voll, lia, løkka, haugen, marka, vatn, vatnet, anger, rud
        åsen, holmen, bekken, elva, vidda, fjell, fjellet, skogen, halvøya, myra, bukta, eidet, mark, botten
    """),
    callers=phrases("""
        blant, fra, for, til, hos, av, nå, få, verve, rekruttere, overbevise, hjelpe, la, lære, motivere
        engasjere, tiltrekke, trekke, invitere, inspirere, vinne, hente, mobilisere, støtte, mot, rettet mot
        med, flere, ansette, kurse, oppmuntre, fleste, mange, tilby, vise, intervjue, gi, hver
    """),
    among=phrases("blant"),
    plurals=phrases("er, ere, erne, ene, folk"),
    endings=phrases("""
        ere, erne, ister, istene, tører, niører, åfører, åførere, sører, tørene, niørene, kanter, kantene, loger, logene, grafer
        nomer, smenn, emenn, folkene, folk, lendinger, væringer, møringer, fjordinger, dalinger, mektiger, trygdede, utdannede, hemmede, skadede, rammede, rørende, studerende, hjemløse, arbeidsløse, husløse, lærlinger, ssinger, genter, leger, pleiere, pappaer, mammaer, mestre, forelder, kusker
        vakter, piker, stuerter, verter, smeder, koner, fedre, søstre
    """),
    things=phrases("""
        dagers, ukers, timers, måneders, kroners, meters, kilometers, minutters, kunders, ellers, eksterne, interne, moderne, fjerne, tjenere, utløsere, flere, bedre, videre, tidligere, senere, høyere, lavere, nærmere, lettere, enklere, sterkere, større
        lengre, kortere, raskere, billigere, dyrere, viktigere, vanskeligere, dårligere, nyere, oftere, tryggere
        hardere, dypere, fortere, færre, mindre, smartere, bredere, finere, varmere, rikere, grønnere, sunnere
        klarere, tydeligere, morsommere, jevnere, yngre, eldre, rimeligere, strengere, svakere, snarere, seinere
        kaldere, tettere, lysere, mørkere, kraftigere, mykere, hyggeligere, grundigere, hurtigere, kjappere
        skarpere, søtere, smalere, tregere, bærekraftigere, følgere, følgerne, brukere, brukerne, lesere
        leserne, lyttere, lytterne, seere, seerne, kjøpere, kjøperne, deltakere, deltakerne, deltagere, besøkere
        givere, giverne, støttespillere, samarbeidspartnere, partnere, partnerne, sponsorer, ledere, vinnere
        vinnerne, spillere, tapere, konkurrenter, influensere, påvirkere, bidragsytere, foredragsholdere
        forbrukere, forbrukerne, mottakere, mottakerne, søkere, selgere, tilskuere, tilhengere, supportere
        eiere, eierne, testere, anmeldere, medarbeidere, kunder, kundene, gjester, gjestene, medlemmer
        medlemmene, abonnenter, abonnentene, venner, fans, frivillige, argumenter, regenter, leverandører, forhandlere, aktører
        representanter, klokere, arrangører, annonsører, plakater, penere, containere, konteinere, høyttalere
        klassikere, gensere, hamburgere, burgere, sjangere, barriere, barrierer, karriere, karrierer, printere
        skannere, skrivere, ladere, bannere, flyere, flygere, trailere, teasere, bestselgere, kalendere, servere
        målere, tellere, beholdere, filtre, sendere, motorer, monitorer, sensorer, traktorer, faktorer, sektorer
        rister, lister, frister, gnister, tvister, kister, søster, mister, register, minister, ministere
        tjenester, rester, fester, tester, varianter, elefanter, diamanter, planter, kanter, restauranter
        instrumenter, dialoger, kataloger, prologer, epiloger, paragrafer, grafer, fotografier, folk, publikum
        kanaler, kanalene, merker, merkene, innlegg, resultater, treff, annet, andre, bedrifter, selskaper
        nettsteder, sider, saker, bøker, produkter, verkter, produktene, nyhetsbrev, poster
        innleggene, byer, stillere, bokser, ganger, dager, uker, timer, måneder, prosenter, kroner, kommentarer
        delinger, visninger, vakter, vertere, minutter, utter, skjermen, skjermer, dammer, rosiner, festkoner
        pakter, makter, frakter, trakter, kontrakter, takter, fakta, akter, aspekter, effekter, vekter, utakter
        flutter, kunstverter, koner, ikoner, balkonger, telefoner, personer, sesonger, stasjoner, aksjoner
        millioner, versjoner, nasjoner, fasjoner, donasjoner, operasjoner, reaksjoner, annonser, innsatser
        abonnementer, evnene, filmene, bildene, tallene, plassene, setene, stedene, postene, videoene, artiklene
        billettene, kampanjene, årene, månedene, ukene, dagene, timene, målene, svarene, sidene
    """),
    distances=table("""
        1000: km, kilometer, kilometeren, kilometerne
        1609.344: engelske mil, engelsk mil
        10000: mil, mila, milen
        1: meter, meteren
    """),
    spans=table(""),
    numbers=NUMBERS,
    reach=phrases(
        "innenfor, under, innen, inntil, enn, fra, unna, rundt, radius, omkrets, hver, over, borte"
    ),
    counts=COUNTS,
    measures=Measures(
        articles=phrases("en, én, ei, et, ett"),
        ands=phrases("og"),
        halves=phrases("halv, halvt"),
        half_more=phrases("og en halv"),
        every=phrases("alle, hver"),
        per=phrases("h, t, timen"),
        moving=phrases("kjøre, kjører, løpe, sykle, svømme"),
        less=phrases("mindre, færre, kortere, lenger"),
        events=phrases("løp, løpet, ritt, rittet, turen, marsjen, maraton, stafett, stafetten"),
        to=phrases("til"),
        up=phrases("opp"),
        by=phrases("med"),
        areas=phrases("radius, omkrets, området, levere, levering, leveringsområdet, avstand"),
    ),
    firms=phrases(
        "bedrift, bedrifter, bedriftene, selskap, selskaper, selskapene, firma, firmaer, virksomhet, virksomheter, foretak"
    ),
    staff=phrases("ansatte, ansatt, medarbeidere, årsverk"),
    money=phrases(
        "budsjett, budsjettet, budsjetter, penger, pengene, råd til, midler, kostnad, kostnader, kostnaden"
    ),
    joiners=phrases("og, pluss, samt"),
)
