/** Who may import whom. The rooms and their doors are described in ARCHITECTURE.md. */
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../../server/src/lib/root.ts'
import { filesIn } from './source.ts'

const words = [
  'unit',
  'account',
  'message',
  'recovery',
  'question-bank',
  'contest',
  'role',
  'audit',
  'succession',
  'headcount',
  'import',
  'question-import',
  'unit-list',
  'roster',
  'attempt',
  'round-control',
  'question-pool',
  'readiness',
  'assistance',
  'privacy',
  'entry',
  'judging',
  'ranking',
  'award',
  'result',
  'duty',
  'insight',
  'campaign'
]
/** Files of shared without a schema: the browser may run them. */
const pure = [
  'access',
  'checklist',
  'digest',
  'fold',
  'order',
  'problem',
  'rules-diff',
  'rules-examples',
  'rules-faults',
  'rules-lines',
  'rules-text',
  'rules-text-clips',
  'rules-text-ranking',
  'rules-text-rounds',
  'rules-wording',
  'scoring',
  'unit-score'
].map((name) => `shared/src/${name}.ts`)
const folders = ['server/src', 'shared/src', 'web/src']

interface Edge {
  from: string
  to: string
  isType: boolean
}

let files: string[]
let edges: Edge[]
/** The edges that break a rule, one a line. */
const broken = (breaks: (edge: Edge) => boolean) =>
  edges.filter(breaks).map(({ from, to, isType }) => `${from} imports ${to}${isType ? ' as a type' : ''}`)

beforeAll(async () => {
  const fileName = join(projectRoot, 'test/tsconfig.json')
  const { output } = await cruise(
    folders,
    { baseDir: projectRoot, tsPreCompilationDeps: true, doNotFollow: 'node_modules', tsConfig: { fileName } },
    { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
    { tsConfig: extractTSConfig(fileName) }
  )
  const { modules } = output as ICruiseResult
  files = modules.map(({ source }) => source).filter((source) => /\.tsx?$/.test(source) && isOurs(source))
  edges = modules.flatMap(({ source, dependencies }) =>
    dependencies.map((to) => ({
      from: source,
      to: to.couldNotResolve ? `${to.module} (not found)` : to.resolved,
      isType: to.dependencyTypes.includes('type-only')
    }))
  )
}, 60_000)

const isOurs = (path: string) => folders.some((folder) => path.startsWith(`${folder}/`))
const moduleOf = (path: string) => /^server\/src\/modules\/([^/]+)\//.exec(path)?.[1]
const inServer = (path: string, room: string) => path.startsWith(`server/src/${room}`)

it('sees every file and where each import leads', () => {
  expect(files.sort()).toEqual(folders.flatMap((folder) => filesIn(folder, /\.tsx?$/)).sort())
  expect(files.length).toBeGreaterThan(150)
  expect(edges.filter(({ to }) => isOurs(to)).length).toBeGreaterThan(files.length)
  expect(edges.filter(({ isType }) => isType).length).toBeGreaterThan(50)
  expect(broken(({ to }) => to.endsWith('(not found)'))).toEqual([])
})

describe('in the server', () => {
  it('modules import only leftward', () => {
    const rightward = ({ from, to }: Edge) => {
      const [one, other] = [moduleOf(from), moduleOf(to)]
      return one !== undefined && other !== undefined && words.indexOf(other) > words.indexOf(one)
    }
    expect(broken(rightward)).toEqual([])
    expect(files.map(moduleOf).filter((word) => word && !words.includes(word))).toEqual([])
  })

  it('modules know neither the process nor, except for types, the transport', () => {
    const outward = ({ from, to, isType }: Edge) =>
      moduleOf(from) !== undefined && (/^server\/src\/(app|main|jobs|queue|config)\.ts$/.test(to) || (inServer(to, 'http/') && !isType))
    expect(broken(outward)).toEqual([])
  })

  it('lib knows nothing of ours', () => {
    expect(broken(({ from, to }) => inServer(from, 'lib/') && isOurs(to) && !inServer(to, 'lib/'))).toEqual([])
  })

  it('db knows no modules, except to seed', () => {
    expect(broken(({ from, to }) => inServer(from, 'db/') && !inServer(from, 'db/seed') && moduleOf(to) !== undefined)).toEqual([])
  })

  it('problem knows only shared', () => {
    expect(broken(({ from, to }) => from === 'server/src/problem.ts' && !to.startsWith('shared/'))).toEqual([])
  })

  it('context knows modules only as types', () => {
    expect(broken(({ from, to, isType }) => from === 'server/src/context.ts' && moduleOf(to) !== undefined && !isType)).toEqual([])
  })

  it('http knows no modules, except the page and its text', () => {
    const isPageText = ({ from, to }: Edge) => from === 'server/src/http/page.ts' && to === 'server/src/modules/campaign/page-text.ts'
    expect(broken((edge) => inServer(edge.from, 'http/') && moduleOf(edge.to) !== undefined && !isPageText(edge))).toEqual([])
  })
})

describe('between the workspaces', () => {
  it('shared knows itself and its schema library', () => {
    expect(broken(({ from, to }) => from.startsWith('shared/') && !/^shared\/|(^|\/)node_modules\/typebox\//.test(to))).toEqual([])
  })

  it('the pure files of shared run nothing but each other', () => {
    expect(files).toEqual(expect.arrayContaining(pure))
    expect(broken(({ from, to, isType }) => pure.includes(from) && !isType && !pure.includes(to))).toEqual([])
  })

  it('web takes from shared types and pure files', () => {
    expect(broken(({ from, to, isType }) => from.startsWith('web/') && to.startsWith('shared/') && !isType && !pure.includes(to))).toEqual(
      []
    )
  })

  it('web and server do not know each other', () => {
    expect(broken(({ from, to }) => from.startsWith('web/') && to.startsWith('server/'))).toEqual([])
    expect(broken(({ from, to }) => from.startsWith('server/') && to.startsWith('web/'))).toEqual([])
  })
})

it('has no circles; what context says of modules in types does not count', () => {
  let left = edges.filter(({ from, to, isType }) => isOurs(to) && !(from === 'server/src/context.ts' && isType))
  // A file that leads nowhere, or that nobody comes from, is in no circle: what is left after taking these away is.
  for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
    before = left.length
    const sources = new Set(left.map(({ from }) => from))
    const targets = new Set(left.map(({ to }) => to))
    left = left.filter(({ from, to }) => sources.has(to) && targets.has(from))
  }
  expect(left.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})
