import 'reflect-metadata';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner, NestFactory } from '@nestjs/core';
import { describe, expect, it } from 'vitest';
import { inventoryOfRoutes } from './route-inventory.ts';
import { Route } from './route.decorator.ts';

@Controller('things')
class Declared {
  @Get(':thing')
  @Route({ open: 'it is a test', summary: 'A thing' })
  get(): void {
    return undefined;
  }
}
@Controller('things')
class Undeclared {
  @Post()
  create(): void {
    return undefined;
  }
}
@Controller('things')
class WithoutOrganization {
  @Post()
  @Route({ permission: 'systems:write', summary: 'Create' })
  create(): void {
    return undefined;
  }
}

async function inventory(
  ...controllers: (new () => object)[]
): Promise<ReturnType<typeof inventoryOfRoutes>> {
  @Module({ imports: [DiscoveryModule], controllers })
  class Root {}
  const context = await NestFactory.createApplicationContext(Root, { logger: false });
  return inventoryOfRoutes(context.get(DiscoveryService), context.get(MetadataScanner));
}

describe('inventoryOfRoutes', () => {
  it('lists the routes with their access', async () => {
    expect(await inventory(Declared)).toMatchObject([
      {
        handler: 'Declared.get',
        method: 'GET',
        path: '/things/:thing',
        options: { open: 'it is a test' },
      },
    ]);
  });

  it('refuses to boot with a route that does not say who may call it', async () => {
    await expect(inventory(Declared, Undeclared)).rejects.toThrow(/Undeclared\.create/);
  });

  it('refuses a permission on a path without an organization', async () => {
    await expect(inventory(WithoutOrganization)).rejects.toThrow(/WithoutOrganization\.create/);
  });
});
