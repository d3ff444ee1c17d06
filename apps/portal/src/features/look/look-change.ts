import type { ChangeConnectorRequest, Connector } from '@connectory/contracts';

interface Look {
  readonly name: string;
  readonly description: string;
  /** Empty for none. */
  readonly color: string;
}

/** What has to be asked for to make a connector look like this; `null` when it does already. */
export function lookChange(
  { name, description, brandColor }: Pick<Connector, 'name' | 'description' | 'brandColor'>,
  wanted: Look,
): ChangeConnectorRequest | null {
  const color = wanted.color === '' ? null : wanted.color.toLowerCase();
  const change: ChangeConnectorRequest = {
    ...(wanted.name.trim() === name ? {} : { name: wanted.name.trim() }),
    ...(wanted.description.trim() === description.trim() ? {} : { description: wanted.description.trim() }),
    ...(color === brandColor ? {} : { brandColor: color }),
  };
  return Object.keys(change).length === 0 ? null : change;
}
