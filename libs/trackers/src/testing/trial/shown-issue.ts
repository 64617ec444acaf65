import type { ShownIssue } from './trial-tracker.ts';

type Value = string | number | null | readonly string[];

/** Without what is empty. */
export const shownIssue = (
  title: string,
  fields: Record<string, Value>,
  description: string,
): ShownIssue => ({
  title,
  fields: Object.entries(fields).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
    return text === '' ? [] : [[name, text] as const];
  }),
  description,
});

/** Of Markdown whose comments no page shows. */
export const withoutComments = (body: string): string => body.replace(/<!--.*?-->\n?/gs, '').trim();
