import type { AssessmentItem } from '@pitwall/contracts';
import { ANSWER_WORDS, When } from '@pitwall/ui';
import { useEffect, useState } from 'react';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { initials, latestOfOthers } from './others.ts';
import styles from './presence.module.css';

export interface Person {
  id: string;
  name: string;
  practice: string;
}

/** Who else has the assessment open and where, and what somebody else has just answered. */
export const WhoIsHere = ({
  people,
  items,
  reader,
}: {
  people: readonly Person[];
  items: readonly Pick<AssessmentItem, 'practice' | 'answer'>[];
  reader: string | undefined;
}) => {
  const latest = latestOfOthers(items, reader, useNow());
  if (people.length === 0 && latest === null) return null;
  return (
    <p className={styles.here}>
      {people.map(({ id, name, practice }) => (
        <span key={id} className={styles.person}>
          <Initials name={name} /> {name} is at <PracticeLink practice={practice} />
        </span>
      ))}
      {latest === null ? null : (
        <span>
          {latest.by} answered <PracticeLink practice={latest.practice} />{' '}
          {`“${ANSWER_WORDS[latest.state]}”, `}
          <When at={latest.at} />
        </span>
      )}
    </p>
  );
};

/** Where somebody is, in the list: their initials, with the name for those who ask. */
export const Initials = ({ name }: { name: string }) => (
  <abbr className={styles.initials} title={name}>
    {initials(name)}
  </abbr>
);

const PracticeLink = ({ practice }: { practice: string }) => {
  const address = useSystemAddress();
  return (
    <TextLink
      to="/$organization/systems/$system/assessment/$practice"
      params={{ ...address, practice }}
    >
      {practice}
    </TextLink>
  );
};

const TICK = 20_000;

/** The moment, as often as it matters here. */
const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const clock = setInterval(() => {
      setNow(Date.now());
    }, TICK);
    return () => {
      clearInterval(clock);
    };
  }, []);
  return now;
};
