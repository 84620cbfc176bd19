/** The six spans of Trường Tiền bridge, standing on the double bar. Drawn once in the whole site. */
import styles from './home-page.module.css'

const spans = [0, 200, 400, 600, 800, 1000]

export function Bridge() {
  return (
    <svg className={styles.bridge} viewBox="0 0 1200 80" aria-hidden="true" focusable="false">
      {spans.map((x) => (
        <g key={x} transform={`translate(${x} 0)`}>
          <path strokeWidth="2.5" vectorEffect="non-scaling-stroke" d="M6 57C40 0 160 0 194 57" />
          <path vectorEffect="non-scaling-stroke" d="M29 57V32M53 57V20M77 57V15M100 57V14M123 57V15M147 57V20M171 57V32" />
        </g>
      ))}
      <path fill="currentColor" stroke="none" d="M0 57h1200v4H0zM0 65h1200v4H0z" />
      <path
        fill="currentColor"
        stroke="none"
        d="M0 69h5v9H0zM195 69h10v9h-10zM395 69h10v9h-10zM595 69h10v9h-10zM795 69h10v9h-10zM995 69h10v9h-10zM1195 69h5v9h-5z"
      />
    </svg>
  )
}
