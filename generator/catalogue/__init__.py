"""The shipped catalogue, as text: metrics, objectives and platforms that every site has without writing them.

Lives here: ``metrics.yaml``, ``objectives.yaml`` and ``platforms.yaml``, in the format of a site's own files, with
labels and descriptions in English, Norwegian bokmål and Arabic. A ``label`` is the noun as a heading; a
``description`` is one sentence on what is counted. Read by ``read`` and given a meaning by ``check.catalogue``,
where a site's own files override them field by field. Ids are never renamed. There is no code here.
"""
