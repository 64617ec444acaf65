import { STAGES, type PracticeBrief, type StageText } from '@pitwall/contracts';
import { WorkItem, WorkList } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import styles from './practice-list.module.css';

export interface PracticeListProps {
  label: string;
  practices: readonly PracticeBrief[];
  stages: readonly StageText[];
}

/** Practices in the order of their stages. */
export const PracticeList = ({ label, practices, stages }: PracticeListProps) => (
  <WorkList label={label}>
    {[...practices]
      .sort(
        (one, other) =>
          STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage) || one.id.localeCompare(other.id),
      )
      .map(({ id, title, statement, stage, gate }) => (
        <WorkItem
          key={id}
          title={
            <TextLink look="plain" to="/catalogue/$practice" params={{ practice: id }}>
              {title}
            </TextLink>
          }
          reason={statement}
          cost={
            <span className={styles.stage}>
              {stages.find((one) => one.stage === stage)?.title ?? stage}
              {gate === 'required' ? '' : ', recommended'}
            </span>
          }
          id={id}
        />
      ))}
  </WorkList>
);
