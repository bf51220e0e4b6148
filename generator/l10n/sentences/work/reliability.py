"""How often forecasts came true, in words: under one chance, and all of them together.

Takes the site's own record, gives sentences and a table's cells. It judges nothing: what luck explains is one of the facts.
"""

from generator.l10n.sentence import Sentence, joined, marked as _
from generator.l10n.words import Words
from generator.model.metric import MetricType
from generator.model.reliability import Band, Range, Record, Reliability

#: What a kind of readings is called in a table.
_KINDS = {
    MetricType.LEVEL: _("Levels"),
    MetricType.FLOW: _("Flows"),
    MetricType.UNIQUE: _("People reached"),
    MetricType.RATIO: _("Ratios"),
    MetricType.DURATION: _("Lengths of time"),
    MetricType.MONEY: _("Money"),
    MetricType.ITEM: _("Posts"),
}


def record_under(words: Words, band: Band) -> Sentence:
    """What came of chances like this one, or that there are too few to say."""
    if not band.says_something:
        return _too_few(words, band)
    told = words.nsentence(
        "Tried on this site's own past, a chance of {low} to {high} came true <strong>{came} of {n}</strong> time.",
        "Tried on this site's own past, a chance of {low} to {high} came true <strong>{came} of {n}</strong> times.",
        band.count,
        "none",
        low=words.percent(band.low),
        high=words.percent(band.high),
        came=band.came,
    )
    return joined((told, _against_luck(words, band)))


def _too_few(words: Words, band: Band) -> Sentence:
    low, high = words.percent(band.low), words.percent(band.high)
    if not band.count:
        return words.sentence(
            "Tried on this site's own past, the forecasts never gave a chance of {low} to {high}.",
            low=low,
            high=high,
        )
    return words.nsentence(
        "Tried on this site's own past, the forecasts gave a chance of {low} to {high} only {n} time: too seldom to say how often it comes true.",
        "Tried on this site's own past, the forecasts gave a chance of {low} to {high} only {n} times: too seldom to say how often it comes true.",
        band.count,
        low=low,
        high=high,
    )


def _against_luck(words: Words, band: Band) -> Sentence:
    if band.is_as_said and _is_near(band):
        return words.sentence("That is about as often as was said.")
    if band.is_as_said:
        return words.sentence("That differs from what was said by no more than luck explains.")
    if _comes_often(band):
        return words.sentence("That is more often than was said, by more than luck explains.")
    return words.sentence("That is less often than was said, by more than luck explains.")


def _is_near(band: Band) -> bool:
    """Whether what came true lies within the band itself, and not only within what luck allows."""
    return band.low <= band.came / band.count <= band.high


def _comes_often(band: Band) -> bool:
    return band.came > band.said * band.count


def said_and_came(words: Words, band: Band) -> tuple[str, str]:
    """The labels of both marks: what was said on average, and how often it came true."""
    return (
        words.text("said {share}", share=words.percent(band.said)),
        words.text("came true {share}", share=words.percent(band.came / band.count)),
    )


def record_answer(words: Words, record: Record) -> Sentence:
    """How often these forecasts were right."""
    telling = record.overall.telling
    if not record.overall.forecasts:
        return words.sentence("This site has too few readings to try its forecasts on.")
    if not telling:
        return words.sentence("The forecasts could be tried too few times to say how often they come true.")
    right = sum(band.is_as_said for band in telling)
    if all(band.is_as_said and _is_near(band) for band in telling):
        return words.sentence(
            "What the forecasts say comes true about <strong>as often as they say</strong>."
        )
    if right == len(telling):
        return words.sentence(
            "No band of chances came true <strong>more or less often than luck explains</strong>."
        )
    if not right:
        return words.sentence("The forecasts did not come true as often as they said.")
    return words.nsentence(
        "In <strong>{right} of {n}</strong> band of chances, as much came true as was said, give or take luck.",
        "In <strong>{right} of {n}</strong> bands of chances, as much came true as was said, give or take luck.",
        len(telling),
        "none",
        right=right,
    )


def tendency(words: Words, record: Record) -> Sentence:
    """Which way the bands err that luck does not explain: too careful are chances nearer to even than what came of them."""
    off = [band for band in record.overall.telling if not band.is_as_said]
    careful = {_comes_often(band) is (band.said > 0.5) for band in off}
    if careful == {True}:
        return words.sentence(
            "Where they differ, the forecasts were too careful: the likely came true more often, the unlikely less often."
        )
    if careful == {False}:
        return words.sentence(
            "Where they differ, the forecasts were too sure: the likely came true less often, the unlikely more often."
        )
    return Sentence(())


def how_tried(words: Words, record: Record) -> tuple[str, ...]:
    """Of what the record is made, each in a sentence."""
    forecasts = record.overall.forecasts
    if not forecasts:
        return ()
    found = [
        words.ntext(
            "{n} forecast of this site's own past was tried.",
            "{n} forecasts of this site's own past were tried.",
            forecasts,
        ),
        words.ntext(
            "The readings are of {n} series.", "The readings are of {n} different series.", record.series
        ),
        words.text(
            "Each forecast knew the readings up to its day alone, as they stand today, looked 4, 13 or 26 readings ahead, and was asked how likely parts and multiples of the pace so far would be reached at the end."
        ),
        words.text(
            "No two forecasts of one series look at the same days, and none counts twice in a band of chances."
        ),
        words.text(
            "Luck is counted as if all cases were independent; series of one site move together, so it may reach further."
        ),
    ]
    if record.possible > forecasts:
        found.append(
            words.ntext(
                "They are an even choice from the {n} that the readings allow.",
                "They are an even choice from the {n} that the readings allow.",
                record.possible,
            )
        )
    return tuple(found)


def band_cells(words: Words, band: Band) -> tuple[str, ...]:
    """A band's row: the chances, their mean, what came true, what luck alone gives, and how both compare."""
    chances = words.text("{low} to {high}", low=words.percent(band.low), high=words.percent(band.high))
    if not band.count:
        return (chances, "–", words.number(0), "–", words.text("never said"))
    fewest, most = band.likely
    return (
        chances,
        words.percent(band.said),
        _of(words, band.came, band.count),
        words.text("{low} to {high}", low=words.number(fewest), high=words.number(most)),
        _verdict(words, band),
    )


def _verdict(words: Words, band: Band) -> str:
    if not band.says_something:
        return words.text("too few to say")
    if band.is_as_said:
        return words.text("as often as said") if _is_near(band) else words.text("within luck")
    return words.text("more often than said") if _comes_often(band) else words.text("less often than said")


def group_cells(words: Words, name: str, of: Reliability) -> tuple[str, ...]:
    """A kind's row: forecasts, what both ranges held, and in how many bands it was as said."""
    telling = of.telling
    right = sum(band.is_as_said for band in telling)
    too_few = words.text("too few to say")
    return (
        name,
        words.number(of.forecasts),
        *(_of(words, each.held, of.forecasts) if of.says_something else too_few for each in of.ranges),
        _of(words, right, len(telling)) if telling else too_few,
    )


def _of(words: Words, part: int, whole: int) -> str:
    return words.text("{part} of {whole}", part=words.number(part), whole=words.number(whole))


def range_sentences(words: Words, of: Reliability) -> tuple[Sentence, ...]:
    """How often each range held what came, and whether luck explains the difference."""
    if not of.says_something:
        return ()
    return tuple(
        joined(
            (
                words.nsentence(
                    "The range that is to hold {share} of what comes held <strong>{held} of {n}</strong> time.",
                    "The range that is to hold {share} of what comes held <strong>{held} of {n}</strong> times.",
                    of.forecasts,
                    "none",
                    share=words.percent(each.share),
                    held=each.held,
                ),
                _width(words, each),
            )
        )
        for each in of.ranges
    )


def _width(words: Words, of: Range) -> Sentence:
    low, high = of.likely
    if of.is_as_said:
        return words.sentence("That is about as often as it should.")
    if of.held > high:
        return words.sentence(
            "That is wider than it need be: {low} to {high} would be luck.", low=low, high=high
        )
    return words.sentence("That is too narrow: {low} to {high} would be luck.", low=low, high=high)


def kind_name(words: Words, kind: MetricType) -> str:
    return words.text(_KINDS[kind])
