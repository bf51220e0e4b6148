"""The page of a team: the goals that it works for."""

from generator.render.pages.listed import called_by_name, listed_kind

KIND = listed_kind(
    "team",
    "teams",
    lambda words: words.text("Team"),
    lambda report: (report.goal.team,),
    titles=called_by_name,
)
