import { NoticeBar, type Trouble } from '@pitwall/ui';
import styles from './form-trouble.module.css';

/** What stands above a form whose sending failed. What was typed is still below it. */
export const FormTrouble = ({ trouble }: { trouble: Trouble | null }) => {
  // Nobody's fault: what the form is about, or what was chosen in it, went away while it was open.
  const isGone = trouble?.code === 'resource.not_found';
  return (
    <div role="alert" className={styles.trouble}>
      {trouble === null ? null : (
        <NoticeBar signal="behind" title={isGone ? 'It is not there any more' : trouble.title}>
          {trouble.detail}
          {isGone ? <div>It was deleted meanwhile, or is not open to you any more.</div> : null}
          {trouble.errors?.map(({ path, message }) => (
            <div key={`${path} ${message}`}>
              {path === '' ? null : <code>{path}</code>} {message}
            </div>
          ))}
          {trouble.requestId === undefined || isGone ? null : (
            <div>
              Request <code>{trouble.requestId}</code>
            </div>
          )}
        </NoticeBar>
      )}
    </div>
  );
};
