"""The page of a team: the goals that it works for."""

from generator.render.pages.listed import listed_kind

KIND = listed_kind("team", "teams", lambda words: words.text("Team"), lambda report: (report.goal.team,))
