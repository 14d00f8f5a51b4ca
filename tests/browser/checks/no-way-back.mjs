// With script, no page with a way out stays in the history when it is left by one of its links: what comes next
// takes its place, so that after "Exit this page" Back shows what was there before the first of them.
import { elements } from "../stand/document.mjs";
import { lookAtEach, visit } from "../stand/browser.mjs";
import { isWayOut, walk } from "../stand/walk.mjs";
import { exitPages } from "./exit.mjs";

/** Every link to this site, on every page with a way out; pressed with a key that means something else, it is the browser's. */
export const linksReplace = (site) => lookAtEach(site, {}, (tab) => tab.evaluate(press), exitPages(site));

/** Runs in the page: presses its links and hears what the browser would do, but goes nowhere. */
async function press() {
  let kind, taken;
  navigation.addEventListener("navigate", (event) => {
    kind = event.navigationType;
    event.preventDefault();
  });
  addEventListener("click", (event) => {
    taken = event.defaultPrevented;
    if (event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.target || event.target.hasAttribute("download")) event.preventDefault();
  });
  const click = async (link, keys) => {
    kind = taken = undefined;
    link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...keys }));
    await new Promise((done) => setTimeout(done));
  };
  const faults = [];
  const own = [...document.links].filter((it) => it.origin === location.origin && !it.closest('[class*="pp-exit-this-page"]'));
  for (const link of own) {
    await click(link, {});
    if (kind !== "replace") faults.push(`the link to ${link.getAttribute("href")} leaves this page in the history (${kind})`);
  }
  if (own.length === 0) return ["it has no link to this site"];
  const [link] = own;
  const left = async (what, keys) => {
    await click(link, keys);
    if (taken !== false) faults.push(`a link ${what} is not left to the browser`);
  };
  for (const key of ["altKey", "ctrlKey", "metaKey", "shiftKey"]) await left(`pressed with ${key}`, { [key]: true });
  await left("pressed with the middle button", { button: 1 });
  for (const [name, value] of [["target", "_blank"], ["download", ""]]) {
    link.setAttribute(name, value);
    await left(`with ${name}`, {});
    link.removeAttribute(name);
  }
  return faults;
}

/** A walk by links, a search and a result: then the history holds the pages without a way out, and Back shows one. */
export const nothingToGoBackTo = (way) => (site) =>
  visit({}, async (context) => {
    const tab = await walk(site, context, way);
    const session = await context.newCDPSession(tab);
    const { entries } = await session.send("Page.getNavigationHistory");
    const home = await site.url("/");
    const faults = entries.map((it) => it.url).filter((it) => it.startsWith(home) && hasWayOut(site, it)).map((it) => `the history holds ${it}`);
    await tab.goBack();
    if (hasWayOut(site, tab.url())) faults.push(`Back shows ${tab.url()}`);
    return faults;
  });

function hasWayOut(site, url) {
  const page = site.page(decodeURI("/" + new URL(url).pathname.slice(site.under.length)));
  return Boolean(page) && [...elements(page.document)].some(isWayOut);
}
