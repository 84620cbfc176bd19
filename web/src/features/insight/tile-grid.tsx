/** Units as tiles: number, name, colour and stripes say the same. */
import type { WatchedUnit } from '@hoi-thi/shared/insight'
import type { CSSProperties } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { classes } from '../../ui/classes.ts'
import styles from './insight.module.css'
import { TableDetails } from './table-details.tsx'
import { shortName, type Tile, tilesOf } from './tiles.ts'

export function TileGrid({ units, download, isWall = false }: { units: readonly WatchedUnit[]; download: string; isWall?: boolean }) {
  const { insight, format } = useMessages()
  const { tiles: say } = insight
  const contentLanguage = useContentLanguage()
  const { tiles, areCommunes, isMap } = tilesOf(units)
  if (tiles.length === 0) return null
  const count = format.number(tiles.length)
  const title = areCommunes ? say.title(count) : say.titleUnits(count)
  return (
    <section className="stack" aria-labelledby="tiles-heading">
      <h2 id="tiles-heading">{title}</h2>
      <p className="small mute">{isMap ? say.places : say.ordered}</p>
      <ul className={styles.legend} aria-label={say.legend}>
        {say.steps.map((step, index) => (
          <li key={step} className={styles.step} data-step={index + 1}>
            {step}
          </li>
        ))}
      </ul>
      <ul className={classes(styles.tiles, isMap && styles.map)} lang={contentLanguage}>
        {tiles.map((tile) => (
          <li key={tile.unit.unitId} className={styles.step} data-step={tile.step} style={placeStyle(tile)}>
            <b>{`${format.number(Math.floor(tile.rate * 100))}%`}</b> {shortName(tile.unit.name)}
          </li>
        ))}
      </ul>
      {!isWall && (
        <TableDetails
          name={title}
          columns={[say.columns.unit, say.columns.people, say.columns.headcount, say.columns.share]}
          rows={tiles.map(({ unit, rate }) => [
            <span key={unit.unitId} lang={contentLanguage}>
              {unit.name}
            </span>,
            format.number(unit.people),
            format.number(unit.headcount ?? 0),
            format.share(rate)
          ])}
          download={download}
        />
      )}
    </section>
  )
}

const placeStyle = ({ place }: Tile): CSSProperties | undefined =>
  place ? ({ '--column': place.column, '--line-of-map': place.line } as CSSProperties) : undefined
