"""The names of countries and territories, as Unicode's CLDR has them. ``tools/territories.py`` writes this module.

Holds one list. Nothing is added here: other names of places stand in ``vocabulary.py``.
"""

from generator.languages.vocabulary import phrases

TERRITORIES = phrases("""
    Afghanistan, Albania, Algerie, Amerikansk Samoa, Andorra, Angola, Anguilla, Antigua og Barbuda, Argentina, Armenia
    Aruba, Aserbajdsjan, Australia, Bahamas, Bahrain, Bangladesh, Barbados, Belarus, Belgia, Belize, Benin, Bermuda
    Bhutan, Bolivia, Bosnia-Hercegovina, Botswana, Brasil, Brunei, Bulgaria, Burkina Faso, Burundi, Canada
    Caymanøyene, Chile, Christmasøya, Colombia, Cookøyene, Costa Rica, Cuba, Curaçao, Danmark
    De amerikanske jomfruøyene, De britiske jomfruøyene, De forente arabiske emirater, Den dominikanske republikk
    Den europeiske union, Den sentralafrikanske republikk, Det palestinske området, Djibouti, Dominica, Ecuador, Egypt
    Ekvatorial-Guinea, El Salvador, Elfenbenskysten, Eritrea, Estland, Eswatini, Etiopia, Falklandsøyene, Fiji
    Filippinene, Finland, Frankrike, Fransk Guyana, Fransk Polynesia, Færøyene, Gabon, Gambia, Georgia, Ghana
    Gibraltar, Grenada, Grønland, Guadeloupe, Guam, Guatemala, Guernsey, Guinea, Guinea-Bissau, Guyana, Haiti, Hellas
    Honduras, Hongkong, India, Indonesia, Irak, Iran, Irland, Island, Israel, Italia, Jamaica, Japan, Jemen, Jersey
    Jordan, Kambodsja, Kamerun, Kapp Verde, Karibisk Nederland, Kasakhstan, Kenya, Kina, Kirgisistan, Kiribati
    Kokosøyene, Komorene, Kongo, Kongo-Brazzaville, Kosovo, Kroatia, Kuwait, Kypros, Laos, Latvia, Lesotho, Libanon
    Liberia, Libya, Liechtenstein, Litauen, Luxemburg, Macao, Madagaskar, Malawi, Malaysia, Maldivene, Mali, Malta
    Marokko, Marshalløyene, Martinique, Mauritania, Mauritius, Mayotte, Mexico, Mikronesiaføderasjonen, Moldova
    Monaco, Mongolia, Montenegro, Montserrat, Mosambik, Myanmar, Namibia, Nauru, Nederland, Nepal, New Zealand
    Nicaragua, Niger, Nigeria, Niue, Nord-Korea, Nord-Makedonia, Nord-Marianene, Norfolkøya, Norge, Ny-Caledonia, Oman
    Pakistan, Palau, Panama, Papua Ny-Guinea, Paraguay, Peru, Pitcairnøyene, Polen, Portugal, Puerto Rico, Qatar
    Romania, Russland, Rwanda, Réunion, Saint Kitts og Nevis, Saint-Barthélemy, Saint-Martin, Saint-Pierre-et-Miquelon
    Salomonøyene, Samoa, San Marino, Sark, Saudi-Arabia, Senegal, Serbia, Seychellene, Sierra Leone, Singapore
    Sint Maarten, Slovakia, Slovenia, Somalia, Spania, Sri Lanka, St. Helena, St. Lucia, St. Vincent og Grenadinene
    Storbritannia, Sudan, Surinam, Svalbard og Jan Mayen, Sveits, Sverige, Syria, São Tomé og Príncipe, Sør-Afrika
    Sør-Georgia og Sør-Sandwichøyene, Sør-Korea, Sør-Sudan, Tadsjikistan, Taiwan, Tanzania, Thailand, Togo, Tokelau
    Tonga, Trinidad og Tobago, Tsjad, Tsjekkia, Tunisia, Turkmenistan, Turks- og Caicosøyene, Tuvalu, Tyrkia, Tyskland
    USA, Uganda, Ukraina, Ungarn, Uruguay, Usbekistan, Vanuatu, Vatikanstaten, Venezuela, Vest-Sahara, Vietnam
    Wallis og Futuna, Zambia, Zimbabwe, Åland, Øst-Timor, Østerrike
""")
