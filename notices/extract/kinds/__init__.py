"""What kind of notice it is."""
