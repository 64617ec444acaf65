import type { Me } from '@pitwall/contracts';
import { Logo } from '@pitwall/ui';
import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../lib/links.ts';
import { NavigationLink } from '../shell/navigation.tsx';
import { ConnectionNotice } from '../shell/connection-notice.tsx';
import styles from './open-frame.module.css';

/** Around the pages that need no account: the catalogue, the API's description. */
export const OpenFrame = ({ me, above }: { me: Me | null; above?: ReactNode }) => (
  <div className={styles.frame}>
    <a href="#content" className={styles.skip}>
      Skip to the content
    </a>
    <header className={styles.bar}>
      <Link to="/" className={styles.home} aria-label="Pitwall, start">
        <Logo />
      </Link>
      <nav aria-label="Pitwall" className={styles.links}>
        <NavigationLink to="/catalogue">Catalogue</NavigationLink>
        <NavigationLink to="/api-docs">API</NavigationLink>
      </nav>
      <div className={styles.ways}>
        {me ? (
          <ButtonLink size="small" to="/">
            Your systems
          </ButtonLink>
        ) : (
          <>
            <ButtonLink size="small" variant="quiet" to="/sign-in">
              Sign in
            </ButtonLink>
            <ButtonLink size="small" to="/sign-up" className={styles.second}>
              Create an account
            </ButtonLink>
          </>
        )}
      </div>
    </header>
    <main id="content" tabIndex={-1} className={styles.main}>
      <ConnectionNotice />
      {above}
      <Outlet />
    </main>
  </div>
);

/** The same around the front page, which nobody sees who is signed in. */
export const FrontFrame = () => <OpenFrame me={null} />;
