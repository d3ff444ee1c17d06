import { Session, type SetupRequest, type SignInRequest } from '@connectory/contracts';
import { requestJson, requestNothing } from './request';

export const setUp = (body: SetupRequest) => requestJson(Session, '/v1/setup', { method: 'POST', body });

export const signIn = (body: SignInRequest) => requestJson(Session, '/v1/session', { method: 'POST', body });

export const renewSession = () => requestJson(Session, '/v1/session');

export const signOut = () => requestNothing('/v1/session', { method: 'DELETE' });
