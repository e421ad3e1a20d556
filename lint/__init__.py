"""quotelint: a source-attribution and quote linter for news."""

__version__ = "0.1.0"
