import { ApiKey, CreateApiKeyRequest, CreatedApiKey, pageOf } from '@connectory/contracts';
import { ApiKeyService, type Principal } from '@connectory/sharing';
import { Body, Controller, Delete, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../http/answers.decorator.js';
import { Describes } from '../http/describes.decorator.js';
import { Problems } from '../http/problems.decorator.js';
import { CurrentPrincipal } from './current-principal.decorator.js';
import { Requires } from './requires.decorator.js';

const ApiKeyPage = pageOf(ApiKey).meta({ id: 'ApiKeyPage' });
const ApiKeyId = z.string().regex(/^[\w-]{1,64}$/);

@ApiTags('API keys')
@Controller('v1/api-keys')
export class ApiKeysController {
  constructor(@Inject(ApiKeyService) private readonly apiKeys: ApiKeyService) {}

  @Get()
  @Requires('api-key:read')
  @Describes(
    'listApiKeys',
    'List API keys',
    'Those that the caller may see, the newest first: all on one page.',
  )
  @Answers(200, 'The keys, without the keys themselves.', ApiKeyPage)
  async list(@CurrentPrincipal() principal: Principal): Promise<z.output<typeof ApiKeyPage>> {
    return { items: await this.apiKeys.list(principal), nextCursor: null };
  }

  @Post()
  @Requires('api-key:create')
  @Describes('createApiKey', 'Make an API key', 'It can do no more than whoever makes it.')
  @Answers(201, 'The key. No other answer ever holds it.', CreatedApiKey)
  @Problems('request/invalid', 'request/malformed-body')
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: CreateApiKeyRequest }) body: CreateApiKeyRequest,
  ): Promise<CreatedApiKey> {
    return this.apiKeys.create(principal, body);
  }

  @Delete(':id')
  @Requires('api-key:revoke')
  @Describes('revokeApiKey', 'Revoke an API key', 'The next request with it is refused.')
  @Answers(204, 'Revoked.')
  @Problems('request/invalid', 'api-key/not-found')
  async revoke(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: ApiKeyId }) id: string,
  ): Promise<void> {
    await this.apiKeys.revoke(principal, id);
  }
}
