/** Which files are begun: by their names, their sizes, and the room there is. */
import { describe, expect, it } from 'vitest'
import {
  endingOf,
  formOf,
  originalKey,
  type Room,
  renditionKey,
  reserveBytes,
  whyNotTaken
} from '../../../server/src/modules/entry/uploads/taken-file.ts'

describe('a name', () => {
  it.each([
    ['clip.mp4', 'clip'],
    ['CLIP.MP4', 'clip'],
    ['a.m4v', 'clip'],
    ['a.mov', 'clip'],
    ['a.webm', 'clip'],
    ['a.mkv', 'clip'],
    ['Sáng kiến.docx', 'document'],
    ['a.pdf', 'document'],
    ['clip.mp4.exe', null],
    ['clip.exe.mp4', 'clip'],
    ['a.docm', null],
    ['a.doc', null],
    ['a.avi', null],
    ['mp4', null],
    ['clip.', null],
    ['clip.mp4 ', null],
    ['.mp4', 'clip'],
    ['', null]
  ])('%j is a %s', (fileName, form) => {
    expect(formOf(fileName)).toBe(form)
  })

  it('ends after its last dot, in small letters', () => {
    expect(['a.b.PDF', 'a', 'a.'].map(endingOf)).toEqual(['pdf', '', ''])
  })
})

const rules = { takesDocuments: false, largestMegabytes: 500 }
const room: Room = { unused: 0, bytes: 0, promised: 0, free: null }
const megabyte = 1_000_000

describe('an upload', () => {
  it.each<[string, { fileName?: string; bytes?: number }, Partial<Room>, Partial<typeof rules>, ReturnType<typeof whyNotTaken>]>([
    ['of the largest size', {}, {}, {}, null],
    ['a byte larger', { bytes: 500 * megabyte + 1 }, {}, {}, 'upload.too-large'],
    ['of no kind that is known', { fileName: 'a.avi' }, {}, {}, 'upload.kind-not-taken'],
    ['a document where none are taken', { fileName: 'a.pdf', bytes: 1 }, {}, {}, 'upload.kind-not-taken'],
    ['a document of twenty megabytes', { fileName: 'a.pdf', bytes: 20 * megabyte }, {}, { takesDocuments: true }, null],
    ['a larger document', { fileName: 'a.pdf', bytes: 20 * megabyte + 1 }, {}, { takesDocuments: true }, 'upload.too-large'],
    ['beside two unused', {}, { unused: 2 }, {}, null],
    ['beside three unused', {}, { unused: 3 }, {}, 'upload.too-many'],
    ['as the sixth of the largest', {}, { bytes: 2500 * megabyte }, {}, null],
    ['beyond six of the largest', {}, { bytes: 2500 * megabyte + 1 }, {}, 'upload.too-many'],
    ['with the reserve left, and as much again for what is made of it', {}, { free: reserveBytes + 1000 * megabyte }, {}, null],
    ['that touches the reserve', {}, { free: reserveBytes + 1000 * megabyte - 1 }, {}, 'upload.no-room'],
    ['that others have been promised the room for', {}, { free: reserveBytes + 1000 * megabyte, promised: 1 }, {}, 'upload.no-room'],
    ['too large, and there is no room either', { bytes: 501 * megabyte }, { free: 0 }, {}, 'upload.too-large']
  ])('%s', (_, file, changes, changed, expected) => {
    expect(whyNotTaken({ ...rules, ...changed }, { fileName: 'a.mp4', bytes: 500 * megabyte, ...file }, { ...room, ...changes })).toBe(
      expected
    )
  })
})

it('lies under a key of its own', () => {
  expect([originalKey('x'), renditionKey('x', 'ab')]).toEqual(['clips/x/original', 'clips/x/ab'])
})
