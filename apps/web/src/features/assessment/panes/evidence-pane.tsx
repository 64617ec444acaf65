import type { AssessmentItem, Evidence } from '@pitwall/contracts';
import { Disclosure, OutsideLink, Prose, Stack, Tag, When, ANSWER_WORDS } from '@pitwall/ui';
import type { FullPractice } from '../../../lib/api/practice.ts';
import { useSystem } from '../../../lib/system/current-system.tsx';
import { FindingEvidence } from './finding-evidence.tsx';
import { IfMended } from './if-mended.tsx';
import styles from './evidence-pane.module.css';

export interface EvidencePaneProps {
  item: AssessmentItem;
  practice: FullPractice | undefined;
  /** Undefined while it is read. */
  kept: { evidence: Evidence[]; history: HistoryEntry[] } | undefined;
  /** Some of it is on its way: what stands below waits, so that it does not move. */
  coming: boolean;
}

interface HistoryEntry {
  version: number;
  state: AssessmentItem['standing']['claimed'];
  note: string;
  answeredBy: string | null;
  answeredAt: string;
}

/** Why the answer is believed or not, what mending it brings, and what it is about. */
export const EvidencePane = ({ item, practice, kept, coming }: EvidencePaneProps) => {
  const { repositories } = useSystem();
  const { suggestion, contradiction, standing } = item;
  const given = (kept?.evidence ?? []).filter(({ kind }) => kind !== 'finding');
  const findings = suggestion?.findings ?? [];
  return (
    <Stack gap="large">
      <section aria-labelledby="evidence">
        <header className={styles.head}>
          <h2 id="evidence" className={styles.heading}>
            Evidence
          </h2>
          {contradiction ? (
            <Tag signal="disputed">contradiction</Tag>
          ) : standing.evidence === 'fresh' ? (
            <Tag signal="verified">verified</Tag>
          ) : standing.evidence === 'stale' ? (
            <Tag signal="disputed">stale</Tag>
          ) : null}
        </header>
        <Stack gap="medium">
          {findings.map((finding) => (
            <FindingEvidence
              key={finding.probe}
              finding={finding}
              commit={suggestion?.commit ?? null}
              repositories={repositories}
            />
          ))}
          {given.map((one) => (
            <Prose key={one.id}>
              {one.note === null ? null : <p className={styles.given}>{one.note}</p>}
              {one.url === null ? null : (
                <p className={styles.given}>
                  <OutsideLink href={one.url}>{one.url}</OutsideLink>
                </p>
              )}
              <p className={styles.by}>
                {one.createdBy ?? 'Someone who has left'}, <When at={one.createdAt} />
              </p>
            </Prose>
          ))}
          {findings.length === 0 && given.length === 0 ? (
            <Prose>
              <p>
                None yet. A scan looks for some practices by itself; for the others a link or a note
                says why the answer is to be believed.
              </p>
            </Prose>
          ) : null}
          {kept !== undefined && kept.history.length > 0 ? (
            <Disclosure summary={`History, ${kept.history.length}`}>
              <ol className={styles.history}>
                {kept.history.map((entry) => (
                  <li key={entry.version}>
                    <b>{ANSWER_WORDS[entry.state]}</b>
                    <span>
                      {' '}
                      · {entry.answeredBy ?? 'someone who has left'}, <When at={entry.answeredAt} />
                    </span>
                    {entry.note === '' ? null : <q>{entry.note}</q>}
                  </li>
                ))}
              </ol>
            </Disclosure>
          ) : null}
        </Stack>
      </section>
      {practice === undefined || coming ? null : (
        <>
          <IfMended item={item} practice={practice} />
          <section aria-labelledby="learn">
            <h2 id="learn" tabIndex={-1} className={styles.heading}>
              Learn
            </h2>
            <Prose>
              <p>{practice.learn}</p>
              <p>
                {practice.sources.map((source, index) => (
                  <span key={source.url}>
                    {index > 0 ? ' · ' : ''}
                    <OutsideLink href={source.url}>{source.title}</OutsideLink>
                  </span>
                ))}
              </p>
            </Prose>
          </section>
        </>
      )}
    </Stack>
  );
};
