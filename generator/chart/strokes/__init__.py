"""Readings, fan and levels as strokes: in days and values first (``curve``, ``fan``, ``limits``), then as a layer's rows."""
