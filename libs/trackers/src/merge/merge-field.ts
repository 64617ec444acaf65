import type { Scalar } from '../model/issue.ts';

/** What becomes of one field. */
export type FieldOutcome =
  /** Both sides have the same. */
  | { kind: 'same' }
  /** Changed here only: written there. */
  | { kind: 'write'; from: Scalar; to: Scalar }
  /** Changed there only, and Pitwall can hold it. */
  | { kind: 'take'; from: Scalar; to: Scalar }
  /** Changed there only, of what Pitwall writes by rule: a person's text, left as it is. */
  | { kind: 'kept'; value: Scalar }
  /** Changed on both sides: a person says which. */
  | { kind: 'conflict'; base: Scalar | undefined; ours: Scalar; theirs: Scalar };

export interface FieldSides {
  /** Undefined when the field was never synchronized. */
  base: Scalar | undefined;
  ours: Scalar;
  theirs: Scalar;
  /** Whether Pitwall can hold what the tracker says. */
  takes: boolean;
  /** Whether two values are the same to a reader; `===` unless given. */
  equal?: (left: Scalar, right: Scalar) => boolean;
}

/** Three-way merge of one field (domain, "Tracker synchronization"). */
export function mergeField({
  base,
  ours,
  theirs,
  takes,
  equal = Object.is,
}: FieldSides): FieldOutcome {
  if (equal(ours, theirs)) return { kind: 'same' };
  // Nothing is lost by filling in what is empty and never was synchronized.
  if (base === undefined)
    return theirs === null
      ? { kind: 'write', from: theirs, to: ours }
      : { kind: 'conflict', base, ours, theirs };
  if (equal(theirs, base)) return { kind: 'write', from: theirs, to: ours };
  if (!equal(ours, base)) return { kind: 'conflict', base, ours, theirs };
  return takes ? { kind: 'take', from: ours, to: theirs } : { kind: 'kept', value: theirs };
}

export interface LabelOutcome {
  add: readonly string[];
  remove: readonly string[];
}

/**
 * Labels are merged one by one, so that they never conflict: what Pitwall put and a person took off stays
 * off, and what people put on is theirs. Upper and lower case are the same. Of `alternatives`, and of labels with
 * the same scope (`priority::high`), an issue has one: where a person chose it, Pitwall's is not put beside it, which
 * at GitLab would take theirs off.
 */
export function mergeLabels(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  alternatives: readonly string[] = [],
): LabelOutcome {
  const [inBase, inOurs, inTheirs] = [base, ours, theirs].map(keys) as [
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  const once = new Set<string>();
  const chosen = groups(alternatives);
  const ofPeople = new Set(
    [...inTheirs].filter((key) => !inBase.has(key)).flatMap((key) => chosen(key) ?? []),
  );
  const add = ours.filter((label) => {
    const key = label.toLowerCase();
    if (inBase.has(key) || inTheirs.has(key) || once.has(key)) return false;
    if (ofPeople.has(chosen(key) ?? '')) return false;
    once.add(key);
    return true;
  });
  const remove = theirs.filter(
    (label) => inBase.has(label.toLowerCase()) && !inOurs.has(label.toLowerCase()),
  );
  return { add, remove };
}

/** Gives of which one-of-many a label is; null: of none. */
function groups(alternatives: readonly string[]): (key: string) => string | null {
  const listed = keys(alternatives);
  return (key) => {
    if (listed.has(key)) return 'alternatives';
    const scope = key.lastIndexOf('::');
    return scope > 0 ? key.slice(0, scope + 2) : null;
  };
}

const keys = (labels: readonly string[]): Set<string> =>
  new Set(labels.map((label) => label.toLowerCase()));
