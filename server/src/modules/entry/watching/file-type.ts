/** As what files of entries are sent. Never as what a browser would run. Pure. */
import type { ClipFacts } from '@hoi-thi/shared/clip'
import { endingOf } from '../uploads/taken-file.ts'

const containers: Record<ClipFacts['container'], string> = {
  mp4: 'video/mp4',
  quicktime: 'video/quicktime',
  webm: 'video/webm',
  matroska: 'video/x-matroska'
}
const documents = new Map([
  ['pdf', 'application/pdf'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']
])

/** By what was measured; a document by its name, which was held against what is in it. */
export const typeOfOriginal = (fileName: string, facts: ClipFacts | null): string =>
  facts ? containers[facts.container] : (documents.get(endingOf(fileName)) ?? 'application/octet-stream')

export const typeOfRendition = (name: string): string => (name === 'poster' || name === 'thumbnails' ? 'image/jpeg' : 'video/mp4')
