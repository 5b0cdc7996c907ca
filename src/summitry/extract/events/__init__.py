"""Words of encounter in a sentence, and who takes part in what they tell of."""
