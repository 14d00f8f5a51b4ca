// The page that an auditor opens first (`planpress evidence`). The pages copied beside it are those of the site,
// which the other checks look at.
import { holds } from "../stand/prove.mjs";
import { axe } from "./axe.mjs";
import { nuErrors, nuStyle, nuWarnings } from "./nu.mjs";
import { quiet } from "./quiet.mjs";
import { largeText, narrow } from "./reflow.mjs";

const summary = (check) => (site) => {
  site.files = site.files.filter((file) => !file.startsWith("pages/"));
  site.pages = site.pages.filter((page) => page.address === "/");
  return check(site);
};
const built = "evidence";

holds("evidence: axe finds no violation in any mode", summary(axe()), { built });
holds("evidence: the Nu HTML checker finds no error", summary(nuErrors), { built });
holds("evidence: the Nu HTML checker has no warning", summary(nuWarnings), { built });
holds("evidence: the Nu HTML checker finds no error in the style sheet", summary(nuStyle), { built });
holds("evidence: no foreign request, nothing kept, no complaint", summary(quiet), { built });
holds("evidence: no sideways scroll at 320 px", summary(narrow), { built });
holds("evidence: no sideways scroll at 1280 px with text at 200%", summary(largeText), { built });
