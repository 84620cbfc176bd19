/** Files are known by their bytes. */
import { expect, it } from 'vitest'
import { fileTypeOf } from '../../../server/src/modules/question-bank/file-type.ts'

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat([...parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from([part]))), Buffer.alloc(32)])

it.for<[string, Buffer, string | null]>([
  ['PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), 'image/png'],
  ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
  ['WebP', bytes('RIFF\0\0\0\0WEBP'), 'image/webp'],
  ['WAV', bytes('RIFF\0\0\0\0WAVE'), null],
  ['Ogg', bytes('OggS'), 'audio/ogg'],
  ['M4A', bytes('\0\0\0 ftypM4A '), 'audio/mp4'],
  ['sound in MP4', bytes('\0\0\0 ftypmp42', 'hdlr', 'soun'), 'audio/mp4'],
  ['video in MP4', bytes('\0\0\0 ftypmp42', 'hdlr', 'vide'), null],
  ['MP3 with a tag', bytes('ID3'), 'audio/mpeg'],
  ['MP3 as frames', bytes(0xff, 0xfb, 0x90, 0x00), 'audio/mpeg'],
  ['AAC frames', bytes(0xff, 0xf1, 0x50, 0x80), null],
  ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), null],
  ['GIF', bytes('GIF89a'), null],
  ['a page', bytes('<!doctype html>'), null],
  ['nothing', Buffer.alloc(0), null]
])('%s', ([, file, type]) => {
  expect(fileTypeOf(file)).toBe(type)
})
