/** Tells the other tabs of this browser what was chosen and saved, and hears it from them. */
import type { Entry } from './entry.ts'

interface OtherTabs {
  tell(position: number, entry: Entry): void
  close(): void
}

export function joinTabs(attemptId: string, hear: (position: number, entry: Entry) => void): OtherTabs {
  const name = `attempt ${attemptId}`
  return typeof BroadcastChannel === 'function' ? byChannel(name, hear) : byStorage(name, hear)
}

function byChannel(name: string, hear: (position: number, entry: Entry) => void): OtherTabs {
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<{ position: number; entry: Entry }>) => hear(data.position, data.entry)
  return { tell: (position, entry) => channel.postMessage({ position, entry }), close: () => channel.close() }
}

/** Safari before 15.4 has no channel; a change of the storage is heard in every other tab. */
function byStorage(name: string, hear: (position: number, entry: Entry) => void): OtherTabs {
  const listen = ({ key, newValue }: StorageEvent) => {
    if (key !== name || !newValue) return
    const { position, entry } = JSON.parse(newValue) as { position: number; entry: Entry }
    hear(position, entry)
  }
  addEventListener('storage', listen)
  return {
    tell(position, entry) {
      try {
        localStorage.setItem(name, JSON.stringify({ position, entry }))
        localStorage.removeItem(name)
      } catch {
        // Without storage the tabs meet at the server.
      }
    },
    close: () => removeEventListener('storage', listen)
  }
}
