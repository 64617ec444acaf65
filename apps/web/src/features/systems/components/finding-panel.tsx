import type { Finding } from '@pitwall/contracts';
import { ANSWER_WORDS, Button, CodeExcerpt, Panel, Stack, Tag } from '@pitwall/ui';
import { useState } from 'react';
import { TextLink } from '../../../lib/links.ts';
import { useSystem, useSystemAddress } from '../../../lib/system/current-system.tsx';
import { excerptAt } from '../../../lib/finding-excerpt.ts';
import { OUTCOME_WORDS } from '../outcome-words.ts';
import { sourceAddress } from '../scan-words.ts';
import styles from './finding-panel.module.css';

/** Places that are shown before the reader asks for more. */
const FEW = 2;

export interface FindingPanelProps {
  practice: string;
  title: string;
  findings: readonly Finding[];
  scan: { commit: string | null; modified: boolean };
}

/** What the probes of one practice saw, with the lines that prove it. */
export const FindingPanel = ({ practice, title, findings, scan }: FindingPanelProps) => {
  const params = useSystemAddress();
  return (
    <Panel
      title={title}
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
        {findings.map((finding) => (
          <OneFinding key={finding.probe} finding={finding} scan={scan} />
        ))}
      </Stack>
    </Panel>
  );
};

const OneFinding = ({ finding, scan }: { finding: Finding; scan: FindingPanelProps['scan'] }) => {
  const { repositories } = useSystem();
  const [all, setAll] = useState(false);
  const { outcome, message, confidence, suggests, probe, locations, total } = finding;
  const word = OUTCOME_WORDS.find((one) => one.outcome === outcome);
  const shown = all ? locations : locations.slice(0, FEW);
  return (
    <div className={styles.finding}>
      <p className={styles.message}>
        <Tag {...(word?.signal === undefined ? {} : { signal: word.signal })}>
          {word?.words ?? outcome}
        </Tag>{' '}
        {message}
      </p>
      <p className={styles.detail}>
        {`Confidence ${confidence}`}
        {suggests === null ? null : ` · suggests “${ANSWER_WORDS[suggests].toLowerCase()}”`} · found
        by <code>{probe}</code>
      </p>
      {shown.map((location) => (
        <CodeExcerpt
          key={`${location.path}:${location.startLine}:${location.snippetHash}`}
          {...excerptAt(
            location,
            finding,
            scan.commit,
            sourceAddress(repositories, scan, location),
          )}
        />
      ))}
      {locations.length > shown.length ? (
        <Button
          size="small"

          onClick={() => {
            setAll(true);
          }}
        >
          {`Show ${locations.length - shown.length} more ${locations.length - shown.length === 1 ? 'place' : 'places'}`}
        </Button>
      ) : null}
      {total > locations.length && (all || locations.length <= FEW) ? (
        <p className={styles.detail}>
          {`The report holds ${locations.length} of ${total} places.`}
        </p>
      ) : null}
    </div>
  );
};
