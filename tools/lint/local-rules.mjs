// Rules of our own that no plugin has.
import { basename } from 'node:path';

/** A file is named in kebab-case, with dots before its role: `registration.controller.ts`. */
const kebabCaseFile = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { name: 'The file {{name}} is not named in kebab-case.' },
  },
  create(context) {
    const name = basename(context.filename);
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/.test(name)) return {};
    return { Program: (node) => context.report({ node, messageId: 'name', data: { name } }) };
  },
};

export const local = { rules: { 'kebab-case-file': kebabCaseFile } };
