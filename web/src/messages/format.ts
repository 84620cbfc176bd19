/** Numbers, instants and durations in words. Pure: what time it is, and where, never comes from the device. */
export type Language = 'vi' | 'en'

const zone = 'Asia/Ho_Chi_Minh'
const minute = 60
const hour = 60 * minute
const day = 24 * hour

const words = {
  vi: {
    weekdays: { Mon: 'thứ Hai', Tue: 'thứ Ba', Wed: 'thứ Tư', Thu: 'thứ Năm', Fri: 'thứ Sáu', Sat: 'thứ Bảy', Sun: 'Chủ nhật' },
    day: (count: number) => `${count} ngày`,
    hour: (count: number) => `${count} giờ`,
    minute: (count: number) => `${count} phút`,
    second: (count: number) => `${count} giây`,
    left: (span: string) => `còn ${span}`
  },
  en: {
    weekdays: { Mon: 'Monday', Tue: 'Tuesday', Wed: 'Wednesday', Thu: 'Thursday', Fri: 'Friday', Sat: 'Saturday', Sun: 'Sunday' },
    day: (count: number) => (count === 1 ? '1 day' : `${count} days`),
    hour: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
    minute: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
    second: (count: number) => (count === 1 ? '1 second' : `${count} seconds`),
    left: (span: string) => `${span} left`
  }
} as const

export type Format = ReturnType<typeof makeFormat>

export function makeFormat(language: Language) {
  const say = words[language]
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const hundredths = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })

  const span = (seconds: number): string => {
    if (seconds >= day) return pair(seconds, day, say.day, hour, say.hour)
    if (seconds >= hour) return pair(seconds, hour, say.hour, minute, say.minute)
    return clockOf(seconds)
  }

  return {
    /** 10.736 */
    number: (value: number) => whole.format(value),
    /** 81,03, 37,5, 28 */
    points: (value: number) => hundredths.format(value),
    /** 72,4% of 0.724 */
    share: (value: number) => percent.format(value),
    /** 23/11/2026 */
    date: (instant: string) => datePart(instant),
    /** 23/11 */
    dayMonth: (instant: string) => datePart(instant).slice(0, 5),
    /** 09:00 */
    time: (instant: string) => partsOf(instant).time.slice(0, 5),
    /** 20:14:36 */
    clock: (instant: string) => partsOf(instant).time,
    /** 09:00 thứ Hai, 23/11/2026 */
    moment: (instant: string) => `${partsOf(instant).time.slice(0, 5)} ${say.weekdays[partsOf(instant).weekday]}, ${datePart(instant)}`,
    /** 09:00 thứ Hai, 23/11 */
    shortMoment: (instant: string) =>
      `${partsOf(instant).time.slice(0, 5)} ${say.weekdays[partsOf(instant).weekday]}, ${datePart(instant).slice(0, 5)}`,
    /** 20:00 ngày 19/11/2026, for "as of" */
    stamp: (instant: string) => `${partsOf(instant).time.slice(0, 5)} ${language === 'vi' ? 'ngày' : 'on'} ${datePart(instant)}`,
    /** 3 ngày 12 giờ; under an hour 08:42 */
    span,
    /** còn 3 ngày 12 giờ */
    left: (seconds: number) => say.left(span(Math.max(0, seconds))),
    /** 11 phút 48 giây */
    duration: (seconds: number) => {
      const rounded = Math.round(seconds)
      return rounded < minute ? say.second(rounded) : pair(rounded, minute, say.minute, 1, say.second)
    },
    /** 07:42 */
    stopwatch: clockOf
  }
}

type Count = (count: number) => string

/** Two units are enough: "3 ngày 12 giờ", and "3 ngày" when nothing is left over. */
function pair(seconds: number, big: number, sayBig: Count, small: number, saySmall: Count): string {
  const rest = Math.floor((seconds % big) / small)
  const head = sayBig(Math.floor(seconds / big))
  return rest === 0 ? head : `${head} ${saySmall(rest)}`
}

function clockOf(seconds: number): string {
  const whole = Math.floor(seconds)
  return `${two(Math.floor(whole / minute))}:${two(whole % minute)}`
}

const two = (value: number): string => String(value).padStart(2, '0')

type Weekday = keyof (typeof words)['vi']['weekdays']

/** Always the contest's place: a phone set to another zone must show the same deadline. */
const inZone = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23'
})

function partsOf(instant: string) {
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of inZone.formatToParts(new Date(instant))) found[type] = value
  return {
    date: `${found.day}/${found.month}/${found.year}`,
    time: `${found.hour}:${found.minute}:${found.second}`,
    weekday: found.weekday as Weekday
  }
}

const datePart = (instant: string): string => partsOf(instant).date
