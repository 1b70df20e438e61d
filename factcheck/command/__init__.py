"""What the command line does around the library's verbs: finding inputs, choosing findings, writing output."""
