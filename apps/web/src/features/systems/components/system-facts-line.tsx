import { When } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { rowsOf } from '../../../lib/api/pages.ts';
import { useSystem, useSystemAddress } from '../../../lib/system/current-system.tsx';
import { DATABASE_WORDS, KIND_WORDS, STACK_WORDS } from '../../../lib/system-words.ts';
import { scansQuery } from '../api/list-scans.ts';

/** "Node.js · PostgreSQL · 3 instances · last scan 2 hours ago at 4f1c9ae". */
export const SystemFactsLine = () => {
  const { kind, stacks, databases, instances } = useSystem();
  const { organization, system } = useSystemAddress();
  const { data } = useInfiniteQuery(scansQuery(organization, system));
  const scan = data === undefined ? undefined : rowsOf(data)[0];
  const facts = [
    ...(stacks.length + databases.length === 0 ? [KIND_WORDS[kind].label] : []),
    ...stacks.filter((stack) => stack !== 'other').map((stack) => STACK_WORDS[stack]),
    ...databases.filter((one) => one !== 'other').map((one) => DATABASE_WORDS[one]),
    ...(instances === null ? [] : [instances === 1 ? '1 instance' : `${instances} instances`]),
  ];
  return (
    <>
      {facts.join(' · ')}
      {scan === undefined ? null : (
        <>
          {facts.length === 0 ? '' : ' · '}last scan <When at={scan.scannedAt} />
          {scan.commit === null ? null : (
            <>
              {' '}
              at <code>{scan.commit.slice(0, 7)}</code>
            </>
          )}
        </>
      )}
    </>
  );
};
