// A page asks nothing of other hosts, leaves nothing on the device, and has nothing to complain of.
import { lookAtEach, visit } from "../stand/browser.mjs";
import { walk } from "../stand/walk.mjs";

/** Half a second without a request is waited for on each page: so many wait at a time. */
const LANES = 4;

export async function quiet(site) {
  const own = new URL(await site.url("/")).origin;
  const heard = new WeakMap();
  return lookAtEach(site, {}, async (tab) => {
    // The first page of a tab is loaded before anyone listens, so each page is loaded again under observation.
    if (!heard.has(tab)) heard.set(tab, await listen(tab, own));
    const faults = heard.get(tab);
    faults.length = 0;
    await tab.reload({ waitUntil: "networkidle" });
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("End");
    faults.push(...(await tab.evaluate(kept)));
    for (const cookie of await tab.context().cookies()) faults.push(`keeps the cookie ${cookie.name}`);
    return [...new Set(faults)];
  }, site.pages, LANES);
}

/** The same after a walk with a search and "Exit this page"; and what was typed goes to no one, in no address. */
export const quietOnTheWay = (way) => (site) =>
  visit({}, async (context) => {
    const own = new URL(await site.url("/")).origin;
    const faults = [];
    context.on("request", (request) => {
      const asked = `${request.url()} ${request.postData() ?? ""}`;
      if (decodeURIComponent(asked).includes(way.typed)) faults.push(`tells what was typed: ${request.url()}`);
      // The way out is the one request to another host.
      if (new URL(request.url()).origin !== own && !request.isNavigationRequest()) faults.push(`asks another host: ${request.url()}`);
    });
    const look = async (tab) => {
      const stop = new URL(tab.url()).pathname;
      for (const it of await tab.evaluate(kept)) faults.push(`${stop}: ${it}`);
      for (const cookie of await context.cookies()) faults.push(`${stop}: keeps the cookie ${cookie.name}`);
      if (tab.url().includes(way.typed)) faults.push(`${stop}: what was typed is in its address`);
    };
    const tab = await walk(site, context, way, look);
    await tab.goto(await site.url("/"));
    await look(tab);
    return [...new Set(faults)];
  });

async function listen(tab, own) {
  const faults = [];
  tab.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== own && url.protocol !== "data:") faults.push(`asks another host: ${request.url()}`);
  });
  tab.on("response", (response) => {
    const wanted = response.request().resourceType() !== "document" && response.status() >= 400;
    if (wanted) faults.push(`${response.status()} for ${response.url()}`);
  });
  tab.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  tab.on("pageerror", (error) => faults.push(`script error: ${error.message}`));
  await tab.exposeFunction("policyRefused", (what) => faults.push(`the policy refuses ${what}`));
  await tab.addInitScript(() => {
    addEventListener("securitypolicyviolation", (it) => window.policyRefused(`${it.effectiveDirective} ${it.blockedURI}`));
  });
  return faults;
}

/** Runs in the page: what it has left on the device. */
export async function kept() {
  const faults = [];
  if (localStorage.length > 0) faults.push("keeps something in localStorage");
  if (sessionStorage.length > 0) faults.push("keeps something in sessionStorage");
  if ((await indexedDB.databases()).length > 0) faults.push("keeps a database");
  // These two exist only where the page's address counts as secure, as 127.0.0.1 does.
  if ((await caches.keys()).length > 0) faults.push("keeps a cache");
  if ((await navigator.serviceWorker.getRegistrations()).length > 0) faults.push("leaves a service worker");
  return faults;
}
