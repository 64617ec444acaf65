import { NoticeBar } from '@pitwall/ui';
import styles from '../../lib/gone-notice.module.css';
import { ButtonLink } from '../../lib/links.ts';

/** Over a page of an organization that the reader left or was removed from while it was open. */
export const LeftNotice = ({ name }: { name: string }) => (
  <div className={styles.notice}>
    <NoticeBar
      live
      signal="disputed"
      title={`You are not a member of ${name} any more.`}
      action={
        <ButtonLink size="small" to="/">
          Go on
        </ButtonLink>
      }
    >
      Someone removed you, or it was deleted. What you typed stays until you leave this page;
      nothing more of it is saved. Only an invitation brings you back.
    </NoticeBar>
  </div>
);
