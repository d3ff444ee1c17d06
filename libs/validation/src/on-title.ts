import type { DefinitionNode } from '@connectory/definition';
import { having, type MemberVisit, type Visitor } from './rule.js';

/** What people read as the name of an operation or of a field. */
export interface Title {
  readonly text: string;
  readonly node: DefinitionNode;
  readonly member: 'summary' | 'x-ms-summary';
}

/** A visitor for the names that are shown: the summary of operations, `x-ms-summary` of parameters and schemas. Blank ones are left out. */
export function onTitle(handle: (title: Title) => void): Visitor {
  const visit = (member: Title['member']): MemberVisit =>
    having([member], (node) => {
      const text = node.value[member];
      if (typeof text === 'string' && text.trim() !== '') handle({ text, node, member });
    });
  return { Operation: visit('summary'), Parameter: visit('x-ms-summary'), Schema: visit('x-ms-summary') };
}
