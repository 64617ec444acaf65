import { type DynamicModule, Module } from '@nestjs/common';
import { AuditHttpModule, AuditModule } from '@pitwall/server-audit';
import { IdentityHttpModule } from '@pitwall/server-identity';
import { type Configuration, HttpModule, KernelModule } from '@pitwall/server-kernel';
import { OrganizationsHttpModule } from '@pitwall/server-organizations';

/** The HTTP process: every feature's HTTP part, and nothing that only jobs need. */
@Module({})
export class ApiModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        KernelModule.forRoot(configuration),
        HttpModule,
        AuditModule,
        AuditHttpModule,
        IdentityHttpModule,
        OrganizationsHttpModule,
      ],
    };
  }
}
