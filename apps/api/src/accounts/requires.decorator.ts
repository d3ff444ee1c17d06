import type { Permission } from '@connectory/contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import { declareAccess } from './access.js';

/** Lets those call a route who hold all of `permissions`; with none named, everybody who is signed in or has a key. */
export const Requires = (...permissions: Permission[]) =>
  applyDecorators(
    declareAccess({ kind: 'requires', permissions }),
    ApiSecurity('apiKey'),
    ApiSecurity('session'),
    ApiExtension('x-connectory-permissions', permissions),
  );
