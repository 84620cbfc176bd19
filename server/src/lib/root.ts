/** Where the project lies: the folder that holds migrations, seeds and the built web, for sources and for the bundle alike. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function findUp(from: string): string {
  if (existsSync(join(from, 'tsconfig.base.json'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('The project folder was not found: tsconfig.base.json is missing')
  return findUp(above)
}

export const projectRoot = findUp(dirname(fileURLToPath(import.meta.url)))
