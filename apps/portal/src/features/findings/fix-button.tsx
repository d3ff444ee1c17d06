'use client';

import { Button, type ButtonProps } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';

interface FixButtonProps extends ButtonProps {
  readonly title?: string;
  /** What it would repair is being looked at again. */
  readonly isBusy: boolean;
  readonly onFix: () => void;
}

/** A button that repairs the text. It is told to be disabled, but not made so: that would take the focus from it. */
export function FixButton({ isBusy, onFix, ...button }: FixButtonProps) {
  return (
    <Button
      size="compact-xs"
      leftSection={<IconWand size={14} aria-hidden />}
      aria-disabled={isBusy}
      data-disabled={isBusy || undefined}
      onClick={() => {
        if (!isBusy) onFix();
      }}
      {...button}
    />
  );
}
