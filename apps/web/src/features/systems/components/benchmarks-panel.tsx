import { Panel, ShareCompare } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { benchmarksQuery } from '../api/benchmarks.ts';
import { benchmarkRows, benchmarkSentence } from '../benchmark-words.ts';
import styles from './benchmarks-panel.module.css';

/** A system beside the others. It stands last and comes by itself: without five others there is nothing to show. */
export const BenchmarksPanel = () => {
  const { organization, system } = useSystemAddress();
  const { data } = useQuery(benchmarksQuery(organization, system));
  const topics = data?.topics ?? [];
  if (!topics.some(({ median }) => median !== null)) return null;
  return (
    <Panel title="Beside your other systems">
      <p className={styles.sentence}>{benchmarkSentence(topics)}</p>
      <ShareCompare
        caption="Share of the due practices that are met, by topic, beside the median of other systems"
        headings={{ row: 'Topic', own: 'Met here', other: 'Median' }}
        rows={benchmarkRows(topics)}
      />
      <p className={styles.basis}>
        The share of due practices that are met. The mark is the median of the other systems that
        you see; it stands only on five or more of them, so that it tells of none.
      </p>
    </Panel>
  );
};
