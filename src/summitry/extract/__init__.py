"""Documents to codings: gate, sentences, mentions, events, factuality, attribution, details."""
