"""What a time stands for: window, beginning, end, estimate, old time, deadline, opening hours and so on, and why."""
