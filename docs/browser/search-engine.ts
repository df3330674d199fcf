import { createSearch } from "../search/engine.ts";

// A plain script has no exports, and a module could not be loaded from a folder without a server.
globalThis.createSearch = createSearch;
