"""What ``site.yaml`` and a theme's ``theme.yaml`` set. Neither looks at a goal or a reading."""
