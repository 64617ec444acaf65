/** One of what a project offers for an option. */
export interface TrackerChoice {
  value: string;
  label: string;
}

/** Whom issues can be assigned to; an e-mail only where the tracker shows it. */
export interface TrackerPerson {
  login: string;
  name: string;
  email: string | null;
}

/** What a project offers for its connection. */
export interface TrackerChoices {
  /** By the option's name. */
  options: Record<string, TrackerChoice[]>;
  people: TrackerPerson[];
  /** Empty where any text is a label. */
  labels: string[];
  /** The most urgent first; empty where labels say them. */
  priorities: string[];
}

/** Each as its own label. */
export const choicesOf = (names: readonly string[]): TrackerChoice[] =>
  [...new Set(names)].map((name) => ({ value: name, label: name }));
