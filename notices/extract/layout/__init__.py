"""What tables, labels, headings, lists and quoted mails say of the times in them."""
