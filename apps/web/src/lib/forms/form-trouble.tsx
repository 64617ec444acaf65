import { NoticeBar, type Trouble } from '@pitwall/ui';
import styles from './form-trouble.module.css';

/** What stands above a form whose sending failed. What was typed is still below it. */
export const FormTrouble = ({ trouble }: { trouble: Trouble | null }) => (
  <div role="alert" className={styles.trouble}>
    {trouble === null ? null : (
      <NoticeBar signal="behind" title={trouble.title}>
        {trouble.detail}
        {trouble.errors?.map(({ path, message }) => (
          <div key={`${path} ${message}`}>
            {path === '' ? null : <code>{path}</code>} {message}
          </div>
        ))}
        {trouble.requestId === undefined ? null : (
          <div>
            Request <code>{trouble.requestId}</code>
          </div>
        )}
      </NoticeBar>
    )}
  </div>
);
