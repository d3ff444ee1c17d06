import { CatalogPage } from '../../features/catalog/catalog-page';

export default function Page() {
  return <CatalogPage />;
}
