'use client';

import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { SetupRequest } from '@connectory/contracts';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { setUp } from '../../api/account';
import { ProblemNotice } from '../../components/problem-notice';

export function SetupForm({ token }: { token: string }) {
  const form = useForm({
    resolver: zodResolver(SetupRequest),
    defaultValues: { token, organizationName: '', name: '', email: '', password: '' },
  });
  const settingUp = useMutation({ mutationFn: setUp, onSuccess: () => window.location.assign('/') });
  const { errors } = form.formState;
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => settingUp.mutate(values))} aria-label="Set up">
      <Stack gap="md">
        <TextInput
          {...form.register('organizationName')}
          label="Organisation"
          placeholder="Contoso"
          autoComplete="organization"
          autoFocus
          error={errors.organizationName && 'Give your organisation a name of at most 80 characters'}
        />
        <TextInput
          {...form.register('name')}
          label="Your name"
          autoComplete="name"
          error={errors.name && 'Enter your name'}
        />
        <TextInput
          {...form.register('email')}
          label="E-mail address"
          description="You sign in with it. Nothing is sent to it."
          type="email"
          autoComplete="username"
          error={errors.email && 'Enter an e-mail address'}
        />
        <PasswordInput
          {...form.register('password')}
          label="Password"
          description="At least 12 characters"
          autoComplete="new-password"
          error={errors.password?.message}
        />
        {settingUp.error && <ProblemNotice error={settingUp.error} />}
        <Button type="submit" loading={settingUp.isPending || settingUp.isSuccess}>
          Create organisation
        </Button>
      </Stack>
    </form>
  );
}
