/** Units as tiles: where each stands, and how dark it is. Pure. */
import type { WatchedUnit } from '@hoi-thi/shared/insight'
import { rateOf } from './insight-data.ts'
import { tilePlaces } from './tile-places.ts'

export interface Tile {
  unit: WatchedUnit
  rate: number
  step: 1 | 2 | 3 | 4 | 5
  place: { column: number; line: number } | null
}

export function stepOf(rate: number): Tile['step'] {
  if (rate < 0.2) return 1
  if (rate < 0.4) return 2
  if (rate < 0.6) return 3
  return rate < 0.75 ? 4 : 5
}

/**
 * The communes, if the contest has any, else all units; from high to low. They stand on the map only if the map knows each of them, and each by a
 * place of its own.
 */
export function tilesOf(units: readonly WatchedUnit[]): { tiles: Tile[]; areCommunes: boolean; isMap: boolean } {
  const communes = units.filter(({ bloc }) => bloc === 'commune-level')
  const shown = communes.length > 0 ? communes : units
  const isMap = shown.length > 0 && shown.every(({ key }) => tilePlaces[key])
  const tiles = shown.flatMap((unit): Tile[] => {
    const rate = rateOf(unit)
    return rate === null ? [] : [{ unit, rate, step: stepOf(rate), place: (isMap && tilePlaces[unit.key]) || null }]
  })
  return { tiles: tiles.sort((one, other) => other.rate - one.rate), areCommunes: communes.length > 0, isMap }
}

/** “Phường Vỹ Dạ” as it fits on a tile. */
export const shortName = (name: string): string => name.replace(/^(Phường|Xã|Thị trấn) /, '')
