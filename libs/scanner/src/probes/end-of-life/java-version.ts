/** A version of Java by its first part alone: `1.8.0`, `8u402` and `8` are all 8. */
export const javaVersion = (written: string): string =>
  /^(?:1\.(?=[5-8]\b))?(\d+)/.exec(written)?.[1] ?? written;
