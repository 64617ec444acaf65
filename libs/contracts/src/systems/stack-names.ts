/** What systems are built with. Without a parser, for pages that fetch none. */
export const STACKS = ['node', 'python', 'ruby', 'java', 'go', 'php', 'dotnet', 'other'] as const;
export type Stack = (typeof STACKS)[number];
