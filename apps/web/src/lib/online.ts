import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void): (() => void) => onlineManager.subscribe(listener);
const read = (): boolean => onlineManager.isOnline();

/** False while the browser has no connection: requests wait, nothing typed is lost. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, read);

/** Waits for the connection, where there is none. False when what waits for it is gone before it is back. */
export const connected = (gone: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const end = (): void => {
      if (!read() && !gone.aborted) return;
      stop();
      gone.removeEventListener('abort', end);
      resolve(!gone.aborted);
    };
    const stop = onlineManager.subscribe(end);
    gone.addEventListener('abort', end);
    end();
  });
