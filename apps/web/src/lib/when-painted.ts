/**
 * Does something once the browser has painted what is there, or at once where nothing is painted: a tab behind another
 * gets no frames. Gives what stops it.
 */
export const whenPainted = (act: () => void): (() => void) => {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const soon = () => {
    timer = setTimeout(() => {
      document.removeEventListener('visibilitychange', wait);
      act();
    });
  };
  const wait = () => {
    stop();
    if (document.hidden) soon();
    else frame = requestAnimationFrame(soon);
  };
  wait();
  document.addEventListener('visibilitychange', wait);
  return () => {
    stop();
    document.removeEventListener('visibilitychange', wait);
  };
};
