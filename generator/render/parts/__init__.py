"""What several kinds of page are made of: a part each, from judged facts and a page's context to views.

Takes what a page declared as its inputs, gives views. A part knows no page kind and no template.
"""
