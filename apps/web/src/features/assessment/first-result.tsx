import { NoticeBar, ProgressBar } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import type { AssessmentItem } from '@pitwall/contracts';
import { assessmentOverviewQuery } from '../../lib/api/assessment-overview.ts';
import { ButtonLink } from '../../lib/links.ts';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { answeredOf, firstQuestions } from './model/first-questions.ts';
import styles from './assessment-page.module.css';

/** Over the first questions: how many are left, and what the answers say once there are none. */
export const FirstResult = ({ items }: { items: readonly AssessmentItem[] }) => {
  const params = useSystemAddress();
  const first = firstQuestions(items);
  const answered = answeredOf(first);
  const done = answered === first.length;
  const overview = useQuery({
    ...assessmentOverviewQuery(params.organization, params.system),
    enabled: done,
  });
  if (!done)
    return (
      <div className={styles.filters}>
        <ProgressBar
          label={`The ${first.length} questions that weigh most: ${answered} answered. “Unknown” is an answer.`}
          value={answered}
          max={first.length}
        />
      </div>
    );
  const { due = 0, unanswered = 0 } = overview.data?.summary.score.counts ?? {};
  return (
    <div className={styles.filters}>
      <NoticeBar
        live
        title={overview.data === undefined ? 'Reading the first result.' : overview.data.sentence}
        action={
          <ButtonLink
            size="small"
            variant="primary"
            to="/$organization/systems/$system"
            params={params}
          >
            See where it stands
          </ButtonLink>
        }
      >
        {overview.data === undefined
          ? null
          : `A first result: it rests on ${due - unanswered} of the ${due} practices that are due. The more are answered, the narrower its ranges.`}
      </NoticeBar>
    </div>
  );
};
