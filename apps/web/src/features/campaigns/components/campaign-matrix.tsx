import type { CampaignDetail } from '@pitwall/contracts';
import { Tag } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { CELL_WORDS } from '../model/campaign-words.ts';
import styles from './campaign-matrix.module.css';

/** Each practice on each system, in a word that leads to the answer, and to its task while it is open. */
export const CampaignMatrix = ({
  campaign: { columns, rows, name },
  organization,
}: {
  campaign: CampaignDetail;
  organization: string;
}) => (
  <div className={styles.frame}>
    <table className={styles.matrix} aria-label={`Progress of ${name}`}>
      <thead>
        <tr>
          <th scope="col" className={styles.system}>
            System
          </th>
          {columns.map(({ practice, title }) => (
            <th key={practice} scope="col">
              <span className={styles.title}>{title}</span>
              {practice}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ system, team, done, total, cells }) => (
          <tr key={system.slug}>
            <th scope="row" className={styles.system}>
              {system.name}
              <span className={styles.aside}>
                {team} ·{' '}
                <span className={styles.share}>
                  {done} of {total}
                </span>
              </span>
            </th>
            {cells.map(({ practice, cell, task }) => (
              <td key={practice}>
                {cell === 'none' ? (
                  CELL_WORDS.none
                ) : (
                  <TextLink
                    look="plain"
                    to="/$organization/systems/$system/assessment/$practice"
                    params={{ organization, system: system.slug, practice }}
                  >
                    {cell === 'done' ? (
                      <Tag signal="verified">{CELL_WORDS.done}</Tag>
                    ) : (
                      CELL_WORDS[cell]
                    )}
                  </TextLink>
                )}
                {task === null || cell === 'done' ? null : (
                  <span className={styles.aside}>
                    <TextLink
                      to="/$organization/tasks/$task"
                      params={{ organization, task }}
                      aria-label={`its task: ${practice}, ${system.name}`}
                    >
                      its task
                    </TextLink>
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
