"""Words: what a question or an answer sounds like, in a language and a region."""
