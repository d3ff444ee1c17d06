import {
  CreateRegistrationRequest,
  Problem,
  problemCatalogue,
  type ProblemCode,
} from '@connectory/contracts';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { problemCodesExtension } from './problems.decorator.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']> & { [problemCodesExtension]?: ProblemCode[] };

/** Problems that routes answer with for what they are, so that no controller need say so. */
const ofEveryRoute: readonly ProblemCode[] = ['server/internal', 'server/unavailable'];
const ofGuardedRoutes: readonly ProblemCode[] = ['auth/unauthenticated', 'auth/forbidden'];
const ofChangingRoutes: readonly ProblemCode[] = ['request/cross-site', 'request/body-too-large'];
const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** The api's own definition, made from the controllers and the contracts. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Connectory')
    .setDescription(
      'Turns REST APIs into reusable custom connectors. Errors are `application/problem+json` (RFC 9457); the `type` ' +
        'of a problem leads to the page about its code.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key' }, 'apiKey')
    .addCookieAuth('connectory.session_token', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => operationId(controller.replace(/Controller$/, ''), method),
  });
  const schemas: Schemas = {
    ...document.components?.schemas,
    CreateRegistrationRequest: schemaOf(CreateRegistrationRequest, 'input'),
    Problem: schemaOf(Problem, 'output'),
  };
  for (const operation of operationsOf(document)) nameProblems(operation.method, operation.operation);
  return { ...document, components: { ...document.components, schemas } };
}

/** Every problem code that the document names. */
export function documentedProblems(document: OpenAPIObject): Set<ProblemCode> {
  return new Set(operationsOf(document).flatMap(({ operation }) => operation[problemCodesExtension] ?? []));
}

function operationsOf(document: OpenAPIObject): { method: (typeof methods)[number]; operation: Operation }[] {
  return Object.values(document.paths).flatMap((item) =>
    methods.flatMap((method) => (item[method] ? [{ method, operation: item[method] }] : [])),
  );
}

function nameProblems(method: (typeof methods)[number], operation: Operation): void {
  const codes = new Set<ProblemCode>([
    ...(operation[problemCodesExtension] ?? []),
    ...(operation.security?.length ? ofGuardedRoutes : []),
    ...(method === 'get' ? [] : ofChangingRoutes),
    ...ofEveryRoute,
  ]);
  operation[problemCodesExtension] = [...codes];
  for (const status of new Set([...codes].map((code) => problemCatalogue[code].status))) {
    operation.responses[status] = {
      description: [...codes]
        .filter((code) => problemCatalogue[code].status === status)
        .map((code) => `\`${code}\`: ${problemCatalogue[code].title}.`)
        .join(' '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schemas[string] {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io });
  return json as Schemas[string];
}

/** `Registrations` and `create` give `createRegistrations`; a controller of one thing gives `getSession`. */
function operationId(controller: string, method: string): string {
  return `${method}${controller}`;
}
