/**
 * `npm run fuzz:files`: 10,000 hostile files of questions are read, from a seed that is printed; `-- --cases 500 --seed 7` repeats or widens a run.
 * Each gives a bank or a refusal with a reason, within its time; the process that reads them all, here without the thread that would end with a hostile file,
 * stays within its memory.
 */
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { FileError } from '../../server/src/lib/file-error.ts'
import { fileLimits } from '../../server/src/modules/question-bank/formats/limits.ts'
import { parseBank } from '../../server/src/modules/question-bank/formats/parse-bank.ts'
import { type QuestionFile, questionFile, soundFiles } from './question-files.ts'

const slowestMs = 5000
const mostMb = 300

const { values } = parseArgs({ options: { cases: { type: 'string', default: '10000' }, seed: { type: 'string' } } })
const seed = Number(values.seed ?? randomInt(2 ** 31))
const outcomes = new Map<string, number>()
console.error(`${values.cases} files, seed ${seed}`)
let slowest = { ms: 0, name: '' }
let tried = 0

/** The reason of a refusal, or that there is a bank; anything else is thrown. */
async function outcomeOf(file: QuestionFile): Promise<string> {
  try {
    const { questions } = await parseBank(file.bytes, fileLimits)
    const isSound = questions.every(
      ({ text, options }) => typeof text === 'string' && options.every((option) => typeof option.text === 'string')
    )
    if (isSound && questions.length > 0) return 'read'
  } catch (error) {
    if (error instanceof FileError) return error.reason
    throw error
  }
  throw new Error('A bank without questions, or with something else than texts')
}

async function tryFile(file: QuestionFile): Promise<void> {
  const begun = performance.now()
  const outcome = await outcomeOf(file)
  const ms = Math.round(performance.now() - begun)
  if (ms > slowest.ms) slowest = { ms, name: file.name }
  if (ms > slowestMs) throw new Error(`${file.name} took ${ms} ms`)
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  tried++
  if (tried % 1000 === 0) console.error(`${tried} of ${values.cases} tried`)
}

await fc.assert(fc.asyncProperty(questionFile(await soundFiles()), tryFile), { seed, numRuns: Number(values.cases), endOnFailure: true })
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ seed, outcomes: Object.fromEntries(outcomes), slowest, peakMb }))
if (peakMb > mostMb) throw new Error(`The process took ${peakMb} MB`)
