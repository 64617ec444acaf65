import type { Assessment } from '@pitwall/contracts';
import { Button, IconButton, Menu, MenuItem, ProgressBar } from '@pitwall/ui';
import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { InParts } from '../../lib/in-parts.tsx';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import styles from './assessment-page.module.css';
import { countShows, type Show } from './model/shows.ts';
import { ShowFilter } from './panes/show-filter.tsx';
import { WhoIsHere, type Person } from './presence/who-is-here.tsx';
import type { SavesState } from './saving/answer-saver.ts';
import { SaveNote } from './saving/save-note.tsx';

/** Where the work stands, what is saved of it, and what the list shows. */
export const AssessmentHead = ({
  assessment,
  saves,
  show,
  reader,
  people,
  onShow,
  onRetry,
  onGoTo,
  acceptable,
  onAccept,
  onOpen,
}: {
  assessment: Assessment;
  saves: SavesState;
  show: Show | undefined;
  reader: string | undefined;
  people: readonly Person[];
  onShow: (show: Show | undefined) => void;
  onRetry: () => void;
  onGoTo: (practice: string) => void;
  /** Suggestions that wait for an answer, and of how many of them the scan is sure. */
  acceptable: { all: number; sure: number };
  onAccept: () => void;
  /** Null where the reader may not answer. */
  onOpen: ((what: 'several' | 'other') => void) | null;
}) => {
  const counts = countShows(assessment.items);
  const { due, unanswered } = assessment.summary.score.counts;
  const words = [
    `${counts.due} due now`,
    `${unanswered} unanswered`,
    ...(counts.contradictions === 0
      ? []
      : [
          `${counts.contradictions} ${counts.contradictions === 1 ? 'contradiction' : 'contradictions'}`,
        ]),
  ];
  return (
    <>
      <SystemHeader
        title="Assessment"
        detail={words.join(' · ')}
        actions={
          <div className={styles.actions}>
            <div className={styles.progress}>
              <ProgressBar
                label={`${due - unanswered} of ${due} answered`}
                value={due - unanswered}
                max={due}
              />
              <SaveNote saves={saves} onRetry={onRetry} onGoTo={onGoTo} />
            </div>
            {acceptable.all === 0 ? null : (
              <Button aria-haspopup="dialog" onClick={onAccept}>
                {acceptWords(acceptable)}
              </Button>
            )}
            <InParts shape={MORE}>
              <MoreMenu onOpen={onOpen} />
            </InParts>
          </div>
        }
      />
      <div className={styles.filters}>
        <InParts shape={null}>
          <ShowFilter items={assessment.items} show={show} reader={reader} onShow={onShow} />
        </InParts>
      </div>
      <WhoIsHere people={people} items={assessment.items} reader={reader} />
    </>
  );
};

const acceptWords = ({ all, sure }: { all: number; sure: number }): string => {
  if (sure === 0) return `Look at ${all === 1 ? '1 suggestion' : `${all} suggestions`}`;
  return sure === 1 ? 'Accept 1 confident suggestion' : `Accept ${sure} confident suggestions`;
};

/** The menu's button. The menu itself would take a quarter of the time of the first picture. */
const MORE = (
  <IconButton
    label="More about the answers"
    icon={<Ellipsis size={16} aria-hidden="true" />}
    aria-haspopup="menu"
  />
);

/** What is done to many answers at once, and their history. */
const MoreMenu = ({ onOpen }: { onOpen: ((what: 'several' | 'other') => void) | null }) => {
  const params = useSystemAddress();
  return (
    <Menu align="end" trigger={MORE}>
      {onOpen === null ? null : (
        <>
          <MenuItem
            detail="one answer for many practices"
            onSelect={() => {
              onOpen('several');
            }}
          >
            Answer several…
          </MenuItem>
          <MenuItem
            detail="inherit them, or copy them once"
            onSelect={() => {
              onOpen('other');
            }}
          >
            Answers from another system…
          </MenuItem>
        </>
      )}
      <MenuItem
        link={<Link to="/$organization/systems/$system/history" params={params} />}
        detail="who answered what, and when"
      >
        History of answers
      </MenuItem>
    </Menu>
  );
};
