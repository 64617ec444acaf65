import { type DynamicModule, Module } from '@nestjs/common';
import { AssessmentsModule } from '@pitwall/server-assessments';
import { AuditModule } from '@pitwall/server-audit';
import { EvidenceModule } from '@pitwall/server-evidence';
import { IdentityModule } from '@pitwall/server-identity';
import { type Configuration, KernelModule } from '@pitwall/server-kernel';
import { OrganizationsModule } from '@pitwall/server-organizations';
import { RoadmapModule } from '@pitwall/server-roadmap';
import { SystemsModule } from '@pitwall/server-systems';
import { DemoOrganization } from './demo-organization.ts';
import { DemoPerson } from './demo-person.ts';
import { DemoSystems } from './demo-systems.ts';

/** What fills the demonstration: the features' own services, as a person would use them. */
@Module({})
export class DemoModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        KernelModule.forRoot(configuration),
        AuditModule,
        IdentityModule,
        OrganizationsModule,
        SystemsModule,
        EvidenceModule,
        AssessmentsModule,
        RoadmapModule,
      ],
      providers: [DemoPerson, DemoOrganization, DemoSystems],
    };
  }
}
