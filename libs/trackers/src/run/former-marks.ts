import type { TrackerAdapter, TrackerPage } from './tracker-adapter.ts';
import type { RemoteIssue } from '../model/issue.ts';

/** Before an id in a mark: of Markdown and of the link in a panel, and of Jira's property. */
const MARKS = /(\btask=|"taskId":")([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g;

/**
 * An adapter that reads marks of an organization that was moved as its own: the tasks had other ids there, which
 * still stand in the bodies of their issues. What is written has the new ids.
 * @param former the tasks' ids here by those that they had
 */
export function withFormerMarks(
  adapter: TrackerAdapter,
  former: ReadonlyMap<string, string>,
): TrackerAdapter {
  const own = (issue: RemoteIssue): RemoteIssue => ({
    ...issue,
    body: issue.body.replace(
      MARKS,
      (mark, before: string, id: string) => before + (former.get(id) ?? mark.slice(before.length)),
    ),
  });
  const page = async (
    reading: Promise<TrackerPage<RemoteIssue>>,
  ): Promise<TrackerPage<RemoteIssue>> => {
    const { items, next } = await reading;
    return { items: items.map(own), next };
  };
  return new Proxy(adapter, {
    get(target, name: keyof TrackerAdapter) {
      switch (name) {
        case 'listIssues':
          return (...given: Parameters<TrackerAdapter['listIssues']>) =>
            page(target.listIssues(...given));
        case 'newestIssues':
          return (...given: Parameters<TrackerAdapter['newestIssues']>) =>
            page(target.newestIssues(...given));
        case 'readIssue':
          return async (...given: Parameters<TrackerAdapter['readIssue']>) =>
            own(await target.readIssue(...given));
        default: {
          const value: unknown = target[name];
          // Adapters have private parts, which a proxy has not.
          return typeof value === 'function' ? value.bind(target) : value;
        }
      }
    },
  });
}
