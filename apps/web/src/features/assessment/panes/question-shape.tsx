import { LEVELS } from '@pitwall/contracts';
import { Loading, Skeleton } from '@pitwall/ui';
import styles from './question-pane.module.css';

/** The room that a question takes, while its words are on their way: nothing below moves when they come. */
export const QuestionShape = () => (
  <Loading label="Loading the question">
    <div className={styles.shape}>
      <Skeleton count={3} />
      {LEVELS.map((level) => (
        <div key={level} className={styles.card}>
          <Skeleton count={2} />
        </div>
      ))}
    </div>
  </Loading>
);
