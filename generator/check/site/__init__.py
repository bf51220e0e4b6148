"""What ``site.yaml``, ``sources.yaml`` and a theme's ``theme.yaml`` set. None looks at a goal or a reading."""
