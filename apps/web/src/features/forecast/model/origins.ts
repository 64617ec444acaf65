import type { ForecastItem } from '@pitwall/contracts';

/** How a limit is known, as a choice. */
export const ORIGINS: readonly {
  value: ForecastItem['limitIs'];
  label: string;
  detail: string;
}[] = [
  { value: 'measured', label: 'measured', detail: 'by a load test' },
  { value: 'configured', label: 'configured', detail: 'a setting says so' },
  { value: 'guessed', label: 'guessed', detail: 'nobody has looked' },
];
