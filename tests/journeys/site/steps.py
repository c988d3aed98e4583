"""What people do on every page: press something and read what comes."""

SECONDS = 30_000
"""In thousandths: how long a page may take on a machine that has much else to do."""


def press(page, name):
    """Presses a button, or a link that looks like one, and waits for the page it leads to."""
    follow(page, page.locator("main").get_by_role("button", name=name, exact=True).first)


def follow(page, way):
    """Goes where a link or a button leads."""
    with page.expect_navigation(timeout=SECONDS):
        way.click()


def says(page, words):
    """Waits for words in the page's own part; the test fails where they do not come."""
    page.locator("main").get_by_text(words).first.wait_for(timeout=SECONDS)
