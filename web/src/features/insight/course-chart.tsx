/** People over time, with words that say the finding, the names of the lines, and the same as a table. */
import type { ReactNode } from 'react'
import { lazy, Suspense } from 'react'
import type { CourseCanvasProps } from './course-canvas.tsx'
import styles from './insight.module.css'

const Canvas = lazy(async () => ({ default: (await import('./course-canvas.tsx')).CourseCanvas }))

interface CourseChartProps extends CourseCanvasProps {
  finding: string
  /** Of each line, where it stands. */
  ends: readonly string[]
  children?: ReactNode
}

export function CourseChart({ finding, ends, children, ...canvas }: CourseChartProps) {
  return (
    <figure className="stack tight">
      <figcaption>{finding}</figcaption>
      <Suspense fallback={<div className={styles.canvas} />}>
        <Canvas {...canvas} />
      </Suspense>
      <ul className={styles.lines}>
        {canvas.lines.map(({ name, role }, index) => (
          <li key={`${role} ${name}`} className={styles.line}>
            <i className={styles.stroke} data-role={role} data-index={index % 5} aria-hidden="true" />
            {name}: {ends[index]}
          </li>
        ))}
      </ul>
      {children}
    </figure>
  )
}
