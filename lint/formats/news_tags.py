"""News tags: what the elements of NITF, NewsML and WordPress exports mean for a story. Names without their prefix."""

ROOTS = frozenset(
    "nitf newsMessage newsItem packageItem knowledgeItem NewsML rss html body newsItems NewsItem item".split()
)
ITEMS = frozenset({"newsItem", "NewsItem", "item"})  # one story each

# Elements that are a block of copy, with its kind; "" where only the text can tell.
BLOCKS = {
    "hl1": "headline", "headline": "headline", "HeadLine": "headline", "hl2": "standfirst", "SubHeadLine": "standfirst",
    "abstract": "standfirst", "byline": "byline", "ByLine": "byline", "dateline": "metadata", "DateLine": "metadata",
    "p": "", "lede": "", "bq": "block-quotation", "blockquote": "block-quotation", "media-caption": "caption",
    "figcaption": "caption", "li": "list-item", "h1": "subhead", "h2": "subhead", "h3": "subhead", "h4": "subhead",
    "title": "headline", "td": "table", "th": "table", "tagline": "metadata", "description": "caption", "div": "",
}  # fmt: skip
# Elements whose text is itself a text of its own: prose, or HTML with its tags escaped.
CARRIERS = frozenset({"encoded", "inlineData"})
# Elements that state a fact, and which.
FACTS = {
    "title": "title", "headline": "title", "hl1": "title", "by": "byline", "creator": "byline", "name": "byline",
    "byline": "byline", "ByLine": "byline", "creditline": "credit", "media-producer": "credit",
    "contentCreated": "published",
    "post_date": "published", "pubDate": "published", "versionCreated": "published", "firstCreated": "published",
    "FirstCreated": "published", "category": "desk", "language": "language",
}  # fmt: skip
SKIPPED = frozenset(
    "catalogRef rightsInfo edNote usageTerms header subject genre altId infoSource provider note rights "
    "ed-msg du-key doc.copyright copyrite media-metadata media-reference media-object classifier identified-content "
    "script style comment postmeta excerpt bibliography fn tobject key-list revision-history head "
    "Catalog NewsManagement RightsMetadata CopyrightLine DescriptiveMetadata AdministrativeMetadata Identification "
    "NewsEnvelope channelMeta author wxr_version tag term generator image base_site_url base_blog_url".split()
)
# What a WordPress export holds besides posts.
UNREAD_TYPES = frozenset(
    "attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_template "
    "wp_global_styles wp_navigation".split()
)
