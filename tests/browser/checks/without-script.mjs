// The main part says the same with and without script: nothing that a reader needs waits for a script.
import { lookAtEach } from "../stand/browser.mjs";

export async function withoutScript(site) {
  const words = async (javaScriptEnabled) => {
    const read = new Map();
    await lookAtEach(site, { javaScriptEnabled }, async (tab, page) => {
      // The form of the search can do nothing without script; the lists below it are for everyone.
      await tab.evaluate(() => document.querySelectorAll("main .pp-search").forEach((it) => it.remove()));
      read.set(page.address, await tab.evaluate(() => document.querySelector("main")?.innerText ?? ""));
      return [];
    });
    return read;
  };
  const [without, enabled] = [await words(false), await words(true)];
  return site.pages.flatMap(({ address }) => {
    const [plain, scripted] = [without.get(address), enabled.get(address)];
    if (plain.trim() === "") return [`${address}: the main part is empty without script`];
    return plain === scripted ? [] : [`${address}: the main part changes with script: ${difference(plain, scripted)}`];
  });
}

function difference(plain, scripted) {
  let at = 0;
  while (plain[at] === scripted[at]) at++;
  return `"${plain.slice(at, at + 40)}" became "${scripted.slice(at, at + 40)}"`;
}
