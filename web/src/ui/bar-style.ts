/** The width of a bar as a custom property, clamped to 0–100 %. */
import type { CSSProperties } from 'react'

export const barStyle = (share: number): CSSProperties =>
  ({ '--v': `${Math.min(100, Math.max(0, share * 100)).toFixed(2)}%` }) as CSSProperties
