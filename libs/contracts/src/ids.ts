import { z } from 'zod';

export const OrganizationId = z.string().min(1).max(64);
export const RegistrationId = z.uuid();
export const ConnectorId = z.uuid();
export const ImportId = z.uuid();
