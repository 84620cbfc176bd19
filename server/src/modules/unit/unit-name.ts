/** Which unit a text means: marks of tone in either place, abbreviations, dashes and đ are read as people mean them. */
import { fold } from '@hoi-thi/shared/fold'

export interface NamedUnit {
  id: string
  name: string
  aliases: readonly string[]
  formerNames: readonly string[]
}

export type UnitMatch<U> = { kind: 'exact'; unit: U } | { kind: 'ambiguous'; candidates: U[] } | { kind: 'none' }

/** What stands before the name of a place; the longest first. */
const placeKinds = ['thị trấn', 'thành phố', 'thị xã', 'phường', 'quận', 'huyện', 'xã']
const shortKinds: Record<string, string> = { p: 'phường', x: 'xã', tt: 'thị trấn', tx: 'thị xã' }
const bodies = ['hội đồng nhân dân và ủy ban nhân dân', 'ủy ban nhân dân', 'hđnd và ubnd', 'hđnd ubnd', 'ubnd']
const cityEndings = ['thành phố huế', 'tỉnh thừa thiên huế', 'huế']

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Lower case with its accents, each tone at the end of its syllable: `hóa` and `hoá` are one. */
function spell(text: string): string {
  const words =
    text
      .normalize('NFD')
      .replace(/[Ðð]/g, 'đ')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.map((word) => word.replace(tones, '') + (word.match(tones) ?? []).join('')).join(' ')
}

const spelled = (texts: string[]) => texts.map(spell)
const kinds = spelled(placeKinds)
const kindOfShort = new Map(Object.entries(shortKinds).map(([short, kind]) => [short, spell(kind)]))
const heads = spelled(bodies)
const tails = spelled(cityEndings)
const city = spell('thành phố')

/** A name as it is compared: what kind of place, if it says so, and the name proper. */
interface Reading {
  kind: string | null
  bare: string
}

function readingOf(text: string): Reading {
  const whole = spell(text)
    .replace(/(^| )t ?p(?= )/g, `$1${city}`)
    .trim()
  const head = heads.find((each) => whole.startsWith(`${each} `) || fold(whole).startsWith(`${fold(each)} `))
  const rest = head ? whole.split(' ').slice(head.split(' ').length).join(' ') : whole
  const [first = '', ...others] = rest.split(' ')
  const short = others.length > 0 ? kindOfShort.get(first) : undefined
  if (short) return { kind: short, bare: others.join(' ') }
  const kind = kinds.find((each) => fold(rest).startsWith(`${fold(each)} `) && (rest.startsWith(`${each} `) || fold(rest) === rest))
  return kind ? { kind, bare: rest.split(' ').slice(kind.split(' ').length).join(' ') } : { kind: null, bare: rest }
}

/** As it stands, and without the city at its end: `phường Vỹ Dạ, TP. Huế`. */
function readingsOf(text: string): Reading[] {
  const reading = readingOf(text)
  const tail = tails.find((each) => ` ${fold(reading.bare)}`.endsWith(` ${fold(each)}`) && fold(reading.bare) !== fold(each))
  if (!tail) return [reading]
  return [reading, { ...reading, bare: reading.bare.split(' ').slice(0, -tail.split(' ').length).join(' ') }]
}

const fits = (asked: Reading, name: Reading) => asked.bare === name.bare && (asked.kind === null || asked.kind === name.kind)
const folded = ({ kind, bare }: Reading): Reading => ({ kind: kind && fold(kind), bare: fold(bare) })

interface Read<U> {
  unit: U
  present: Reading[]
  former: Reading[]
}

/**
 * Present names come before former ones, which never decide by themselves: `xã Phú Xuân` is not today's phường Phú Xuân. Without accents a name
 * that could be two is left open: `thuan hoa` is Thuận Hóa, or Thuận Hòa, which is a part of Phú Xuân now.
 */
export function matchUnit<U extends NamedUnit>(text: string, units: readonly U[]): UnitMatch<U> {
  return unitMatcher(units)(text)
}

/** For many texts: the units' names are read once. */
export function unitMatcher<U extends NamedUnit>(units: readonly U[]): (text: string) => UnitMatch<U> {
  const read = units.map((unit) => ({
    unit,
    present: [unit.name, ...unit.aliases].map(readingOf),
    former: unit.formerNames.map(readingOf)
  }))
  return (text) => {
    const asked = readingsOf(text).filter(({ bare }) => bare !== '')
    const named = asked.map((each) => presentNamed(each, read)).find((found) => found.length > 0)
    if (named) return verdict(named)
    const candidates = asked.map((each) => perhapsMeant(each, read)).find((found) => found.length > 0)
    return candidates ? { kind: 'ambiguous', candidates } : { kind: 'none' }
  }
}

function presentNamed<U>(asked: Reading, read: Read<U>[]): U[] {
  const named = read.filter(({ present }) => present.some((name) => fits(asked, name)))
  if (named.length > 0 || fold(asked.bare) !== asked.bare) return named.map(({ unit }) => unit)
  const sounding = read.filter(({ present }) => present.some((name) => fits(folded(asked), folded(name))))
  const spellings = new Set(sounding.flatMap(({ present }) => present.map(({ bare }) => bare)))
  const others = read.filter(
    (each) => !sounding.includes(each) && each.former.some((name) => fits(folded(asked), folded(name)) && !spellings.has(name.bare))
  )
  return sounding.length === 0 ? [] : [...sounding, ...others].map(({ unit }) => unit)
}

/** By a former name; else by any name, whatever its kind and accents. */
function perhapsMeant<U>(asked: Reading, read: Read<U>[]): U[] {
  const formerly = read.filter(({ former }) => former.some((name) => fits(asked, name)))
  const alike = ({ present, former }: Read<U>) => [...present, ...former].some(({ bare }) => fold(bare) === fold(asked.bare))
  return (formerly.length > 0 ? formerly : read.filter(alike)).map(({ unit }) => unit)
}

const verdict = <U>(found: U[]): UnitMatch<U> =>
  found.length === 1 ? { kind: 'exact', unit: found[0] as U } : { kind: 'ambiguous', candidates: found }

/** What a search looks at: name, aliases and former names without accents. */
export function searchOf({ name, aliases, formerNames }: Omit<NamedUnit, 'id'>): string {
  return [[name], aliases, formerNames].map((names) => names.map(fold).join(' ; ')).join('|')
}

/** What somebody types into a search, without accents and with the common abbreviations written out. */
export function searchFor(text: string): string {
  return fold(text)
    .replace(/(^| )t ?p(?= )/g, '$1thanh pho')
    .replace(/^((?:ubnd )?)(p|x|tt|tx) (?=.)/, (_, body: string, short: string) => `${body}${fold(shortKinds[short] ?? short)} `)
}
