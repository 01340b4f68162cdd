"""How visitors subscribe themselves: what they choose, where they may be reached, how they prove that it is theirs. Pure."""
