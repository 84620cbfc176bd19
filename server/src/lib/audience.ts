/** Those who listen to server-sent events: each by a topic, told in slices so that others are served between, dropped when they read too slowly. */
import type { ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'

export interface Audience {
  isFull(): boolean
  /** `first` is sent before anything else. */
  join(topic: string, response: ServerResponse, first: string): void
  topics(): string[]
  /** In the order of calls; resolves when everybody has been written to. */
  tell(topic: string, text: string): Promise<void>
  /** Ends all streams: browsers come again after a while, each after another. */
  close(): void
}

interface AudienceOptions {
  most?: number
  /** What one may be behind, in bytes. */
  mostBehind?: number
  beatMs?: number
}

const perSlice = 200
/** So that proxies keep the line, and one that is dead is noticed. */
const usualBeatMs = 15_000
/** Browsers come again after three to seven seconds. */
const retryMs = { least: 3_000, spread: 4_000, step: 997 }

export function createAudience({ most = 20_000, mostBehind = 64 * 1024, beatMs = usualBeatMs }: AudienceOptions = {}): Audience {
  const listeners = new Map<string, Set<ServerResponse>>()
  let size = 0
  let joined = 0
  let telling = Promise.resolve()
  const beat = setInterval(() => {
    for (const topic of listeners.keys()) void tell(topic, ': beat\n\n')
  }, beatMs)
  beat.unref()

  function leave(topic: string, response: ServerResponse): void {
    const those = listeners.get(topic)
    if (!those?.delete(response)) return
    size--
    if (those.size === 0) listeners.delete(topic)
  }

  /** What one has not taken yet lies in our memory. */
  function write(response: ServerResponse, bytes: Buffer): void {
    if (response.writableLength + bytes.length > mostBehind) response.destroy()
    else response.write(bytes)
  }

  function tell(topic: string, text: string): Promise<void> {
    const bytes = Buffer.from(text)
    telling = telling.then(async () => {
      let told = 0
      for (const response of [...(listeners.get(topic) ?? [])]) {
        write(response, bytes)
        if (++told % perSlice === 0) await setImmediate()
      }
    })
    return telling
  }

  return {
    isFull: () => size >= most,
    join(topic, response, first) {
      const those = listeners.get(topic) ?? new Set()
      listeners.set(topic, those.add(response))
      size++
      response.once('close', () => leave(topic, response))
      const retry = retryMs.least + ((joined++ * retryMs.step) % retryMs.spread)
      response.write(`retry: ${retry}\n\n${first}`)
    },
    topics: () => [...listeners.keys()],
    tell,
    close() {
      clearInterval(beat)
      for (const those of listeners.values()) for (const response of those) response.end()
    }
  }
}
