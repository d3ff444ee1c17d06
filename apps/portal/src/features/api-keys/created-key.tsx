import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import type { CreatedApiKey } from '@connectory/contracts';
import { CopyButton } from '../../components/copy-button';
import classes from './created-key.module.css';

export function CreatedKey({ created, onDone }: { created: CreatedApiKey; onDone: () => void }) {
  return (
    <Stack gap="md">
      <Alert color="orange" title="Copy it now">
        This is the only time that the key is shown. Keep it like a password.
      </Alert>
      <TextInput
        label={created.name}
        className={classes.key}
        readOnly
        value={created.key}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="space-between">
        <CopyButton text={created.key} label="Copy key" size="sm" />
        <Button variant="default" onClick={onDone}>
          I have kept it
        </Button>
      </Group>
    </Stack>
  );
}
