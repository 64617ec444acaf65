import type { ScannedRepository, ScanStep } from '@pitwall/contracts';
import { countOutcomes } from './outcome-words.ts';
import { shortCommit } from './scan-words.ts';

type Scanned = Pick<ScannedRepository, 'access' | 'newest' | 'latest'>;

const ACCESS = {
  app: 'it is read by the organization’s app',
  token: 'it is read by the connection’s token',
  public: 'it is read as a public repository',
} as const;

const STEPS: Record<ScanStep, string> = {
  asking: 'Asking for the newest commit',
  fetching: 'Fetching the code',
  history: 'Fetching the history',
  writing: 'Writing the files',
  reading: 'Reading the code',
  keeping: 'Keeping the report',
};

/** What a scan that is under way is doing. */
export const stepWords = (step: ScanStep | null): string =>
  `${step === null ? 'Waits for a worker' : STEPS[step]} …`;

/** Whether the server's last scan failed, and none came from elsewhere since. */
export const hasFailed = ({ newest, latest }: Pick<Scanned, 'newest' | 'latest'>): boolean =>
  newest?.state === 'failed' && (latest === null || latest.scannedAt < (newest.finishedAt ?? ''));

/** What the last scan of a repository came to: why it failed, or what it saw and at which commit. */
export const repositoryWords = ({ access, newest, latest }: Scanned): string => {
  const seen = latest === null ? null : `${countOutcomes(latest.outcomes)} ${shortCommit(latest)}`;
  if (hasFailed({ newest, latest })) {
    const why = newest?.error ?? 'It failed.';
    return seen === null ? why : `${why} Before that: ${seen}.`;
  }
  if (seen === null) {
    if (newest?.state !== 'finished') return `Never scanned; ${ACCESS[access]}.`;
    return `Scanned ${shortCommit({ ...newest, modified: false })}`;
  }
  return newest?.known && newest.commit === latest?.commit ? `${seen}, nothing new since` : seen;
};

/** When something was last heard of it; null while it is scanned, and where it never was. */
export const heardAt = ({ newest, latest }: Pick<Scanned, 'newest' | 'latest'>): string | null =>
  newest?.state === 'waiting' || newest?.state === 'running'
    ? null
    : ([newest?.finishedAt, latest?.scannedAt]
        .filter((at) => typeof at === 'string')
        .sort()
        .at(-1) ?? null);
