import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { tables } from "./tables.mjs";

const PAGE = "plans/example/index.html";
const css = (rules) => ({ "assets/site.css": (text) => `${text}@media (max-width: 40em) { ${rules} }` });
const html = (from, to) => ({ [PAGE]: (text) => text.replace(from, to) });

silentWhenSound(tables);
notices("column headers that are taken away", tables, css(".pp-table__head { display: none; }"), /^\/plans\/example\/: table 1: 2 of the role columnheader are written, 0 are heard/);
notices("a table that is said to be none", tables, html("<table", '<table role="presentation"'), /1 tables are written, 0 are heard/);
notices("a row that is said to be none", tables, html("<tr><th scope=\"row\"", "<tr role=\"none\"><th scope=\"row\""), /of the role row/);
notices("a display that takes the roles in older browsers", tables, css("tbody tr { display: block; }"), /<tr> is shown as block/);
notices("a column that is dropped on a narrow screen", tables, css("td { display: none !important; }"), /a cell is not seen: Novemberto/);
notices("a cell without the name of its column", tables, css(".pp-table__label { display: none !important; }"), /does not say its column/);
notices("a cell outside the screen", tables, css("td { transform: translateX(200px); }"), /outside the screen/);

for (const built of ["site", "ebbsworth", "llr", "warwickshire", "borough", "components"]) {
  holds(`${built}: a stacked table keeps its roles, its words and the names of its columns`, tables, { built });
}
