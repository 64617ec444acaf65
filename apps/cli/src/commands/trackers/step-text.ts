import type { TrackerStep } from '@pitwall/contracts';

const WORDS: Record<TrackerStep['kind'], string> = {
  create_label: 'make the label',
  create_milestone: 'make the milestone',
  create_issue: 'make',
  update_issue: 'change',
  attach_step: 'put a step under',
  add_blocker: 'say what it waits for:',
  remove_blocker: 'no longer waits for another:',
  add_comment: 'tell the outcome on',
  take: 'take over',
  record: 'remember',
};

type Value = TrackerStep['changes'][number]['from'];

/** A step as a diff: a line of what it is, then each field without (-) and with (+) it. */
export function stepText({ kind, title, issue, changes, state, message }: TrackerStep): string {
  const which = issue === null ? '' : ` (${issue.key})`;
  const head = `${WORDS[kind]} ${title}${which}${state === 'failed' || state === 'skipped' ? `: ${state}` : ''}`;
  const shown =
    kind === 'create_issue' ? changes.filter(({ field }) => field !== 'title') : changes;
  const fields = shown.flatMap(({ field, from, to }) => {
    const [before, after] = [linesOf(from), linesOf(to)];
    return [`  ${field}`, ...difference(before, after).map((line) => `    ${line}`)];
  });
  return [head, ...(message === null ? [] : [`  ${message}`]), ...fields].join('\n');
}

function linesOf(value: Value): string[] {
  if (value === null) return [];
  return (Array.isArray(value) ? value.join(', ') : String(value)).split(/\r?\n/);
}

/** What both have at the start and at the end is left out. */
function difference(before: readonly string[], after: readonly string[]): string[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start])
    start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  return [
    ...before.slice(start, before.length - end).map((line) => `- ${line}`),
    ...after.slice(start, after.length - end).map((line) => `+ ${line}`),
  ];
}
