"""How sure a reading is: signs that the text says more than was read."""
