import type { Finding } from '@pitwall/contracts';
import type { Probe, Verdict } from '../probes/probe.ts';
import type { Place } from '../collect/parsed-file.ts';
import { toLocation } from './location.ts';

const LISTED = 50;

const sorted = (places: readonly Place[]): Place[] => {
  const unique = new Map(places.map((place) => [`${place.path}\0${place.startLine}`, place]));
  return [...unique.values()].sort((a, b) =>
    a.path === b.path ? a.startLine - b.startLine : a.path < b.path ? -1 : 1,
  );
};

/** A verdict as a finding, with what the probe's documentation says of its outcome. */
export const toFinding = ({ definition }: Probe, verdict: Verdict): Finding => {
  const meaning = definition.outcomes[verdict.outcome];
  const places = sorted(verdict.places ?? []);
  return {
    probe: definition.name,
    practice: definition.practice,
    outcome: verdict.outcome,
    confidence: verdict.confidence ?? meaning?.confidence ?? 'low',
    suggests: meaning?.suggests ?? null,
    message: verdict.message.slice(0, 600),
    locations: places.slice(0, LISTED).map(toLocation),
    total: places.length,
  };
};
