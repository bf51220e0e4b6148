"""Words for people: in the languages of the site, from keys, translations and prose. Nothing is translated or rendered."""
