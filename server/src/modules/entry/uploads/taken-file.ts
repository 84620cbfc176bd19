/** Which files are taken, by what their names say; what they are is measured once they are here. Pure. */
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import { isTooLarge } from '../clip-rules.ts'

export type FileForm = 'clip' | 'document'

const clips = ['mp4', 'm4v', 'mov', 'webm', 'mkv']
const documents = ['docx', 'pdf']

/** The end of the name, without the dot, small. */
export const endingOf = (fileName: string): string => /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''

export function formOf(fileName: string): FileForm | null {
  const ending = endingOf(fileName)
  return clips.includes(ending) ? 'clip' : documents.includes(ending) ? 'document' : null
}

export type UploadFault = 'upload.kind-not-taken' | 'upload.too-large' | 'upload.too-many' | 'upload.no-room'

export interface Room {
  /** Of this entry, in no version. */
  unused: number
  /** What this entry has here already. */
  bytes: number
  /** What others that are under way will still bring. */
  promised: number
  /** On the disk; null where it cannot be told. */
  free: number | null
}

/** So many may lie beside what the versions name: one that replaces, one that is tried again. */
const mostUnused = 3
/** All files of one entry together: so many of the largest. */
const mostOfLargest = 6
/** It is unpacked in memory to be looked at. */
const largestDocument = 20_000_000
/** The disk is never filled by clips: answers are written to it too, and what is made of a clip takes about as much again. */
export const reserveBytes = 2 * 2 ** 30

/** The first reason why an upload is not begun; null: it is. */
export function whyNotTaken(
  rules: Pick<ClipRules, 'takesDocuments' | 'largestMegabytes'>,
  { fileName, bytes }: { fileName: string; bytes: number },
  room: Room
): UploadFault | null {
  const form = formOf(fileName)
  if (form === null || (form === 'document' && !rules.takesDocuments)) return 'upload.kind-not-taken'
  if (isTooLarge(rules, bytes) || (form === 'document' && bytes > largestDocument)) return 'upload.too-large'
  if (room.unused >= mostUnused || isTooLarge(rules, (room.bytes + bytes) / mostOfLargest)) return 'upload.too-many'
  return room.free !== null && room.free - room.promised - 2 * bytes < reserveBytes ? 'upload.no-room' : null
}

/** Under which all files of an upload are kept. */
export const clipFolder = (uploadId: string) => `clips/${uploadId}`
export const originalKey = (uploadId: string) => `${clipFolder(uploadId)}/original`
/** By what is in it: two processes that made the same do not write over each other. */
export const renditionKey = (uploadId: string, sha256: string) => `${clipFolder(uploadId)}/${sha256}`
