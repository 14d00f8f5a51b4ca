// A page asks nothing of other hosts, leaves nothing on the device, and has nothing to complain of.
import { lookAtEach } from "../stand/browser.mjs";

export async function quiet(site) {
  const own = new URL(await site.url("/")).origin;
  const heard = new WeakMap();
  return lookAtEach(site, {}, async (tab) => {
    // The first page of a tab is loaded before anybody listens, so each page is loaded again under observation.
    if (!heard.has(tab)) heard.set(tab, await listen(tab, own));
    const faults = heard.get(tab);
    faults.length = 0;
    await tab.reload({ waitUntil: "networkidle" });
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("End");
    faults.push(...(await tab.evaluate(kept)));
    for (const cookie of await tab.context().cookies()) faults.push(`keeps the cookie ${cookie.name}`);
    return [...new Set(faults)];
  });
}

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
