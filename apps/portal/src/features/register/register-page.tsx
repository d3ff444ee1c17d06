'use client';

import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { createRegistration, registrationQuery, type RegistrationAttempt } from '../../api/registrations';
import { PageHeader } from '../../components/page-header';
import { ProblemNotice } from '../../components/problem-notice';
import { useAttemptKey } from '../../components/use-attempt-key';
import { FileForm } from './file-form';
import classes from './register-page.module.css';
import { TextForm } from './text-form';
import { UrlForm } from './url-form';

const ways = [
  { value: 'file', label: 'File' },
  { value: 'url', label: 'URL' },
  { value: 'text', label: 'Text' },
] as const;

type Way = (typeof ways)[number]['value'];

export function RegisterPage() {
  const [way, setWay] = useState<Way>('file');
  const { register, isSending, error, reset } = useRegister();
  const handOver = { onRegister: register, isSending };
  return (
    <div className={classes.page}>
      <PageHeader title="Register an API">
        Hand over its description. Connectory reads it, checks it and publishes a connector; you watch it
        happen.
      </PageHeader>
      <div className={classes.card}>
        <SegmentedControl
          fullWidth
          aria-label="How to hand it over"
          value={way}
          onChange={(next) => {
            reset();
            setWay(next);
          }}
          data={ways.map(({ value, label }) => ({ value, label }))}
        />
        {way === 'file' && <FileForm {...handOver} />}
        {way === 'url' && <UrlForm {...handOver} />}
        {way === 'text' && <TextForm {...handOver} />}
        {error && <ProblemNotice error={error} />}
        <VisuallyHidden role="status">{isSending && 'Sending…'}</VisuallyHidden>
      </div>
      <p className={classes.note}>
        OpenAPI 2.0, 3.0 and 3.1 as JSON or YAML; Postman collections v1, v2.0 and v2.1. Secrets found in a
        document are taken out before it is kept.
      </p>
    </div>
  );
}

export interface HandOver {
  readonly onRegister: (attempt: RegistrationAttempt) => void;
  readonly isSending: boolean;
}

function useRegister() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const keyOf = useAttemptKey();
  const sending = useMutation({
    mutationFn: (attempt: RegistrationAttempt) => createRegistration(attempt, keyOf(fingerprintOf(attempt))),
    onSuccess: (registration) => {
      queryClient.setQueryData(registrationQuery(registration.id).queryKey, registration);
      void queryClient.invalidateQueries({ queryKey: ['registrations'] });
      router.push(`/registrations/${registration.id}`);
    },
  });

  return {
    register: (attempt: RegistrationAttempt) => sending.mutate(attempt),
    // Stays on while the next page comes in, so that nobody sends it twice.
    isSending: sending.isPending || sending.isSuccess,
    error: sending.error,
    reset: () => sending.reset(),
  };
}

const fingerprintOf = (attempt: RegistrationAttempt): string =>
  attempt.kind === 'json'
    ? JSON.stringify(attempt.request)
    : JSON.stringify([attempt.name, attempt.file.name, attempt.file.size, attempt.file.lastModified]);
