"""The page of a client: the goals of one client or brand, with feeds of what happens to them."""

from generator.render.pages.listed import called_by_name, listed_kind

KIND = listed_kind(
    "client",
    "clients",
    lambda words: words.text("Client"),
    lambda report: (report.goal.client,),
    titles=called_by_name,
    with_feeds=True,
)
