"""The page of an owner: the goals of one person."""

from generator.render.pages.listed import called_by_name, listed_kind

KIND = listed_kind(
    "owner",
    "owners",
    lambda words: words.text("Owner"),
    lambda report: report.goal.owners,
    titles=called_by_name,
)
