import { useLocalStorage } from '@mantine/hooks';

export type CatalogView = 'grid' | 'list';

/** Grid or list, remembered in this browser. */
export const useCatalogView = () =>
  useLocalStorage<CatalogView>({
    key: 'connectory-catalog-view',
    defaultValue: 'grid',
    deserialize: (text) => (text === 'list' ? 'list' : 'grid'),
    serialize: (view) => view,
  });
