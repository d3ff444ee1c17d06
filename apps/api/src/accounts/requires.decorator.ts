import type { Permission } from '@connectory/contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import { declareAccess } from './access.js';

/** The member of an operation in the OpenAPI document that lists what a caller has to be allowed. */
export const permissionsExtension = 'x-connectory-permissions';

/** Lets those call a route who hold all of `permissions`; with none named, everybody who is signed in or has a key. */
export const Requires = (...permissions: Permission[]) =>
  applyDecorators(
    declareAccess({ kind: 'requires', permissions }),
    ApiSecurity('apiKey'),
    ApiSecurity('session'),
    ApiExtension(permissionsExtension, permissions),
  );
