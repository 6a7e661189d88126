import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { leanCompromise } from './src/modules/lean-compromise.ts';

/** What pages run of compromise, and no more of it, is tested. */
const lean = { plugins: [leanCompromise()], inline: { server: { deps: { inline: ['compromise'] } } } };

/** Unit tests run in Node; those of real engines are slow, share two cores, and so run one file at a time. */
export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-count.ts'],
    projects: [
      {
        plugins: [WxtVitest(), ...lean.plugins],
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], ...lean.inline },
      },
      { test: { name: 'repo', include: ['tests/repo/**/*.test.ts'], testTimeout: 60_000 } },
      {
        plugins: lean.plugins,
        test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout: 120_000, ...lean.inline },
      },
      {
        test: {
          name: 'browsers',
          include: ['tests/dom/**/*.test.{ts,tsx}', 'tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
