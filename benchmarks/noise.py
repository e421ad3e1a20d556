"""Noise: how often edited copy is accused, by rule.

usage: noise.py CORPUS.jsonl [--show RULE [--context N]]

--show prints the places that a rule flags, to be read by a person.
"""

import argparse
import tempfile
from collections import Counter
from pathlib import Path

import corpus

SEVERITIES = ("error", "warning", "suggestion")


def main() -> None:
    """Run `quotelint check` over the corpus and count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--show", metavar="RULE")
    parser.add_argument("--context", type=int, default=60)
    options = parser.parse_args()
    by_rule: Counter[tuple[str, str, str]] = Counter()
    articles_hit: dict[tuple[str, str, str], set[str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        articles = corpus.lay_out(corpus.read(options.corpus), Path(folder))
        for row in corpus.quotelint("check", folder):
            key = (str(row["severity"]), str(row["code"]), str(row["rule"]))
            by_rule[key] += 1
            articles_hit.setdefault(key, set()).add(str(row["file"]))
            if options.show in key:
                show(articles[Path(str(row["file"])).name], row, options.context)
    if not options.show:
        report(by_rule, articles_hit, list(articles.values()))


def show(article: corpus.Article, row: dict, context: int) -> None:
    """One flagged place in its surroundings."""
    before, after = article.text[max(row["start"] - context, 0) : row["start"]], article.text[row["end"] :][:context]
    flagged = article.text[row["start"] : row["end"]]
    print(f"{article.id}:{row['line']}: {row['message']}\n    " + " ".join(f"{before}⟦{flagged}⟧{after}".split()))


def report(by_rule: Counter, articles_hit: dict, articles: list[corpus.Article]) -> None:
    """Alarms an article and a thousand words, by severity and rule, the most frequent first."""
    count, words = len(articles), sum(len(article.text.split()) for article in articles)
    print(f"{count} articles, {words} words")
    for severity in SEVERITIES:
        rows = [(number, key) for key, number in by_rule.items() if key[0] == severity]
        total = sum(number for number, _ in rows)
        print(f"\n{severity}: {total}, {total / count:.2f} an article, {1000 * total / words:.2f} per 1,000 words")
        for number, key in sorted(rows, reverse=True):
            share = f"{number / count:6.2f} an article, in {len(articles_hit[key]) / count:5.1%} of them"
            print(f"  {key[1]:5}{key[2]:32}{number:6} {share}")


if __name__ == "__main__":
    main()
