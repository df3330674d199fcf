/** The options of the command line. */
export interface Options {
  readonly baseUrl?: string;
  readonly region?: string;
  readonly cluster?: string;
  /** Templates to install. */
  readonly template: readonly string[];
  /** Seconds between two polls. */
  readonly interval?: number;
  /** Limit of each wait, in seconds. */
  readonly timeout: number;
  readonly keep: boolean;
  readonly json: boolean;
}
