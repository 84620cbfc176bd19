/** What the pages of staff, and of one's own data, say in English: nobody else fetches it. */
export { administration } from './administration.ts'
export { audit } from './audit.ts'
export { award } from './award.ts'
export { desk } from './desk.ts'
export { headcount } from './headcount.ts'
export { privacy } from './privacy.ts'
export { retention } from './retention.ts'
export { unitList } from './unit-list.ts'
