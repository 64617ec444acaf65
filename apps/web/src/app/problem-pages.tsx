import { ErrorPanel } from '@pitwall/ui';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { troubleOf } from '../lib/problem-error.ts';
import { ButtonLink } from './links.ts';
import styles from './problem-pages.module.css';

/** Shown for an address that leads nowhere. */
export const NotFoundPage = () => (
  <div className={styles.page}>
    <title>Not found · Pitwall</title>
    <ErrorPanel
      problem={{
        title: 'There is nothing at this address',
        detail: 'It may have been deleted or renamed, or the address is not complete.',
      }}
      actions={<ButtonLink to="/">Go to the start</ButtonLink>}
    />
  </div>
);

/** Shown in place of a page that failed; what stands around it keeps working. */
export const ErrorPage = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter();
  return (
    <div className={styles.page}>
      <ErrorPanel
        problem={troubleOf(error)}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </div>
  );
};
