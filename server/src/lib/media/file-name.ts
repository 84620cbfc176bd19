/** Whether a file's name fits what it is. A name without an ending promises nothing. */
import { ClipError } from './clip-facts.ts'

/** Endings that are kin: programs use them for each other. Those of sound are told so when no pictures are found. */
const endings = {
  movie: ['mp4', 'm4v', 'mov', 'qt', '3gp', '3g2', 'm4a'],
  matroska: ['webm', 'mkv', 'mka']
}

export function expectName(fileName: string, kind: keyof typeof endings): void {
  const ending = /\.([^./\\]+)$/.exec(fileName.trim())?.[1]?.toLowerCase()
  if (ending === undefined || endings[kind].includes(ending)) return
  throw new ClipError('wrong-extension', `A ${kind} called .${ending}`, { ending, container: kind === 'movie' ? 'mp4' : 'webm' })
}
