"""The stages in order, how long each took, and when to stop. No logic.

``checking`` goes from text to a checked book, ``judging`` on to a judged report, ``building`` from there to pages on disk;
``theming`` finds their theme; ``cleaning`` removes them; ``comparing`` judges two states of the content beside each other;
``backtesting`` holds forecasts against what happened; ``serving`` shows what ``previewing`` makes anew while it is written, with what
``keeping`` remembers; ``unchanged`` says that there is nothing to build, ``page_keeping`` which pages have to be printed, by what
``sketching`` shows of them; ``remembering`` asks git; ``workers`` runs units of work in other processes. What depends on a clock, the
environment or the command line comes in as a plain value or, where it depends on ``site.yaml``, as a function. Nothing here prints or
decides about content.
"""
