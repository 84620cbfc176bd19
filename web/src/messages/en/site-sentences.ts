/** What the pages outside the timed quiz say in English, feature by feature. */
export { account } from './account.ts'
export { assistance } from './assistance.ts'
export { contest } from './contest.ts'
export { device } from './device.ts'
export { message } from './message.ts'
export { ranking } from './ranking.ts'
export { recovery } from './recovery.ts'
