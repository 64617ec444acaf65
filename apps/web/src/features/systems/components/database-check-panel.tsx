import type { DatabaseCheck } from '@pitwall/contracts';
import { ANSWER_WORDS, Button, Disclosure, Panel, Stack, Tag } from '@pitwall/ui';
import { useState } from 'react';
import { Command } from '../../../lib/command.tsx';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { CHECK_WORDS } from '../database-words.ts';
import { OUTCOME_WORDS } from '../outcome-words.ts';
import styles from './database-report.module.css';

/** Things that are shown before the reader asks for more. */
const FEW = 4;

/** A check that asks for something: what was seen, and the statement that mends it. */
export const DatabaseCheckPanel = ({ check }: { check: DatabaseCheck }) => {
  const params = useSystemAddress();
  const [all, setAll] = useState(false);
  const { practice, outcome, items, total, suggests } = check;
  const signal = OUTCOME_WORDS.find((one) => one.outcome === outcome)?.signal;
  const shown = all ? items : items.slice(0, FEW);
  return (
    <Panel
      title={check.title}
      aside={
        <TextLink
          look="onward"
          to="/$organization/systems/$system/assessment/$practice"
          params={{ ...params, practice }}
        >
          {practice}
        </TextLink>
      }
    >
      <Stack gap="medium">
        <div>
          <p className={styles.message}>
            <Tag {...(signal === undefined ? {} : { signal })}>{CHECK_WORDS[outcome]}</Tag>{' '}
            {check.message}
          </p>
          <p className={styles.detail}>
            {`Impact ${check.impact} of 5 · confidence ${check.confidence}`}
            {suggests === null ? '' : ` · suggests “${ANSWER_WORDS[suggests].toLowerCase()}”`}
          </p>
        </div>
        {shown.length === 0 ? null : (
          <ul className={styles.items}>
            {shown.map(({ object, detail, mend }) => (
              <li key={`${object} ${detail}`}>
                <code className={styles.object}>{object}</code>
                {detail === '' ? null : <p className={styles.detail}>{detail}</p>}
                {mend === null ? null : <Command label={`Mend ${object}`}>{mend}</Command>}
              </li>
            ))}
          </ul>
        )}
        {items.length > shown.length ? (
          <Button
            size="small"
            onClick={() => {
              setAll(true);
            }}
          >
            {`Show ${items.length - shown.length} more`}
          </Button>
        ) : null}
        {total > items.length && shown.length === items.length ? (
          <p className={styles.detail}>{`The report holds ${items.length} of ${total}.`}</p>
        ) : null}
        <Disclosure summary="Why, from where on, and how to verify">
          <dl className={styles.quiet}>
            <div>
              <dt>Why</dt>
              <dd>{check.why}</dd>
            </div>
            <div>
              <dt>From where on</dt>
              <dd>{check.threshold}</dd>
            </div>
            <div>
              <dt>Verify</dt>
              <dd>{check.verify}</dd>
            </div>
          </dl>
        </Disclosure>
      </Stack>
    </Panel>
  );
};
