"""Goals: key results and supporting goals rolled up into one progress, one status and one joint probability."""
