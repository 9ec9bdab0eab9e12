"""One module a screen. A screen lays out widgets, turns keys into moves and acts, and draws the result."""
