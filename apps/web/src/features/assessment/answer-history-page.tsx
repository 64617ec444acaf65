import type { AnswerChange } from '@pitwall/contracts';
import {
  AnswerMark,
  ANSWER_WORDS,
  EmptyState,
  Loading,
  Panel,
  Skeleton,
  When,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { TextLink } from '../../lib/links.ts';
import { Paged } from '../../lib/paged.tsx';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { sentenceCase } from '../../lib/sentence-case.ts';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { answerChangesQuery } from './api/answer-changes.ts';

/** Who answered what and when, the newest first. */
export const AnswerHistoryPage = () => {
  const { organization, system } = useSystemAddress();
  const query = useInfiniteQuery(answerChangesQuery(organization, system));
  return (
    <>
      <SystemTitle page="History of answers" />
      <SystemHeader
        title="History of answers"
        detail="Every change of an answer, with who made it. Nothing here is ever changed."
      />
      <Paged
        query={query}
        noun="changes"
        loading={
          <Panel flush>
            <Loading label="Loading changes">
              <Skeleton shape="rows" count={6} />
            </Loading>
          </Panel>
        }
        empty={
          <Panel>
            <EmptyState large title="No answers yet">
              What people answer in the assessment is kept here, with who, when and why.
            </EmptyState>
          </Panel>
        }
      >
        {(changes) => (
          <Panel flush>
            <WorkList label="Changes of answers">
              {changes.map((change) => (
                <WorkItem
                  key={change.id}
                  lead={<AnswerMark state={change.after} />}
                  id={change.practice}
                  title={
                    <TextLink
                      look="plain"
                      to="/$organization/systems/$system/assessment/$practice"
                      params={{ organization, system, practice: change.practice }}
                    >
                      {change.title}
                    </TextLink>
                  }
                  reason={
                    <>
                      {changeWords(change)} {change.by ?? 'By nobody, or someone who has left'},{' '}
                      <When at={change.at} />
                      {change.note === '' ? null : (
                        <>
                          {' '}
                          · <q>{change.note}</q>
                        </>
                      )}
                    </>
                  }
                />
              ))}
            </WorkList>
          </Panel>
        )}
      </Paged>
    </>
  );
};

const HOW = {
  person: '',
  probe: ', as the scan suggests',
  import: ', taken over',
  catalogue: ', from the practice’s earlier id',
} as const;

const changeWords = ({ before, after, level, source }: AnswerChange): string => {
  const is =
    level === null ? ANSWER_WORDS[after] : `${ANSWER_WORDS[after]} at ${ANSWER_WORDS[level]}`;
  const from =
    before === null || before === 'not_assessed'
      ? ''
      : before === after
        ? ', as before'
        : `, ${ANSWER_WORDS[before]} before`;
  return `${sentenceCase(is)}${from}${HOW[source]}.`;
};
