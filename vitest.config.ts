import { defineConfig } from 'vitest/config'

const conditions = ['@coplume/source']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] } },
  test: {
    include: ['{shared,server,client,bench}/src/**/*.test.{ts,tsx}', 'tests/!(browser)/**/*.test.ts'],
    pool: 'forks',
    // Far above what any of them needs: a slow machine is not a failure.
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
