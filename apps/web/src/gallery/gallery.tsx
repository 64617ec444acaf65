import { Segments, Stack } from '@pitwall/ui';
import type { ReactNode } from 'react';
import { THEMES, setTheme, useTheme, type Theme } from '../lib/theme.ts';
import { AssessmentSample } from './assessment-sample.tsx';
import { ControlSamples } from './control-samples.tsx';
import { FloatingSamples } from './floating-samples.tsx';
import styles from './gallery.module.css';
import { ListSamples } from './list-samples.tsx';
import { ShellSample } from './shell-sample.tsx';
import { StateSamples } from './state-samples.tsx';
import { SystemSample } from './system-sample.tsx';
import { TrackSamples } from './track-samples.tsx';

const LABELS: Record<Theme, string> = { system: 'As the device', light: 'Light', dark: 'Dark' };

const PAGES: Readonly<Record<string, () => ReactNode>> = {
  system: () => <SystemSample />,
  assessment: () => <AssessmentSample />,
  shell: () => <ShellSample />,
};

/** Every component in its states, for looking at. Not part of the product. */
export const Gallery = () => {
  const page = PAGES[location.hash.slice(1)];
  if (page !== undefined) return page();
  return (
    <main className={styles.gallery}>
      <title>Gallery · Pitwall</title>
      <Head />
      <Stack gap="large">
        <TrackSamples />
        <ListSamples />
        <ControlSamples />
        <FloatingSamples />
        <StateSamples />
      </Stack>
    </main>
  );
};

const Head = () => {
  const theme = useTheme();
  return (
    <header className={styles.head}>
      <h1>Components</h1>
      <nav aria-label="Pages">
        {Object.keys(PAGES).map((name) => (
          <a key={name} href={`#${name}`} target="_blank" rel="noreferrer">
            {name}
          </a>
        ))}
      </nav>
      <Segments
        label="Theme"
        value={theme}
        onValueChange={setTheme}
        options={THEMES.map((value) => ({ value, label: LABELS[value] }))}
      />
    </header>
  );
};
