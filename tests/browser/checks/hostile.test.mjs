import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { holds, notices } from "../stand/prove.mjs";
import { hostile, POLICIES } from "./hostile.mjs";

const help = (words) => ({ "help/index.html": (html) => html.replace("<h2", `${words}<h2`) });

for (const policy of Object.keys(POLICIES)) {
  notices(`markup that is open (policy ${policy})`, hostile(policy), help("</main><main>"), /^\/help\/: there are 2 <main>/);
  notices(`a link that is a script (policy ${policy})`, hostile(policy), help('<a href=" JaVa&#9;Script:pwned()">x</a>'), /a link begins with javascript:/);
  notices(`an attribute (policy ${policy})`, hostile(policy), help("<p onmouseover=pwned()>x</p>"), /has the attribute onmouseover/);
  notices(`a page that hides the rest (policy ${policy})`, hostile(policy), help("<style>main { display: none }</style>"), /there is a <style>/);
}
notices("a script that the policy stops", hostile("obeyed"), help("<script>pwned()</script>"), /console error: .*Content Security Policy/);
notices("a script that only the policy would stop", hostile("not minded"), help("<script>pwned()</script>"), /hostile words run/);
notices("a handler that only the policy would stop", hostile("not minded"), help("<p onmouseover=pwned()>x</p>"), /hostile words run/);
notices("a picture from elsewhere", hostile("not minded"), help('<img alt="" src="//evil.example/x">'), /asks another host/);
notices("a page that goes away", hostile("not minded"), help('<meta http-equiv="refresh" content="0; url=https://evil.example/">'), /leads on to another host/);
notices("a search that finds nothing hostile", hostile("obeyed"), help("<p>x</p>"), /^\/search\/: the search finds none/);

// Written by the test of the program's own that fills every key with hostile words (tests/suite/hostile/every_field.rs).
const folder = fileURLToPath(new URL("../../../target/tmp/hostile/", import.meta.url));
test("the site: the hostile sites are there", () => {
  if (!existsSync(folder)) throw new Error("run `cargo test --test suite hostile` first");
});
for (const attack of existsSync(folder) ? readdirSync(folder).sort() : []) {
  // What runs, asks a host or makes an element is found without the policy. With it, it is enough to see once
  // that it has nothing to stop.
  for (const policy of Object.keys(POLICIES).filter((it) => it !== "obeyed" || attack === "markup")) {
    holds(`nothing comes of hostile words: ${attack}, policy ${policy}`, hostile(policy), { built: join("tmp/hostile", attack) });
  }
}
