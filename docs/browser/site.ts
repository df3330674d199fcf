import { addCopyButtons } from "./copy.ts";
import { openTarget } from "./open-target.ts";
import { addServerSwitch } from "./server-switch.ts";
import { addTabs } from "./tabs.ts";
import { addThemeButton } from "./theme-button.ts";

// Theme, copy buttons and tabs. Every page works without them.
addThemeButton();
addCopyButtons();
addTabs();
addServerSwitch();
addEventListener("hashchange", openTarget);
openTarget();
