import { Button } from '@pitwall/ui';
import { ChevronLeft, ChevronRight, List } from 'lucide-react';
import styles from './question-foot.module.css';

/** Where the reader is among the questions, and the way to the others: where no list stands beside. */
export const QuestionFoot = ({
  at,
  of,
  onMove,
  onList,
}: {
  at: number;
  of: number;
  onMove: (by: number) => void;
  onList: () => void;
}) => (
  <nav className={styles.foot} aria-label="Other practices">
    <Button
      icon={<ChevronLeft size={16} aria-hidden="true" />}
      disabled={at <= 0}
      onClick={() => {
        onMove(-1);
      }}
    >
      <span className={styles.word}>Previous</span>
    </Button>
    <Button
      variant="quiet"
      aria-haspopup="dialog"
      icon={<List size={16} aria-hidden="true" />}
      onClick={onList}
    >
      <span className={styles.place}>
        {at + 1} of {of}
      </span>
    </Button>
    <Button
      variant="primary"
      disabled={at >= of - 1}
      onClick={() => {
        onMove(1);
      }}
    >
      <span className={styles.next}>
        Next <ChevronRight size={16} aria-hidden="true" />
      </span>
    </Button>
  </nav>
);
