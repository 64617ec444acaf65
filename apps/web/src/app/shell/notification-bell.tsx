import { iconButtonClass } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { notificationCountQuery } from '../../lib/api/notification-count.ts';
import styles from './notification-bell.module.css';

const MOST_SHOWN = 99;

/** Leads to what the reader is told, with how much of it is new; live updates have it read again. */
export const NotificationBell = ({ organization }: { organization: string }) => {
  const { data } = useQuery(notificationCountQuery(organization));
  const unread = data?.unread ?? 0;
  return (
    <Link
      to="/$organization/notifications"
      params={{ organization }}
      className={iconButtonClass({}, styles.bell)}
      aria-label={unread === 0 ? 'Notifications' : `Notifications, ${unread} not read`}
    >
      <Bell size={18} aria-hidden="true" />
      {unread === 0 ? null : (
        <span className={styles.count} aria-hidden="true">
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
    </Link>
  );
};
