/** What the tests of the group commit write: items that say whose they are. */

export interface Item {
  caller: number
  place: number
  isBad?: boolean
}

export class Full extends Error {}
export class BadItem extends Error {}
export class ConnectionLost extends Error {}

export const outcomeOf = ({ caller, place }: Item) => `${caller}.${place}`
export const itemsOf = (caller: number, count: number): Item[] => Array.from({ length: count }, (_, place) => ({ caller, place }))
export const outcomesOf = (caller: number, count: number) => itemsOf(caller, count).map(outcomeOf)
