"""Whether every text stands out from what is behind it (WCAG 2.2, 1.4.3: 4.5 to 1)."""

from typing import Any

from playwright.sync_api import Page

_LEAST = 4.5
_MEASURE = """(least) => {
  const numbers = colour => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
    .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = one => { for (; one; one = one.parentElement) {
    const colour = numbers(getComputedStyle(one).backgroundColor);
    if (colour.length === 3 || colour[3] > 0.5) return colour; } return [255, 255, 255]; };
  const faint = [];
  for (const one of document.querySelectorAll('body *')) {
    const own = [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    if (!own || !one.checkVisibility() || one.disabled || !one.getBoundingClientRect().width) continue;
    const [a, b] = [light(numbers(getComputedStyle(one).color)), light(behind(one))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < least) faint.push([one.className, one.textContent.trim().slice(0, 40), ratio]);
  }
  return faint;
}"""


def too_faint(page: Page) -> list[Any]:
    """The texts that do not, each with its contrast."""
    found: list[Any] = page.evaluate(_MEASURE, _LEAST)
    return found
