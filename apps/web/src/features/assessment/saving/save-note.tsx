import { Button, formatAgo } from '@pitwall/ui';
import { useEffect, useState } from 'react';
import type { SavesState } from './answer-saver.ts';
import { saveStanding } from './save-words.ts';
import styles from './save-note.module.css';

const TICK = 20_000;

/** Whether everything is saved, in words that are true. */
export const SaveNote = ({
  saves,
  onRetry,
  onGoTo,
}: {
  saves: SavesState;
  onRetry: () => void;
  onGoTo: (practice: string) => void;
}) => {
  const standing = saveStanding(saves);
  const [, setTick] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => {
      setTick((tick) => tick + 1);
    }, TICK);
    return () => {
      clearInterval(clock);
    };
  }, []);
  return (
    <p role="status" className={styles.note}>
      {standing.kind === 'saving' ? 'Saving' : null}
      {standing.kind === 'saved' ? savedWords(standing.at) : null}
      {standing.kind === 'waiting' ? (
        <span className={styles.alarm}>
          {standing.count === 1 ? '1 answer is' : `${standing.count} answers are`} not saved, and
          kept here.{' '}
          <Button size="small" onClick={onRetry}>
            Try again
          </Button>
        </span>
      ) : null}
      {standing.kind === 'conflict' ? (
        <span className={styles.alarm}>
          Answered elsewhere, too:{' '}
          {standing.practices.map((practice) => (
            <Button
              key={practice}
              size="small"
              onClick={() => {
                onGoTo(practice);
              }}
            >
              {practice}
            </Button>
          ))}
        </span>
      ) : null}
    </p>
  );
};

const savedWords = (at: Date): string =>
  Date.now() - at.getTime() < 60_000 ? 'Saved a moment ago' : `Saved ${formatAgo(at)}`;
