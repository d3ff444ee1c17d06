'use client';

import { Button } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { CreateRegistrationRequest } from '@connectory/contracts';
import { get, useForm, useWatch } from 'react-hook-form';
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
  const text = useWatch({ control: form.control, name: 'source.text' });
  const { errors, isSubmitted } = form.formState;
  return (
    <form
      noValidate
      className={classes.form}
      aria-label="Register a text"
      onSubmit={form.handleSubmit((request) => onRegister({ kind: 'json', request }))}
    >
      <DefinitionEditor
        label="Document"
        description={
          text ? formatBytes(new Blob([text]).size) : 'OpenAPI or a Postman collection, as JSON or YAML'
        }
        fault={get(errors, 'source.text') ? 'Paste the text of an API description first' : null}
        onText={(written) => form.setValue('source.text', written, { shouldValidate: isSubmitted })}
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
