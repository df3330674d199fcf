import { addCopyButtons } from "./copy.ts";
import { addLanguageLink } from "./language-link.ts";
import { openTarget } from "./open-target.ts";
import { openForPrint } from "./print.ts";
import { addServerSwitch } from "./server-switch.ts";
import { addTabs } from "./tabs.ts";
import { addThemeButton } from "./theme-button.ts";

// Theme, copy buttons and tabs. Every page works without them.
addThemeButton();
addLanguageLink();
openForPrint();
addCopyButtons();
addTabs();
addServerSwitch();
addEventListener("hashchange", openTarget);
openTarget();
