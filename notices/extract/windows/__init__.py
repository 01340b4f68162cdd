"""Windows made of the times: ranges as they stand, beginnings joined with their ends, series."""
