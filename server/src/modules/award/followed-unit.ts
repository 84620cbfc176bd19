/** Who answers for what a unit has won once it has become another: the unit that it was merged into, or renamed to. Pure. */
import { type Lineage, viewOn } from '../unit/lineage.ts'

type Links = Lineage['links']

/** The last that it has become as a whole: which part of a split unit it should be, nobody has said. */
export const followedBy = (unitId: string, links: Links, on: string): string => viewOn({ units: [], links }, on)(unitId).unitId

/** The unit itself, and those that have become it. */
export const comingInto = (unitId: string, links: Links, on: string): string[] => {
  const earlier = new Set(links.map(({ predecessorId }) => predecessorId).filter((id) => followedBy(id, links, on) === unitId))
  return [...earlier.add(unitId)]
}
