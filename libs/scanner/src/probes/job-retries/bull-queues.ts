import type { Detector } from '../../collect/detector.ts';
import type { ParsedFile } from '../../collect/parsed-file.ts';
import { boundCalls } from '../../collect/syntax/bound-calls.ts';
import type { Node } from '../../collect/syntax/node.ts';
import { objectOptions, resolve } from '../../collect/syntax/values.ts';

const BULL = ['bullmq', 'bull', '@nestjs/bullmq', '@nestjs/bull'];
const REGISTERING = ['registerQueue', 'registerQueueAsync'];
const SHARING = ['forRoot', 'forRootAsync'];

/** What a file calls queues: those that it makes, and those that it is given by their type. */
const queueNames = (file: ParsedFile): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { node } of boundCalls(file, ['bullmq', 'bull'], ['Queue', 'default'])) {
    const parent = node.parent();
    const given = parent?.field('left') ?? parent?.field('name') ?? parent?.field('property');
    if (given) names.add(ownName(given.text()));
  }
  for (const [, name = ''] of file.code.matchAll(/(#?\w+)[!?]?:\s*(?:Bull\.)?Queue\b/g))
    names.add(name);
  return names;
};
const ownName = (receiver: string): string => receiver.replace(/^this\./, '');

/** What options say of the jobs of a queue. */
interface Said {
  attempts: boolean;
  backoff: boolean;
  /** They say something of jobs at all. */
  own: boolean;
  /** All that they say is here to be read. */
  known: boolean;
}
const SILENT: Said = { attempts: false, backoff: false, own: false, known: true };
/** One try is none that is tried again. */
const TRIED_AGAIN = /\battempts\s*:\s*(?![01]\s*[,}])/;
/** A factory or a class elsewhere makes them. */
const ELSEWHERE = /\buse(?:Class|Existing)\s*:|\buseFactory\s*(?:,|\}|:\s*[\w.]+\s*[,}])/;

const saidBy = (argument: Node, root: Node): Said => {
  const value = resolve(argument, root);
  // An address.
  if (/string/.test(String(value.kind())) || value.text().startsWith('process.env')) return SILENT;
  const options = objectOptions(value);
  const defaults = options?.entries.get('defaultJobOptions');
  if (defaults) {
    const job = objectOptions(resolve(defaults, root));
    const attempts = job?.entries.get('attempts')?.text();
    return {
      attempts: attempts !== undefined && !/^[01]$/.test(attempts),
      backoff: job?.entries.has('backoff') ?? false,
      own: true,
      known: attempts !== undefined || job?.complete === true,
    };
  }
  const text = value.text();
  if (text.includes('defaultJobOptions'))
    return {
      attempts: TRIED_AGAIN.test(text),
      backoff: /\bbackoff\s*:/.test(text),
      own: true,
      known: true,
    };
  return { ...SILENT, known: options?.complete === true && !ELSEWHERE.test(text) };
};

/** Queues that are made, with what their options say of jobs; NestJS has some for all queues beside. */
const queues: Detector = {
  name: 'queues',
  languages: ['javascript'],
  packages: BULL,
  *find(file) {
    const { root } = file;
    for (const call of boundCalls(file, ['bullmq', 'bull'], ['Queue', 'default'])) {
      const [, ...rest] = call.arguments;
      const options = rest.at(-1);
      yield file.at(call.node, { ...(options ? saidBy(options, root) : SILENT), shared: false });
    }
    for (const call of file.calls(...REGISTERING, ...SHARING)) {
      if (call.receiver !== 'BullModule') continue;
      const shared = SHARING.includes(call.name);
      for (const options of call.arguments)
        yield file.at(shared ? call.node : options, { ...saidBy(options, root), shared });
    }
  },
};

/** Jobs put in with their own options. */
const added: Detector = {
  name: 'added',
  languages: ['javascript'],
  literals: ['attempts'],
  mayFind: (text) => /\battempts\s*:/.test(text) && /\b(?:add|addBulk|createJob)\b/.test(text),
  *find(file) {
    for (const call of file.calls('add', 'addBulk', 'createJob')) {
      const text = call.node.text();
      if (TRIED_AGAIN.test(text)) yield file.at(call.node, { backoff: /\bbackoff\s*:/.test(text) });
    }
  },
};

/** Jobs put in with nothing said of attempts. One that comes again by its schedule needs none. */
const silent: Detector = {
  name: 'silent',
  languages: ['javascript'],
  literals: ['.add(', '.addBulk('],
  mayFind: (text) => /queue/i.test(text),
  *find(file) {
    const names = queueNames(file);
    for (const call of file.calls('add', 'addBulk')) {
      if (!/queue/i.test(call.receiver) && !names.has(ownName(call.receiver))) continue;
      // A queue of functions, within the process.
      if (/function/.test(String(call.arguments[0]?.kind()))) continue;
      if (!/\b(?:attempts|repeat)\s*:/.test(call.node.text())) yield file.at(call.node);
    }
  },
};

/** Options of jobs under a name of their own, for whoever puts jobs in. */
const sharedOptions: Detector = {
  name: 'shared-options',
  languages: ['javascript'],
  literals: ['attempts'],
  mayFind: (text) => /\battempts\s*:\s*\d/.test(text) && /\b(?:backoff|removeOn\w+)\s*:/.test(text),
  *find(file) {
    for (const node of file.root.findAll({ rule: { kind: 'object' } })) {
      const options = objectOptions(node);
      if (!options || !options.entries.has('attempts')) continue;
      const keys = [...options.entries.keys()];
      if (keys.some((key) => /^(?:backoff|removeOn\w+)$/.test(key)))
        yield file.at(node, { backoff: options.entries.has('backoff') });
    }
  },
};

/** Jobs put in with options that stand elsewhere: how often they are tried is not told here. */
const borrowedOptions: Detector = {
  name: 'borrowed-options',
  languages: ['javascript'],
  literals: ['.add(', '.addBulk(', 'opts:'],
  mayFind: (text) =>
    /queue[^;{}]{0,200}\.\s*add\(/i.test(text) ||
    (/queue/i.test(text) && /\bopts\s*:\s*[^\s{]/.test(text)),
  *find(file) {
    for (const call of file.calls('add')) {
      const options = call.arguments[2];
      if (/queue/i.test(call.receiver) && options && options.kind() !== 'object')
        yield file.at(call.node);
    }
    for (const pair of file.root.findAll({
      rule: { kind: 'pair', has: { field: 'key', regex: '^opts$' } },
    }))
      if (pair.field('value')?.kind() !== 'object') yield file.at(pair);
  },
};

export const bullDetectors: readonly Detector[] = [
  queues,
  added,
  silent,
  sharedOptions,
  borrowedOptions,
];
