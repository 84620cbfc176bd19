/** What the form for a day off, or a day that is worked, holds, and what it still lacks. Pure. */
export type DayField = 'day' | 'kind' | 'source'

export function readDay(form: FormData) {
  const [day, kind, source] = ['day', 'kind', 'source'].map((name) => String(form.get(name) ?? '').trim())
  const lacking = Object.entries({ day, kind, source }).flatMap(([name, value]) => (value ? [] : [name as DayField]))
  return { day: day ?? '', isWorked: kind === 'worked', source: source ?? '', lacking }
}
