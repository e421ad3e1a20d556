"""Server: the program behind an editor, which speaks the Language Server Protocol. Only `quotelint server` loads it."""
