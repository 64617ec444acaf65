import { type Figure, FIGURE_NAMES } from '@pitwall/contracts';

/** How a number of a system is spoken of: "there are at least 2 instances", "the number of instances". */
export interface NumberWords {
  before: string;
  after: string;
  /** In the place of `after`, behind a 1. */
  one?: string;
  /** Of what can be counted there are fewer, of the rest there is less. */
  counted?: true;
  /** By itself, in a comparison with something else than a plain number. */
  noun: string;
}

const FIGURE_WORDS: Record<Figure, NumberWords> = {
  monthly_users: {
    before: 'it has',
    after: ' monthly users',
    one: ' monthly user',
    counted: true,
    noun: 'the number of its monthly users',
  },
  peak_requests_per_second: {
    before: 'its peak is',
    after: ' requests a second',
    one: ' request a second',
    counted: true,
    noun: 'the number of requests a second at its peak',
  },
  main_database_gigabytes: {
    before: 'its main database holds',
    after: ' GB',
    noun: 'the size of its main database in GB',
  },
  active_engineers: {
    before: 'it has',
    after: ' engineers active in 90 days',
    one: ' engineer active in 90 days',
    counted: true,
    noun: 'the number of its active engineers',
  },
  promised_availability_percent: {
    before: 'its promised availability is',
    after: '%',
    noun: 'its promised availability in percent',
  },
  primary_cpu_percent: {
    before: 'the CPU of its database at peak is at',
    after: '%',
    noun: 'the CPU of its database at peak in percent',
  },
  tenants: {
    before: 'it is shared by',
    after: ' customers',
    one: ' customer',
    counted: true,
    noun: 'the number of customers sharing it',
  },
};

/** Numbers by the name of their fact. */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWords> = new Map<string, NumberWords>([
  [
    'system.instances',
    {
      before: 'it runs on',
      after: ' instances',
      one: ' instance',
      counted: true,
      noun: 'the number of its instances',
    },
  ],
  ...FIGURE_NAMES.map((figure) => [`system.figures.${figure}`, FIGURE_WORDS[figure]] as const),
]);

/** Lists by the name of their fact: what it means that something is in it, and what they are. */
export const LIST_WORDS: ReadonlyMap<string, { has: string; hasNot: string; noun: string }> =
  new Map([
    [
      'system.stack',
      { has: 'it is built with', hasNot: 'it is not built with', noun: 'its stacks' },
    ],
    [
      'system.databases',
      {
        has: 'it keeps data in',
        hasNot: 'it keeps no data in',
        noun: 'its databases',
      },
    ],
  ]);

const VALUE_WORDS: Readonly<Record<string, string>> = {
  service: 'a service',
  website: 'a website',
  worker: 'a worker',
  library: 'a library',
  node: 'Node.js',
  python: 'Python',
  ruby: 'Ruby',
  java: 'Java',
  go: 'Go',
  php: 'PHP',
  dotnet: '.NET',
  postgresql: 'PostgreSQL',
  mysql: 'MySQL',
  sqlite: 'SQLite',
  mongodb: 'MongoDB',
  redis: 'Redis',
  sqlserver: 'SQL Server',
  other: 'something else',
};

/** A text of an expression as people write it; what is no known value stands in quotes. */
export const valueWords = (text: string): string => VALUE_WORDS[text] ?? `“${text}”`;
