import type { AuditEvent } from '@pitwall/contracts';
import { Disclosure, Identifier, When, WorkItem } from '@pitwall/ui';
import { namedWords } from '../../../lib/list-words.ts';
import { auditSubjects, eventTitle, NAMED } from '../audit-runs.ts';
import { auditChanges, tellingChanges } from '../audit-words.ts';
import styles from './audit-item.module.css';

/** "Ana Ortiz, by a token · from 192.0.2.7". */
export const byWhom = ({ actor, address }: AuditEvent): string =>
  [
    actor.name ?? (actor.userId === null ? 'Pitwall itself' : 'someone who left'),
    actor.tokenId === null ? '' : ', by a token',
    address === null ? '' : ` · from ${address}`,
  ].join('');

/** More than this is behind a click. */
const FEW = 3;

const seconds = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

/** One event; among others of its run it says what is its own: what it was about, and the second. */
export const AuditItem = ({ event, inRun = false }: { event: AuditEvent; inRun?: boolean }) => {
  // The way of a sign-in stands in the title.
  const changes = auditChanges(event.before, event.after).filter(({ field }) => field !== 'way');
  const telling = tellingChanges(changes);
  const brief = telling.length <= FEW || changes.every(({ before }) => before === null);
  const shown = brief ? telling.slice(0, FEW) : [];
  const title = eventTitle(
    event,
    shown.map(({ after }) => after),
  );
  return (
    <WorkItem
      title={(inRun && namedWords(auditSubjects(event), NAMED)) || title}
      reason={
        <span className={inRun ? styles.own : undefined}>
          {inRun ? null : byWhom(event)}
          <Changes changes={shown} />
        </span>
      }
      cost={inRun ? seconds.format(new Date(event.at)) : <When at={event.at} />}
    >
      {changes.length <= FEW && telling.length === changes.length ? undefined : (
        <Disclosure
          summary={
            changes.length === 1 ? `The ${changes[0]?.field}` : `All ${changes.length} fields`
          }
        >
          <dl className={styles.changes}>
            {changes.map(({ field, before, after }) => (
              <div key={field}>
                <dt>
                  <Identifier>{field}</Identifier>
                </dt>
                <dd>
                  {before === null ? null : <del>{before}</del>}
                  {before === null || after === null ? null : ' to '}
                  {after === null ? null : <ins>{after}</ins>}
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </WorkItem>
  );
};

const Changes = ({ changes }: { changes: ReturnType<typeof auditChanges> }) =>
  changes.map(({ field, before, after }) => (
    <span key={field} className={styles.change}>
      {field} {before === null ? null : `${before} to `}
      {after ?? 'nothing'}
    </span>
  ));
