import { Logo } from '@pitwall/ui';
import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ConnectionNotice } from '../shell/connection-notice.tsx';
import styles from './door-frame.module.css';

/** Around the ways in, and what comes before the first organization: one thing to do, nothing else. */
export const DoorFrame = ({ above }: { above?: ReactNode }) => (
  <div className={styles.frame}>
    <header className={styles.head}>
      <Link to="/" className={styles.home} aria-label="Pitwall, start">
        <Logo />
      </Link>
    </header>
    <main id="content" className={styles.main}>
      <ConnectionNotice />
      {above}
      <Outlet />
    </main>
  </div>
);
