/** Which questions ask nearly the same: by words and pairs of words, in any order and without accents, the rare ones weighing more. */
import { fold } from '@hoi-thi/shared/fold'
import type { Neighbour } from '@hoi-thi/shared/question-bank'
import { type Asked, type Shape, shapeOf } from './question-shape.ts'

export type BankEntry = Asked & { id: string; code: string }

export interface LikenessIndex {
  /** The most like first; without the question itself, where `exceptId` names it. */
  neighboursOf(asked: Asked, limit: number, exceptId?: string): Neighbour[]
}

/** The same words in the same order, and the same options in any: not to be taken in twice. */
export function sameQuestion(one: Asked, other: Asked): boolean {
  return questionKey(one) === questionKey(other)
}

/** Equal for questions that are the same, whatever their accents, case, signs and order of options. */
export const questionKey = ({ text, options }: Asked) => JSON.stringify([fold(text), options.map(fold).sort()])

export const neighboursOf = (asked: Asked, bank: readonly BankEntry[], limit: number, exceptId?: string): Neighbour[] =>
  likenessIndex(bank).neighboursOf(asked, limit, exceptId)

/** From here on two questions are near-duplicates. */
const nearDuplicate = 0.75
/** For two questions that name different numbers. */
const otherNumbers = 0.7

/** Made once, to be asked for many. */
export function likenessIndex(bank: readonly BankEntry[]): LikenessIndex {
  const held = hold(bank)
  return {
    neighboursOf(asked, limit, exceptId) {
      const shape = weighed(shapeOf(asked), held.features, held.unknown)
      return [...nearTo(shape, held)]
        .flatMap(([place, likeness]) => {
          const { id, code, text } = bank[place] as BankEntry
          return id === exceptId ? [] : [{ id, code, text, likeness }]
        })
        .sort((one, other) => other.likeness - one.likeness || (one.code < other.code ? -1 : 1))
        .slice(0, limit)
    }
  }
}

/** One feature and where it is: in which questions, and how heavy there. */
interface Feature {
  rarity: number
  places: Int32Array
  weights: Float64Array
}

interface Held {
  features: Map<string, Feature>
  /** Of a feature that no question has. */
  unknown: Feature
  /** By place: the sum of all weights, and the numbers it names. */
  masses: Float64Array
  numbers: ReadonlySet<string>[]
}

/** One shape at a time: of all together a large bank would fill the memory of the thread. */
function hold(bank: readonly Asked[]): Held {
  const found = new Map<string, { places: number[]; weights: number[] }>()
  const numbers = bank.map((asked, place) => {
    const shape = shapeOf(asked)
    for (const [name, weight] of shape.features) {
      const feature = found.get(name)
      if (feature) {
        feature.places.push(place)
        feature.weights.push(weight)
      } else found.set(name, { places: [place], weights: [weight] })
    }
    return shape.numbers
  })
  const featureOf = (places: number[], weights: number[]): Feature => ({
    rarity: Math.log(1 + (bank.length + 1) / (1 + places.length)),
    places: Int32Array.from(places),
    weights: Float64Array.from(weights)
  })
  const features = new Map<string, Feature>()
  const masses = new Float64Array(bank.length)
  for (const [name, { places, weights }] of found) {
    const feature = featureOf(places, weights)
    features.set(name, feature)
    for (const [index, place] of places.entries()) masses[place] = (masses[place] as number) + (weights[index] as number) * feature.rarity
  }
  return { features, unknown: featureOf([], []), masses, numbers }
}

interface Weighed {
  /** The rarest first. */
  features: { weight: number; feature: Feature }[]
  mass: number
  numbers: ReadonlySet<string>
}

function weighed({ features, numbers }: Shape, known: Held['features'], unknown: Feature): Weighed {
  const all = [...features].map(([name, weight]) => ({ weight, feature: known.get(name) ?? unknown }))
  const mass = all.reduce((sum, { weight, feature }) => sum + weight * feature.rarity, 0)
  return { features: all.sort((one, other) => one.feature.places.length - other.feature.places.length), mass, numbers }
}

/** Likeness is twice what both have, of what each has: from 0 to 1. Places of near-duplicates with theirs. */
function nearTo(shape: Weighed, { masses, numbers }: Held): Map<number, number> {
  const near = new Map<number, number>()
  const { common, frequent, left } = rareInCommon(shape, masses.length)
  for (let place = 0; place < common.length; place++) {
    const wanted = (nearDuplicate / 2) * (shape.mass + (masses[place] as number))
    const ofRare = common[place] as number
    if (ofRare === 0 || ofRare + left < wanted) continue
    const alike = Math.min(1, (nearDuplicate * withFrequent(ofRare, frequent, left, place, wanted)) / wanted)
    const likeness = alike * (nameOthers(shape.numbers, numbers[place] ?? shape.numbers) ? otherNumbers : 1)
    if (likeness >= nearDuplicate) near.set(place, likeness)
  }
  return near
}

/**
 * What each question has of the rarer features. A near-duplicate has at least `t / (2 - t)` of the mass, and so one of those without which less is
 * left; what the frequent ones add is looked up for the few that can still become one.
 */
function rareInCommon({ features, mass }: Weighed, count: number) {
  const common = new Float64Array(count)
  const enough = (mass * nearDuplicate) / (2 - nearDuplicate)
  let left = mass
  let taken = 0
  for (const { weight, feature } of features) {
    const { places, weights, rarity } = feature
    if (left < 0.99 * enough && places.length > count / 100) break
    // By index, since this is where the time goes.
    for (let index = 0; index < places.length; index++) {
      const place = places[index] as number
      common[place] = (common[place] as number) + Math.min(weight, weights[index] as number) * rarity
    }
    left -= weight * rarity
    taken++
  }
  return { common, frequent: features.slice(taken), left }
}

/** Given up as soon as what is wanted is out of reach. */
function withFrequent(ofRare: number, frequent: Weighed['features'], left: number, place: number, wanted: number): number {
  let [sum, mayCome] = [ofRare, left]
  for (const { weight, feature } of frequent) {
    if (sum + mayCome < wanted) return 0
    mayCome -= weight * feature.rarity
    sum += Math.min(weight, weightAt(feature, place)) * feature.rarity
  }
  return sum
}

/** Places were taken in in their order. */
function weightAt({ places, weights }: Feature, place: number): number {
  let [from, to] = [0, places.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((places[middle] as number) < place) from = middle + 1
    else to = middle
  }
  return places[from] === place ? (weights[from] as number) : 0
}

function nameOthers(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const lacks = (numbers: ReadonlySet<string>, from: ReadonlySet<string>) => [...numbers].some((number) => !from.has(number))
  return lacks(some, others) && lacks(others, some)
}
