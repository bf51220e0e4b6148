"""The forms of what authors write: a pydantic model for each kind of file and each table in it.

Every field says its title, its meaning and an example, for editors, forms and the reference. Rules between keys stand
elsewhere.
"""
