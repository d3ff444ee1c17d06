import { isObject } from '@connectory/definition';
import { onBaseUrl } from '../../base-urls.js';
import { textMember } from '../../extensions/extension-facts.js';
import { annotationName } from '../../extensions/operation-families.js';
import { defineRule } from '../../rule.js';

const document = (status: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
  x-ms-api-annotation:
    status: ${status}
servers:
  - url: https://beta.textanalytics.example/v1
paths: {}
`;

export const productionStatusOnBeta = defineRule({
  id: 'connector/production-status-on-beta',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    beta: 'The connector is in production, but its service at `{url}` is a beta. Make it a preview.',
  },
  docs: {
    summary: 'A connector to a beta of a service is a preview.',
    reason: 'A connector cannot promise more than the service behind it, which may still change in any way.',
    bad: document('Production'),
    good: document('Preview'),
  },
  create: (context) => {
    const { document } = context;
    const { info } = document;
    const status = isObject(info) ? textMember(info[annotationName], 'status') : null;
    if (status?.toLowerCase() !== 'production') return {};
    return onBaseUrl(context, ({ text, url, place }) => {
      const parts = [...url.hostname.split('.'), ...url.pathname.split('/')];
      if (!parts.includes('beta')) return;
      const holder = { node: { pointer: '/info' }, member: [annotationName] };
      const edits = [{ place: holder, update: { status: 'Preview' } }];
      const related = [{ ...place, message: 'The address of the beta.' }];
      const fix = { title: 'Make it a preview', safe: true, edits };
      const member = [...holder.member, 'status'];
      context.report({ ...holder, member, message: 'beta', params: { url: text }, related, fix });
    });
  },
});
