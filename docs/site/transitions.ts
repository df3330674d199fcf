export interface Transition {
  action: "install" | "upgrade" | "rollback" | "delete";
  /** `-` where nothing is installed. */
  from: string[];
  during: string;
  /** `404` when the instance is deleted. */
  good: string[];
  bad: string[];
}

/** The state during each action, and the states it can end in. A test runs each row on the mock. */
export const transitions: Transition[] = [
  {
    action: "install",
    from: ["-"],
    during: "installing",
    good: ["running", "available"],
    bad: ["installFailed", "abnormal"],
  },
  {
    action: "upgrade",
    from: ["running", "available", "abnormal", "upgradeFailed"],
    during: "upgrading",
    good: ["running", "available"],
    bad: ["upgradeFailed", "abnormal"],
  },
  {
    action: "rollback",
    from: ["running", "available", "abnormal", "upgradeFailed", "rollbackFailed"],
    during: "rollbacking",
    good: ["running", "available"],
    bad: ["rollbackFailed", "abnormal"],
  },
  {
    action: "delete",
    from: [
      "running",
      "available",
      "abnormal",
      "installFailed",
      "upgradeFailed",
      "rollbackFailed",
      "deleteFailed",
      "unknown",
    ],
    during: "deleting",
    good: ["404"],
    bad: ["deleteFailed"],
  },
];
