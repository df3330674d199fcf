/**
 * Stands in for `tldts` in the engine of the panel, to which it brings a list of public suffixes that is a third of its size.
 * MSW needs it for cookies of other domains; the panel sends none and gets none.
 */
export const getDomain = (hostname: string): string => hostname;
