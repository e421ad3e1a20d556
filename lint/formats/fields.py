"""Fields: under which names front matter, records and pages state a headline, an author, a date."""

from collections.abc import Iterable, Mapping

from lint.formats import Options

# What we look for, and the names that it goes by, best first. Names are compared in small letters, "_" as "-".
NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "uri", "guid", "uuid", "_id", "slug", "url", "link"),
    "title": ("title", "headline", "hed", "heading", "og:title", "twitter:title"),
    "standfirst": ("standfirst", "subheadline", "subhead", "subtitle", "dek", "sub-headline"),
    "byline": ("byline", "author", "authors", "by", "writer", "reporter", "creator", "dc:creator", "article:author"),
    "published": (
        "published", "date", "publish-date", "published-at", "date-published", "datepublished", "publishdate",
        "pubdate", "published-time", "article:published-time", "first-published", "versioncreated", "firstcreated",
        "display-date", "post-date", "created-at", "time",
    ),
    "language": ("language", "lang", "locale", "inlanguage", "og:locale", "content-language"),
    "desk": ("desk", "section", "articlesection", "article:section", "category", "categories"),
    "credit": ("credit", "image-credit", "photo-credit", "image-credits", "creditline"),
    "body": ("body", "text", "content", "articlebody", "article", "story", "body-text", "body-html", "html",
             "full-text"),
}  # fmt: skip


def key(name: str) -> str:
    """A field's name in the form in which names are compared."""
    return name.strip().lower().replace("_", "-")


def names_of(what: str, options: Options) -> tuple[str, ...]:
    """The names that a thing goes by: the one that the configuration states, or those we know."""
    stated = options.fields.get(what) or options.fields.get("headline" if what == "title" else what)
    return (stated,) if stated else NAMES[what]


def find(what: str, present: Iterable[str], options: Options) -> str:
    """The name among those present under which a thing is stated, or ""."""
    known = {key(name): name for name in reversed(list(present))}
    return next((known[key(name)] for name in names_of(what, options) if key(name) in known), "")


def stated(values: Mapping[str, str], options: Options) -> dict[str, str]:
    """Every value under its own name, and what we know of under ours: title, byline, published, language, desk."""
    found = {name: value for name, value in values.items() if value}
    for what in NAMES:
        name = find(what, found, options) if what not in ("body", "id") else ""
        if name:
            found[what] = found[name]
    byline = found.get("byline", "")
    if byline.lower().startswith("by "):
        found["byline"] = byline[3:].strip()
    return found
