import type { PracticeBrief, SymptomBrief } from '@pitwall/contracts';
import { OutsideLink, Panel, WorkItem, WorkList } from '@pitwall/ui';
import type { FullPractice } from '../../../lib/api/practice.ts';
import { TextLink } from '../../../lib/links.ts';
import styles from './side-lists.module.css';

export interface BriefListProps {
  title: string;
  practices?: readonly PracticeBrief[];
  symptoms?: readonly SymptomBrief[];
  /** Said when there are none; without it the panel is left out. */
  none?: string;
}

/** Practices or symptoms around this one, by name. */
export const BriefList = ({ title, practices = [], symptoms = [], none }: BriefListProps) => {
  if (practices.length === 0 && symptoms.length === 0) {
    return none === undefined ? null : (
      <Panel title={title}>
        <p className={styles.none}>{none}</p>
      </Panel>
    );
  }
  return (
    <Panel title={title} flush>
      <WorkList label={title} dense>
        {practices.map((practice) => (
          <WorkItem
            key={practice.id}
            title={
              <TextLink look="plain" to="/catalogue/$practice" params={{ practice: practice.id }}>
                {practice.title}
              </TextLink>
            }
            id={practice.id}
          />
        ))}
        {symptoms.map((symptom) => (
          <WorkItem
            key={symptom.id}
            title={
              <TextLink
                look="plain"
                to="/catalogue/symptoms/$symptom"
                params={{ symptom: symptom.id }}
              >
                {symptom.title}
              </TextLink>
            }
          />
        ))}
      </WorkList>
    </Panel>
  );
};

/** Where it is written down, in others' words. */
export const SourceList = ({ sources }: Pick<FullPractice, 'sources'>) => (
  <Panel title="Sources">
    <ul className={styles.sources}>
      {sources.map((source) => (
        <li key={source.url}>
          <OutsideLink href={source.url}>{source.title}</OutsideLink>
          <span>{source.publisher}</span>
        </li>
      ))}
    </ul>
  </Panel>
);
