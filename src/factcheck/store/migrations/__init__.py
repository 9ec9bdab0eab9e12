"""How a log of an older release is brought up to the present schema."""
