"""Reading: bytes, files, folders and feeds become articles.

A document goes through these modules, in order: `source` finds its bytes; `decode` makes them text;
`front_matter` takes off what stands before it; `tree` parses markup; `html`, `plain` or `feed` cut it into
pieces; `masthead`, `boilerplate` and `captions` say what each piece is; `zones` lays out those that belong to
the article; `origin` says where it comes from. Words that tell one from another stand in
`words/<language>.toml`, the outlets in `outlets.toml`.

What an article says of itself counts before what was stored beside it: its own headline before the front
matter's, its own date line before the front matter's date and the time stamp (see `dates.settle`), its
address before any name of its outlet. The folder a file lies in and the name it has say nothing.
"""

from factcheck.reading.source import Reading, read, read_all

__all__ = ["Reading", "read", "read_all"]
