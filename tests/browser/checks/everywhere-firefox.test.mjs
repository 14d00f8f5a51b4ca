import { proveIn } from "./everywhere.prove.mjs";

proveIn("Firefox", "Firefox in forced colours");
