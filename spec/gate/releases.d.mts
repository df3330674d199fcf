export interface Release {
  version: string;
  date?: string;
}
export declare function keepRelease(release: Release): void;
export declare function releases(): Release[];
export declare function releasedDescription(version: string): object;
export declare function currentDescription(): object;
