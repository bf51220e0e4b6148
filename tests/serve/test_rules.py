from generator.serve.rules import Redirect, header_rules, headers_for, redirect_from, suits


def test_headers_of_all_rules_that_suit_are_sent() -> None:
    rules = header_rules("/*\n  A: 1\n\n/goals/*\n  A: 2\n  B: 3\n/other/*\n  C: 4\n")
    assert list(headers_for("/goals/reach/", rules)) == [("A", "1"), ("A", "2"), ("B", "3")]


def test_a_pattern_is_for_the_whole_path_and_its_dots_are_dots() -> None:
    assert suits("/index.html", "/index.html")
    assert not suits("/indexxhtml", "/index.html")
    assert not suits("/nb/index.html", "/index.html")


def test_a_redirect_says_where_and_how() -> None:
    text = "/goals/a/ /goals/b/ 302\n/gone/ /goals/b/ 410!\n/short/ /goals/b/\n"
    assert redirect_from("/goals/a/", text) == Redirect("/goals/b/", 302)
    assert redirect_from("/gone", text) == Redirect("/goals/b/", 410)
    assert redirect_from("/short/", text) == Redirect("/goals/b/", 301)
    assert redirect_from("/goals/c/", text) is None
