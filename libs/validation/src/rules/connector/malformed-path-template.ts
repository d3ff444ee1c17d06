import { defineRule } from '../../rule.js';

export const malformedPathTemplate = defineRule({
  id: 'connector/malformed-path-template',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    stray:
      'A brace in the path `{path}` has no counterpart. Close the variable, or write `%7B` or `%7D` for the brace.',
    nested: 'A brace in the path `{path}` stands within a variable. A name cannot hold one.',
    nameless: 'A pair of braces in the path `{path}` is empty. Name the parameter in it.',
    slash: 'A variable in the path `{path}` reaches over a slash. Close it before the segment ends.',
    default:
      'A variable in the path `{path}` has a `=`. A default is said by the parameter, not by the path.',
  },
  docs: {
    summary: 'Each variable of a path is a name between two braces, within one segment.',
    reason:
      'Anything else is not replaced by a value, and the call goes to an address that is not there (OpenAPI, Path Templating).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages/{code: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages/{code}: {}
`,
  },
  create: ({ report }) => ({
    Paths: (node) => {
      for (const path in node.value) {
        if (!path.includes('{') && !path.includes('}')) continue;
        const message = path.startsWith('/') ? faultOf(path) : null;
        if (message !== null) report({ node, member: [path], message, params: { path } });
      }
    },
  }),
});

/** The first thing that is wrong with the braces of a path. */
function faultOf(path: string): 'stray' | 'nested' | 'nameless' | 'slash' | 'default' | null {
  let opened = -1;
  let fault: 'slash' | 'default' | null = null;
  for (let index = 0; index < path.length; index++) {
    const character = path[index];
    if (character === '{') {
      if (opened >= 0) return path.indexOf('}', index) < 0 || fault === 'slash' ? 'stray' : 'nested';
      opened = index;
    } else if (character === '}') {
      if (opened < 0) return 'stray';
      if (opened === index - 1) return 'nameless';
      if (fault !== null) return fault;
      opened = -1;
    } else if (opened >= 0 && character === '/') fault ??= 'slash';
    else if (opened >= 0 && character === '=') fault ??= 'default';
  }
  return opened < 0 ? null : 'stray';
}
