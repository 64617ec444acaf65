import { lazy, useState, type ComponentProps, type ReactElement } from 'react';
import { Later } from './later.tsx';

export interface LoadedMenuProps {
  trigger: ReactElement;
}

/** A menu whose code is fetched when a reader reaches for it: the first paint does without. */
export const deferMenu = <Props extends object>(
  load: () => Promise<(props: Props & LoadedMenuProps) => ReactElement>,
) => {
  const Loaded = lazy(async () => ({ default: await load() }));
  return ({ button, menu }: { button: ComponentProps<'button'>; menu: Props }) => {
    const [asked, setAsked] = useState(false);
    const trigger = <button type="button" {...button} />;
    if (asked) {
      return (
        <Later fallback={trigger}>
          <Loaded {...menu} trigger={trigger} />
        </Later>
      );
    }
    const fetchAhead = () => {
      // What cannot be had now is said when it is asked for.
      load().catch(() => undefined);
    };
    return (
      <button
        type="button"
        {...button}
        aria-haspopup="menu"
        aria-expanded="false"
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
        onClick={() => {
          setAsked(true);
        }}
      />
    );
  };
};
