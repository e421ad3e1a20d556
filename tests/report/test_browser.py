"""The pages in a real browser: nothing is asked of the network, nothing runs, everything is in reach of everybody."""

import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from conftest import HARBOUR
from test_renderers import HOSTILE, rendered

from lint.cli import main

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
WIDTHS = {"desk": 1280, "tablet": 820, "phone": 390}
SCRIPTS = """ميناء أوشتون يغلق أبوابه في الشتاء

“لا يمكننا الانتظار حتى الشتاء القادم,” said Ama Osei, chief pilot of the Oshton Pilot Station. The board's name is 港湾局.

「食堂を直す」と校長は述べた。「春までに終わる」とも語った。

“We heard 食堂を直す from everybody, and شكرا too,” said Kofi Mintah, an engineer with the Volta Mill.
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium; skipped, with the reason, where none can be had."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = next(filter(None, map(shutil.which, NAMES)), None)
    with api.sync_playwright() as playwright:
        try:
            started = playwright.chromium.launch(executable_path=found, args=[*QUIET])
        except api.Error as error:
            pytest.skip(f"no Chromium to be had: {str(error).splitlines()[0]}")
        yield started
        started.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory, sheet, harbour) -> dict[str, Path]:
    """The pages that are looked at, as files."""
    folder = tmp_path_factory.mktemp("pages")
    made = {
        "harbour": harbour,
        "hostile": sheet(HOSTILE, "a <b>&\x1b[2J\n=name.txt"),
        "scripts": sheet(SCRIPTS),
        "empty": sheet(""),
    }
    for name, one in made.items():
        (folder / f"{name}.html").write_text(rendered(one, "html"), "utf-8")
    (folder / "news").mkdir()
    (folder / "news" / "harbour.txt").write_text(HARBOUR, "utf-8")
    (folder / "news" / "scripts.txt").write_text(SCRIPTS, "utf-8")
    long = folder / "a_folder_with_a_name_that_is_long_and_has_no_blank_to_break_the_line_at"
    long.mkdir()
    for seed in ("000_0d8b7ded82e41a3a", "004_75ab6aa93576be06"):
        (long / f"{seed}.txt").write_bytes((ROOT / f"seeds/{seed}.txt").read_bytes())
        assert main(["report", str(long / f"{seed}.txt"), "-o", str(folder / f"{seed}.html")]) == 0
    assert main(["report", str(folder / "news"), "-o", str(folder / "reports")]) == 0
    found = {path.stem: path for path in folder.glob("*.html")}
    return {**found, "index": folder / "reports" / "index.html"}


PAGES = ("harbour", "hostile", "scripts", "empty", "000_0d8b7ded82e41a3a", "004_75ab6aa93576be06", "index")


def opened(browser: Any, path: Path, width: int = 1280, **options: Any) -> Any:
    context = browser.new_context(viewport={"width": width, "height": 900}, **options)
    page = context.new_page()
    page.told = []
    page.asked = []
    page.on("console", lambda message: page.told.append(message.text))
    page.on("pageerror", lambda error: page.told.append(str(error)))
    page.on("dialog", lambda dialog: (page.told.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_and_runs_nothing(browser, pages, name):
    page = opened(browser, pages[name])
    assert page.told == []
    assert page.asked == [pages[name].as_uri()]
    page.context.close()


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_its_width(browser, pages, name, width):
    page = opened(browser, pages[name], width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("harbour", 1280, "light"),
        ("harbour", 1280, "dark"),
        ("harbour", 390, "light"),
        ("scripts", 1280, "light"),
        ("empty", 390, "dark"),
        ("index", 1280, "dark"),
        ("index", 390, "light"),
        ("004_75ab6aa93576be06", 1280, "light"),
    ],
)
def test_accessibility(browser, pages, name, width, scheme):
    """The rules of axe-core (WCAG 2 A and AA, contrast among them): no violation."""
    axe = import_module("axe_playwright_python.sync_playwright").Axe()
    page = opened(browser, pages[name], width, color_scheme=scheme, bypass_csp=True)
    found = axe.run(page)
    assert [(one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]] == []
    ran = {one["id"] for kind in ("passes", "incomplete", "inapplicable") for one in found.response[kind]}
    assert "color-contrast" in ran
    page.context.close()


def test_the_accessibility_check_would_find_something(browser, tmp_path):
    (tmp_path / "bad.html").write_text("<p style='color:#bbb;background:#fff'>grey on white</p><img src=''>", "utf-8")
    axe = import_module("axe_playwright_python.sync_playwright").Axe()
    page = opened(browser, tmp_path / "bad.html")
    assert {"color-contrast", "image-alt"} <= {one["id"] for one in axe.run(page).response["violations"]}
    page.context.close()


def test_it_reads_without_script(browser, pages):
    page = opened(browser, pages["harbour"], java_script_enabled=False)
    assert page.locator("#tools").is_hidden()
    assert page.locator("article .q").count() == 5
    box = page.get_by_label("Ama Quarshie: name checked").or_(page.get_by_label("Quarshie: name checked")).first
    box.check()
    assert box.is_checked()
    page.context.close()


def test_script_filters_and_lights(browser, pages):
    page = opened(browser, pages["harbour"])
    page.select_option("#only", label="Darko")
    dim = page.locator("article .q.dim")
    assert dim.count() == 4
    page.select_option("#only", label="everybody")
    assert dim.count() == 0
    note = page.locator("#note-1")
    assert note.is_visible()
    severity = note.get_attribute("data-f")
    page.locator(f"input[data-severity={severity}]").uncheck()
    assert note.is_hidden()
    page.locator(".key li", has_text="Quarshie").hover()
    assert page.locator("article .q.on").count() == 3
    page.context.close()


def test_links_lead_to_the_line(browser, pages):
    page = opened(browser, pages["harbour"])
    page.locator("table.ledger a", has_text="L17").first.click()
    place = page.locator("#L17").bounding_box()
    assert 0 <= place["y"] < 900
    page.context.close()


def test_a_keyboard_reaches_everything_that_acts(browser, pages):
    page = opened(browser, pages["harbour"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the report"
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.tagName + (document.activeElement.type || '')"))
    assert {"A", "INPUTcheckbox", "SELECTselect-one"} <= reached
    page.context.close()


def test_right_to_left_and_wide_scripts(browser, pages):
    page = opened(browser, pages["scripts"])
    arabic = page.locator("article .text", has_text="لا يمكننا")
    assert arabic.first.evaluate("one => getComputedStyle(one).direction") == "rtl"
    text = page.locator("article").inner_text()
    assert "港湾局" in text and "食堂を直す" in text and "لا يمكننا الانتظار" in text
    page.context.close()


def test_nothing_hostile_becomes_an_element(browser, pages):
    page = opened(browser, pages["hostile"])
    assert page.evaluate("document.querySelectorAll('article img, article script, article i, article b').length") == 0
    assert "<script>alert" in page.locator("h1").inner_text()
    page.context.close()


def test_it_prints(browser, pages, tmp_path):
    page = opened(browser, pages["harbour"])
    page.emulate_media(media="print")
    assert page.locator(".parts").is_hidden() and page.locator("#tools").is_hidden()
    assert page.locator("article .q").first.evaluate("one => getComputedStyle(one).backgroundColor") not in (
        "transparent",
        "rgba(0, 0, 0, 0)",
    )
    page.pdf(path=str(tmp_path / "harbour.pdf"), format="A4")
    assert (tmp_path / "harbour.pdf").read_bytes().startswith(b"%PDF")
    page.context.close()
