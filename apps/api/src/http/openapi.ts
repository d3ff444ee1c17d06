import {
  CreateRegistrationRequest,
  Problem,
  permissionCatalogue,
  type Permission,
  type ProblemCode,
} from '@connectory/contracts';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { z } from 'zod';
import { permissionsExtension } from '../accounts/requires.decorator.js';
import { examples } from './examples.js';
import { parameterTexts } from './parameter-texts.js';
import { problemAnswers } from './problem-answers.js';
import { problemCodesExtension } from './problems.decorator.js';
import { schemaComponents, type Schemas } from './schema-components.js';
import { schemaTexts } from './schema-texts.js';

type Method = (typeof methods)[number];
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & {
  [problemCodesExtension]?: ProblemCode[];
  [permissionsExtension]?: Permission[];
};

/** Problems that routes answer with for what they are, so that no controller need say so. */
const ofEveryRoute: readonly ProblemCode[] = ['server/internal', 'server/unavailable'];
const ofGuardedRoutes: readonly ProblemCode[] = ['auth/unauthenticated', 'auth/forbidden'];
const ofChangingRoutes: readonly ProblemCode[] = ['request/cross-site', 'request/body-too-large'];
const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

const about = `Connectory turns REST APIs into reusable custom connectors: hand over an OpenAPI description or a Postman
collection, and a job converts, validates and publishes it.

**Who asks.** Send an API key as \`Authorization: Bearer …\`; the portal makes them under *Settings*, *API keys*. The portal
itself uses the cookie of a session.

**What goes wrong** is answered as \`application/problem+json\` (RFC 9457). Its \`type\` leads to a page about its \`code\`, and
\`requestId\`, also in the header \`X-Request-Id\` of every answer, leads to the entry in the log. A description that is
invalid is no error of the API: it is a registration with findings.

**Lists** come in pages: as long as \`nextCursor\` is not \`null\`, ask again with it as \`cursor\`.`;

const tags: readonly (readonly [string, string])[] = [
  ['Registrations', 'The work that turns one source into a revision of a connector.'],
  ['Imports', 'Many sources that are handed over together.'],
  ['Connectors', 'What the catalog offers: definitions, operations and findings of connectors.'],
  [
    'Revisions',
    'The states of a connector: edits, readings of its source, what they change, and which one is current.',
  ],
  ['Definitions', 'Texts that are checked and changed while somebody edits them.'],
  ['Rules', 'What definitions are judged by, and how severely in this organisation.'],
  ['Session', 'Who asks, and signing in and out.'],
  ['API keys', 'Keys for programs.'],
  ['Set-up', 'The first organisation and its owner, made once.'],
  ['Documentation', 'Pages about problems, findings and losses.'],
  ['Health', 'For whatever watches over the process.'],
];

/** The api's own definition, made from the controllers and the contracts. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Connectory')
    .setDescription(about)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/', 'This installation')
    .addSecurity('apiKey', { type: 'http', scheme: 'bearer', description: 'An API key.' })
    .addSecurity('session', {
      type: 'apiKey',
      in: 'cookie',
      name: 'connectory.session_token',
      description: 'The session of the portal. Over https its name begins with `__Secure-`.',
    });
  for (const [name, description] of tags) builder.addTag(name, description);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    standardSchemaConverter: (schema, { schemaType }) => schemaComponents(schema as z.ZodType, schemaType),
  });
  const schemas: Schemas = {
    ...document.components?.schemas,
    ...schemaComponents(CreateRegistrationRequest, 'input').components,
    ...schemaComponents(Problem, 'output').components,
  };
  for (const { method, operation } of operationsOf(document)) complete(method, operation);
  const { contact: _nobody, ...info } = document.info;
  const described = Object.entries(schemas).map(([name, schema]) => [
    name,
    { description: schemaTexts[name], ...schema },
  ]);
  return {
    ...document,
    info,
    components: { ...document.components, schemas: Object.fromEntries(described) as Schemas },
  };
}

/** Every problem code that the document names. */
export function documentedProblems(document: OpenAPIObject): Set<ProblemCode> {
  return new Set(operationsOf(document).flatMap(({ operation }) => operation[problemCodesExtension] ?? []));
}

function operationsOf(document: OpenAPIObject): { method: Method; operation: Operation }[] {
  return Object.values(document.paths).flatMap((item) =>
    methods.flatMap((method) => (item[method] ? [{ method, operation: item[method] }] : [])),
  );
}

/** Adds what follows from what is there: problems and their answers, texts of parameters, permissions, examples. */
function complete(method: Method, operation: Operation): void {
  const codes = new Set<ProblemCode>([
    ...(operation[problemCodesExtension] ?? []),
    ...(operation.security?.length ? ofGuardedRoutes : []),
    ...(method === 'get' ? [] : ofChangingRoutes),
    ...ofEveryRoute,
  ]);
  operation[problemCodesExtension] = [...codes];
  for (const answer of [operation.requestBody, ...Object.values(operation.responses)]) addExample(answer);
  Object.assign(operation.responses, problemAnswers([...codes]));
  for (const parameter of operation.parameters ?? []) {
    if ('name' in parameter) parameter.description ??= parameterTexts[parameter.name];
  }
  const needed = (operation[permissionsExtension] ?? []).map(
    (permission) =>
      `Needs the permission \`${permission}\`: ${permissionCatalogue[permission].toLowerCase()}.`,
  );
  const texts = [operation.description, ...needed].filter((text) => text !== undefined && text !== '');
  if (texts.length > 0) operation.description = texts.join('\n\n');
}

/** Shows what a body looks like that is a component and has no example of its own. */
function addExample(body: Operation['requestBody'] | Operation['responses'][string]): void {
  if (!body || !('content' in body)) return;
  for (const media of Object.values(body.content ?? {})) {
    if (!media.schema || !('$ref' in media.schema) || media.examples) continue;
    const name = media.schema.$ref.split('/').at(-1)!;
    if (Object.hasOwn(examples, name)) media.example = examples[name as keyof typeof examples];
  }
}
