import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as documents from '../../adapters/linear/linear-documents.ts';
import type { TrackerRequest } from '../../run/transport.ts';
import { graphqlReferee } from '../graphql-referee.ts';
import { LINEAR_SCHEMA } from './linear-schema.ts';

const folder = process.env['PITWALL_SPECIFICATIONS'];
const referee = graphqlReferee(LINEAR_SCHEMA);
const call = (query: string, variables: Record<string, unknown> = {}): TrackerRequest => ({
  method: 'POST',
  url: 'https://api.linear.app/graphql',
  headers: {},
  json: { query, variables },
});
const {
  CREATE_COMMENT,
  CREATE_ISSUE,
  CREATE_LABEL,
  CREATE_MILESTONE,
  CREATE_RELATION,
  DELETE_RELATION,
  DIRECTORY,
  FIND_COMMENT,
  LIST_BLOCKERS,
  LIST_CHILDREN,
  LIST_CYCLES,
  LIST_ISSUES,
  LIST_LABELS,
  LIST_MILESTONES,
  OFFERS,
  READ_ISSUE,
  UPDATE_ISSUE,
} = documents;

/** For each document, variables that are against it: a referee that slept would pass them. */
const AGAINST: [string, string, Record<string, unknown>][] = [
  ['issues by a label’s name alone', LIST_ISSUES.text, { filter: { label: 'pitwall' } }],
  ['issues without a filter', LIST_ISSUES.text, {}],
  ['one issue by no id', READ_ISSUE.text, {}],
  ['labels of a team by its key alone', LIST_LABELS.text, { team: 'ENG', filter: {} }],
  ['milestones of a project by its name', LIST_MILESTONES.text, { filter: { project: 'x' } }],
  ['cycles of a team by its key alone', LIST_CYCLES.text, { filter: { team: 'ENG' } }],
  ['offers of a team by its key alone', OFFERS.text, { team: 'ENG', labels: {} }],
  ['an issue of half a priority', UPDATE_ISSUE.text, { id: 'x', input: { priority: 1.5 } }],
  ['a directory without people', DIRECTORY.text, { team: {}, labels: {}, project: {} }],
  ['a label without a name', CREATE_LABEL.text, { input: { color: '#1f4b99' } }],
  ['a milestone of no project', CREATE_MILESTONE.text, { input: { name: 'MVP' } }],
  ['a milestone of null', CREATE_MILESTONE.text, { input: { name: 'MVP', projectId: null } }],
  ['an issue without a team', CREATE_ISSUE.text, { input: { title: 'a' } }],
  ['an issue with labels by name', CREATE_ISSUE.text, { input: { teamId: 'x', labels: ['a'] } }],
  ['an issue with GitHub’s body', CREATE_ISSUE.text, { input: { teamId: 'x', body: 'a' } }],
  ['a state by its word', UPDATE_ISSUE.text, { id: 'x', input: { state: 'done' } }],
  [
    'a relation of an unknown type',
    CREATE_RELATION.text,
    { input: { ...RELATION(), type: 'blocked' } },
  ],
  ['a relation without its kind', CREATE_RELATION.text, { input: RELATION() }],
  ['a relation taken off by nothing', DELETE_RELATION.text, {}],
  ['a comment by GitHub’s name', CREATE_COMMENT.text, { input: { issueId: 'x', text: 'a' } }],
  ['comments by a bare id', FIND_COMMENT.text, { filter: { id: 'x' } }],
  ['blockers of nothing', LIST_BLOCKERS.text, { id: null }],
  ['children of nothing', LIST_CHILDREN.text, { id: null }],
];
function RELATION() {
  return { issueId: 'x', relatedIssueId: 'y' };
}

describe('the referee of Linear', () => {
  it.each(AGAINST)('refuses %s', (_, text, variables) => {
    expect(referee.ofRequest(call(text, variables))).not.toEqual([]);
  });

  it.each(AGAINST)('refuses an answer of another shape to what is beside %s', (_, text) => {
    // Variables that are right for no document judge the answer no less.
    const valid = VALID.find(([given]) => given === text);
    if (!valid) throw new Error('There are no variables that are right.');
    expect(referee.ofRequest(call(...valid))).toEqual([]);
    const response = { status: 200, headers: {}, body: JSON.stringify({ data: { id: 7 } }) };
    expect(referee.ofResponse(call(...valid), response)).not.toEqual([]);
  });

  it.each([
    ['an unknown field', '{ viewer { id } }', {}],
    ['a variable of nothing', '{ teams { nodes { id } } }', { id: 'x' }],
    ['what is no document', 'teams', {}],
  ])('refuses %s', (_, text, variables) => {
    expect(referee.ofRequest(call(text, variables))).not.toEqual([]);
  });
});

const VALID: [string, Record<string, unknown>][] = [
  [LIST_ISSUES.text, { filter: {} }],
  [READ_ISSUE.text, { id: 'x' }],
  [LIST_LABELS.text, { team: {}, filter: {} }],
  [LIST_MILESTONES.text, { filter: {} }],
  [LIST_CYCLES.text, { filter: {} }],
  [OFFERS.text, { team: {}, labels: {} }],
  [DIRECTORY.text, { team: {}, labels: {}, people: {}, project: {} }],
  [CREATE_LABEL.text, { input: { name: 'a' } }],
  [CREATE_MILESTONE.text, { input: { name: 'a', projectId: 'x' } }],
  [CREATE_ISSUE.text, { input: { teamId: 'x', title: 'a' } }],
  [UPDATE_ISSUE.text, { id: 'x', input: {} }],
  [CREATE_RELATION.text, { input: { ...RELATION(), type: 'blocks' } }],
  [DELETE_RELATION.text, { id: 'x' }],
  [CREATE_COMMENT.text, { input: { issueId: 'x', body: 'a' } }],
  [FIND_COMMENT.text, { filter: { id: { eq: 'x' } } }],
  [LIST_BLOCKERS.text, { id: 'x' }],
  [LIST_CHILDREN.text, { id: 'x' }],
];

describe.skipIf(folder === undefined)('Linear’s whole schema (PITWALL_SPECIFICATIONS)', () => {
  const whole = (): GraphQLSchema =>
    buildSchema(readFileSync(join(folder ?? '', 'linear.graphql'), 'utf8'));

  it('has every field of the reduced one with the same type, and requires nothing more', () => {
    const full = whole();
    const unlike: string[] = [];
    let compared = 0;
    for (const type of Object.values(LINEAR_SCHEMA.getTypeMap())) {
      if (type.name.startsWith('__') || !(isObjectType(type) || isInputObjectType(type))) continue;
      const theirs = full.getType(type.name);
      if (!(isObjectType(theirs) || isInputObjectType(theirs))) unlike.push(type.name);
      else {
        const [own, other] = [type.getFields(), theirs.getFields()];
        compared += Object.keys(own).length;
        for (const [name, field] of Object.entries(own))
          if (signature(field) !== signature(other[name]) && !isReduced(field, other[name]))
            unlike.push(`${type.name}.${name}`);
        for (const [name, field] of Object.entries(other))
          if (
            isInputObjectType(theirs) &&
            isRequiredInputField(field as GraphQLInputField) &&
            !own[name]
          )
            unlike.push(`${type.name}.${name} is required`);
      }
    }
    expect(unlike).toEqual([]);
    expect(compared).toBeGreaterThan(200);
  });

  it('takes each call that Pitwall makes', () => {
    const judge = graphqlReferee(whole());
    for (const valid of VALID) expect(judge.ofRequest(call(...valid))).toEqual([]);
  });
});

type Field = GraphQLInputField | GraphQLField<unknown, unknown>;
const argumentsOf = (field: Field | undefined) => (field && 'args' in field ? field.args : []);
const signature = (field: Field | undefined): string =>
  [
    String(field?.type),
    ...argumentsOf(field)
      .map(({ name, type }) => `${name}: ${String(type)}`)
      .sort(),
  ].join('; ');

/** Arguments of types that are not here are left out; none of them is required. */
function isReduced(own: Field, other: Field | undefined): boolean {
  if (String(own.type) !== String(other?.type)) return false;
  const here = new Map(argumentsOf(own).map(({ name, type }) => [name, String(type)]));
  return argumentsOf(other).every((argument) =>
    here.has(argument.name)
      ? here.get(argument.name) === String(argument.type)
      : !isRequiredArgument(argument),
  );
}
