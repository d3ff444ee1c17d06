import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { describeApi } from '../http/openapi.js';

/** The reader sets styles of its own; beside them, nothing that comes from elsewhere has a place below /docs. */
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Serves the api's own definition at /openapi.json and /openapi.yaml, and a page to read it at /docs. */
export function serveApiDocument(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (/^\/docs(?:[/?]|$)/.test(request.url)) void reply.header('content-security-policy', policy);
      done();
    });
  SwaggerModule.setup('docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'openapi.json',
    yamlDocumentUrl: 'openapi.yaml',
    customSiteTitle: 'Connectory API',
    // The bar holds nothing but the way to somebody else's page, and the switch to dark.
    customCss: '.swagger-ui .topbar a.link { display: none }',
    swaggerOptions: { validatorUrl: null, deepLinking: true, defaultModelsExpandDepth: 0 },
  });
}
