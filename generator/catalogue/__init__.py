"""The shipped catalogue, as text: metrics, objectives and platforms that every site has without writing them.

Lives here: ``metrics.yaml``, ``objectives.yaml`` and ``platforms.yaml``, in the format of a site's own files, the same for
all languages: their names and descriptions are each language's ``labels`` in ``generator.languages``. Read by ``read``
and given a meaning by ``check``, where a site's own files override them field by field. Ids are never renamed. There is
no code here.
"""
