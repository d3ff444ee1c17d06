'use client';

import { Button, Checkbox, Select, Stack, TextInput } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { CreateApiKeyRequest, permissionCatalogue, permissions } from '@connectory/contracts';
import { Controller, useForm } from 'react-hook-form';
import { ProblemNotice } from '../../components/problem-notice';
import { usePermissions } from '../account/session-context';

interface CreateApiKeyFormProps {
  readonly onCreate: (request: CreateApiKeyRequest) => void;
  readonly isSending: boolean;
  readonly error: Error | null;
}

const lifetimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '1 year' },
  { value: 'never', label: 'Never' },
];

export function CreateApiKeyForm({ onCreate, isSending, error }: CreateApiKeyFormProps) {
  const mine = usePermissions();
  const form = useForm({
    resolver: zodResolver(CreateApiKeyRequest),
    defaultValues: {
      name: '',
      permissions: mine.filter((permission) => !permission.startsWith('api-key:')),
      expiresInDays: 90,
    },
  });
  const { errors } = form.formState;
  return (
    <form noValidate onSubmit={form.handleSubmit((request) => onCreate(request))} aria-label="Create API key">
      <Stack gap="lg">
        <TextInput
          {...form.register('name')}
          data-autofocus
          label="Name"
          description="What it is for, so that you know it again"
          placeholder="Nightly import"
          autoComplete="off"
          error={errors.name && 'Give it a name of at most 32 characters'}
        />
        <Controller
          control={form.control}
          name="permissions"
          render={({ field }) => (
            <Checkbox.Group
              label="May"
              value={field.value}
              onChange={field.onChange}
              error={errors.permissions && 'Allow it at least one thing'}
            >
              <Stack gap={8} mt={6}>
                {permissions
                  .filter((permission) => mine.includes(permission))
                  .map((permission) => (
                    <Checkbox key={permission} value={permission} label={permissionCatalogue[permission]} />
                  ))}
              </Stack>
            </Checkbox.Group>
          )}
        />
        <Controller
          control={form.control}
          name="expiresInDays"
          render={({ field }) => (
            <Select
              label="Expires after"
              data={lifetimes}
              allowDeselect={false}
              value={field.value === null ? 'never' : String(field.value)}
              onChange={(value) => field.onChange(value === 'never' ? null : Number(value))}
            />
          )}
        />
        {error && <ProblemNotice error={error} />}
        <Button type="submit" loading={isSending}>
          Create
        </Button>
      </Stack>
    </form>
  );
}
