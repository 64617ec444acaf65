/** Sentences of a text: they end with a full stop, a question or an exclamation mark, and what closes behind it. */
export const sentences = (text: string): string[] =>
  text
    .split(/(?<=[.?!]["'”’)\]]*)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

export const wordCount = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const PLACEHOLDERS =
  /\b(?:TODO|TBD|TBC|FIXME|XXX|lorem ipsum|placeholder text|coming soon|(?:text|content) goes here|fill (?:me|this) in)\b|\?\?\?|<insert\b/i;
/** The same within longer words too, which is quicker to look for. */
const MAY_BE_PLACEHOLDERS =
  /TODO|TBD|TBC|FIXME|XXX|lorem ipsum|placeholder text|coming soon|goes here|fill |\?\?\?|<insert/i;

/** Every text of a value with the dotted path to it. */
export const textsOf = (value: unknown, path: string[] = []): { path: string; text: string }[] => {
  if (typeof value === 'string') return [{ path: path.join('.'), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => textsOf(below, [...path, key]));
};

/** Whether any text of a value holds one, without saying where: the usual answer is no, and quick. */
export const hasPlaceholder = (value: unknown): boolean => {
  if (typeof value === 'string') return MAY_BE_PLACEHOLDERS.test(value) && PLACEHOLDERS.test(value);
  if (typeof value !== 'object' || value === null) return false;
  for (const key in value) if (hasPlaceholder(value[key as keyof typeof value])) return true;
  return false;
};

/** The words in a text that stand for text still to be written, or null. */
export const placeholder = (text: string): string | null => PLACEHOLDERS.exec(text)?.[0] ?? null;

/** Hosts that stand for no place: a reader who follows the link finds nothing. */
const NOWHERE = /(?:^|\.)(?:example\.(?:com|org|net)|localhost|invalid|test)$/;

/** Whether an address leads to a named host of the public Internet. */
export const isPublicHost = (address: string): boolean => {
  const { hostname } = new URL(address);
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(hostname) && !NOWHERE.test(hostname);
};
