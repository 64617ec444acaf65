import { EmptyState, Panel } from '@pitwall/ui';
import { effectWords } from './effect-words.ts';
import styles from './verdict-panel.module.css';

export interface Verdict {
  problems: readonly { file: string; line: number; rule: string; message: string }[];
  effect: Parameters<typeof effectWords>[0] | null;
}

/** What the rules say about the text, with the line of each problem. */
export const VerdictPanel = ({
  verdict,
  checking,
  onLine,
}: {
  verdict: Verdict | undefined;
  checking: boolean;
  /** Brings the reader to a line of the text, from 1. */
  onLine: (line: number) => void;
}) => (
  <Panel title="Check" detail={checking ? 'Checking what you typed.' : undefined}>
    <div role="status">
      {verdict === undefined ? (
        <p className={styles.quiet}>There is nothing to check yet.</p>
      ) : verdict.problems.length > 0 ? (
        <>
          <p className={styles.count}>
            {verdict.problems.length === 1
              ? 'One problem. Until it is mended, nothing can be saved.'
              : `${verdict.problems.length} problems. Until they are mended, nothing can be saved.`}
          </p>
          <ol className={styles.problems}>
            {verdict.problems.map((problem) => (
              <li key={`${problem.line} ${problem.rule} ${problem.message}`}>
                <button
                  type="button"
                  className={styles.line}
                  onClick={() => {
                    onLine(problem.line);
                  }}
                >
                  {`Line ${problem.line}`}
                </button>{' '}
                <code>{problem.rule}</code>
                <p>{problem.message}</p>
              </li>
            ))}
          </ol>
        </>
      ) : verdict.effect === null ? (
        <EmptyState title="Nothing to check">Write or import an overlay.</EmptyState>
      ) : (
        <>
          <p className={styles.count}>No problem. {effectWords(verdict.effect)}</p>
          <Ids label="Added" ids={verdict.effect.added} />
          <Ids label="Changed" ids={verdict.effect.changed} />
          <Ids label="Hidden" ids={verdict.effect.hidden} />
        </>
      )}
    </div>
  </Panel>
);

const SHOWN = 40;

const Ids = ({ label, ids }: { label: string; ids: readonly string[] }) =>
  ids.length === 0 ? null : (
    <p className={styles.ids}>
      <span>{label}</span> {ids.slice(0, SHOWN).join(', ')}
      {ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : ''}
    </p>
  );
