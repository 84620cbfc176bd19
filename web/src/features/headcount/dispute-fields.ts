/** What the form of a dispute holds, and what it lacks. Pure. */
export interface DisputeFields {
  people: number
  reason: string
  documentNumber?: string
  documentDate?: string
}

/** Dots and spaces group digits: "1.200" is a thousand and two hundred. */
export function readDispute(form: FormData): DisputeFields {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const [documentNumber, documentDate] = [text('documentNumber'), text('documentDate')]
  return {
    people: Number(text('people').replaceAll(/[.\s]/g, '') || 'none'),
    reason: text('reason'),
    ...(documentNumber && { documentNumber }),
    ...(documentDate && { documentDate })
  }
}

export function lackingOf({ people, reason }: DisputeFields): ('people' | 'reason')[] {
  const isNumber = Number.isInteger(people) && people >= 1 && people <= 1_000_000
  return [...(isNumber ? [] : ['people' as const]), ...(reason ? [] : ['reason' as const])]
}
