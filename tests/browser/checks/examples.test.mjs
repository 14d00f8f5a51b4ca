// The example projects hold pages that the site itself has none of, such as measures with their pictures. What each
// check is worth is proved beside it.
import { holds } from "../stand/prove.mjs";
import { axe } from "./axe.mjs";
import { links } from "./links.mjs";
import { nuErrors, nuWarnings } from "./nu.mjs";
import { quiet } from "./quiet.mjs";
import { largeText, narrow } from "./reflow.mjs";

for (const built of ["ebbsworth", "guide"]) {
  holds(`${built}: axe finds no violation in any mode`, axe({ everyPage: false }), { built });
  holds(`${built}: the Nu HTML checker finds no error`, nuErrors, { built });
  holds(`${built}: the Nu HTML checker has no warning`, nuWarnings, { built });
  holds(`${built}: no foreign request, nothing kept, no complaint`, quiet, { built });
  holds(`${built}: no sideways scroll at 320 px`, narrow, { built });
  holds(`${built}: no sideways scroll at 1280 px with text at 200%`, largeText, { built });
  holds(`${built}: no dead link or anchor`, links({}), { built });
}

// Plans of other shapes: levels, columns and cells that the site itself has none of, in one mode each.
for (const built of ["llr", "warwickshire", "borough"]) {
  holds(`${built}: axe finds no violation in the light`, axe({ modes: ["light"], everyPage: false }), { built });
  holds(`${built}: the Nu HTML checker finds no error`, nuErrors, { built });
  holds(`${built}: no sideways scroll at 320 px`, narrow, { built });
  holds(`${built}: no dead link or anchor`, links({}), { built });
}
