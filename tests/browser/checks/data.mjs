// The open data: as many rows and records as the plan has actions, and nothing that a spreadsheet would run.

export const data = (plan, { actions, objectives }) => (site) => {
  const csv = `plans/${plan}/data/plan.csv`;
  const json = `plans/${plan}/data/plan.json`;
  const absent = [csv, json].filter((file) => !site.has(file));
  if (absent.length > 0) return absent.map((file) => `${file} is missing`);
  return [
    ...csvFaults(site.read(csv).toString("utf8"), actions).map((it) => `${csv}: ${it}`),
    ...jsonFaults(site.read(json).toString("utf8"), actions, objectives).map((it) => `${json}: ${it}`),
  ];
};

function csvFaults(text, actions) {
  const rows = records(text.replace(/^\uFEFF/, ""));
  const faults = [];
  if (rows.length !== actions + 1) faults.push(`${rows.length} rows with the header, expected ${actions + 1}`);
  if (rows.some((row) => row.length !== rows[0].length)) faults.push("a row has another number of cells than the header");
  const live = rows.flat().find((cell) => /^[=+\-@\t\r]/.test(cell));
  if (live) faults.push(`a spreadsheet would run the cell "${live}"`);
  return faults;
}

/** Comma-separated values as RFC 4180 has them: quoted cells may hold commas, quotes and line ends. */
export function records(text) {
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) throw new Error(`not comma-separated values: ${text.slice(0, 80)}`);
    rows.at(-1).push(found[1]?.replaceAll('""', '"') ?? found[2]);
    if (found[3] !== "," && cell.lastIndex < text.length) rows.push([]);
    if (found[3] === "," && cell.lastIndex === text.length) rows.at(-1).push("");
  }
  return rows;
}

function jsonFaults(text, actions, objectives) {
  let plan;
  try {
    plan = JSON.parse(text);
  } catch (error) {
    return [`cannot be read: ${error.message}`];
  }
  const groups = plan.objectives ?? [];
  const found = plan.actions ?? groups.flatMap((it) => it.actions ?? []);
  const faults = [];
  if (groups.length !== objectives) faults.push(`${groups.length} objectives, expected ${objectives}`);
  if (found.length !== actions) faults.push(`${found.length} actions, expected ${actions}`);
  if (new Set(found.map((it) => it.id)).size !== found.length) faults.push("two actions have one id");
  return faults;
}
