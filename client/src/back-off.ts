const mostCrashes = 5;

/** The milliseconds to wait before a new start after so many crashes in a row; undefined when a person should decide. */
export const pauseAfter = (crashes: number): number | undefined =>
  crashes < mostCrashes ? 250 * 4 ** (crashes - 1) : undefined;
