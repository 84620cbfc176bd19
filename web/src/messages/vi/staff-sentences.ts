/** What the pages of staff say in Vietnamese: nobody else fetches it. */
import { administration } from './administration.ts'
import { audit } from './audit.ts'
import { unitList } from './unit-list.ts'

export const staffSentences = { administration, audit, unitList }
