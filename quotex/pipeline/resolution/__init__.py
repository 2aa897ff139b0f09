"""Who a source refers to: names, the people and bodies behind them, noun phrases, pronouns."""
