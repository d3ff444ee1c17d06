'use client';

import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { SignInRequest } from '@connectory/contracts';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { signIn } from '../../api/account';
import { ProblemNotice } from '../../components/problem-notice';

/** `next`: where to go afterwards, a path of this portal. */
export function SignInForm({ next }: { next: string }) {
  const form = useForm({
    resolver: zodResolver(SignInRequest),
    defaultValues: { email: '', password: '' },
  });
  const signingIn = useMutation({
    mutationFn: signIn,
    onSuccess: () => window.location.assign(next),
  });
  const { errors } = form.formState;
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => signingIn.mutate(values))} aria-label="Sign in">
      <Stack gap="md">
        <TextInput
          {...form.register('email')}
          label="E-mail address"
          type="email"
          autoComplete="username"
          autoFocus
          error={errors.email && 'Enter your e-mail address'}
        />
        <PasswordInput
          {...form.register('password')}
          label="Password"
          autoComplete="current-password"
          error={errors.password && 'Enter your password'}
        />
        {signingIn.error && <ProblemNotice error={signingIn.error} />}
        <Button type="submit" loading={signingIn.isPending || signingIn.isSuccess}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
