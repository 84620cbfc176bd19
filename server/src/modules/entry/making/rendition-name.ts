/** What the tool makes, by the names that pages ask for. Pure. */
import type { RenditionName } from '../../../lib/media/tool/make-renditions.ts'

const names = { '240.mp4': '240p', '720.mp4': '720p', 'poster.jpg': 'poster', 'sprite.jpg': 'thumbnails' } as const

export const nameOf = (made: RenditionName) => names[made]
