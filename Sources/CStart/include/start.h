// Nothing here is called by name: see start.c.
