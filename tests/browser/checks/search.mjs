// The search: lists without script; with script a form that answers in words, that no one can look up
// afterwards, and that loads the index only when someone begins to type.
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { attribute, elements } from "../stand/document.mjs";
import { visit } from "../stand/browser.mjs";
import { MODES, violations } from "./axe.mjs";
import { kept } from "./quiet.mjs";

const PAGE = "/search/";
const INDEX = /\/search\/index\.js$/;
const STATUS = ".pp-search [role=status]";

/** Without script nothing waits for one: no form that does nothing, and lists that lead somewhere. */
export async function searchWithoutScript(site) {
  return visit({ javaScriptEnabled: false }, async (context) => {
    const tab = await context.newPage();
    const faults = [];
    await tab.goto(await site.url(PAGE));
    if (await tab.locator("main form").first().isVisible()) faults.push("shows a form that does nothing without script");
    if ((await tab.locator("main a[href]:visible").count()) === 0) faults.push("has no list to go by without script");
    return faults;
  });
}

/** `cases` is a list of [what is typed, what the status says, the title of the first result or none]. */
export const searchAnswers = (cases) => async (site) => {
  const faults = [];
  for (const [typed, says, first] of cases) {
    await visit({}, async (context) => {
      const tab = await open(site, context);
      await ask(tab, typed);
      const told = await tab.locator(STATUS).textContent();
      const titles = await tab.locator(".pp-search ol a").allTextContents();
      if (!says.test(told)) faults.push(`"${typed}": says "${told}", not ${says}`);
      if (titles[0] !== first) faults.push(`"${typed}": finds "${titles[0]}" first, not "${first}"`);
      const count = Number(told.match(/^\d+/)?.[0] ?? 0);
      if (count !== titles.length && count <= 50) faults.push(`"${typed}": says ${count} and shows ${titles.length}`);
      for (const link of await tab.locator(".pp-search li a").all()) faults.push(...(await leadsSomewhere(site, await link.evaluate((it) => it.href))));
    });
  }
  return faults;
};

async function leadsSomewhere(site, href) {
  const { pathname, hash } = new URL(href);
  const page = site.page(decodeURI("/" + pathname.slice(site.under.length)));
  if (!page) return [`leads to ${pathname}, where nothing stands`];
  const there = !hash || [...elements(page.document)].some((it) => attribute(it, "id") === decodeURIComponent(hash.slice(1)));
  return there ? [] : [`leads to ${pathname}${hash}, which the page does not have`];
}

/** A word that nothing has is left as it is, another is offered, and using the offer searches for that. */
export const searchOffers = (typed, other) => async (site) =>
  visit({}, async (context) => {
    const tab = await open(site, context);
    await ask(tab, typed);
    const offer = tab.locator(".pp-search__instead button");
    if ((await offer.count()) !== 1 || !(await offer.textContent()).includes(`“${other}”`)) return [`offers nothing like “${other}” for “${typed}”`];
    if ((await tab.locator(".pp-search input").inputValue()) !== typed) return [`changes “${typed}” by itself`];
    await offer.click();
    const told = await tab.locator(STATUS).textContent();
    return told.includes(`“${other}”`) ? [] : [`says "${told}" after “${other}” was chosen`];
  });

/** Words of danger or of self-harm show calls above the results, and no others. */
export const searchCalls = (typed, of, says) => async (site) =>
  visit({}, async (context) => {
    const tab = await open(site, context);
    await ask(tab, typed);
    const shown = tab.locator("[data-call]:visible"), faults = [];
    const kinds = await shown.evaluateAll((all) => all.map((it) => it.dataset.call));
    if (!kinds.length || kinds.some((it) => it !== of)) faults.push(`"${typed}" shows the calls ${kinds.join()}, not ${of}`);
    if (!says.test((await shown.allTextContents()).join(" "))) faults.push(`"${typed}" shows no ${says}`);
    const above = await tab.evaluate(() => [...document.querySelectorAll("[data-call]:not([hidden])")].every((it) => it.getBoundingClientRect().bottom <= document.querySelector(".pp-search ol").getBoundingClientRect().top));
    return above ? faults : [...faults, `"${typed}" shows its calls below the results`];
  });

/** The word that was typed is marked where a result says it. */
export const searchMarks = (typed) => async (site) =>
  visit({}, async (context) => {
    const tab = await open(site, context);
    await ask(tab, typed);
    const marks = await tab.locator(".pp-search ol li mark").allTextContents();
    return marks.includes(typed) ? [] : [`marks ${marks.join()}, not ${typed}`];
  });

/** A search leaves no trace, asks for nothing before it is used, and breaks no policy. */
export const searchQuietly = (typed) => async (site) =>
  visit({}, async (context) => {
    const faults = [], asked = [];
    const tab = await context.newPage();
    await tab.exposeFunction("policyRefused", (what) => faults.push(`the policy refuses ${what}`));
    await tab.addInitScript(() => addEventListener("securitypolicyviolation", (it) => window.policyRefused(`${it.effectiveDirective} ${it.blockedURI}`)));
    tab.on("request", (request) => asked.push(request.url()));
    tab.on("pageerror", (error) => faults.push(`script error: ${error.message}`));
    const url = await site.url(PAGE);
    await tab.goto(url, { waitUntil: "networkidle" });
    const steps = await tab.evaluate(() => history.length);
    if (await tab.evaluate(() => document.activeElement !== document.body)) faults.push("takes the focus by itself");
    await tab.keyboard.press("Tab");
    if (asked.some((it) => INDEX.test(it))) faults.push("loads the index before anybody searches");
    asked.length = 0;
    await ask(tab, typed);
    const others = asked.filter((it) => !INDEX.test(it));
    if (others.length > 0) faults.push(`asks for more than the index: ${others}`);
    if (asked.some((it) => it.includes(encodeURIComponent(typed)))) faults.push("sends what was typed");
    if (tab.url() !== url) faults.push(`changes the address to ${tab.url()}`);
    if ((await tab.evaluate(() => history.length)) !== steps) faults.push("leaves a step in the history");
    const field = tab.locator(".pp-search input");
    if ((await field.getAttribute("autocomplete")) !== "off") faults.push("lets the browser keep what was typed");
    if (await field.getAttribute("name")) faults.push("names its field, so that a browser keeps what was typed");
    faults.push(...(await tab.evaluate(kept)));
    for (const cookie of await context.cookies()) faults.push(`keeps the cookie ${cookie.name}`);
    return faults;
  });

/** An index that does not come is said, with what to do instead. */
export const searchFails = (typed) => async (site) =>
  visit({}, async (context) => {
    await context.route(INDEX, (route) => route.abort());
    const tab = await open(site, context);
    await ask(tab, typed, /does not work/).catch(() => {});
    const told = await tab.locator(STATUS).textContent();
    return /does not work/.test(told) ? [] : [`says "${told}" when the index does not come`];
  });

/** The page with results, and without any, as an auditor sees it. */
export const searchIsAccessible = (found, nowhere) => async (site) => {
  const faults = [];
  for (const [mode, options] of Object.entries(MODES)) {
    for (const typed of [found, nowhere]) {
      await visit(options, async (context) => {
        const tab = await open(site, context);
        await ask(tab, typed);
        if (await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth)) faults.push(`${mode}: "${typed}": scrolls sideways`);
        faults.push(...(await violations(tab)).map((it) => `${mode}: "${typed}": ${it}`));
      });
    }
  }
  return faults;
};

/** From a memory stick, where a browser loads no data. */
export const searchFromMemoryStick = (typed) => async (site) =>
  visit({}, async (context) => {
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(join(site.folder, "search/index.html")).href);
    await ask(tab, typed).catch(() => {});
    const links = await tab.locator(".pp-search ol a").evaluateAll((all) => all.map((it) => it.href));
    if (links.length === 0) return [`finds nothing for "${typed}" when opened as a file`];
    await tab.goto(links[0]);
    return (await tab.locator("h1").count()) === 1 ? [] : [`${links[0]} is no page`];
  });

async function open(site, context) {
  const tab = await context.newPage();
  await tab.goto(await site.url(PAGE));
  return tab;
}

/** Types as a person does, and waits for an answer. */
async function ask(tab, typed, answer = /“/) {
  await tab.locator(".pp-search input").focus({ timeout: 3000 });
  await tab.keyboard.type(typed);
  await tab.keyboard.press("Enter");
  await tab.waitForFunction(([place, text]) => new RegExp(text).test(document.querySelector(place)?.textContent), [STATUS, answer.source], { timeout: 3000 }).catch(() => {});
}
