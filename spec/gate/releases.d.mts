export interface Release {
  version: string;
  date?: string;
}
export declare function keepRelease(release: Release): void;
