import { z } from 'zod';
import { OrganizationId, RegistrationId } from '../ids.js';
import { defineJob } from './define-job.js';

/** Takes one registration from where it stands to its end. */
export const runRegistration = defineJob({
  name: 'registration.run',
  payload: z.strictObject({
    registrationId: RegistrationId,
    organizationId: OrganizationId,
    requestId: z.string(),
  }),
  key: (payload) => `registration_${payload.registrationId}`,
  policy: { attempts: 5, backoffMs: 2_000, concurrency: 4, lockMs: 30_000 },
});
