"""Tallord: Norwegian words for numbers, each number with its spellings."""

from generator.languages.vocabulary import table

NUMBERS = table("""
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
    11: elleve
    12: tolv
    13: tretten
    14: fjorten
    15: femten
    16: seksten
    17: sytten
    18: atten
    19: nitten
    20: tjue
    30: tretti
    40: førti
    50: femti
    21: tjueen, tjueén
    22: tjueto
    23: tjuetre
    24: tjuefire
    25: tjuefem
    26: tjueseks
    27: tjuesju, tjuesyv
    28: tjueåtte
    29: tjueni
    31: trettien, trettién
    32: trettito
    33: trettitre
    34: trettifire
    35: trettifem
    36: trettiseks
    37: trettisju, trettisyv
    38: trettiåtte
    39: trettini
    41: førtien, førtién
    42: førtito
    43: førtitre
    44: førtifire
    45: førtifem
    46: førtiseks
    47: førtisju, førtisyv
    48: førtiåtte
    49: førtini
    51: femtien, femtién
    52: femtito
    53: femtitre
    54: femtifire
    55: femtifem
    56: femtiseks
    57: femtisju, femtisyv
    58: femtiåtte
    59: femtini
    60: seksti
    61: sekstien, sekstién
    62: sekstito
    63: sekstitre
    64: sekstifire
    65: sekstifem
    66: sekstiseks
    67: sekstisju, sekstisyv
    68: sekstiåtte
    69: sekstini
    70: sytti
    71: syttien, syttién
    72: syttito
    73: syttitre
    74: syttifire
    75: syttifem
    76: syttiseks
    77: syttisju, syttisyv
    78: syttiåtte
    79: syttini
    80: åtti
    81: åttien, åttién
    82: åttito
    83: åttitre
    84: åttifire
    85: åttifem
    86: åttiseks
    87: åttisju, åttisyv
    88: åttiåtte
    89: åttini
    90: nitti
    91: nittien, nittién
    92: nittito
    93: nittitre
    94: nittifire
    95: nittifem
    96: nittiseks
    97: nittisju, nittisyv
    98: nittiåtte
    99: nittini
    100: hundre
    1000: tusen
""")
