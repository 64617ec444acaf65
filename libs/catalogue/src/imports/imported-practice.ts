import { createHash } from 'node:crypto';
import type { PracticeSource, Stage, Topic } from '@pitwall/contracts';

/** Ids for things of a foreign file. They follow from the thing's own id, so that a newer file keeps them. */
export class ImportedIds {
  readonly #taken = new Map<number, string>();
  readonly #known = new Map<string, string>();

  constructor(private readonly prefix: string) {}

  of(foreign: string): string {
    const known = this.#known.get(foreign);
    if (known !== undefined) return known;
    const digest = createHash('sha256').update(foreign).digest();
    let number = 1000 + (digest.readUInt32BE(0) % 9000);
    while (this.#taken.has(number)) number = number === 9999 ? 1000 : number + 1;
    this.#taken.set(number, foreign);
    const id = `${this.prefix}-${number}`;
    this.#known.set(foreign, id);
    return id;
  }
}

/** What the two formats have in common, before it is a practice. */
export interface Imported {
  id: string;
  title: string;
  statement: string;
  why: string;
  /** A sentence or two that say where it comes from. */
  origin: string;
  topic: Topic;
  stage: Stage;
  impact: number;
  effort: PracticeSource['effort'];
  question: string;
  dependsOn: string[];
  steps: { title: string; detail: string }[];
  checks: string[];
  sources: PracticeSource['sources'];
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** At most so many characters, cut at a word. */
export const cut = (text: string, most: number): string => {
  const whole = plain(text);
  if (whole.length <= most) return whole;
  const short = whole.slice(0, most - 1);
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), most - 40)).trimEnd()}…`;
};

const atLeast = (text: string, least: number, otherwise: string): string =>
  plain(text).length >= least ? text : `${plain(text)} ${otherwise}`.trim();

/** As its schema asks for it. What the foreign file does not know is said in plain, careful words. */
export const practiceFrom = (given: Imported): PracticeSource => {
  const title = cut(atLeast(given.title, 4, '(practice)'), 90);
  const short = cut(title, 70);
  return {
    id: given.id,
    revision: 1,
    topic: given.topic,
    title,
    statement: cut(atLeast(given.statement, 10, 'This is done for the system.'), 300),
    why: cut(atLeast(given.why, 10, 'The imported file gives no reason.'), 600),
    learn: cut(given.origin, 900),
    stage: given.stage,
    // An imported practice holds no stage back until a person decides that it does.
    gate: 'recommended',
    impact: given.impact,
    effort: given.effort,
    attest: { days: 365, evidence: 'url_or_finding' },
    question: {
      text: cut(atLeast(given.question, 5, 'Is it done?'), 600),
      levels: {
        absent: `Nothing of "${short}" is done.`,
        started: `"${short}" is tried out in one place.`,
        partial: `"${short}" is done for some of the system, or not every time.`,
        in_place: `"${short}" is done for the whole system.`,
        proven: `"${short}" is done for the whole system, and it was checked within a year.`,
      },
    },
    depends_on: given.dependsOn,
    playbook: {
      steps: given.steps.slice(0, 12).map((step) => ({
        title: cut(step.title, 120),
        detail: step.detail.trim() === '' ? step.title : step.detail.trim(),
      })),
      verify: given.checks.map((check) => ({
        check: check.trim(),
        expect: 'It is done as described, and someone else could see it.',
      })),
      rollback: ['Undo the change in the order in which it was made.'],
    },
    sources: given.sources,
  };
};

/** Each with a title of its own, which foreign files do not ask for: a second one of the same gets a number. */
export const titledApart = (
  add: readonly PracticeSource[],
  known: readonly { title: string }[],
): { add: PracticeSource[]; renamed: string[] } => {
  const keyOf = (title: string): string => title.trim().toLowerCase();
  const taken = new Set([...known, ...add].map(({ title }) => keyOf(title)));
  const met = new Set(known.map(({ title }) => keyOf(title)));
  const renamed: string[] = [];
  const titled = add.map((practice) => {
    if (!met.has(keyOf(practice.title))) {
      met.add(keyOf(practice.title));
      return practice;
    }
    let title = practice.title;
    for (let number = 2; taken.has(keyOf(title)); number += 1)
      title = `${cut(practice.title, 84)} (${number})`;
    taken.add(keyOf(title));
    renamed.push(title);
    return { ...practice, title };
  });
  return { add: titled, renamed };
};

/** Addresses that may stand as a source: HTTPS, each once. */
export const sourcesFrom = (
  given: readonly { title: string; url: string }[],
  publisher: string,
  otherwise: { title: string; url: string },
): { sources: PracticeSource['sources']; refused: string[] } => {
  const seen = new Set<string>();
  const refused: string[] = [];
  const sources = given.flatMap(({ title, url }) => {
    const address = url.trim();
    if (
      !/^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]|$)/i.test(address) ||
      !URL.canParse(address)
    ) {
      refused.push(address);
      return [];
    }
    if (seen.has(address)) return [];
    seen.add(address);
    return [{ title: cut(title, 160) || address, publisher, url: address }];
  });
  return {
    sources: sources.length > 0 ? sources.slice(0, 10) : [{ ...otherwise, publisher }],
    refused,
  };
};

const TOPIC_WORDS: readonly [RegExp, Topic][] = [
  [/\b(?:cach(?:e|es|ing)|CDN)\b/i, 'caching'],
  [/\b(?:throttl\w*|rate.?limit\w*|quotas?)\b/i, 'rate-limiting'],
  [/\b(?:queues?|asynchron\w*|messag(?:e|es|ing)|events?.driven)\b/i, 'queues'],
  [/\b(?:alarms?|alerts?|logs?|logging|monitor\w*|metrics?|tracing|observab\w*)\b/i, 'monitoring'],
  [/\b(?:deploy\w*|pipelines?|CI|CD|rollback|releases?|builds?)\b/i, 'delivery'],
  [
    /\b(?:databases?|tables?|indexes|back(?:ed)? ?ups?|quer(?:y|ies)|backups?|restore|SQL)\b/i,
    'database',
  ],
  [
    /\b(?:encrypt\w*|IAM|permissions?|secrets?|credentials?|least.privilege|vulnerab\w*)\b/i,
    'security',
  ],
  [/\b(?:availability zones?|failover|load.balanc\w*|resilien\w*|recovery)\b/i, 'resilience'],
  [/\b(?:stateless|sessions?|auto.?scal\w*|horizontal\w*)\b/i, 'stateless'],
];

/** The topic that a text speaks of, or the one that its chapter stands for. */
export const topicOf = (text: string, otherwise: Topic): Topic =>
  TOPIC_WORDS.find(([words]) => words.test(text))?.[1] ?? otherwise;
