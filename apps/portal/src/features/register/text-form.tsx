'use client';

import { Button } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { CreateRegistrationRequest } from '@connectory/contracts';
import { get, useController, useForm } from 'react-hook-form';
import { formatBytes } from '../../components/format-bytes';
import { DefinitionEditor } from '../editor/definition-editor';
import { NameField } from './name-field';
import { optionalName } from './optional-name';
import type { HandOver } from './register-page';
import classes from './source-form.module.css';

export function TextForm({ onRegister, isSending }: HandOver) {
  const form = useForm({
    resolver: zodResolver(CreateRegistrationRequest),
    defaultValues: { source: { type: 'inline', text: '' } },
  });
  const { field } = useController({ control: form.control, name: 'source.text' });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      className={classes.form}
      aria-label="Register a text"
      onSubmit={form.handleSubmit((request) => onRegister({ kind: 'json', request }))}
    >
      <DefinitionEditor
        ref={field.ref}
        label="Document"
        description={
          field.value
            ? formatBytes(new Blob([field.value]).size)
            : 'OpenAPI or a Postman collection, as JSON or YAML'
        }
        fault={get(errors, 'source.text') ? 'Paste the text of an API description first' : null}
        onText={field.onChange}
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
