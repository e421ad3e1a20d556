"""Tags: what HTML elements and class names mean for an article."""

import re

# What no reader sees as copy, and what stands round an article on a page.
SKIPPED = frozenset(
    "script style noscript title textarea iframe noembed noframes xmp template svg math select object pre code kbd "
    "samp nav footer button dialog menu audio video map".split()
)
# Of these, pieces in running text, which stand there as one sign.
CODE = frozenset({"code", "kbd", "samp"})
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 "
    "h5 h6 head header hgroup html legend li main ol p section summary table tbody td tfoot th thead tr ul".split()
)
KINDS = {
    "h1": "headline", "h2": "subhead", "h3": "subhead", "h4": "subhead", "h5": "subhead", "h6": "subhead",
    "li": "list-item", "blockquote": "block-quotation", "figcaption": "caption", "aside": "aside",
    "td": "table", "th": "table", "caption": "table",
}  # fmt: skip
# Words of class names.
_BY_KIND = {
    "skip": "twitter-tweet instagram-media tiktok-embed fb-post screen-reader-text sr-only visually-hidden",
    "pull-quote": "wp-block-pullquote pullquote pull-quote",
    "credit": "photo-credit image-credit credit credits",
    "byline": "byline bylines by-line article-byline entry-byline",
    "standfirst": "standfirst dek deck article-standfirst",
    "caption": "wp-caption-text caption image-caption caption-text",
    "headline": "headline article-headline entry-title",
    "metadata": "timestamp pubdate post-date entry-date published-date",
}
CLASSES = {word: kind for kind, words in _BY_KIND.items() for word in words.split()}
# Words of class names and ids of what stands round an article on a whole page. Not among them: "paywall", "widget",
# "advert", which many a page calls the element that holds the story itself.
AROUND = frozenset(
    "comments comment-list disqus_thread related related-articles related-posts related-stories recommended "
    "newsletter newsletter-signup social social-share share sharing share-buttons sharedaddy advert advertisement "
    "ad-container ads promo breadcrumb breadcrumbs sidebar widget-area cookie-banner cookie-notice most-read "
    "most-popular trending site-header site-footer masthead navigation menu skip-link author-bio author-box "
    "subscribe jp-relatedposts post-navigation nav-links tags tag-list post-tags read-more readmore "
    "advert-container article-tags author-info c-ad comment-respond comments-area comments-section contribution-epic "
    "gh-comments interstitial-link key-events kg-bookmark-card kg-signup-card live-pagination more-on-this-story "
    "more-stories most-viewed onetrust-consent-sdk onetrust-banner-sdk read-also recirculation rich-link right-rail "
    "see-also share-bar share-tools sharing-tools signup submeta subscribe-box tags-links topics".split()
)
# The same, where one of these is a part of the name: "newsletter-inline", "site_cookies-banner".
AROUND_PARTS = frozenset(
    "breadcrumb breadcrumbs consent cookie cookies disqus newsletter outbrain recirc taboola".split()
)
# Nearest first: of these, the outermost decides what a paragraph in it is.
STRONG = frozenset(
    {"pull-quote", "caption", "table", "aside", "byline", "standfirst", "headline", "subhead", "metadata"}
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Which open elements the start of another one closes.
ALIKE = {
    "li": ("li",), "dd": ("dd", "dt"), "dt": ("dd", "dt"), "td": ("td", "th"), "th": ("td", "th"),
    "tr": ("td", "th", "tr"),
    **dict.fromkeys(HEADINGS, HEADINGS),
}  # fmt: skip
# Of WordPress: a name that is a shortcode's, or one with values. [sic] is neither.
SHORTCODE = re.compile(
    r"\[(/?)(?:(caption|dropcap|gallery|embed|audio|video|playlist|pullquote|blockquote|youtube|tweet|[a-z]+_[a-z_]+)"
    r"\b[^\]\[\n]{0,1000}|([a-z][\w-]{1,30})(?: +[\w-]+=[^\]\[\n]{0,1000}))\]",
    re.IGNORECASE,
)
SHORTCODES = {"caption": "caption", "pullquote": "pull-quote", "blockquote": "block-quotation"}
