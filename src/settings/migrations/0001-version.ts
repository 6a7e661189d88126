/** Version 0 stored the changed settings bare; version 1 says which version wrote them. */
import type { Migration } from './types';

export const version: Migration = {
  to: 1,
  up: (stored) => ({ version: 1, changed: stored }),
  example: {
    before: { delay: 200, sites: ['example.org'] },
    after: { version: 1, changed: { delay: 200, sites: ['example.org'] } },
  },
};
