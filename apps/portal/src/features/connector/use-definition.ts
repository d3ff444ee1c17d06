import { useQuery } from '@tanstack/react-query';
import { definitionQuery } from '../../api/connectors';

/** The canonical definition as a value, for `$ref`s to point into; undefined until it is there. */
export function useDefinition(connectorId: string): unknown {
  const { data } = useQuery({
    ...definitionQuery(connectorId, 'json'),
    select: parse,
  });
  return data;
}

// Outside the component: a stable function, so that the text is parsed once.
const parse = (text: string): unknown => JSON.parse(text);
