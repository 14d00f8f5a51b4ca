import { holds, notices, silentWhenSound } from "../stand/prove.mjs";
import { SOUND_COUNTS } from "../stand/sound.mjs";
import { data } from "./data.mjs";

const check = data("example", SOUND_COUNTS);
const csv = (edit) => ({ "plans/example/data/plan.csv": edit });
const json = (edit) => ({ "plans/example/data/plan.json": edit });

silentWhenSound(check);
notices("a row that is missing", check, csv((text) => text.replace("1.1,Fair\r\n", "")), /2 rows with the header, expected 3/);
notices("a row with a cell too many", check, csv((text) => text.replace("1.1,Fair", "1.1,Fair,x")), /another number of cells/);
notices("a formula", check, csv((text) => text.replace("Fair", "=1+1")), /a spreadsheet would run/);
notices("an action that is missing", check, json((text) => text.replace(',{"id":"talk"}', "")), /1 actions, expected 2/);
notices("an id that is there twice", check, json((text) => text.replace("talk", "fair")), /two actions have one id/);
notices("an objective too many", check, json((text) => text.replace("]}", "]},{}")), /2 objectives, expected 1/);
notices("broken JSON", check, json((text) => text.slice(1)), /cannot be read/);
notices("a file that is missing", check, csv(null), /is missing/);

holds("the open data holds the whole plan", data("hate-crime-2023-2026", { actions: 28, objectives: 12 }));
