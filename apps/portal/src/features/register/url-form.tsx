'use client';

import { Button, TextInput } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { CreateRegistrationRequest } from '@connectory/contracts';
import { get, useForm } from 'react-hook-form';
import { NameField } from './name-field';
import { optionalName } from './optional-name';
import type { HandOver } from './register-page';
import classes from './source-form.module.css';

export function UrlForm({ onRegister, isSending }: HandOver) {
  const form = useForm({
    resolver: zodResolver(CreateRegistrationRequest),
    defaultValues: { source: { type: 'url', url: '' } },
  });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      className={classes.form}
      aria-label="Register a URL"
      onSubmit={form.handleSubmit((request) => onRegister({ kind: 'json', request }))}
    >
      <TextInput
        {...form.register('source.url', { setValueAs: (value: string) => value.trim() })}
        label="URL"
        description="Connectory’s server reads it, without any of your cookies. It must be reachable from there."
        placeholder="https://api.example.com/openapi.json"
        type="url"
        inputMode="url"
        autoComplete="url"
        spellCheck={false}
        error={Boolean(get(errors, 'source.url')) && 'Enter a full address that begins with https://'}
      />
      <NameField
        {...form.register('name', optionalName)}
        error={errors.name && 'Use at most 120 characters'}
      />
      <Button type="submit" loading={isSending}>
        Register
      </Button>
    </form>
  );
}
