/** The screen of a paper with time per question. Only such a paper fetches it. */
import { later } from '../../app/later.ts'
import { withWords } from './closing-parts.ts'

export const questionTime = later(() => withWords(import('./question-time.tsx')))
