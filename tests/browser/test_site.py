"""Every page of the book, on wide screens and phones, light and dark, with and without scripts."""

import re
from copy import copy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup

from steepest.checks.misconceptions import CHAPTERS, MISCONCEPTIONS
from steepest.figures.palette import PALETTE

ROOT = Path(__file__).parents[2]
TOC = yaml.safe_load((ROOT / "_toc.yml").read_text())
PAGES = [TOC["root"], *(c["file"] for part in TOC["parts"] for c in part["chapters"])]
UNITS = [page for page in PAGES if page in CHAPTERS.values()]
MET = [one for one in MISCONCEPTIONS.values() if CHAPTERS[one.chapter] in PAGES]
SCREENS = [(w, scheme) for w in (1280, 390, 360) for scheme in ("light", "dark")]
NARROWEST = 360  # lays out as 390 does: the slow look by axe is not repeated there
PROBE = Path(__file__).with_name("probe.js").read_text()
OPEN_ALL = """() => {
  for (const box of document.querySelectorAll("details")) box.open = true;
  for (const button of document.querySelectorAll("button.toggle-button-hidden")) button.click();
  for (const option of document.querySelectorAll(".quiz-option")) option.dataset.shown = "";
}"""

on_every_page = pytest.mark.parametrize("name", [*PAGES, "search"])
on_every_screen = pytest.mark.parametrize(("width", "scheme"), SCREENS)
in_every_chapter = pytest.mark.parametrize("name", UNITS)


@dataclass(frozen=True)
class Visit:
    """What came to light when a page was opened."""

    complaints: list
    requests: list
    probe: dict
    violations: list


@pytest.fixture(scope="module")
def visit(browser, address):
    """Open a page with everything on it unfolded, once for all tests that ask about it."""
    visits = {}

    def look(name, width, scheme):
        if (name, width, scheme) not in visits:
            size = {"width": width, "height": 900}
            context = browser.new_context(viewport=size, color_scheme=scheme)
            page, place = context.new_page(), f"{address}/{name}.html"
            visits[name, width, scheme] = observe(page, place, with_axe=width > NARROWEST)
            context.close()
        return visits[name, width, scheme]

    return look


def observe(page, address, with_axe):
    """Open a page, note what it says and asks for, unfold it, and look it over."""
    complaints, requests = [], []
    page.on("console", lambda m: m.type in ("error", "warning") and complaints.append(m.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(address, wait_until="networkidle")
    said, asked = list(complaints), list(requests)  # axe, below, asks for stylesheets of its own
    page.evaluate(OPEN_ALL)
    page.evaluate("document.fonts.ready.then(() => dispatchEvent(new Event('resize')))")
    probe = page.evaluate(PROBE) if page.query_selector("article") else {}
    violations = Axe().run(page).response["violations"] if with_axe else []
    return Visit(said, asked, probe, violations)


@cache
def soup_of(site, name):
    return BeautifulSoup((site / f"{name}.html").read_text(encoding="utf-8"), "html.parser")


# every page, every screen


@on_every_screen
@on_every_page
def test_page_loads_without_a_complaint(visit, name, width, scheme):
    assert visit(name, width, scheme).complaints == []


@on_every_screen
@on_every_page
def test_no_request_leaves_the_site(visit, address, name, width, scheme):
    requests = visit(name, width, scheme).requests
    assert len(requests) > 5
    assert [url for url in requests if not url.startswith((address, "data:"))] == []


@on_every_screen
@on_every_page
def test_page_does_not_scroll_sideways(visit, name, width, scheme):
    assert visit(name, width, scheme).probe.get("overflow", 0) <= 0


@on_every_screen
@on_every_page
def test_nothing_is_cut_off(visit, name, width, scheme):
    probe = visit(name, width, scheme).probe
    assert (probe.get("clipped", []), probe.get("stray", [])) == ([], [])


@pytest.mark.parametrize(("width", "scheme"), [s for s in SCREENS if s[0] > NARROWEST])
@on_every_page
def test_page_is_accessible_by_axe(visit, name, width, scheme):
    violations = visit(name, width, scheme).violations
    lines = [f"{v['id']}: {node['html'][:200]}" for v in violations for node in v["nodes"]]
    assert lines == []


# links, figures, formulas


@on_every_page
def test_every_link_of_the_site_arrives(site, name):
    here = f"https://book.test/{name}.html"
    broken = []
    for tag in soup_of(site, name).find_all(["a", "link", "script", "img"]):
        link = tag.get("href") or tag.get("src")
        target, fragment = urldefrag(urljoin(here, link or ""))
        if not link or not target.startswith("https://book.test/"):
            continue
        file = site / unquote(target.removeprefix("https://book.test/").partition("?")[0])
        if not file.exists():
            broken.append(link)
        elif fragment and file.suffix == ".html":
            page = soup_of(site, file.relative_to(site).with_suffix(""))
            if not page.find(id=unquote(fragment)):
                broken.append(link)
    assert broken == []


def test_first_page_of_the_site_leads_to_the_book(site):
    assert f"{TOC['root']}.html" in (site / "index.html").read_text()


@on_every_page
def test_ids_are_unique_on_a_page(visit, name):
    assert visit(name, 1280, "light").probe.get("twice", []) == []


@pytest.mark.parametrize("misconception", MET, ids=lambda misconception: misconception.code)
def test_every_misconception_of_the_checks_has_its_box_in_the_book(site, misconception):
    page, _, label = misconception.link.partition(".html#")
    box = soup_of(site, page).find(id=label)
    assert box is not None, f"{page} has no {label}"
    assert "misconception" in box["class"]


@on_every_page
def test_every_figure_says_in_words_what_it_shows(site, name):
    soup = soup_of(site, name)
    for picture in soup.select("[role=img]"):
        assert len(picture["aria-label"].split()) >= 8, picture["aria-label"]
    assert [image for image in soup.find_all("img") if not image.get("alt", "").strip()] == []
    for svg in soup.select("svg.picture"):
        assert svg.find_parent(attrs={"role": "img"}) or svg.get("role") == "img"


@in_every_chapter
def test_every_figure_has_a_number_and_a_caption(site, name):
    figures = soup_of(site, name).find_all("figure")
    assert figures
    chapter = re.search(r"\d+", name)[0]
    for number, figure in enumerate(figures, 1):
        assert figure.select_one(".caption-number").text.strip() == f"Fig. {chapter}.{number}"
        assert figure.select_one(".caption-text").text.strip()


@pytest.mark.parametrize("name", PAGES)
def test_page_says_what_it_is_about(site, name):
    soup = soup_of(site, name)
    description = soup.find("meta", attrs={"name": "description"})["content"]
    assert 40 < len(description) <= 200
    assert "\\" not in description
    assert soup.find("meta", property="og:title")["content"].strip()
    assert soup.html["lang"] == "en"


@in_every_chapter
def test_formulas_stand_in_the_page_itself(site, name):
    article = copy(soup_of(site, name).find("article"))
    formulas = article.select(".katex")
    assert len(formulas) > 50
    assert all(formula.find("math") for formula in formulas)  # what a screen reader reads
    assert not article.select(".katex-error")
    for hidden in article.select("script, style, pre, code, .katex"):
        hidden.decompose()
    assert not re.search(r"\$\$|\\frac|\\begin\{", article.text)


# light and dark


def colour_of(page, selector, attribute="color"):
    return page.eval_on_selector(selector, f"e => getComputedStyle(e).{attribute}")


def rgb(value):
    return "rgb({}, {}, {})".format(*(int(value[i : i + 2], 16) for i in (1, 3, 5)))


@in_every_chapter
@pytest.mark.parametrize(("scheme", "ground"), [("light", 0), ("dark", 1)])
def test_figures_and_text_follow_the_readers_system(open_page, name, scheme, ground):
    page = open_page(name, scheme=scheme)
    assert colour_of(page, "svg.picture", "fill") == rgb(PALETTE["ink"][ground])
    assert colour_of(page, "article p") == rgb(PALETTE["ink"][ground])
    assert colour_of(page, "body", "backgroundColor") == rgb(PALETTE["paper"][ground])


def test_figures_follow_the_switch_on_the_page_and_the_choice_is_kept(open_page):
    page = open_page(UNITS[0])
    for _ in range(3):  # auto, light, dark, in the theme's order
        if page.evaluate("document.documentElement.dataset.mode") != "dark":
            page.click("button.theme-switch-button")
    assert colour_of(page, "svg.picture", "fill") == rgb(PALETTE["ink"][1])
    page.reload()
    assert colour_of(page, "svg.picture", "fill") == rgb(PALETTE["ink"][1])


def test_paper_is_white_even_for_a_reader_of_dark_pages(open_page):
    page = open_page(UNITS[0], scheme="dark")
    page.emulate_media(media="print")
    assert colour_of(page, "svg.picture", "fill") == rgb(PALETTE["ink"][0])
    assert colour_of(page, "article p") == rgb(PALETTE["ink"][0])
    assert colour_of(page, "article .highlight .k") == rgb(PALETTE["ink"][0])
    assert colour_of(page, "body", "backgroundColor") == rgb(PALETTE["paper"][0])


# questions


@in_every_chapter
def test_every_option_of_a_question_has_its_feedback(site, name):
    questions = soup_of(site, name).select(".quiz")
    assert len(questions) >= 5
    for question in questions:
        assert question["id"].startswith(("quiz-", "predict-"))
        answers = [option["data-answer"] for option in question.select(".quiz-option")]
        assert not answers or {"right", "wrong"} == set(answers), question["id"]
        for option in question.select(".quiz-option"):
            assert len(option.select_one(".quiz-feedback").text.split()) > 3


def test_questions_have_names_that_are_unique_in_the_book(site):
    names = [question["id"] for page in PAGES for question in soup_of(site, page).select(".quiz")]
    assert len(names) == len(set(names))


@in_every_chapter
def test_question_is_answered_by_keyboard(open_page, name):
    page = open_page(name)
    question = page.locator(".quiz:has(.quiz-option)").first
    feedback = question.locator(".quiz-feedback > div")
    question.locator("input").first.focus()
    page.keyboard.press("ArrowDown")  # the second option is chosen, and nothing is given away yet
    assert question.locator("input").nth(1).is_checked()
    assert [one.is_visible() for one in feedback.all()].count(True) == 0
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert [one.is_visible() for one in feedback.all()].index(True) == 1
    assert re.match(r"(Right|Not so)\. ", feedback.nth(1).inner_text())
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowUp")  # another choice takes the feedback back
    assert [one.is_visible() for one in feedback.all()].count(True) == 0


@in_every_chapter
def test_feedback_appears_in_a_live_region(site, name):
    for feedback in soup_of(site, name).select(".quiz-feedback"):
        assert feedback["role"] == "status"


# without scripts


@in_every_chapter
def test_chapter_is_readable_without_scripts(open_page, name):
    page = open_page(name, java_script_enabled=False)
    assert page.locator("svg.picture").first.is_visible()
    assert page.locator("article .katex-html").first.is_visible()
    assert page.locator(".pst-js-only").first.is_hidden()


@in_every_chapter
def test_question_answers_without_scripts(open_page, name):
    page = open_page(name, java_script_enabled=False)
    question = page.locator(".quiz:has(.quiz-option)").first
    feedback = question.locator(".quiz-feedback > div")
    assert not feedback.first.is_visible()
    question.locator("label").first.click()
    assert feedback.first.is_visible()
    assert not feedback.nth(1).is_visible()
