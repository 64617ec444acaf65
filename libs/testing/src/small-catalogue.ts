import {
  type Catalogue,
  catalogueSchema,
  type PracticeSource,
  STAGES,
  TOPICS,
} from '@pitwall/contracts';
import type { Database } from '@pitwall/server-db';

type Given = Pick<PracticeSource, 'id' | 'stage' | 'topic'> & Partial<PracticeSource>;

const practice = (given: Given): PracticeSource => ({
  revision: 1,
  title: `Practice ${given.id} holds`,
  statement: `The system does what ${given.id} asks for.`,
  why: `Without ${given.id} something breaks.`,
  learn: `A few words about ${given.id}.`,
  gate: 'required',
  impact: 3,
  effort: { low: 1, likely: 1, high: 1, skills: 2 },
  attest: { days: 180, evidence: 'url_or_finding' },
  question: {
    text: `Is ${given.id} there?`,
    levels: {
      absent: 'Nothing is there.',
      started: 'A little is there.',
      partial: 'Half is there.',
      in_place: 'It is there.',
      proven: 'It is there, and shown.',
    },
  },
  playbook: {
    steps: [{ title: 'Do it', detail: 'Do the one thing that it takes.' }],
    verify: [{ check: 'Look at it.', expect: 'It is there.' }],
    rollback: ['Take it back.'],
  },
  sources: [{ title: 'A source', publisher: 'Somebody', url: 'https://example.com/source' }],
  ...given,
});

const PRACTICES: PracticeSource[] = [
  practice({ id: 'DB-05', stage: 'mvp', topic: 'database', impact: 5 }),
  practice({
    id: 'MO-01',
    stage: 'mvp',
    topic: 'monitoring',
    attest: { days: 90, evidence: 'note' },
  }),
  practice({ id: 'SE-03', stage: 'mvp', topic: 'security', gate: 'recommended', impact: 4 }),
  practice({
    id: 'RL-01',
    stage: 'breakdown',
    topic: 'rate-limiting',
    impact: 4,
    depends_on: ['MO-01'],
    treats: ['too-many-connections'],
  }),
  practice({
    id: 'RL-03',
    stage: 're-architecture',
    topic: 'rate-limiting',
    depends_on: ['RL-01'],
    applies_when: 'system.kind == "service"',
  }),
  practice({
    id: 'ST-02',
    stage: 're-architecture',
    topic: 'stateless',
    effort: { low: 8, likely: 8, high: 8, skills: 3 },
    playbook: {
      steps: ['One', 'Two', 'Three', 'Four'].map((title) => ({
        title,
        detail: `Part ${title.toLowerCase()} of the work.`,
      })),
      verify: [{ check: 'Restart it.', expect: 'Nobody is signed out.' }],
      rollback: ['Switch back.'],
    },
  }),
  practice({
    id: 'CA-03',
    stage: 'scale',
    topic: 'caching',
    moves: [
      {
        component: 'db.connections',
        limit_factor: [1, 1, 1],
        demand_factor: [0.4, 0.5, 0.8],
        assumption: 'Half of the reads are answered from the cache.',
      },
    ],
  }),
  practice({ id: 'LB-10', stage: 'stability', topic: 'resilience' }),
];

/** Eight practices over all stages: few enough to know by heart, with every kind of thing among them. */
export const smallCatalogue = (): Catalogue =>
  catalogueSchema.parse({
    format: 'pitwall.catalogue/1',
    version: '2020.1',
    stages: STAGES.map((stage) => ({
      stage,
      title: stage === 'mvp' ? 'MVP' : stage.charAt(0).toUpperCase() + stage.slice(1),
      ready_for: READY_FOR[stage],
      feels_like: 'What it is like to be there.',
      stop_doing: ['What no longer helps.'],
      too_early: ['What can wait.'],
    })),
    topics: Object.keys(TOPICS).map((topic) => ({
      topic,
      title: topic,
      about: 'What the topic is about.',
    })),
    criteria: [
      criterion('monthly_users', true, [1_000, 20_000, 200_000, 1_000_000]),
      criterion('peak_requests_per_second', true, [10, 100, 1_000, 5_000]),
      criterion('active_engineers', false, [4, 10, 30, 100]),
    ],
    practices: PRACTICES,
    symptoms: [
      {
        id: 'too-many-connections',
        title: 'Too many connections',
        shows: 'The database refuses new connections.',
        first_aid: [{ step: 'Close idle ones.' }],
      },
    ],
  });

const READY_FOR = {
  mvp: 'first users',
  breakdown: 'sudden growth',
  're-architecture': 'more than one of everything',
  scale: 'growth without heroics',
  stability: 'promises kept',
};

function criterion(figure: string, carries: boolean, [a, b, c, d]: number[]): object {
  return {
    figure,
    title: figure.replaceAll('_', ' '),
    unit: '',
    carries_alone: carries,
    thresholds: { breakdown: a, 're-architecture': b, scale: c, stability: d },
    why: 'A number that one can count.',
  };
}

/** Puts a catalogue where systems can be assessed against it. */
export async function releaseCatalogue(database: Database, content: Catalogue): Promise<void> {
  await database.withSystem('release a catalogue', async (transaction) => {
    await transaction.catalogueRelease.createMany({
      data: [{ version: content.version, digest: content.version, content }],
      skipDuplicates: true,
    });
  });
}
