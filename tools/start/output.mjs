/**
 * A line of JSON that a program printed; undefined for any other line.
 * @param {string} line
 * @returns {Record<string, unknown> | undefined}
 */
export function parseLine(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * The sign-in link among a program's lines: a field of a JSON line, or the address in a plain one.
 * @param {string[]} lines
 * @returns {string | undefined}
 */
export function linkIn(lines) {
  for (const line of [...lines].reverse()) {
    const value = parseLine(line);
    const link = value
      ? (value.signInUrl ?? value.url ?? value.link)
      : /https?:\S+/.exec(line)?.[0];
    if (typeof link === 'string') return link;
  }
  return undefined;
}
