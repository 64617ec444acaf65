import { Button, ButtonAnchor, NoticeBar, ProgressBar } from '@pitwall/ui';

export interface FileRunProps {
  run: {
    state: 'waiting' | 'running' | 'finished' | 'failed';
    done: number;
    total: number;
    error: string | null;
  };
  /** What is made: "export". */
  noun: string;
  /** What is counted: "tasks". */
  parts: string;
  /** What the finished file is called. */
  title: string;
  href: string;
  onAgain: () => void;
}

/** How far a file is that a job writes; the file when it is finished, the reason when it failed. */
export const FileRun = ({ run, noun, parts, title, href, onAgain }: FileRunProps) => {
  const { state, done, total, error } = run;
  if (state === 'finished')
    return (
      <NoticeBar
        live
        signal="verified"
        title={title}
        action={
          <ButtonAnchor size="small" href={href} download="">
            Download
          </ButtonAnchor>
        }
      >
        The file is ready.
      </NoticeBar>
    );
  if (state === 'failed')
    return (
      <NoticeBar
        live
        signal="behind"
        title={`The ${noun} failed.`}
        action={
          <Button size="small" onClick={onAgain}>
            Try again
          </Button>
        }
      >
        {error ?? 'The reason was not told.'}
      </NoticeBar>
    );
  const waits = state === 'waiting';
  return (
    <ProgressBar
      label={waits ? 'Waiting for its turn' : `${done} of ${total} ${parts} written`}
      value={waits || total === 0 ? null : done}
      max={Math.max(1, total)}
    />
  );
};
