"""Keys: what each does, and what each is when a Hindi keyboard layout is on."""
