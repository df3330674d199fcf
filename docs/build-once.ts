import { setFlagsFromString } from "node:v8";

// The build ends before code that V8 optimises could pay for it: its compiler took a fourth of the CPU time, on threads of its own. A
// function has to run nine times as long as usual before V8 optimises it.
setFlagsFromString("--interrupt-budget=600000");
