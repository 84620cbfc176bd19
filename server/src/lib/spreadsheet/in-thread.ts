/** The thread of spreadsheets. */
import { threadOf } from '../thread/in-thread.ts'
import type { TableTasks } from './thread-tasks.ts'

export const inThread = threadOf<TableTasks>({ source: new URL('./thread.ts', import.meta.url), name: 'spreadsheet-thread' })
