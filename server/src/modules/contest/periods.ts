/** The periods that the rules put their rounds into: months, quarters. */
import type { Rules } from '@hoi-thi/shared/rules'

/** In the order of their rounds. */
export const periodsOf = ({ rounds }: Pick<Rules, 'rounds'>): string[] => [...new Set(rounds.flatMap(({ period }) => period ?? []))]
