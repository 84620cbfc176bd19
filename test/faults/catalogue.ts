/** The fault tests by name. */
import type { FaultTest } from './plan.ts'
import { closingSecond } from './tests/closing-second.ts'
import { databaseAway } from './tests/database-away.ts'
import { drain } from './tests/drain.ts'
import { killApi, killBoth, killDatabase } from './tests/kill.ts'
import { parallelStarts } from './tests/parallel-starts.ts'
import { poison } from './tests/poison.ts'
import { proxy } from './tests/proxy.ts'
import { uploadKill } from './tests/upload-kill.ts'

export const faultTests: Record<string, FaultTest> = {
  'kill-api': killApi,
  'kill-database': killDatabase,
  'kill-both': killBoth,
  proxy,
  'database-away': databaseAway,
  'closing-second': closingSecond,
  poison,
  'parallel-starts': parallelStarts,
  drain,
  'upload-kill': uploadKill
}
