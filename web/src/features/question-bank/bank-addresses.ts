/** The addresses of the question bank: apart, since the timed quiz carries the others. */
export const bankAddress = {
  list: (search = '') => `/ngan-hang${search}`,
  write: '/ngan-hang/viet',
  question: (questionId: string, search = '') => `/ngan-hang/cau-hoi/${questionId}${search}`,
  edit: (questionId: string) => `/ngan-hang/cau-hoi/${questionId}/sua`,
  imports: (search = '') => `/ngan-hang/nhap${search}`,
  import: (importId: string, search = '') => `/ngan-hang/nhap/${importId}${search}`,
  documents: (search = '') => `/ngan-hang/van-ban${search}`,
  newDocument: '/ngan-hang/van-ban/them',
  newChange: (number: string) => `/ngan-hang/van-ban/thay-doi?so=${encodeURIComponent(number)}`,
  exported: (format: string, search: string) => `/api/questions/exports/${format}${search}`,
  template: '/api/questions/template',
  file: (fileId: string) => `/api/questions/files/${fileId}`
} as const
