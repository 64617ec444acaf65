import type { DatabaseCheck, Outcome } from '@pitwall/contracts';
import { FilterBar, Loading, Panel, Sentence, Skeleton, Stack, When } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Command } from '../../../lib/command.tsx';
import { Loaded } from '../../../lib/loaded.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { databaseReportQuery } from '../api/database-report.ts';
import {
  ASKING,
  CHECK_WORDS,
  databaseLine,
  grantsOf,
  inOrder,
  reportSentence,
} from '../database-words.ts';
import { DatabaseCheckPanel } from './database-check-panel.tsx';
import { DatabaseFigures } from './database-figures.tsx';
import styles from './database-report.module.css';

/** What the doctor saw of a database, what mends it, and what the forecast can follow. */
export const DatabaseReportView = ({ scan }: { scan: string }) => {
  const { organization, system } = useSystemAddress();
  const query = useQuery(databaseReportQuery(organization, system, scan));
  return (
    <Loaded
      query={query}
      loading={
        <Loading label="Loading the report">
          <Panel>
            <Skeleton count={3} />
          </Panel>
        </Loading>
      }
    >
      {({ report, figures }) => (
        <Stack>
          <Sentence
            detail={
              <>
                {databaseLine(report)}
                {report.database.countedSince === null ? null : (
                  <>
                    {' '}
                    · counted since <When at={report.database.countedSince} />
                  </>
                )}
              </>
            }
          >
            {reportSentence(report.checks)}
          </Sentence>
          <Checks checks={inOrder(report.checks)} />
          <DatabaseFigures scan={scan} figures={figures} />
        </Stack>
      )}
    </Loaded>
  );
};

const Checks = ({ checks }: { checks: readonly DatabaseCheck[] }) => {
  const [shown, setShown] = useState<Outcome[]>([]);
  const chosen = checks.filter(({ outcome }) => shown.length === 0 || shown.includes(outcome));
  const quiet = chosen.filter(({ outcome }) => !ASKING.has(outcome));
  const grants = grantsOf(chosen);
  return (
    <>
      <FilterBar
        label="Outcomes"
        selected={shown}
        onChange={setShown}
        options={(Object.keys(CHECK_WORDS) as Outcome[])
          .map((outcome) => ({
            value: outcome,
            label: CHECK_WORDS[outcome],
            count: checks.filter((check) => check.outcome === outcome).length,
          }))
          .filter(({ count }) => count > 0)}
      />
      {chosen
        .filter(({ outcome }) => ASKING.has(outcome))
        .map((check) => (
          <DatabaseCheckPanel key={check.check} check={check} />
        ))}
      {quiet.length === 0 ? null : (
        <Panel title="Nothing to do">
          <dl className={styles.quiet}>
            {quiet.map(({ check, title, outcome, message, practice }) => (
              <div key={check}>
                <dt>{`${practice} ${title}: ${CHECK_WORDS[outcome].toLowerCase()}`}</dt>
                <dd>{message}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      )}
      {grants.length === 0 ? null : (
        <Panel title="To see more">
          <Stack gap="small">
            {grants.map((grant) => (
              <Command key={grant} label="Let the doctor see more">
                {grant}
              </Command>
            ))}
          </Stack>
        </Panel>
      )}
    </>
  );
};
