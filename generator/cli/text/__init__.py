"""What a command prints for people: goals as a table or in detail, and what differs, for a terminal or as Markdown.

Takes reports and the English ``Words``; gives text. It judges nothing and prints nothing.
"""
