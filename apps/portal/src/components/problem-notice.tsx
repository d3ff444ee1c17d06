'use client';

import { Alert, Button, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ApiError } from '../api/api-error';
import { adviceFor } from './problem-advice';

interface ProblemNoticeProps {
  readonly error: Error;
  /** Offers to do again what failed. */
  readonly onRetry?: () => void;
}

/** What went wrong, what can be done about it, and the number to look for in the server's log. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const known = error instanceof ApiError ? error : null;
  const advice = known && adviceFor(known);
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={known?.title ?? 'Something went wrong in the portal'}
    >
      <Text size="sm">{known?.detail ?? error.message}</Text>
      {advice && (
        <Text size="sm" mt={4}>
          {advice}
        </Text>
      )}
      {known && known.issues.length > 0 && (
        <List size="sm" mt="xs">
          {known.issues.map((issue, index) => (
            <List.Item key={index}>
              {issue.pointer && <code>{issue.pointer}</code>} {issue.message}
            </List.Item>
          ))}
        </List>
      )}
      {known?.requestId && (
        <Text size="xs" c="dimmed" mt="xs">
          Request {known.requestId}
        </Text>
      )}
      {onRetry && (
        <Button size="xs" variant="default" mt="sm" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Alert>
  );
}
