'use client';

import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconBook, IconKey, IconLogout, IconUser } from '@tabler/icons-react';
import type { Session } from '@connectory/contracts';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { signOut } from '../../api/account';
import { ColorSchemeItems } from './color-scheme-items';

export function AccountMenu({ session }: { session: Session }) {
  const leaving = useMutation({
    mutationFn: signOut,
    // A full load, so that nothing of this session stays in memory.
    onSuccess: () => window.location.assign('/sign-in'),
  });
  return (
    <Menu position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <ActionIcon variant="default" size={36} radius="xl" aria-label={`Account of ${session.user.name}`}>
          <IconUser size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <div style={{ padding: '8px 12px 10px' }}>
          <Text size="sm" fw={600} truncate>
            {session.user.name}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {session.user.email}
          </Text>
          <Text size="xs" c="dimmed" mt={6} truncate>
            {session.organization.name} · {session.role}
          </Text>
        </div>
        <Menu.Divider />
        <ColorSchemeItems />
        <Menu.Divider />
        {session.permissions.includes('api-key:read') && (
          <Menu.Item component={Link} href="/settings/api-keys" leftSection={<IconKey size={16} />}>
            API keys
          </Menu.Item>
        )}
        <Menu.Item component="a" href="/docs" target="_blank" leftSection={<IconBook size={16} />}>
          API reference
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          closeMenuOnClick={false}
          disabled={leaving.isPending}
          leftSection={<IconLogout size={16} />}
          onClick={() => leaving.mutate()}
        >
          {leaving.isPending ? 'Signing out…' : 'Sign out'}
        </Menu.Item>
        {leaving.isError && (
          <Text size="xs" c="red" p="xs" role="alert">
            {leaving.error.message}
          </Text>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
