/** Where a build records its inputs, in the folder of a package. Never packed. */
export const stampFile = "dist/.built-from";
