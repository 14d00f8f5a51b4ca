import { proveIn } from "./everywhere.prove.mjs";

proveIn("WebKit");
