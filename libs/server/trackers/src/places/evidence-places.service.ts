import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Finding } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';
import { EvidenceService, type NewestScan, type ScanRow } from '@pitwall/server-evidence';
import { type ContentEvidence, permalink } from '@pitwall/trackers';
import { type Place, PlaceRepository } from './place.repository.ts';
import { withoutRepeats } from './without-repeats.ts';

const PLACES = 5;
const SHOWN: ReadonlySet<Finding['outcome']> = new Set(['absent', 'partial']);

/**
 * What the newest scans found, for issues. Each scan has another commit, and a line above moves all below: a
 * snippet that is the same keeps the place at which it was first named, so that issues stay as they are.
 */
@Injectable()
export class EvidencePlacesService {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly places: PlaceRepository,
  ) {}

  /** By practice. */
  async read(
    transaction: TenantTransaction,
    { organizationId, systemId }: { organizationId: string; systemId: string },
  ): Promise<(practice: string | null) => ContentEvidence[]> {
    const newest = await this.evidence.newest(transaction, systemId);
    const known = await this.places.ofSystem(transaction, systemId);
    const seen = newest ? shownPlaces(newest) : [];
    const fresh = seen.map(({ place }) => place).filter(({ key }) => !known.has(key));
    await this.places.insert(transaction, { organizationId, systemId }, fresh);
    const now = new Set(seen.map(({ place }) => place.key));
    const over = [...known.keys()].filter((key) => !now.has(key));
    if (over.length > 0) await this.places.delete(transaction, systemId, over);
    const byFinding = new Map<Finding, NamedPlace[]>();
    for (const each of seen)
      byFinding.set(each.finding, [...(byFinding.get(each.finding) ?? []), each]);
    return (practice) =>
      withoutRepeats(
        (newest?.findings ?? [])
          .filter((finding) => finding.practice === practice && SHOWN.has(finding.outcome))
          .map((finding) => evidenceOf(finding, byFinding.get(finding) ?? [], known)),
      );
  }
}

interface NamedPlace {
  finding: Finding;
  path: string;
  repository: string | null;
  place: Place;
}

function shownPlaces({ findings, scanOf }: NewestScan): NamedPlace[] {
  const times = new Map<string, number>();
  return findings
    .filter(({ outcome }) => SHOWN.has(outcome))
    .flatMap((finding) => {
      const { repository = null, commit = null }: Partial<ScanRow> = scanOf.get(finding) ?? {};
      return finding.locations.slice(0, PLACES).map((location) => {
        const { path, startLine, endLine, snippetHash } = location;
        const snippet = [repository, finding.probe, path, snippetHash].join('\0');
        // The same lines may stand in a file twice.
        const time = (times.get(snippet) ?? 0) + 1;
        times.set(snippet, time);
        const key = createHash('sha256').update(`${snippet}\0${time}`).digest('hex');
        return { finding, path, repository, place: { key, commit, startLine, endLine } };
      });
    });
}

const evidenceOf = (
  { message, locations, total }: Finding,
  seen: readonly NamedPlace[],
  known: ReadonlyMap<string, Place>,
): ContentEvidence => ({
  message,
  places: seen.map(({ path, repository, place }) => {
    const { commit, startLine, endLine } = known.get(place.key) ?? place;
    return {
      path,
      line: startLine,
      url:
        repository === null || commit === null
          ? null
          : permalink({ repository, commit, path, startLine, endLine }),
    };
  }),
  more: Math.max(0, total - Math.min(locations.length, PLACES)),
});
