/** Nine kinds of tests, one runner. `npm test` runs all but two, which need an office program and a media tool; `npx vitest run --config test/vitest.config.ts --project api attempt` runs some. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files of one worker share what they import: loading it anew for each took a third of the time. What a test puts in place of something it takes back. */
const together = { isolate: false } as const
const shared = { pool: 'forks', maxWorkers: 2 } as const
const timed = ['offline', 'question-time', 'interleaving', 'process'].map((name) => `test/e2e/${name}.test.ts`)
const database = { globalSetup: 'test/helpers/global-setup.ts', testTimeout: 20_000, hookTimeout: 60_000 }

/** These take longest, and one that came last would run alone. */
const longest = ['fuzz/fuzz', 'api/attacks-contest', 'api/roster', 'api/question-import', 'api/rules-coverage', 'api/role']
const ofProjects = ['fuzz', 'api', 'guards', 'unit']
/** Project by project, since a worker that goes from one to another loads all anew; vitest itself goes by the size of files. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projectOf = ({ project }: TestSpecification) => ofProjects.indexOf(project.name)
    const placeOf = ({ moduleId }: TestSpecification) => {
      const index = longest.findIndex((name) => moduleId.endsWith(`test/${name}.test.ts`))
      return index < 0 ? longest.length : index
    }
    return (await super.sort(files)).sort((one, other) => projectOf(one) - projectOf(other) || placeOf(one) - placeOf(other))
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    ...shared,
    watch: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { ...together, name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { extends: true, test: { ...database, ...together, name: 'guards', include: ['test/guards/**/*.test.ts'] } },
      { extends: true, test: { ...database, ...together, name: 'api', include: ['test/api/**/*.test.ts'] } },
      // Asks an office program that few machines have: `npm run test:office`.
      { extends: true, test: { ...database, name: 'office', include: ['test/office/**/*.test.ts'] } },
      // Asks ffmpeg, which a server may do without: `npm run test:media`.
      { extends: true, test: { name: 'media', include: ['test/media/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 240_000 } },
      { extends: true, test: { ...database, name: 'fuzz', include: ['test/fuzz/**/*.test.ts'] } },
      // Journeys through a real browser, each with a server of its own.
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: timed,
          globalSetup: 'test/helpers/demo-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000
        }
      },
      // What looks at clocks, or kills processes: one at a time, so that the two cores stay its own.
      {
        extends: true,
        test: {
          name: 'timed',
          include: timed,
          globalSetup: 'test/helpers/demo-setup.ts',
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000
        }
      },
      {
        extends: true,
        test: { name: 'faults', include: ['test/faults/**/*.test.ts'], maxWorkers: 1, testTimeout: 120_000, hookTimeout: 120_000 }
      }
    ]
  }
})
