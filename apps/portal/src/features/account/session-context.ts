'use client';

import type { Permission, Session } from '@connectory/contracts';
import { createContext, use } from 'react';

export const SessionContext = createContext<Session | null>(null);

const none: readonly Permission[] = [];

/** What the signed-in person may do. The API decides again on every call; this only hides what would be refused. */
export const usePermissions = (): readonly Permission[] => use(SessionContext)?.permissions ?? none;

export const usePermission = (permission: Permission): boolean => usePermissions().includes(permission);
