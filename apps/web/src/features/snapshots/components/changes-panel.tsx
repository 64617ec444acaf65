import type { SnapshotComparison } from '@pitwall/contracts';
import {
  AnswerMark,
  ANSWER_WORDS,
  Panel,
  WorkItem,
  WorkList,
  type WorkItemProps,
} from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { sentenceCase } from '../../../lib/sentence-case.ts';

type Change = SnapshotComparison['newlyDue'][number] &
  Partial<Pick<SnapshotComparison['changed'][number], 'before' | 'after'>>;

/** Practices that changed in one way; nothing where none did. */
export const ChangesPanel = ({
  title,
  detail,
  changes,
}: {
  title: string;
  detail: string;
  changes: readonly Change[];
}) => {
  if (changes.length === 0) return null;
  return (
    <Panel flush title={title} detail={detail} aside={changes.length}>
      <WorkList label={title}>
        {changes.map(({ practice, title: words, before, after }) => (
          <WorkItem
            key={practice}
            {...standing(before, after)}
            title={
              <TextLink look="plain" to="/catalogue/$practice" params={{ practice }}>
                {words}
              </TextLink>
            }
            id={practice}
          />
        ))}
      </WorkList>
    </Panel>
  );
};

const standing = (
  before: Change['before'],
  after: Change['after'],
): Pick<WorkItemProps, 'lead' | 'reason'> =>
  before === undefined || after === undefined
    ? {}
    : {
        lead: <AnswerMark state={after} />,
        reason:
          before === after
            ? `${sentenceCase(ANSWER_WORDS[after])}, as before; its evidence is what changed.`
            : `${sentenceCase(ANSWER_WORDS[before])} before, ${ANSWER_WORDS[after]} after.`,
      };
