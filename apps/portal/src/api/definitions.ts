import { DefinitionCheck, EditedDefinition, type OverlayAction } from '@connectory/contracts';
import { requestJson } from './request';

/** What a registration of this text would find. */
export const checkDefinition = (text: string, signal: AbortSignal) =>
  requestJson(DefinitionCheck, '/v1/definitions/check', { method: 'POST', body: { text }, signal });

/** The text with these actions applied; the rest of it stays as it is written. */
export const editDefinition = (text: string, actions: readonly OverlayAction[]) =>
  requestJson(EditedDefinition, '/v1/definitions/edit', { method: 'POST', body: { text, actions } });
