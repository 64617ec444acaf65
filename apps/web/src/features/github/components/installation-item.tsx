import type { GithubInstallation } from '@pitwall/contracts';
import {
  Button,
  Loading,
  NoticeBar,
  SearchField,
  Skeleton,
  Stack,
  Tag,
  WorkItem,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { githubRepositoriesQuery } from '../../../lib/api/github-app.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useSettled } from '../../../lib/use-settled.ts';
import styles from './installation-item.module.css';

/** One account that lets the app in; what it may see there is asked of GitHub when it is wanted. */
export const InstallationItem = ({
  installation: { id, account, repositories, suspended },
}: {
  installation: GithubInstallation;
}) => {
  const [open, setOpen] = useState(false);
  return (
    <WorkItem
      title={account}
      tags={suspended ? <Tag signal="disputed">suspended</Tag> : undefined}
      reason={
        suspended
          ? 'Its owner has suspended the app at GitHub; nothing can be read or written until that ends.'
          : repositories === 'all'
            ? 'all of its repositories'
            : 'those repositories that it chose'
      }
      actions={
        suspended ? undefined : (
          <Button
            size="small"
            aria-expanded={open}
            aria-label={`${open ? 'Hide' : 'Show'} repositories of ${account}`}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {open ? 'Hide repositories' : 'Show repositories'}
          </Button>
        )
      }
    >
      {open && !suspended ? <Repositories installation={id} account={account} /> : null}
    </WorkItem>
  );
};

const Repositories = ({ installation, account }: { installation: string; account: string }) => {
  const { slug } = useOrganization();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), 250);
  const query = useQuery(githubRepositoriesQuery(slug, installation, search));
  return (
    <Loaded
      query={query}
      loading={
        <Loading label={`Loading repositories of ${account}`}>
          <Skeleton count={3} />
        </Loading>
      }
    >
      {({ items, more, problem }) => (
        <Stack gap="small">
          {problem === null ? null : (
            <NoticeBar
              live
              signal="behind"
              title="GitHub gives no list."
              action={
                <Button
                  size="small"
                  busy={query.isFetching && 'Asking'}
                  onClick={() => {
                    void query.refetch();
                  }}
                >
                  Try again
                </Button>
              }
            >
              {problem}
            </NoticeBar>
          )}
          {more || typed !== '' ? (
            <SearchField
              label={`Search repositories of ${account}`}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
          ) : null}
          {items.length === 0 && problem === null ? (
            <p>{search === '' ? 'It may see none.' : 'None has these words in its name.'}</p>
          ) : (
            <div
              role="group"
              aria-label={`Repositories of ${account}`}
              // It has nothing to press: with the focus on it, keys scroll.
              // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
              className={styles.repositories}
            >
              <ul>
                {items.map(({ name, private: hidden }) => (
                  <li key={name}>
                    {name} {hidden ? <Tag>private</Tag> : null}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {more ? <p>There are more: type a part of the name.</p> : null}
        </Stack>
      )}
    </Loaded>
  );
};
