/** Writes questions whole, for keeping and for other programs. `read-json.ts` reads them back. */
import type { WrittenQuestion } from './written.ts'

export const jsonFormat = 'hoi-thi-bank'
export const jsonVersion = 1

export function writeJson(questions: readonly WrittenQuestion[]): string {
  const written = questions.map(({ file, ...question }) => ({
    ...question,
    file: file && { ...file, bytes: Buffer.from(file.bytes).toString('base64') }
  }))
  return `${JSON.stringify({ format: jsonFormat, version: jsonVersion, questions: written }, null, 2)}\n`
}
