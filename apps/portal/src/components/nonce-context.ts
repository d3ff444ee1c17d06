'use client';

import { createContext } from 'react';

/** The nonce that the content security policy of this page asks of style elements made at run time. */
export const NonceContext = createContext('');
