"""What somebody begins with: the files of a new site, of its CI, of a goal and of a theme.

Takes plain choices and the day; gives texts by path. What a site begins with are whole sites in ``sites/``, each as it
stood on one day, whose dates move along to the day that is asked for; ``services/`` holds the files of CI. Nothing is
written here, nobody is asked, and no content is judged.
"""

from generator.scaffold.editors import EditorSchema
from generator.scaffold.goal import DraftAction, DraftGoal, blank_goal, goal_text
from generator.scaffold.services import SERVICES
from generator.scaffold.site import EMPTY, TEMPLATES, NewSite, site_files
from generator.scaffold.slugs import slug
from generator.scaffold.theme import theme_files

__all__ = [
    "EMPTY",
    "SERVICES",
    "TEMPLATES",
    "DraftAction",
    "DraftGoal",
    "EditorSchema",
    "NewSite",
    "blank_goal",
    "goal_text",
    "site_files",
    "slug",
    "theme_files",
]
