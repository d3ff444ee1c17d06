import { isObject } from '@connectory/definition';
import { defineRule } from '../../rule.js';

const members = ['name', 'url', 'email'];

export const contactIncomplete = defineRule({
  id: 'certification/contact-incomplete',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing: 'Nothing says whom to ask about the connector. Add a contact with {members}.',
    incomplete: 'The contact lacks {members}. Add what is missing.',
  },
  docs: {
    summary: 'There is a contact with a name, a URL and an e-mail address.',
    reason:
      'It is shown with the connector: where people turn to with questions, and where faults are reported (Contact Object).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
  contact:
    name: Contoso Support
    url: https://www.contoso.com/support
    email: support@contoso.com
paths: {}
`,
  },
  create: ({ report }) => ({
    Info: (node) => {
      const { contact } = node.value;
      if (contact !== undefined && !isObject(contact)) return;
      const missing = members.filter((name) => {
        const value = contact?.[name];
        return value === undefined || (typeof value === 'string' && value.trim() === '');
      });
      if (missing.length === 0) return;
      const params = { members: missing.map((name) => `\`${name}\``).join(', ') };
      if (contact === undefined) report({ node, message: 'missing', params });
      else report({ node, member: ['contact'], message: 'incomplete', params });
    },
  }),
});
