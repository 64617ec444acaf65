import type { SymptomBrief } from '@pitwall/contracts';
import { Panel, WorkItem, WorkList } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';

/** Things that hurt now, each with what to do tonight. */
export const SymptomsPanel = ({
  title,
  symptoms,
}: {
  title: string;
  symptoms: readonly SymptomBrief[];
}) => (
  <Panel
    title={title}
    detail="Something hurts now? How to recognize it, what to do tonight, and what treats it for good."
    flush
  >
    <WorkList label={title}>
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
          reason={symptom.shows}
        />
      ))}
    </WorkList>
  </Panel>
);
