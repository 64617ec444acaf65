import {
  NOTIFICATION_KIND_NAMES,
  NOTIFICATION_KINDS,
  type Notification,
  samplesInWords,
} from '@pitwall/contracts';
import {
  Button,
  EmptyState,
  PageHeader,
  Panel,
  Segments,
  Select,
  Tag,
  When,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { rowsOf } from '../../lib/api/pages.ts';
import { ButtonLink, TextLink } from '../../lib/links.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { Paged } from '../../lib/paged.tsx';
import { notifyTrouble } from '../../lib/notices.ts';
import {
  notificationsQuery,
  useMarkNotification,
  useMarkNotifications,
} from './api/notifications.ts';
import styles from './notifications-page.module.css';

const route = getRouteApi('/signed-in/$organization/notifications');

const STATES = [
  { value: 'all', label: 'All' },
  { value: 'unread', label: 'Not read' },
] as const;
const KINDS = [
  { value: 'any', label: 'Of every kind' },
  ...NOTIFICATION_KIND_NAMES.map((kind) => ({
    value: kind,
    label: NOTIFICATION_KINDS[kind].title,
  })),
] as const;

/** What the reader is told, the newest first, and what of it they have read. */
export const NotificationsPage = () => {
  const { slug, name } = useOrganization();
  const { state = 'all', kind } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(notificationsQuery(slug, { state, kind }));
  const markAll = useMarkNotifications(slug);
  const rows = query.data === undefined ? [] : rowsOf(query.data);
  const [newest] = rows;
  return (
    <>
      <title>{`Notifications · ${name} · Pitwall`}</title>
      <PageHeader
        title="Notifications"
        detail="What concerns you here. Similar ones are shown as one."
        actions={
          <>
            {newest && rows.some(({ readAt }) => readAt === null) ? (
              <Button
                busy={markAll.isPending && 'Marking'}
                onClick={() => {
                  // What came after the newest that is shown stays unread.
                  markAll.mutate({ until: newest.at, kind }, { onError: notifyTrouble });
                }}
              >
                Mark all as read
              </Button>
            ) : null}
            <ButtonLink to="/$organization/notifications/settings" params={{ organization: slug }}>
              How you are told
            </ButtonLink>
          </>
        }
      />
      <div className={styles.filters}>
        <Segments
          label="Which"
          options={STATES}
          value={state}
          onValueChange={(value) => {
            void navigate({
              search: (before) => ({ ...before, state: value === 'all' ? undefined : value }),
              replace: true,
            });
          }}
        />
        <Select
          label="Kind"
          hideLabel
          options={KINDS}
          value={kind ?? 'any'}
          onValueChange={(value) => {
            void navigate({
              search: (before) => ({ ...before, kind: value === 'any' ? undefined : value }),
              replace: true,
            });
          }}
        />
      </div>
      <Panel flush>
        <Paged
          query={query}
          noun="notifications"
          empty={
            <EmptyState large title={state === 'unread' ? 'You have read all' : 'Nothing yet'}>
              Mentions, tasks that are given to you, risks that lapse and what else concerns you
              appears here as it happens.
            </EmptyState>
          }
        >
          {(notifications) => (
            <WorkList label="Notifications">
              {notifications.map((one) => (
                <NotificationItem key={one.id} notification={one} />
              ))}
            </WorkList>
          )}
        </Paged>
      </Panel>
    </>
  );
};

const NotificationItem = ({ notification }: { notification: Notification }) => {
  const { slug } = useOrganization();
  const mark = useMarkNotification(slug);
  const { id, title, path, system, at, readAt, count } = notification;
  const unread = readAt === null;
  const set = (read: boolean): void => {
    mark.mutate({ id, read }, { onError: notifyTrouble });
  };
  return (
    <WorkItem
      title={
        <TextLink
          to={path}
          onClick={() => {
            if (unread) set(true);
          }}
        >
          {title}
        </TextLink>
      }
      tags={unread ? <Tag signal="suggested">new</Tag> : undefined}
      reason={[
        system?.name,
        count > 1 ? samplesInWords(notification.samples, count) : notification.detail,
      ]
        .filter(Boolean)
        .join(' · ')}
      cost={<When at={at} />}
      actions={
        <Button
          size="small"
          variant="quiet"
          busy={mark.isPending && 'Marking'}
          aria-label={`${unread ? 'Mark as read' : 'Mark as not read'}: ${title}`}
          onClick={() => {
            set(unread);
          }}
        >
          {unread ? 'Mark as read' : 'Mark as not read'}
        </Button>
      }
    />
  );
};
