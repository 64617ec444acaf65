import type { AdfDocument } from '../../adapters/jira/adf/adf.ts';
import { type FakeJiraIssue, ISSUE_TYPES, PRIORITIES, STORY_POINTS } from './fake-jira-issue.ts';

type Body = Record<string, unknown>;

export interface FieldWorld {
  people: ReadonlySet<string>;
  versions: ReadonlyMap<string, string>;
  byId(idOrKey: string): FakeJiraIssue | undefined;
}

/** Jira's text fields hold so many characters. */
const LONGEST_TEXT = 32_767;

/** Changes an issue by the fields and updates of a request; gives what is wrong by field, and then changes nothing. */
export function applyFields(issue: FakeJiraIssue, body: Body, world: FieldWorld): Body {
  const errors: Body = {};
  const changed = structuredClone(issue);
  for (const [name, value] of Object.entries((body['fields'] ?? {}) as Body)) {
    const fault = setField(changed, name, value, world);
    if (fault !== null) errors[name] = fault;
  }
  for (const [name, operations] of Object.entries((body['update'] ?? {}) as Body)) {
    const fault = updateField(changed, name, operations as Body[], world);
    if (fault !== null) errors[name] = fault;
  }
  const parent = changed.parent === null ? undefined : world.byId(changed.parent);
  const level = ISSUE_TYPES.get(changed.type)?.level ?? 0;
  if (level < 0 && !parent) errors['parent'] = 'Given parent work item does not exist.';
  if (parent && (ISSUE_TYPES.get(parent.type)?.level ?? 0) <= level)
    errors['parentId'] = 'Given parent work item does not belong to appropriate hierarchy.';
  if (Object.keys(errors).length > 0) return errors;
  for (const { key, value } of (body['properties'] ?? []) as { key: string; value: unknown }[])
    changed.properties[key] = value;
  Object.assign(issue, changed);
  return {};
}

function setField(
  issue: FakeJiraIssue,
  name: string,
  value: unknown,
  world: FieldWorld,
): string | null {
  const { people, versions } = world;
  const given = (value ?? {}) as Record<string, string>;
  switch (name) {
    case 'project':
      return null;
    case 'issuetype':
      if (!ISSUE_TYPES.has(given['id'] ?? '')) return 'Specify a valid issue type';
      issue.type = given['id'] ?? '';
      return null;
    case 'summary': {
      const text = typeof value === 'string' ? value : '';
      if (text.trim() === '') return 'You must specify a summary of the issue.';
      if (text.length > 255) return 'Summary can’t exceed 255 characters.';
      if (/[\r\n]/.test(text))
        return 'The summary is invalid because it contains newline characters.';
      issue.summary = text;
      return null;
    }
    case 'description':
      if (JSON.stringify(value).length > LONGEST_TEXT)
        return 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.';
      issue.description = value as AdfDocument | null;
      return null;
    case 'labels': {
      const spaced = (value as string[]).find((label) => /\s/.test(label));
      if (spaced !== undefined) return `The label '${spaced}' contains spaces which is invalid.`;
      issue.labels = [...new Set(value as string[])];
      return null;
    }
    case 'fixVersions': {
      const ids = (value as { id: string }[]).map(({ id }) => id);
      if (ids.some((id) => !versions.has(id))) return 'Version id is not valid';
      issue.fixVersions = ids;
      return null;
    }
    case 'parent': {
      const parent = world.byId(given['id'] ?? given['key'] ?? '');
      if (!parent) return 'Could not find issue by id or key.';
      issue.parent = parent.id;
      return null;
    }
    case 'assignee': {
      const account = value === null ? null : (given['accountId'] ?? null);
      if (account !== null && !people.has(account))
        return `User '${account}' cannot be assigned issues.`;
      issue.assignee = account;
      return null;
    }
    case 'duedate':
      if (value !== null && !/^\d{4}-\d{2}-\d{2}$/.test(String(value)))
        return 'Error parsing date string';
      issue.dueDate = value as string | null;
      return null;
    case 'priority':
      if (!PRIORITIES.includes(given['name'] ?? '')) return 'The priority selected is invalid.';
      issue.priority = given['name'] ?? '';
      return null;
    case STORY_POINTS:
      if (value !== null && typeof value !== 'number') return 'Operation value must be a number';
      issue.storyPoints = value as number | null;
      return null;
    default:
      return `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`;
  }
}

function updateField(
  issue: FakeJiraIssue,
  name: string,
  operations: readonly Body[],
  { versions }: FieldWorld,
): string | null {
  if (name === 'parent') {
    issue.parent = null;
    return null;
  }
  if (name === 'labels') {
    for (const { add, remove } of operations as { add?: string; remove?: string }[]) {
      if (add !== undefined && /\s/.test(add))
        return `The label '${add}' contains spaces which is invalid.`;
      const others = issue.labels.filter((label) => label !== remove && label !== add);
      issue.labels = add === undefined ? others : [...others, add];
    }
    return null;
  }
  if (name !== 'fixVersions') return `Field '${name}' cannot be set.`;
  const idOf = ({ id, name: title }: { id?: string; name?: string }): string =>
    id ?? [...versions].find(([, each]) => each === title)?.[0] ?? '';
  for (const { add, remove } of operations as { add?: object; remove?: object }[]) {
    if (remove) issue.fixVersions = issue.fixVersions.filter((id) => id !== idOf(remove));
    if (add && !versions.has(idOf(add))) return 'Version id is not valid';
    if (add) issue.fixVersions = [...new Set([...issue.fixVersions, idOf(add)])];
  }
  return null;
}
