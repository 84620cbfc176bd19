/** Small choices kept on this device. A browser that forbids storing forgets them, and nothing else happens. */
type Choice = 'language' | 'size' | 'contrast' | 'theme'

const key = (choice: Choice): string => `hoi-thi:${choice}`

export function recall(choice: Choice): string | null {
  try {
    return window.localStorage.getItem(key(choice))
  } catch {
    return null
  }
}

export function remember(choice: Choice, value: string): void {
  try {
    window.localStorage.setItem(key(choice), value)
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
