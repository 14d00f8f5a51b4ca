// A telephone link dials the digits that it shows, all of them and no others.
import { attribute, elements, text } from "../stand/document.mjs";

/** Numbers are shown in groups with spaces: "01632 960 001". */
const SHOWN = /^\d+(?: \d+)*$/;

export function telephone(site) {
  return site.pages.flatMap((page) => {
    const faults = [];
    for (const link of elements(page.document)) {
      const [, scheme, dialled] = /^(tel|sms):(.*)$/i.exec(attribute(link, "href") ?? "") ?? [];
      if (!scheme) continue;
      const words = text(link).trim();
      const shown = words.match(/\d[\d\s]*/g)?.map((it) => it.trim()) ?? [];
      if (!/^\+?\d+$/.test(dialled)) faults.push(`"${scheme}:${dialled}" is not digits alone`);
      if (shown.join(" ").replace(/\s/g, "") !== dialled.replace(/^\+44/, "0")) {
        faults.push(`"${words}" shows other digits than "${scheme}:${dialled}" dials`);
      }
      if (!shown.every((it) => SHOWN.test(it)) || /\d[-()./]|[-()./]\d/.test(words)) {
        faults.push(`"${words}" is not digits in groups with spaces`);
      }
    }
    return faults.map((it) => `${page.address}: ${it}`);
  });
}

/** So that the check cannot pass because no number was found. */
export function someTelephone(site) {
  const count = site.pages.filter((page) => /href="?tel:/i.test(page.html)).length;
  return count > 0 ? [] : ["no page has a telephone link"];
}
