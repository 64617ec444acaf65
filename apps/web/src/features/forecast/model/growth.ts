import type { ForecastItem } from '@pitwall/contracts';

/** When a component breaks, as a choice. */
export const BREAKS: readonly {
  value: ForecastItem['breaksAt'];
  label: string;
  detail: string;
}[] = [
  { value: 'hard', label: 'at its limit', detail: 'connections, disk' },
  { value: 'soft', label: 'at 80 % of it', detail: 'CPU, workers' },
  { value: 'queue', label: 'when arrivals reach the drain rate', detail: 'queues' },
];

/** How its demand grows, as a choice. */
export const GROWS: readonly {
  value: ForecastItem['growth']['kind'];
  label: string;
  detail: string;
}[] = [
  { value: 'compound', label: 'by a share', detail: '% a month' },
  { value: 'linear', label: 'by an amount', detail: 'units a month' },
];
