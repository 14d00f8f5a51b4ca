// Each example of each component of the theme, on its own page (make component-tests writes them). What each
// check is worth is proved beside it.
import { holds } from "../stand/prove.mjs";
import { axe } from "./axe.mjs";
import { nuErrors, nuWarnings } from "./nu.mjs";
import { largeText, narrow } from "./reflow.mjs";

const built = "components";

// The markup of the GOV.UK Design System says these twice; it is followed to the letter.
const TWICE = /Attribute “aria-(hidden|disabled)” is unnecessary for elements that have attribute “(hidden|disabled)”/;
const warnings = async (site) => (await nuWarnings(site)).filter((it) => !TWICE.test(it));

holds("components: axe finds no violation in any mode", axe({ everyPage: false }), { built });
holds("components: the Nu HTML checker finds no error", nuErrors, { built });
holds("components: the Nu HTML checker has no other warning", warnings, { built });
holds("components: no sideways scroll at 320 px", narrow, { built });
holds("components: no sideways scroll at 1280 px with text at 200%", largeText, { built });
