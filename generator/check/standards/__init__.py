"""Lists that others keep: languages of BCP 47 and currencies of ISO 4217. No rule of ours is here."""
