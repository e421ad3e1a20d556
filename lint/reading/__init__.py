"""Reading: what can be found in the prose of a document, one noun a module. Nothing here knows rules or files."""
