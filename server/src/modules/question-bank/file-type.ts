/** What a file is, by its first bytes: its name and what the sender says of it do not matter. Null: none that is taken. */
import type { QuestionFile } from '@hoi-thi/shared/question-bank'

export const mostBytes = 2 ** 20

export function fileTypeOf(bytes: Uint8Array): QuestionFile['type'] | null {
  const at = (offset: number, ...expected: (number | string)[]) =>
    expected
      .flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0))))
      .every((byte, index) => bytes[offset + index] === byte)
  if (at(0, 0x89, 'PNG', 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (at(0, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (at(0, 'RIFF') && at(8, 'WEBP')) return 'image/webp'
  if (at(0, 'OggS')) return 'audio/ogg'
  if (at(4, 'ftypM4A ') || at(4, 'ftypM4B ') || (at(4, 'ftypmp4') && !hasVideo(bytes))) return 'audio/mp4'
  if (at(0, 'ID3') || isMpegAudio(bytes)) return 'audio/mpeg'
  return null
}

/** A frame of layer III: eleven bits of sync, a known version, rate and sampling. */
function isMpegAudio(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes
  const isSync = first === 0xff && (second & 0xe0) === 0xe0
  const [version, layer, rate, sampling] = [(second >> 3) & 3, (second >> 1) & 3, third >> 4, (third >> 2) & 3]
  return isSync && version !== 1 && layer === 1 && rate !== 0 && rate !== 15 && sampling !== 3
}

/** A handler of pictures in motion: then it is no sound. */
const hasVideo = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('vide')
