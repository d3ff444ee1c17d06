'use client';

import { Button, Textarea } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { CreateRegistrationRequest } from '@connectory/contracts';
import { get, useForm, useWatch } from 'react-hook-form';
import { formatBytes } from '../../components/format-bytes';
import { NameField } from './name-field';
import { optionalName } from './optional-name';
import type { HandOver } from './register-page';
import classes from './source-form.module.css';

export function TextForm({ onRegister, isSending }: HandOver) {
  const form = useForm({
    resolver: zodResolver(CreateRegistrationRequest),
    defaultValues: { source: { type: 'inline', text: '' } },
  });
  const text = useWatch({ control: form.control, name: 'source.text' });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      className={classes.form}
      aria-label="Register a text"
      onSubmit={form.handleSubmit((request) => onRegister({ kind: 'json', request }))}
    >
      <Textarea
        {...form.register('source.text')}
        className={classes.text}
        label="Document"
        description={
          text ? formatBytes(new Blob([text]).size) : 'OpenAPI or a Postman collection, as JSON or YAML'
        }
        placeholder={'openapi: 3.1.0\ninfo:\n  title: …'}
        rows={14}
        resize="vertical"
        spellCheck={false}
        autoComplete="off"
        error={Boolean(get(errors, 'source.text')) && 'Paste the text of an API description first'}
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
