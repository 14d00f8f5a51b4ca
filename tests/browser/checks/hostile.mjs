// A site whose every text is hostile: nothing of it runs, asks another host or breaks the page. The policy must not be
// what saves it, so each page is also opened by a browser that minds no policy.
// Words that break out of their place make markup that no other page has, so it is enough to open the pages that
// together have all of it: 22 of 198 where nothing breaks out. Attributes and links are looked for in the files of
// all pages.
import { lookAtEach } from "../stand/browser.mjs";
import { attribute, elements, text } from "../stand/document.mjs";

/** How a browser takes a page's policy. */
export const POLICIES = { obeyed: { bypassCSP: false }, "not minded": { bypassCSP: true } };

/** Attributes that no page of ours has. */
const FOREIGN = ["style", "srcdoc", "x-evil", "autofocus", "background"];
const SCHEMES = ["http:", "https:", "tel:", "sms:", "mailto:"];

export const hostile = (policy) => async (site) => {
  const own = new URL(await site.url("/")).origin;
  const heard = new WeakMap();
  const looked = await lookAtEach(site, POLICIES[policy], async (tab, page) => {
    // The first page of a tab is loaded before anyone listens, so it is loaded again.
    if (!heard.has(tab)) {
      heard.set(tab, await listen(tab, own));
      await tab.reload({ waitUntil: "load" });
    }
    const faults = heard.get(tab);
    const told = [...(await tab.evaluate(provoke, { own, FOREIGN, SCHEMES }))];
    if (page.address === "/search/") told.push(...(await search(tab)));
    const gone = tab.url() === (await site.url(page.address)) ? [] : [`leads by itself to ${tab.url()}`];
    return [...new Set([...faults.splice(0), ...told, ...gone])];
  }, opened(site));
  return [...new Set([...looked, ...inMarkup(site), ...leadingOn(site)])];
};

/** The pages that a browser opens. The search is one, since its script puts words into the page. */
const opened = (site) => [...new Set([...site.representatives, ...site.pages.filter((it) => it.address === "/search/")])];

/** Attributes, links and parts that words have made, on every page. */
const inMarkup = (site) => site.pages.flatMap((page) => [...madeBy(page)].map((it) => `${page.address}: ${it}`));

function* madeBy(page) {
  const counts = { main: 0, h1: 0 };
  for (const it of elements(page.document)) {
    if (it.tagName in counts) counts[it.tagName]++;
    const wrong = it.attrs.map(({ name }) => name).find((name) => name.startsWith("on") || FOREIGN.includes(name));
    if (wrong) yield `<${it.tagName}> has the attribute ${wrong}`;
    const href = it.tagName === "a" ? attribute(it, "href") : undefined;
    if (href === undefined || !URL.canParse(href, "http://127.0.0.1/")) continue;
    const { protocol, host } = new URL(href, "http://127.0.0.1/");
    if (!SCHEMES.includes(protocol)) yield `a link begins with ${protocol}`;
    if (/evil/.test(host) && !text(it).includes(host)) yield `a link leads to ${host}`;
  }
  for (const [name, count] of Object.entries(counts)) if (count !== 1) yield `there are ${count} <${name}>`;
}

/** A page that only leads on is gone before a browser can look at it. */
const leadingOn = (site) =>
  site.files
    .filter((file) => file.endsWith(".html") && !site.pages.some((page) => page.file === file))
    .filter((file) => /http-equiv="refresh"[^>]*evil/.test(site.read(file).toString()))
    .map((file) => `${file}: leads on to another host`);

async function listen(tab, own) {
  const faults = [];
  tab.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== own) faults.push(`asks another host: ${request.url().slice(0, 80)}`);
  });
  tab.on("dialog", (dialog) => {
    faults.push("opens a dialog");
    return dialog.dismiss();
  });
  tab.on("pageerror", (error) => faults.push(`script error: ${error.message}`));
  tab.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console ${message.type()}: ${message.text().slice(0, 120)}`);
  });
  tab.on("popup", () => faults.push("opens a window"));
  await tab.exposeFunction("pwned", () => faults.push("hostile words run"));
  return faults;
}

/** Runs in the page: does what a reader may do to every part of it, and looks at what the browser made of the words. */
function provoke({ own, FOREIGN, SCHEMES }) {
  const faults = [];
  const all = [...document.querySelectorAll("*")];
  for (const it of all) {
    for (const kind of ["mouseover", "focus", "begin", "load", "error"]) it.dispatchEvent(new Event(kind));
    const named = [...it.attributes].map((it) => it.name);
    const wrong = named.filter((it) => it.startsWith("on") || FOREIGN.includes(it));
    if (wrong.length > 0) faults.push(`<${it.localName}> has the attribute ${wrong[0]}`);
  }
  const foreign = document.querySelector("x-evil, style, base, iframe, object, embed, script:not([src]), math, plaintext, animate, meta[http-equiv=refresh]");
  if (foreign) faults.push(`there is a <${foreign.localName}>`);
  for (const link of document.links) {
    // What the browser itself takes for the address.
    if (!SCHEMES.includes(link.protocol)) faults.push(`a link begins with ${link.protocol}`);
    // An address that an author writes out is a link to it, and shows where it leads.
    if (/evil/.test(link.host) && !link.textContent.includes(link.host)) faults.push(`a link leads to ${link.host}`);
  }
  for (const name of ["title", "header", "main", "footer", "h1"]) {
    const found = document.querySelectorAll(name === "header" || name === "footer" ? `body > ${name}` : name === "title" ? "head > title" : name);
    if (found.length !== 1) faults.push(`there are ${found.length} <${name}>`);
  }
  const hidden = ["main", "body > footer", "h1"].map((it) => document.querySelector(it)).filter((it) => it && !it.checkVisibility());
  if (hidden.length > 0) faults.push(`<${hidden[0].localName}> cannot be seen`);
  if (document.styleSheets.length !== 1 || !document.styleSheets[0].href?.startsWith(own)) faults.push("the page's own style is not the only one");
  return faults;
}

/** The search shows titles that a script puts into the page. */
async function search(tab) {
  const field = tab.locator(".pp-search input");
  if ((await field.count()) === 0) return [];
  await field.fill("pwned");
  await field.press("Enter");
  await tab.waitForTimeout(500);
  const address = tab.url();
  const found = await tab.locator(".pp-search li").count();
  const faults = await tab.evaluate(provoke, { own: new URL(address).origin, FOREIGN, SCHEMES });
  return found > 0 ? faults : [...faults, "the search finds none of the hostile words"];
}
