import { type Notification, notificationWords, pathOfTarget } from '@pitwall/contracts';
import type { NotificationRow } from './notification.repository.ts';

/** What a notification says and where it leads. Names are those of today; who is gone has none. */
export function presentNotification(
  row: NotificationRow,
  organization: string,
  names: ReadonlyMap<string, string>,
): Notification {
  const { kind, count, about, system, at, readAt, target, actorId } = row;
  const by = names.get(actorId ?? '') ?? null;
  return {
    id: row.id,
    kind,
    count,
    title: notificationWords(kind, { count, by, about }),
    detail: count > 1 ? '' : row.detail,
    samples: row.samples,
    system,
    path: pathOfTarget(target, { organization, system: system?.slug ?? null }),
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}

export const actorsOf = (rows: readonly NotificationRow[]): Set<string> =>
  new Set(rows.flatMap(({ actorId }) => actorId ?? []));
