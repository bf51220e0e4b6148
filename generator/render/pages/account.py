"""The page of an account: the goals that are measured on it."""

from generator.render.pages.listed import listed_kind

KIND = listed_kind(
    "account", "accounts", lambda words: words.text("Account"), lambda report: (report.goal.account,)
)
