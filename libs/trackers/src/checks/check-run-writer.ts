import type { Calls } from '../run/calls.ts';
import {
  annotationKey,
  type CheckAnnotation,
  type CheckResult,
  type CheckRun,
  type CheckRunDraft,
} from './check-run.ts';
import { GitHubChecks } from './github-checks.ts';

/** GitHub takes no more in one call. */
const BATCH = 50;

/**
 * One check run for one commit, whatever happens between the calls: it is looked for by our own id before it is
 * made, changed where it stands, and given each annotation once.
 */
export class CheckRunWriter {
  constructor(
    private readonly checks: GitHubChecks,
    private readonly calls: Calls,
  ) {}

  /** Says that it is being looked at. @param known its id, where one was written down; gives the id that counts */
  async begin(draft: CheckRunDraft, known: number | null): Promise<number> {
    if (known !== null) {
      const { detailsUrl } = draft;
      const change = { status: 'in_progress', detailsUrl } as const;
      const there = await this.calls.unlessGone(() => this.checks.update(known, change));
      if (there) return known;
    }
    const { result } = await this.calls.create(
      () => this.checks.create(draft),
      () => this.#find(draft),
      // A process may have died between the call and the note of it.
      true,
    );
    return result.id;
  }

  /** Says what came of it. @throws TrackerError `gone` where it is not there any more */
  async complete(id: number, result: CheckResult): Promise<void> {
    const wanted = unique(result.annotations);
    await this.calls.repeat(async () => {
      // What a lost answer has added is there: it is not added again.
      const told = new Set((await this.#annotations(id)).map(annotationKey));
      let left = wanted.filter((each) => !told.has(annotationKey(each)));
      const { title, summary, conclusion } = result;
      for (; left.length > BATCH; left = left.slice(BATCH))
        await this.#update(id, {
          status: 'in_progress',
          output: { title, summary, annotations: left.slice(0, BATCH) },
        });
      await this.#update(id, {
        status: 'completed',
        conclusion,
        output: { title, summary, annotations: left },
      });
    });
  }

  #update(...change: Parameters<GitHubChecks['update']>): Promise<CheckRun> {
    return this.calls.once('write', () => this.checks.update(...change));
  }

  async #find({ head, name, externalId }: CheckRunDraft): Promise<CheckRun | null> {
    const runs = await this.calls.read(() => this.checks.list(head, name));
    const own = runs.filter((run) => run.externalId === externalId);
    return own.sort((one, other) => one.id - other.id)[0] ?? null;
  }

  async #annotations(id: number): Promise<Omit<CheckAnnotation, 'level'>[]> {
    const all: Omit<CheckAnnotation, 'level'>[] = [];
    for (let page = 1; page <= GitHubChecks.annotationPages; page += 1) {
      const items = await this.calls.read(() => this.checks.annotations(id, page));
      all.push(...items);
      if (items.length < GitHubChecks.annotationPage) break;
    }
    return all;
  }
}

const unique = (annotations: readonly CheckAnnotation[]): CheckAnnotation[] => [
  ...new Map(annotations.map((each) => [annotationKey(each), each])).values(),
];
