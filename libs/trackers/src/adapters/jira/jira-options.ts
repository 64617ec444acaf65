/** How a project holds tasks. What is left out is learnt of the project, by one call. */
export interface JiraOptions {
  /** Stages or sprints become epics over their tasks, or versions in which they are fixed. */
  milestonesAs: 'epic' | 'version';
  /** Ids of types. */
  issueType: string | null;
  epicType: string | null;
  subtaskType: string | null;
  /** The id of a field of numbers that holds working days: `customfield_10016`. */
  estimateField: string | null;
  /** Whether priorities are kept in step; else each issue has the project's usual one. */
  priorities: boolean;
  /** The name of the link by which one issue blocks another. */
  blocksLink: string;
  /** The name of the status that closing leads to; null takes one of the category "done". */
  doneStatus: string | null;
  /** The name of the status that opening again leads to; null takes one where work waits. */
  openStatus: string | null;
}

export const JIRA_DEFAULTS: JiraOptions = {
  milestonesAs: 'epic',
  issueType: null,
  epicType: null,
  subtaskType: null,
  estimateField: null,
  priorities: false,
  blocksLink: 'Blocks',
  doneStatus: null,
  openStatus: null,
};

/** A project as the adapter must know it to make issues. */
export interface JiraProject {
  /** Jira's number for it, as text. */
  id: string;
  issueType: string;
  /** Null where the project has none. */
  epicType: string | null;
  subtaskType: string | null;
}

interface IssueType {
  id: string;
  name: string;
  subtask: boolean;
  hierarchyLevel: number;
}

/** Types of issues (0), of what stands above them (1), and of sub-tasks (-1). */
export const onLevel = (issueTypes: readonly IssueType[], level: number): readonly IssueType[] =>
  issueTypes.filter((each) => (each.subtask ? -1 : each.hierarchyLevel) === level);

/** The types that are told, else the usual ones, else the first of their level. */
export function projectOf(
  { id, issueTypes }: { id: string; issueTypes: readonly IssueType[] },
  { issueType, epicType, subtaskType }: JiraOptions,
): JiraProject | null {
  const first = (level: number, usual: RegExp): string | null => {
    const types = onLevel(issueTypes, level);
    return (types.find(({ name }) => usual.test(name)) ?? types[0])?.id ?? null;
  };
  const plain = issueType ?? first(0, /^task$/i);
  if (plain === null) return null;
  return {
    id,
    issueType: plain,
    epicType: epicType ?? first(1, /^epic$/i),
    subtaskType: subtaskType ?? first(-1, /^sub-?task$/i),
  };
}
