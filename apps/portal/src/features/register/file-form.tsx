'use client';

import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { FileDrop } from './file-drop';
import { NameField } from './name-field';
import type { HandOver } from './register-page';
import classes from './source-form.module.css';

export function FileForm({ onRegister, isSending }: HandOver) {
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!file) setFault('Choose a file first');
    else onRegister({ kind: 'file', file, name: name.trim() || undefined });
  }

  return (
    <form noValidate onSubmit={submit} className={classes.form} aria-label="Register a file">
      <FileDrop
        file={file}
        fault={fault}
        onFile={(chosen) => {
          setFile(chosen);
          setFault(chosen && chosen.size === 0 ? 'This file is empty' : null);
        }}
        onFault={setFault}
      />
      <NameField value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Button type="submit" loading={isSending} disabled={file?.size === 0}>
        Register
      </Button>
    </form>
  );
}
