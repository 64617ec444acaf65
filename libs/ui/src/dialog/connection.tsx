import { createContext, use, type ReactNode } from 'react';
import styles from './dialog.module.css';

const Online = createContext(true);

/** Whether there is a connection, for the dialogs within. */
export const OnlineProvider = Online.Provider;

export const useConnection = (): boolean => use(Online);

/** Stands above the buttons: what the page says of a lost connection is behind the dialog. */
export const ConnectionLine = ({ children }: { children: ReactNode }) => {
  const online = useConnection();
  return (
    <div role="status" className={styles.connection}>
      {online ? null : (
        <p>
          <strong>No connection.</strong> {children}
        </p>
      )}
    </div>
  );
};
