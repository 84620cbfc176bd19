import { doTask } from '../../thread/thread.ts'
import { compareWith, fingerprint, type LikenessTypes } from './tasks.ts'

await doTask<LikenessTypes>({ fingerprint, compare: compareWith })
