import { EmptyState, Loading, PageHeader, Panel, SearchField, Skeleton, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { Loaded } from '../../lib/loaded.tsx';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { descriptionQuery } from './api/description.ts';
import { Basics } from './components/basics.tsx';
import { OperationItem } from './components/operation-item.tsx';
import { operationsByTag } from './operations.ts';
import styles from './api-docs-page.module.css';

const route = getRouteApi('/reader/api-docs');

const anchorOf = (tag: string): string => tag.toLowerCase().replaceAll(/\W+/g, '-');

/** The API in its own words: every route with what it takes and gives. */
export const ApiDocsPage = () => {
  const query = useQuery(descriptionQuery);
  const { search } = route.useSearch();
  const navigate = route.useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useShortcuts({
    '/': () => {
      field.current?.focus();
    },
  });
  return (
    <>
      <title>API · Pitwall</title>
      <PageHeader
        title="API"
        detail={
          <>
            Everything that these pages do goes through it.{' '}
            {query.data === undefined ? null : `Version ${query.data.info.version}. `}
            The same for programs:{' '}
            <a href="/api/openapi.json" className={styles.document}>
              /api/openapi.json
            </a>
          </>
        }
      />
      <Stack>
        <Basics />
        <div className={styles.search} role="search">
          <SearchField
            ref={field}
            label="Search routes"
            keys="/"
            defaultValue={search ?? ''}
            onChange={({ target }) => {
              void navigate({
                search: target.value.trim() === '' ? {} : { search: target.value },
                replace: true,
                resetScroll: false,
              });
            }}
          />
        </div>
        <Loaded
          query={query}
          loading={
            <Loading label="Loading the description">
              <Skeleton shape="rows" count={6} />
            </Loading>
          }
        >
          {(description) => {
            const groups = operationsByTag(description, search?.trim());
            return groups.length === 0 ? (
              <Panel>
                <EmptyState title="No route matches">
                  Routes are found by method, path, what they do and their group.
                </EmptyState>
              </Panel>
            ) : (
              <Stack>
                <nav aria-label="Groups" className={styles.index}>
                  {groups.map(({ tag, operations }) => (
                    <a key={tag} href={`#${anchorOf(tag)}`}>
                      {tag} <span>{operations.length}</span>
                    </a>
                  ))}
                </nav>
                {groups.map(({ tag, operations }) => (
                  <div key={tag} id={anchorOf(tag)} className={styles.group}>
                    <Panel title={tag} flush>
                      <ul>
                        {operations.map((listed) => (
                          <OperationItem
                            key={listed.operation.operationId}
                            listed={listed}
                            schemas={description.components.schemas}
                          />
                        ))}
                      </ul>
                    </Panel>
                  </div>
                ))}
              </Stack>
            );
          }}
        </Loaded>
      </Stack>
    </>
  );
};
