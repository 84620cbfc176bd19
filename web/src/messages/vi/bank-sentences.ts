/** What the pages of the question bank, and of the rules that draw from it, say in Vietnamese: only their staff fetches it. */
export { bank } from './bank.ts'
export { law } from './law.ts'
export { questionImport } from './question-import.ts'
export { questionPool } from './question-pool.ts'
export { rules } from './rules.ts'
