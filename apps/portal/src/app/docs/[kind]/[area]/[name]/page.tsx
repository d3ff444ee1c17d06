import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HelpPage } from '../../../../../features/help/help-page';
import { readHelp } from '../../../../../server/read-help';
import { ApiDown } from '../../../../../features/shell/api-down';

interface PageProps {
  readonly params: Promise<{ kind: string; area: string; name: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { area, name } = await params;
  return { title: `${area}/${name}` };
}

/** What a problem or a rule means: where the `type` of a problem and the `docsUrl` of a finding lead. */
export default async function Page({ params }: PageProps) {
  const help = await readHelp(await params);
  if (help.status === 404) notFound();
  if (help.text === null) return <ApiDown />;
  return <HelpPage text={help.text} />;
}
