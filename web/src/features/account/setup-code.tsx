/** The address for an authenticator app as a picture that a phone's camera reads. Black on white also at night: cameras read no other. */
import { encode } from 'uqr'
import styles from './setup-code.module.css'

/** So many empty squares around it cameras need. */
const border = 4

export function SetupCode({ uri, label }: { uri: string; label: string }) {
  const { data, size } = encode(uri, { ecc: 'M', border })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={squares.join('')} />
    </svg>
  )
}
