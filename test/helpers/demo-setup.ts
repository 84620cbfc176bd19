/** Lays the demonstration once for all journeys: each works on a copy of its folder, which is made in a moment. */
import type { TestProject } from 'vitest/node'
import { openDataDir, startServer } from './server-process.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    demoDir: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const laid = await openDataDir()
  const server = await startServer({ DATA_DIR: laid.path, DEMO: '1' })
  await server.stop()
  project.provide('demoDir', laid.path)
  return () => laid.remove()
}
