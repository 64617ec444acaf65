import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BaseFields,
  type IssueFields,
  type RemoteIssue,
  SCALAR_FIELDS,
} from '../model/issue.ts';
import { markdownBody } from '../model/markdown-body.ts';
import { sampleIssue, sampleMapping, sampleTask, taskId } from '../testing/sample-tasks.ts';
import { baseForLinking, conflictsOf, mergeIssue, settled, withDefaults } from './merge-issue.ts';

const markedAs = { taskId: taskId(1), step: null };
const merge = (
  base: BaseFields,
  ours: IssueFields,
  theirs: RemoteIssue,
  { takes = sampleMapping().takes } = {},
) =>
  mergeIssue({
    base,
    ours,
    theirs,
    markedAs,
    format: markdownBody,
    fields: sampleMapping().fields,
    takes: (field, value) => takes(markedAs.taskId, field, value),
  });
const bodyWith = (section: string, around: [string, string] = ['', '']): string =>
  around[0] + markdownBody.withSection('', section, markedAs) + around[1];
/** With the fields that few trackers have. */
const mergeAll = (base: BaseFields, ours: IssueFields, theirs: RemoteIssue) =>
  mergeIssue({
    base,
    ours,
    theirs,
    markedAs,
    format: markdownBody,
    fields: new Set(SCALAR_FIELDS),
    takes: () => false,
  });
/** The issue once a change is written. */
const written = (issue: RemoteIssue, { change }: ReturnType<typeof merge>): RemoteIssue => ({
  ...issue,
  ...change,
});
const plain = (task: IssueFields): BaseFields => ({
  title: task.title,
  section: task.section,
  state: task.state,
  labels: task.labels,
  milestone: task.milestone,
  assignee: task.assignee,
});

const section = fc.constantFrom('one', 'two', 'three\n\n- [ ] step');
const fields = fc.record({
  title: fc.constantFrom('A', 'B', 'C'),
  section,
  state: fc.constantFrom('open' as const, 'closed' as const),
  labels: fc.subarray(['pitwall', 'mine', 'theirs']),
  milestone: fc.constantFrom('MVP', 'Scale', null),
  assignee: fc.constantFrom('ada', 'grace', null),
});
const day = fc.constantFrom('2026-03-01', '2026-04-01', null);
const priority = fc.constantFrom('High', 'Medium', 'Low', null);
const estimate = fc.constantFrom(1, 2, null);
/** What people may write around the section: anything that is no mark of Pitwall. */
const around = fc
  .tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))
  .filter((texts) => texts.every((text) => !text.includes('<!--')));
const taskOf = (given: object) => sampleTask(1, given);
const issueOf = (given: { section: string }, texts: [string, string]) =>
  sampleIssue(1, { ...given, body: bodyWith(given.section, texts) });

describe('mergeIssue', () => {
  it('writes nothing where nothing changed', () => {
    const ours = sampleTask(1);
    const theirs = sampleIssue(1, { body: bodyWith(ours.section) });
    expect(merge(plain(ours), ours, theirs).change).toEqual({});
  });

  it('keeps every byte around the section, and the ticks in it', () => {
    const before = sampleTask(1);
    const around: [string, string] = ['Hello\r\n  \t\n', '\n\n\n- [x] mine\n'];
    const ticked = before.section.replace('[ ] look', '[x] look');
    const theirs = sampleIssue(1, { body: bodyWith(ticked, around) });
    const ours = sampleTask(1, { section: `${before.section}\n- [ ] tell` });
    const { change } = merge(plain(before), ours, theirs);
    expect(change.body?.startsWith(around[0])).toBe(true);
    expect(change.body?.endsWith(around[1])).toBe(true);
    expect(change.body).toContain('- [x] look\n- [ ] mend\n- [ ] tell');
  });

  it('takes a body whose line ends an editor changed for unchanged', () => {
    const ours = sampleTask(1);
    const theirs = sampleIssue(1, { body: bodyWith(ours.section).replaceAll('\n', '\r\n') });
    expect(merge(plain(ours), ours, theirs).outcomes.section).toEqual({ kind: 'same' });
  });

  it('does not put back a section that a person took out, until it changes here', () => {
    const ours = sampleTask(1);
    const theirs = sampleIssue(1, { body: 'We do it otherwise.' });
    expect(merge(plain(ours), ours, theirs)).toMatchObject({
      change: {},
      outcomes: { section: { kind: 'kept' } },
    });
    const changed = merge(plain(ours), sampleTask(1, { section: 'anew' }), theirs);
    expect(conflictsOf(changed).map(({ field }) => field)).toEqual(['section']);
  });

  it('knows by the marker that nobody touched the section, though the base is lost', () => {
    const ours = sampleTask(1);
    const theirs = sampleIssue(1, { body: bodyWith('as it was') });
    expect(merge({}, ours, theirs).outcomes.section?.kind).toBe('write');
    const edited = { ...theirs, body: theirs.body.replace('as it was', 'as I like it') };
    expect(merge({}, ours, edited).outcomes.section?.kind).toBe('conflict');
  });

  it('adds its section to an issue that a person ties to a task, and changes no word of theirs', () => {
    const ours = sampleTask(1, { title: 'Ours' });
    const theirs = sampleIssue(1, { title: 'Theirs', body: 'Old text', labels: ['bug'] });
    const { change, outcomes } = merge(baseForLinking(ours), ours, theirs);
    expect(outcomes.title).toEqual({ kind: 'kept', value: 'Theirs' });
    expect(change).toEqual({
      body: `Old text\n\n${bodyWith(ours.section)}`,
      labels: ['bug', 'pitwall'],
    });
  });

  it('ends a conflict as a person says', () => {
    const [base, ours] = [plain(sampleTask(1)), sampleTask(1, { title: 'Ours' })];
    const theirs = sampleIssue(1, { title: 'Theirs', body: bodyWith(ours.section) });
    const [conflict] = conflictsOf(merge(base, ours, theirs));
    if (!conflict) throw new Error('There is no conflict.');
    expect(merge(settled(base, 'title', 'ours', conflict), ours, theirs).change).toEqual({
      title: 'Ours',
    });
    const kept = merge(settled(base, 'title', 'theirs', conflict), ours, theirs);
    expect(kept.outcomes.title?.kind).toBe('kept');
    expect(kept.change).toEqual({});
  });

  it('is idempotent: written and taken, nothing is left to do', () => {
    fc.assert(
      fc.property(fields, fields, fields, around, (base, ours, theirs, texts) => {
        const issue = issueOf(theirs, texts);
        const first = merge(base, taskOf(ours), issue);
        const taken = Object.fromEntries(
          Object.entries(first.outcomes).flatMap(([field, outcome]) =>
            outcome.kind === 'take' ? [[field, outcome.to]] : [],
          ),
        );
        const second = merge(first.base, taskOf({ ...ours, ...taken }), written(issue, first));
        expect(second.change).toEqual({});
        expect(Object.values(second.outcomes).some(({ kind }) => kind === 'take')).toBe(false);
      }),
    );
  });

  it('never loses a person’s text: around the section, and in fields that they changed', () => {
    fc.assert(
      fc.property(fields, fields, fields, around, (base, ours, theirs, texts) => {
        const issue = issueOf(theirs, texts);
        const after = written(issue, merge(base, taskOf(ours), issue));
        expect(after.body.startsWith(texts[0])).toBe(true);
        expect(after.body.endsWith(texts[1])).toBe(true);
        for (const field of ['title', 'milestone', 'assignee', 'state'] as const)
          if (theirs[field] !== base[field]) expect(after[field]).toBe(theirs[field]);
        if (theirs.section !== base.section)
          expect(markdownBody.section(after.body, markedAs)).toBe(theirs.section);
        for (const label of theirs.labels)
          if (!base.labels.includes(label as never)) expect(after.labels).toContain(label);
      }),
    );
  });

  it('writes over no field that never was in step, unless it is empty there', () => {
    const inStep = fc.record(
      { title: fc.constant('A'), dueOn: day, priority, estimate },
      { requiredKeys: [] },
    );
    const values = fc.record({ title: fc.constantFrom('A', 'B'), dueOn: day, priority, estimate });
    fc.assert(
      fc.property(inStep, values, values, priority, (base, ours, theirs, usual) => {
        const issue = sampleIssue(1, theirs);
        const known = withDefaults(base, issue, { priority: usual });
        const after = written(issue, mergeAll(known, taskOf(ours), issue));
        for (const field of ['title', 'dueOn', 'priority', 'estimate'] as const) {
          const given = theirs[field];
          if (given === null || given === base[field]) continue;
          const isDefault =
            field === 'priority' && given === usual && base.title !== undefined && !base.priority;
          if (!isDefault) expect(after[field]).toBe(given);
        }
      }),
    );
  });

  it('asks a person about a priority that they set before priorities were mapped', () => {
    const base = { ...plain(sampleTask(1)), priority: null };
    const ours = sampleTask(1, { priority: 'High' });
    const outcomes = (theirs: string | null) => {
      const issue = sampleIssue(1, { priority: theirs });
      return mergeAll(withDefaults(base, issue, { priority: 'Medium' }), ours, issue).outcomes;
    };
    expect(outcomes('Highest').priority?.kind).toBe('conflict');
    expect(outcomes('Medium').priority).toEqual({ kind: 'write', from: 'Medium', to: 'High' });
    expect(outcomes(null).priority?.kind).toBe('write');
    expect(outcomes('High').priority?.kind).toBe('same');
  });

  it('commutes where the sides changed different fields', () => {
    const field = fc.constantFrom('title', 'milestone', 'assignee', 'state');
    fc.assert(
      fc.property(fields, fields, fields, field, field, (base, mine, its, left, right) => {
        fc.pre(left !== right);
        const ours = { ...base, [left]: mine[left as 'title'] };
        const theirs = { ...base, [right]: its[right as 'title'] };
        const all = { takes: () => true };
        const issue = issueOf(theirs, ['', '']);
        const there = written(issue, merge(base, taskOf(ours), issue, all));
        const other = issueOf(ours, ['', '']);
        const back = written(other, merge(base, taskOf(theirs), other, all));
        for (const each of ['title', 'milestone', 'assignee', 'state'] as const)
          expect(there[each]).toEqual(back[each]);
      }),
    );
  });
});
