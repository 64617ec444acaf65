import { Injectable } from '@nestjs/common';
import { bundledCatalogue } from '@pitwall/catalogue';
import type { TenantRequest } from '@pitwall/server-kernel';
import { atScale } from '../content/at-scale.ts';
import { BREAKING_DOWN } from '../content/breaking-down.ts';
import { TOY_MVP } from '../content/toy-mvp.ts';
import { SampleSystems } from './sample-systems.ts';

/** Told on the way: `done` of `total` answers are given. */
export type OnStep = (done: number, total: number) => Promise<void> | void;

/** Fills an empty organization with three systems: one that is fine, one that breaks, one that holds. */
@Injectable()
export class SampleFilling {
  constructor(private readonly systems: SampleSystems) {}

  async fill(context: TenantRequest, onStep: OnStep = () => undefined): Promise<void> {
    const catalogue = bundledCatalogue();
    const now = new Date();
    const samples = [TOY_MVP, BREAKING_DOWN, atScale(catalogue.practices)];
    const total = samples.reduce((sum, { answers }) => sum + Object.keys(answers).length, 0);
    let done = 0;
    for (const sample of samples) {
      await this.systems.fill(context, catalogue, sample, now, (answers) =>
        onStep((done += answers), total),
      );
    }
  }
}
