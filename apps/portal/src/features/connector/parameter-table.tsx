import type { OperationParameter } from '@connectory/contracts';
import { Prose } from '../../components/prose';
import { describeSchema } from '../schema/describe-schema';
import { SchemaTree } from '../schema/schema-tree';
import classes from './parameter-table.module.css';

interface ParameterTableProps {
  readonly parameters: readonly OperationParameter[];
  readonly definition: unknown;
}

export function ParameterTable({ parameters, definition }: ParameterTableProps) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Parameters">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">In</th>
            <th scope="col">Type</th>
            <th scope="col">Description</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((parameter) => (
            <ParameterRow
              key={`${parameter.in} ${parameter.name}`}
              parameter={parameter}
              definition={definition}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ParameterRow({ parameter, definition }: { parameter: OperationParameter; definition: unknown }) {
  const { name, label, required, deprecated, description, visibility, schema, example } = parameter;
  const view = describeSchema(schema ?? true, definition);
  return (
    <tr>
      <td>
        <code className={classes.name}>{name}</code>
        <span className={classes.marks}>
          {required && <span className={classes.required}>required</span>}
          {deprecated && <span>deprecated</span>}
          {(visibility === 'internal' || visibility === 'advanced') && <span>{visibility}</span>}
        </span>
      </td>
      <td>{parameter.in}</td>
      <td>
        {view.children.length > 0 && schema !== null ? (
          <SchemaTree schema={schema} definition={definition} label={name} />
        ) : (
          <>
            <code className={classes.type}>{view.type}</code>
            {view.facts.map((fact) => (
              <span key={fact} className={classes.fact}>
                {fact}
              </span>
            ))}
          </>
        )}
      </td>
      <td>
        {label && <div className={classes.label}>{label}</div>}
        <Prose text={description || view.description} />
        {example !== undefined && <code className={classes.example}>e.g. {JSON.stringify(example)}</code>}
      </td>
    </tr>
  );
}
