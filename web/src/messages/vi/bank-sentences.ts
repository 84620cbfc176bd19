/** What the pages of the question bank say in Vietnamese: only who writes, reviews or draws from it fetches it. */
export { bank } from './bank.ts'
export { law } from './law.ts'
export { questionImport } from './question-import.ts'
export { questionPool } from './question-pool.ts'
