/** Draws lines over time. Apart from the page, since the library (22 KB gzip) is for nobody else; the words and the table beside it say the same. */
import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { aligned, dayHours, type Line } from './course.ts'
import styles from './insight.module.css'

export interface CourseCanvasProps {
  lines: readonly Line[]
  /** In hours. */
  length: number
  dayName: (day: number) => string
  valueName: (value: number) => string
}

export function CourseCanvas(props: CourseCanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const shape = JSON.stringify([props.length, props.lines.map(({ name, role }) => [name, role])])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart is made anew when other lines are to be drawn; their values come below
  useEffect(() => {
    const box = place.current
    if (!box) return
    const size = () => ({ width: box.clientWidth, height: box.clientHeight })
    const chart = new uPlot({ ...optionsOf(latest.current, box), ...size() }, aligned(latest.current.lines), box)
    charts.set(box, chart)
    const resize = () => chart.setSize(size())
    const observer = new ResizeObserver(resize)
    observer.observe(box)
    // Colours are read with each drawing.
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    const redraw = () => chart.redraw(false)
    dark.addEventListener('change', redraw)
    const themes = new MutationObserver(redraw)
    themes.observe(document.documentElement, { attributes: true })
    return () => {
      observer.disconnect()
      themes.disconnect()
      dark.removeEventListener('change', redraw)
      chart.destroy()
    }
  }, [shape])

  useEffect(() => {
    if (place.current) charts.get(place.current)?.setData(aligned(props.lines))
  }, [props.lines])

  return <div ref={place} className={styles.canvas} aria-hidden="true" />
}

const charts = new WeakMap<HTMLElement, uPlot>()

const tokens: Record<Line['role'], string> = { now: '--accent', before: '--yard', plan: '--accent', other: '--edge' }
const dashes: Partial<Record<Line['role'], number[]>> = { plan: [5, 6] }
/** Lines of one role are told apart by their strokes, never by colour alone. */
const strokes = [[], [10, 4], [3, 4], [12, 4, 3, 4], [6, 6]]

function optionsOf({ lines, length, dayName, valueName }: CourseCanvasProps, box: HTMLElement): Omit<uPlot.Options, 'width' | 'height'> {
  const colour = (token: string) => getComputedStyle(box).getPropertyValue(token).trim()
  const font = () => `${getComputedStyle(box).fontSize} ${getComputedStyle(box).fontFamily}`
  const axis = { stroke: () => colour('--mute'), font: font(), grid: { stroke: () => colour('--line'), width: 1 }, ticks: { show: false } }
  const wide = Number.parseFloat(getComputedStyle(box).fontSize)
  const days = Math.ceil(length / dayHours)
  const every = Math.max(1, Math.ceil((days * wide * 4) / Math.max(1, box.clientWidth)))
  return {
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false, range: [0, length] }, y: { range: (_, _least, most) => [0, Math.max(1e-9, most) * 1.08] } },
    axes: [
      {
        ...axis,
        size: wide * 2.2,
        splits: () => Array.from({ length: Math.floor(days / every) + 1 }, (_, index) => index * every * dayHours),
        values: (_, at) => at.map((hours) => dayName(hours / dayHours))
      },
      { ...axis, size: wide * 4, values: (_, values) => values.map(valueName) }
    ],
    series: [
      {},
      ...lines.map(
        ({ name, role }, index): uPlot.Series => ({
          label: name,
          spanGaps: true,
          width: role === 'now' ? 3 : 2,
          stroke: () => colour(role === 'other' ? (blocTokens[index % blocTokens.length] ?? '--edge') : tokens[role]),
          dash: dashes[role] ?? (role === 'other' ? (strokes[index % strokes.length] ?? []) : []),
          points: { show: false }
        })
      )
    ]
  }
}

const blocTokens = ['--accent', '--ok', '--wait', '--stop', '--edge']
