import { Segments } from '@pitwall/ui';
import { Monitor, Moon, Sun } from 'lucide-react';
import { setTheme, useTheme } from '../../../lib/theme.ts';

/** Light, dark, or as the device has it. */
export const ThemeChoice = () => {
  const theme = useTheme();
  return (
    <Segments
      label="Theme"
      value={theme}
      onValueChange={setTheme}
      options={[
        { value: 'system', label: 'As the device', icon: <Monitor size={15} aria-hidden="true" /> },
        { value: 'light', label: 'Light', icon: <Sun size={15} aria-hidden="true" /> },
        { value: 'dark', label: 'Dark', icon: <Moon size={15} aria-hidden="true" /> },
      ]}
    />
  );
};
