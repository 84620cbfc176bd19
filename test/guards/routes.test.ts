/** Every route of the contract is called in test/api. */
import { contract } from '@hoi-thi/shared/contract'
import { expect, it } from 'vitest'
import { filesIn, read } from './source.ts'

const tests = filesIn('test/api', /\.test\.ts$/)
  .map(read)
  .join('\n')

/** `.put(\`/api/attempts/${attempt.id}/answers\`` for `PUT /attempts/:attemptId/answers`; a title may name the route instead. */
function isMentioned(route: string): boolean {
  const [method = '', path = ''] = route.split(' ')
  const segments = path.split('/').map((segment) => (segment.startsWith(':') ? '(\\$\\{[^`]+?\\}|[^/`\'"?$]+)' : segment))
  return tests.includes(route) || new RegExp(`\\.${method.toLowerCase()}\\(\\s*[\`'"]/api${segments.join('/')}[\`'"?]`).test(tests)
}

it('tests every route', () => {
  const routes = Object.keys(contract)
  expect(routes.length).toBeGreaterThan(15)
  expect(routes.filter((route) => !isMentioned(route))).toEqual([])
})
