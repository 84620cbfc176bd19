/** Instants, spans and numbers as the rules print them. */

const instant = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  weekday: 'long',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hourCycle: 'h23'
})

/** 09:00 thứ Hai, 23/11/2026 */
export function instantText(at: string): string {
  const part = Object.fromEntries(instant.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  const weekday = (part.weekday ?? '').replace(/^Thứ/, 'thứ').replace(/^Chủ/, 'chủ')
  return `${part.hour}:${part.minute} ${weekday}, ${part.day}/${part.month}/${part.year}`
}

/** 23/11/2026, of an instant in Vietnam. */
export const dayText = (at: string): string => instantText(at).split(', ')[1] ?? ''

/** 23/11/2026, of a day such as 2026-11-23. */
export const dateText = (day: string): string => day.split('-').reverse().join('/')

export function spanText(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  return [minutes > 0 ? `${minutes} phút` : '', rest > 0 ? `${rest} giây` : ''].filter(Boolean).join(' ')
}

/** 1.234,5 */
export function numberText(value: number): string {
  const [whole = '', rest] = String(Math.round(value * 100) / 100).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return rest ? `${grouped},${rest}` : grouped
}

export const moneyText = (dong: number): string => `${numberText(dong)} đồng`

/** a; a và b; a, b và c */
export const listText = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} và ${parts[parts.length - 1]}`

export const lowered = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
