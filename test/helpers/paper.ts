/** Signed consents for tests, as scanners and telephones write them: as little as is one. */
import type { Entry } from '@hoi-thi/shared/entry'
import type { Response } from 'supertest'
import { pdfOf } from './document.ts'
import { entriesAt } from './entry.ts'
import type { Account } from './make.ts'
import { sendFile } from './roster.ts'
import type { World } from './world.ts'

const box = (type: string, content: Buffer) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}
const grey = Buffer.alloc(200, 0x55)

export const papers = {
  pdf: pdfOf('Tôi đồng ý'),
  jpeg: Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), grey, Buffer.from('ffd9', 'hex')]),
  png: Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), grey, Buffer.from('0000000049454e44ae426082', 'hex')]),
  heic: Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')), box('meta', grey), box('mdat', grey)])
}

export const papersAt = ({ id }: Pick<Entry, 'id'>) => `${entriesAt}/${id}/papers`

export const addPaper = (
  world: World,
  sender: Account,
  entry: Pick<Entry, 'id'>,
  bytes: Buffer,
  fileName = 'dong-y.pdf'
): Promise<Response> =>
  sendFile(world, sender, `${papersAt(entry)}?fileName=${encodeURIComponent(fileName)}`, bytes, 'application/octet-stream')
