"""The words of a chart: every phrase that a picture may hold, with its facts and the room that it is given.

Lives here: one function for each code, which makes the ``Phrase`` that ``l10n`` words per language. The picture is
drawn before its words are known, so each phrase comes with a sample, at least as long as any language is expected to
make it, by which room is reserved. It never words anything for a reader.

Codes of text in the picture (no capital, no full stop; as short as can be said):

=====================  ==========================  ====================================================
code                   facts                       in English
=====================  ==========================  ====================================================
chart-number           value: Quantity, no unit    440
chart-quantity         value: Quantity             480 followers (the top grid line)
chart-date             date                        13 Apr
chart-date-year        date                        13 Apr 2026
chart-today            date                        today
chart-target           value                       target 480
chart-stretch          value                       stretch 500
chart-original         value                       first set at 490
chart-likely           value                       likely 452
chart-target-name                                  target (the number stands on the next line)
chart-stretch-name                                 stretch
chart-original-name                                first set at
chart-likely-name                                  likely
chart-range            low, high: Quantity         441 to 466
chart-plan                                         plan
chart-so-far           value                       4.3 % so far (mean, ratio or median of the period)
chart-each-day                                     each day (what one step or segment is)
chart-each-week                                    each week
chart-each-month                                   each month
chart-each-quarter                                 each quarter
chart-each-post                                    each post
chart-before           days: int                   30 days before (the same length before the start)
chart-mark             title: LocalText, room: int  Boosted posts (shortened to ``room`` characters)
chart-action           number: int                 1 (its place in the list of actions)
=====================  ==========================  ====================================================

Codes of the accessible name (a sentence; the key result's title is put before it by the page):

=========================  =============================  ==========================================
code                       facts                          in English
=========================  =============================  ==========================================
chart-point-bare                                          No reading and no target yet.
chart-point-no-reading     target, date                   No reading yet; the target is 480 by 12 May 2020.
chart-point-no-target      value, date                    431 followers on 30 April 2020; there is no target.
chart-point-value          value, date, target, end       431 on 30 April 2020; the target is 480 by 12 May 2020.
chart-point-ahead          value, date, target, end,      …, at or ahead of the 420 that the plan asks for by then.
                           expected
chart-point-behind         value, date, target, end,      …, behind the 448 that the plan asks for by then.
                           expected
chart-point-met            value, date, target, end       431 on 30 April 2020: the target of 420 is met.
=========================  =============================  ==========================================
"""
