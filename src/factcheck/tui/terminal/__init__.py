"""What the terminal is: how wide it draws letters, what it can copy, what to advise."""
