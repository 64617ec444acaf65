import type { Keyed } from './collect/detect.ts';
import type { KeyedText } from './collect/look.ts';
import type { Probe } from './probes/probe.ts';

const keyed = <Item extends { name: string }>(probe: Probe, items: readonly Item[]) =>
  items.map((detector) => ({ key: `${probe.definition.name}/${detector.name}`, detector }));

/** Detectors of the probes, under keys that name both. */
export const keyedDetectors = (probes: readonly Probe[]): Keyed[] =>
  probes.flatMap((probe) => keyed(probe, probe.detectors));

export const keyedTextDetectors = (probes: readonly Probe[]): KeyedText[] =>
  probes.flatMap((probe) => keyed(probe, probe.textDetectors ?? []));
