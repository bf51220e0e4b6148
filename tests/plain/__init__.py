"""A second judgement of goals, slow and plain, written from the text of the contract alone.

It reads a site's folder by itself and judges it with days and lists; nothing of ``generator`` is imported here. Each rule
stands under the sentence that it follows. It gives no forecast: a chance is handed in.
"""
