/** The beginnings of pictures and sounds: as much as says what they are. */
export const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
export const jpeg = Buffer.from('ffd8ffe000104a464946', 'hex')
export const webp = Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1')
export const mp3 = Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1')
export const m4a = Buffer.from('\0\0\0\x20ftypM4A \0\0\0\0', 'latin1')
export const ogg = Buffer.from('OggS\0\x02\0\0', 'latin1')
export const gif = Buffer.from('GIF89a\x01\0\x01\0', 'latin1')
/** A clip: it begins as a sound might, and has a track of pictures. */
export const clip = Buffer.from('\0\0\0\x20ftypisom\0\0\0\0....hdlr....vide....hdlr....soun', 'latin1')
