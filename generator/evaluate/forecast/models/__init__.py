"""The models behind a forecast: filters over a grid of readings, counts, and how much each is believed.

``recursion`` and ``filters`` follow a series (through ``transforms``, with its ``season``), ``counts`` follows rare events; ``ahead``
carries them to the deadline; ``components`` gathers them and ``mixture`` weighs them by what was learned once (``pooled``,
``slopes``); ``quantiles`` reads the mixture. They know a ``Question`` alone, and nothing of goals.
"""
