"""Pictures of every kind of page, for people to look at; ``make looks`` takes them."""
