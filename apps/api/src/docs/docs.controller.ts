import { ProblemError } from '@connectory/platform';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Public } from '../accounts/public.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Describes } from '../http/describes.decorator.js';
import { Problems } from '../http/problems.decorator.js';

const folder = new URL('../../../../docs/', import.meta.url);
const Kind = z.enum(['problems', 'rules']);
// Nothing but a plain name gets into a path: no dots, no slashes.
const Name = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no name of a page');

/** The pages that the `type` of a problem and the `docsUrl` of a finding lead to. */
@ApiTags('Documentation')
@Controller('docs')
export class DocsController {
  @Get(':kind/:area/:name')
  @Public()
  @Describes(
    'getDocumentationPage',
    'Read about a problem or a rule',
    'What a problem, a finding or a loss means, and what to do about it: where the `type` of a problem and the `docsUrl` of a finding lead. Markdown, sent as plain text for people with a browser.',
  )
  @Answers(200, 'The page.', { mediaTypes: ['text/plain'] })
  @Problems('request/invalid', 'request/route-not-found')
  async page(
    @Param('kind', { schema: Kind }) kind: string,
    @Param('area', { schema: Name }) area: string,
    @Param('name', { schema: Name }) name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const text = await readFile(new URL(`${kind}/${area}/${name}.md`, folder), 'utf8').catch(
      (error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      },
    );
    if (text === null)
      throw new ProblemError('request/route-not-found', `There is no page about ${area}/${name}.`);
    void reply.header('content-type', 'text/plain; charset=utf-8');
    return text;
  }
}
