import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { someTelephone, telephone } from "./telephone.mjs";

const help = (from, to) => ({ "help/index.html": (html) => html.replaceAll(from, to) });

silentWhenSound(telephone);
silentWhenSound(someTelephone);
notices("a wrong digit", telephone, help("tel:01632960001", "tel:01632960002"), /shows other digits/);
notices("a digit that is left out", telephone, help("tel:01632960001", "tel:0163296000"), /shows other digits/);
notices("a number that is not shown", telephone, help(">01632 960 001<", ">Call us<"), /shows other digits/);
notices("spaces in what is dialled", telephone, help("tel:01632960001", "tel:01632%20960001"), /not digits alone/);
notices("brackets and hyphens", telephone, help(">01632 960 001<", ">(01632) 960-001<"), /groups with spaces/);
notices("a site without any number", someTelephone, help("tel:", "call:"), /no page has a telephone link/);

holds("every telephone link dials what it shows", telephone);
holds("there are telephone links", someTelephone);
