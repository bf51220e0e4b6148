"""What is wrong with how an open page is laid out, each fault in words: empty lists are good news."""

from playwright.sync_api import Page

#: The narrowest, a phone, a laptop at twice its size, a laptop.
WIDTHS = (320, 390, 640, 1280)
_PHONE = {"width": 390, "height": 844}
#: Between the margins of a sheet of A4, in CSS pixels: 174 mm by 265 mm.
_PAPER = {"width": 657, "height": 1001}

_IN_A_WINDOW = """() => {
  const width = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > width) found.push('scrolls sideways');
  for (const e of document.querySelectorAll('main :is(p, h1, h2, h3, li, dt, dd, th, td, figcaption), .picture text')) {
    if (!e.checkVisibility() || e.closest('.scroll, .unseen, .facets ul, .prose table, .prose pre, [aria-hidden] .unseen')) continue;
    const r = e.getBoundingClientRect();
    const letter = parseFloat(getComputedStyle(e).fontSize);
    if (r.width > 1 && r.width < 3 * letter && r.height > 8 * letter && e.textContent.trim().length > 12) found.push('squeezes ' + e.textContent.trim().slice(0, 60));
    if (r.width > 1 && (r.left < -1 || r.right > width + 1)) found.push('cuts off ' + e.textContent.trim().slice(0, 60));
  }
  for (const svg of document.querySelectorAll('main svg')) {
    if (!svg.checkVisibility()) continue;
    const all = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim() && t.checkVisibility()).map(t => {
      const r = t.getBoundingClientRect(), size = parseFloat(getComputedStyle(t).fontSize) * Math.abs(t.getScreenCTM().d);
      return {words: t.textContent.trim(), size, left: r.left, right: r.right, middle: (r.top + r.bottom) / 2};
    });
    all.forEach((a, i) => {
      if (a.size < 10.95) found.push(`prints ${a.words} in ${a.size.toFixed(1)} px`);
      // A font's own box has room above and below its letters; an em is what they take.
      for (const b of all.slice(i + 1))
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
            && Math.abs(a.middle - b.middle) < (a.size + b.size) / 2 - 1) found.push(`prints ${a.words} over ${b.words}`);
    });
  }
  return found }"""
_TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
_CLIPPED = """([width, height]) => [...document.querySelectorAll('.picture svg, .picture svg text, .spark svg, table')]
  .filter(e => e.checkVisibility())
  .filter(e => { const r = e.getBoundingClientRect();
                 return r.left < -1 || r.right > width + 1 || (e.tagName === 'svg' && r.height > height) })
  .map(e => 'clips ' + e.tagName + ' ' + e.textContent.trim().slice(0, 40))"""
#: Whatever can be focused is, one after the other, as if by the keyboard: one focused before has to be.
_UNSEEN_FOCUS = """() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled)
  .filter(e => { e.focus({focusVisible: true});
    const r = e.getBoundingClientRect(), s = getComputedStyle(e);
    const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
    return document.activeElement !== e || !ring || !(r.width > 0 && r.right > 0 && r.left < innerWidth) })
  .map(e => 'shows no focus on ' + (e.textContent.trim().slice(0, 40) || e.tagName))"""


def faults_in_windows(page: Page, widths: tuple[int, ...] = WIDTHS) -> list[str]:
    """Sideways scrolling, words cut off or squeezed, words of a picture that are small or lie upon each other, by the window's width."""
    faults = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        faults += [f"at {width} px {fault}" for fault in page.evaluate(_IN_A_WINDOW)]
    return faults


def scrolls_sideways(page: Page) -> bool:
    return bool(page.evaluate(_TOO_WIDE))


def faults_of_large_text(page: Page) -> list[str]:
    """Whether a phone has to be scrolled sideways when its text is twice as large."""
    page.set_viewport_size(_PHONE)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    wide = scrolls_sideways(page)
    page.evaluate("document.documentElement.removeAttribute('style')")
    return ["scrolls sideways with larger text"] if wide else []


def faults_on_paper(page: Page) -> list[str]:
    """What a sheet of A4 clips."""
    page.set_viewport_size(_PAPER)
    page.emulate_media(media="print")
    clipped = page.evaluate(_CLIPPED, [_PAPER["width"], _PAPER["height"]])
    page.emulate_media(media="screen")
    return [f"on paper {fault}" for fault in clipped]


def faults_of_focus(page: Page) -> list[str]:
    """What can be reached with a keyboard and does not show that it is."""
    page.keyboard.press("Tab")
    return list(page.evaluate(_UNSEEN_FOCUS))
