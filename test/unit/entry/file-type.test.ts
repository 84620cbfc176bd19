/** As what files of entries are sent: by what was measured, and never as a page or a script. */
import { expect, it } from 'vitest'
import { typeOfOriginal, typeOfRendition } from '../../../server/src/modules/entry/watching/file-type.ts'
import { factsWith } from './facts.ts'

it.each([
  ['clip.html', 'mp4', 'video/mp4'],
  ['clip.mp4', 'quicktime', 'video/quicktime'],
  ['clip.mp4', 'webm', 'video/webm'],
  ['clip.mp4', 'matroska', 'video/x-matroska']
] as const)('%s that is %s', (fileName, container, type) => {
  expect(typeOfOriginal(fileName, factsWith({ container }))).toBe(type)
})

it.each([
  ['a.pdf', 'application/pdf'],
  ['A.DOCX', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['a.html', 'application/octet-stream'],
  ['a.svg', 'application/octet-stream'],
  ['constructor', 'application/octet-stream'],
  ['a.constructor', 'application/octet-stream'],
  ['', 'application/octet-stream']
])('%j without measures', (fileName, type) => {
  expect(typeOfOriginal(fileName, null)).toBe(type)
})

it('is a picture or a clip, of what was made', () => {
  expect(['240p', '720p', 'poster', 'thumbnails'].map(typeOfRendition)).toEqual(['video/mp4', 'video/mp4', 'image/jpeg', 'image/jpeg'])
})
