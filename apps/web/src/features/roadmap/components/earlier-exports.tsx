import type { ExportRun } from '@pitwall/contracts';
import { Tag, TextAnchor, When, WorkItem, WorkList } from '@pitwall/ui';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { exportAddress } from '../api/export-run.ts';
import { FORMAT_WORDS } from '../model/format-words.ts';
import styles from './earlier-exports.module.css';

/** Files that were made before, as they were then. */
export const EarlierExports = ({ runs }: { runs: readonly ExportRun[] }) => {
  const { organization, system } = useSystemAddress();
  if (runs.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>Earlier</h3>
      <WorkList label="Earlier exports" dense>
        {runs.map((run) => (
          <WorkItem
            key={run.id}
            title={
              <>
                {FORMAT_WORDS[run.format].label}, <When at={run.createdAt} />
              </>
            }
            tags={run.state === 'failed' ? <Tag signal="behind">failed</Tag> : undefined}
            actions={
              run.state === 'finished' ? (
                <TextAnchor
                  look="quiet"
                  href={exportAddress(organization, system, run.id)}
                  download=""
                >
                  Download
                </TextAnchor>
              ) : undefined
            }
          />
        ))}
      </WorkList>
    </section>
  );
};
