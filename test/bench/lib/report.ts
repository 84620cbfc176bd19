/** How a benchmark speaks: progress for people on stderr, and at the end one line of JSON on stdout. */
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Site } from './site.ts'

export const say = (text: string) => void process.stderr.write(`${text}\n`)

export const loadAverage = () => Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0])

export function print(benchmark: string, site: Site, figures: object): void {
  printAlone(benchmark, { database: site.database, loadBefore: site.loadBefore, data: site.data, ...figures })
}

/** Of a benchmark that has no site. */
export function printAlone(benchmark: string, { database = {}, ...figures }: { database?: object; [name: string]: unknown }): void {
  const all = cpus()
  const machine = {
    cpu: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    ...database
  }
  console.log(JSON.stringify({ benchmark, at: new Date().toISOString(), machine, ...figures }))
}
