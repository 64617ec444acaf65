import { NoticeBar } from '@pitwall/ui';
import { ButtonLink } from '../../lib/links.ts';
import styles from './shell.module.css';

/** The session ended. Signing in beside the page keeps what was typed in it. */
export const SignedOutNotice = ({ to }: { to: string }) => (
  <div className={styles.notice}>
    <NoticeBar
      live
      signal="disputed"
      title="You are signed out."
      action={
        <ButtonLink size="small" to="/sign-in" search={{ to }} target="_blank">
          Sign in in a new tab
        </ButtonLink>
      }
    >
      What you typed here is kept while this page stays open. Sign in, come back, and send it again.
    </NoticeBar>
  </div>
);
