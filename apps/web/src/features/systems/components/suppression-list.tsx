import type { Suppression } from '@pitwall/contracts';
import { Button, formatDay, Tag, WorkItem, WorkList } from '@pitwall/ui';
import { type ReactNode, useState } from 'react';
import { dateOf } from '../../../lib/days.ts';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { suppressedPlace, SUPPRESSION_WORDS } from '../suppression-words.ts';
import styles from './suppression-list.module.css';

/** Suppressions that are shown before the reader asks for all. */
const FEW = 10;

export interface SuppressionListProps {
  suppressions: readonly (Suppression & { practice: string | null; subject?: string | null })[];
}

/** What is not told, each with its place, its reason and who says so. */
export const SuppressionList = ({ suppressions }: SuppressionListProps) => {
  const params = useSystemAddress();
  const [all, setAll] = useState(false);
  const shown = all ? suppressions : suppressions.slice(0, FEW);
  return (
    <>
      <WorkList label="Suppressed">
        {shown.map((one, index) => (
          <WorkItem
            // Two comments can suppress the same place.
            key={`${one.subject ?? ''} ${one.probe} ${suppressedPlace(one)} ${index}`}
            title={
              one.practice === null ? (
                <code>{one.probe}</code>
              ) : (
                <TextLink
                  look="plain"
                  to="/$organization/systems/$system/assessment/$practice"
                  params={{ ...params, practice: one.practice }}
                >
                  <code>{one.probe}</code>
                </TextLink>
              )
            }
            tags={<Tag>{SUPPRESSION_WORDS[one.reason]}</Tag>}
            reason={<Reason suppression={one} />}
            {...(one.practice === null ? {} : { id: one.practice })}
          />
        ))}
      </WorkList>
      {shown.length < suppressions.length ? (
        <div className={styles.more}>
          <Button
            size="small"
            onClick={() => {
              setAll(true);
            }}
          >
            {`Show all ${suppressions.length}`}
          </Button>
        </div>
      ) : null}
    </>
  );
};

const Reason = ({
  suppression: { because, path, line, subject, statedIn, statedBy, until },
}: {
  suppression: Suppression & { subject?: string | null };
}): ReactNode => (
  <>
    {because}
    <span className={styles.source}>
      <code>{suppressedPlace({ path, line })}</code>
      {subject ? ` of ${subject}` : null}
      {statedIn === undefined ? null : (
        <>
          {' · stated in '}
          <code>{statedIn}</code>
        </>
      )}
      {statedBy ? ` by ${statedBy.name}, ${formatDay(dateOf(statedBy.on))}` : null}
      {until ? ` · until ${formatDay(dateOf(until))}` : null}
    </span>
  </>
);
