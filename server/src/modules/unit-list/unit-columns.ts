/** Which columns a list of units has, and the words that people write into them. */
import type { Bloc } from '@hoi-thi/shared/contest'
import { fold } from '@hoi-thi/shared/fold'
import type { UnitKind } from '@hoi-thi/shared/unit'
import type { WantedColumn } from '../../lib/spreadsheet/headers.ts'
import type { FileLine } from '../import/file-lines.ts'

export type UnitColumn =
  | 'code'
  | 'name'
  | 'kind'
  | 'bloc'
  | 'parent'
  | 'aliases'
  | 'validFrom'
  | 'headcount'
  | 'countedOn'
  | 'source'
  | 'documentNumber'
  | 'documentDate'
export type UnitCells = FileLine<UnitColumn>['cells']
export type UnitLine = FileLine<UnitColumn>

/** A row may name its unit by code alone, or by name alone: which of them is missing is seen row by row. */
export const unitColumns: WantedColumn<UnitColumn>[] = [
  { key: 'code', names: ['Mã đơn vị', 'Mã', 'Mã số', 'Mã ĐVHC', 'Code'], isOptional: true },
  { key: 'name', names: ['Tên đơn vị', 'Đơn vị', 'Tên', 'Cơ quan', 'Tên cơ quan', 'Unit', 'Name'], isOptional: true },
  { key: 'kind', names: ['Loại', 'Loại đơn vị', 'Loại hình', 'Cấp', 'Kind'], isOptional: true },
  { key: 'bloc', names: ['Khối', 'Khối thi đua', 'Bloc'], isOptional: true },
  {
    key: 'parent',
    names: ['Đơn vị cấp trên', 'Cấp trên', 'Trực thuộc', 'Đơn vị chủ quản', 'Cơ quan chủ quản', 'Parent'],
    isOptional: true
  },
  { key: 'aliases', names: ['Tên khác', 'Tên gọi khác', 'Tên viết tắt', 'Viết tắt', 'Aliases'], isOptional: true },
  { key: 'validFrom', names: ['Có từ ngày', 'Thành lập', 'Ngày thành lập', 'Hiệu lực từ', 'Valid from'], isOptional: true },
  { key: 'headcount', names: ['Biên chế', 'Số biên chế', 'Số người', 'Tổng biên chế', 'Headcount'], isOptional: true },
  { key: 'countedOn', names: ['Tính từ ngày', 'Ngày chốt', 'Ngày chốt biên chế', 'Counted on'], isOptional: true },
  { key: 'source', names: ['Nguồn', 'Nguồn số liệu', 'Căn cứ', 'Source'], isOptional: true },
  { key: 'documentNumber', names: ['Số văn bản', 'Số quyết định', 'Số công văn', 'Document number'], isOptional: true },
  { key: 'documentDate', names: ['Ngày văn bản', 'Ngày quyết định', 'Ngày ban hành', 'Document date'], isOptional: true }
]

const kindWords: Record<UnitKind, string[]> = {
  ward: ['Phường', 'UBND phường'],
  commune: ['Xã', 'UBND xã', 'Đặc khu'],
  department: ['Sở', 'Sở, ban, ngành', 'Cơ quan chuyên môn', 'Cơ quan hành chính'],
  'party-body': ['Cơ quan Đảng', 'Ban Đảng', 'Ban của Thành ủy', 'Khối Đảng'],
  'central-body': ['Cơ quan Trung ương', 'Cơ quan ngành dọc', 'Ngành dọc', 'Cơ quan Trung ương đóng trên địa bàn'],
  'zone-board': ['Ban quản lý', 'Ban quản lý khu kinh tế'],
  association: ['Hội', 'Đoàn thể', 'Hội, đoàn thể', 'Tổ chức chính trị - xã hội'],
  'service-unit': ['Đơn vị sự nghiệp', 'Sự nghiệp', 'Trung tâm'],
  hospital: ['Bệnh viện', 'Trung tâm y tế'],
  school: ['Trường', 'Trường học'],
  university: ['Đại học', 'Trường đại học', 'Cao đẳng', 'Trường đại học, cao đẳng']
}

const blocWords: Record<Bloc, string[]> = {
  'commune-level': ['Khối xã, phường', 'Xã, phường', 'Phường, xã', 'Cấp xã'],
  administrative: ['Khối hành chính', 'Hành chính', 'Khối cơ quan hành chính', 'Sở, ban, ngành'],
  service: ['Khối sự nghiệp', 'Sự nghiệp', 'Đơn vị sự nghiệp'],
  association: ['Khối đoàn thể', 'Đoàn thể', 'Hội, đoàn thể']
}

const readerOf = <Word extends string>(words: Record<Word, string[]>) => {
  const found = new Map(
    Object.entries<string[]>(words).flatMap(([word, names]) => [word, ...names].map((name) => [fold(name), word as Word] as const))
  )
  return (text: string): Word | undefined => found.get(fold(text))
}

export const kindOf = readerOf(kindWords)
export const blocOf = readerOf(blocWords)

/** The bloc of a unit for which none is written. */
export const usualBloc: Record<UnitKind, Bloc> = {
  ward: 'commune-level',
  commune: 'commune-level',
  department: 'administrative',
  'party-body': 'administrative',
  'central-body': 'administrative',
  'zone-board': 'administrative',
  association: 'association',
  'service-unit': 'service',
  hospital: 'service',
  school: 'service',
  university: 'service'
}
