"""The names of countries and territories, as Unicode's CLDR has them. ``tools/territories.py`` writes this module.

Holds one list. Nothing is added here: other names of places stand in ``vocabulary.py``.
"""

from generator.languages.vocabulary import phrases

TERRITORIES = phrases("""
    Afghanistan, Albanien, Algerien, Amerikanisch-Samoa, Amerikanische Jungferninseln, Andorra, Angola, Anguilla
    Antigua und Barbuda, Argentinien, Armenien, Aruba, Aserbaidschan, Australien, Bahamas, Bahrain, Bangladesch
    Barbados, Belarus, Belgien, Belize, Benin, Bermuda, Bhutan, Bolivien, Bosnien und Herzegowina, Botsuana, Brasilien
    Britische Jungferninseln, Brunei Darussalam, Bulgarien, Burkina Faso, Burundi, Cabo Verde, Chile, China
    Cookinseln, Costa Rica, Curaçao, Côte d'Ivoire, Deutschland, Dominica, Dominikanische Republik, Dschibuti
    Dänemark, Ecuador, El Salvador, Eritrea, Estland, Eswatini, Europäische Union, Falklandinseln, Fidschi, Finnland
    Frankreich, Französisch-Guayana, Französisch-Polynesien, Färöer, Gabun, Gambia, Georgien, Ghana, Gibraltar
    Grenada, Griechenland, Grönland, Guadeloupe, Guam, Guatemala, Guernsey, Guinea, Guinea-Bissau, Guyana, Haiti
    Honduras, Indien, Indonesien, Irak, Iran, Irland, Island, Israel, Italien, Jamaika, Japan, Jemen, Jersey
    Jordanien, Kaimaninseln, Kambodscha, Kamerun, Kanada, Karibische Niederlande, Kasachstan, Katar, Kenia
    Kirgisistan, Kiribati, Kokosinseln, Kolumbien, Komoren, Kongo-Brazzaville, Kongo-Kinshasa, Kosovo, Kroatien, Kuba
    Kuwait, Laos, Lesotho, Lettland, Libanon, Liberia, Libyen, Liechtenstein, Litauen, Luxemburg, Madagaskar, Malawi
    Malaysia, Malediven, Mali, Malta, Marokko, Marshallinseln, Martinique, Mauretanien, Mauritius, Mayotte, Mexiko
    Mikronesien, Monaco, Mongolei, Montenegro, Montserrat, Mosambik, Myanmar, Namibia, Nauru, Nepal, Neukaledonien
    Neuseeland, Nicaragua, Niederlande, Niger, Nigeria, Niue, Nordkorea, Nordmazedonien, Norfolkinsel, Norwegen
    Nördliche Marianen, Oman, Pakistan, Palau, Palästinensische Autonomiegebiete, Panama, Papua-Neuguinea, Paraguay
    Peru, Philippinen, Pitcairninseln, Polen, Portugal, Puerto Rico, Republik Moldau, Ruanda, Rumänien, Russland
    Réunion, Salomonen, Sambia, Samoa, San Marino, Saudi-Arabien, Schweden, Schweiz, Senegal, Serbien, Seychellen
    Sierra Leone, Simbabwe, Singapur, Sint Maarten, Slowakei, Slowenien, Somalia, Sonderverwaltungsregion Hongkong
    Sonderverwaltungsregion Macau, Spanien, Spitzbergen und Jan Mayen, Sri Lanka, St. Barthélemy, St. Helena
    St. Kitts und Nevis, St. Lucia, St. Martin, St. Pierre und Miquelon, St. Vincent und die Grenadinen, Sudan
    Suriname, Syrien, São Tomé und Príncipe, Südafrika, Südgeorgien und die Südlichen Sandwichinseln, Südkorea
    Südsudan, Tadschikistan, Taiwan, Tansania, Thailand, Timor-Leste, Togo, Tokelau, Tonga, Trinidad und Tobago
    Tschad, Tschechien, Tunesien, Turkmenistan, Turks- und Caicosinseln, Tuvalu, Türkei, Uganda, Ukraine, Ungarn
    Uruguay, Usbekistan, Vanuatu, Vatikanstadt, Venezuela, Vereinigte Arabische Emirate, Vereinigte Staaten
    Vereinigtes Königreich, Vietnam, Wallis und Futuna, Weihnachtsinsel, Westsahara, Zentralafrikanische Republik
    Zypern, Ägypten, Äquatorialguinea, Äthiopien, Ålandinseln, Österreich
""")
