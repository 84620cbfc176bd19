/** Points as people type them: `8,75` or `8.75`; undefined where they are none. Pure. */
export function typedPoints(text: string, maximum: number): number | undefined {
  if (!/^\d{1,5}([.,]\d{1,2})?$/.test(text.trim())) return undefined
  const points = Number(text.trim().replace(',', '.'))
  return points <= maximum ? points : undefined
}
