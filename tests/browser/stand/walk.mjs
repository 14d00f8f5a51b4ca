// How a reader walks through the site: by its links, then by a search and one of its results.
import { attribute, elements } from "./document.mjs";

export const FIELD = ".pp-search input", STATUS = ".pp-search [role=status]", RESULTS = ".pp-search ol a";

/** Follows the first link of the page that leads to an address of the site. */
export async function follow(tab, url) {
  const there = await tab.evaluate((url) => {
    const link = [...document.links].find((it) => it.href === url);
    link?.click();
    return Boolean(link);
  }, url);
  if (!there) throw new Error(`${tab.url()}: no link leads to ${url}`);
  await tab.waitForURL(url);
}

/** Types words into the search and waits for an answer that looks like this. */
export async function ask(tab, typed, answer = /“/) {
  await tab.locator(FIELD).focus();
  await tab.keyboard.type(typed);
  await tab.keyboard.press("Enter");
  await tab.waitForFunction(([place, text]) => new RegExp(text).test(document.querySelector(place)?.textContent), [STATUS, answer.source]);
}

/** The first result of a search that is a page with a way out. */
export async function resultWithExit(tab, site) {
  for (const link of await tab.locator(RESULTS).all()) {
    const { pathname } = new URL(await link.evaluate((it) => it.href));
    const page = site.page(decodeURI("/" + pathname.slice(site.under.length)));
    if (page && [...elements(page.document)].some(isWayOut)) return link;
  }
  return undefined;
}

export const isWayOut = (it) => /pp-exit-this-page/.test(attribute(it, "class") ?? "") && attribute(it, "href") !== undefined;

/**
 * From the home page by links to each address in turn, the last of which is the search; there it types, opens a result
 * and leaves by "Exit this page" to a host that we play. `look` is given the tab at every stop before that.
 */
export async function walk(site, context, { by, typed }, look = async () => {}) {
  await context.route(/^https:/, (route) => route.fulfill({ contentType: "text/html", body: "<title>Elsewhere</title><p>Elsewhere" }));
  const tab = await context.newPage();
  await tab.goto(await site.url("/"));
  for (const address of by) {
    await follow(tab, await site.url(address));
    await look(tab);
  }
  await ask(tab, typed);
  await look(tab);
  const result = await resultWithExit(tab, site);
  if (!result) throw new Error(`"${typed}" has no result with a way out`);
  const search = tab.url();
  await result.click();
  await tab.waitForURL((url) => url.href !== search);
  await look(tab);
  await tab.locator('[class*="pp-exit-this-page"][role=button], a[class*="pp-exit-this-page-button"]').click();
  await tab.waitForURL(/^https:/);
  return tab;
}
