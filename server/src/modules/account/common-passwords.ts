/** Passwords that are tried first: those that people everywhere choose, those of Vietnam, and one's own sign-in name. */
import { fold } from '@hoi-thi/shared/fold'
import { signInKey } from './sign-in-name.ts'

/** Without accents, case, spaces and signs: `Mật khẩu 123` is `matkhau123`. Shorter ones are refused for their length. */
const common = new Set(
  `password password1 password12 password123 password1234 passw0rd passw0rd1 pa55word p4ssword mypassword newpassword
  qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456 qwertyu1 asdfghjk asdfghjkl asdfasdf asdf1234 zxcvbnm1
  zxcvbnm123 zxcvbnma 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qazxsw2 qazwsxedc qwer1234 q1w2e3r4 q1w2e3r4t5 zaq12wsx
  abcd1234 abc12345 abc123456 abc1234567 abcabcabc a1234567 a12345678 a123456789 aa123456 aa12345678 abcdefgh abcdefghi a1b2c3d4
  iloveyou iloveyou1 iloveyou2 loveyou123 welcome1 welcome123 letmein1 letmein123 admin123 admin1234 admin12345 admin123456 administrator
  superman superman1 batman123 princess princess1 sunshine sunshine1 football football1 baseball basketball liverpool chelsea1
  manchester barcelona realmadrid starwars pokemon1 michael1 jennifer computer computer1 internet internet1 whatever trustno1
  dragon123 monkey123 shadow123 master123 killer123 charlie1 samsung1 samsung123 iphone123 google123 facebook facebook1 facebook123
  zalo1234 zalo12345 changeme changeme1 default1 secret123 test1234 test12345 testtest guest123 user1234 user12345 login123 temp1234
  windows1 p@ssw0rd 123qweasd 123qweasdzxc qweasdzxc qweasd123 asd12345 zxc12345 qwe12345 123456aa 123456ab 123456abc 12345678a 123456789a
  1234567890a a1234567890 147258369 123321123 112233445 11223344 1122334455 12341234 12344321 123454321 12121212 13131313 10203040
  14785236 159753159 159357159 741852963 789456123 987654321 987654320 456456456 123123123 1231231234 321321321 147852369 102030405
  88888888 66668888 68686868 86868686 79797979 39393939 19001000 20002000 01234567 012345678 0123456789 09876543 0987654321 0909090909
  0123456789a 10101010 20202020 19801980 19811981 19821982 19831983 19841984 19851985 19861986 19871987 19881988 19891989 19901990
  19911991 19921992 19931993 19941994 19951995 30041975 02091945 19051890 20102010 08031910 20112011 20252025 20262026
  matkhau1 matkhau12 matkhau123 matkhau1234 matkhau12345 matkhau123456 matkhaumoi matkhaumoi1 matkhaucu matkhaukho khongcomatkhau khongbiet khongnho
  quenmatkhau quenroi123 doimatkhau dangnhap dangnhap1 dangnhap123 taikhoan taikhoan1 taikhoan123 quantri1 quantri123 quantrivien nguoidung nguoidung1 canbo123
  congchuc congchuc123 vienchuc vienchuc123 xinchao1 xinchao123 chaoban123 toiyeuem toiyeuanh anhyeuem anhyeuem1 anhyeuem123 emyeuanh emyeuanh1 emyeuanh123
  yeuem123 yeuanh123 yeuemnhieu anhnhoem emnhoanh nhoemnhieu khongyeuai giadinh1 giadinh123 giadinhtoi boyeume1 conyeume conyeume1 conyeubo yeubome1 yeubome123 mecuacon
  vietnam1 vietnam12 vietnam123 vietnam1234 vietnam2025 vietnam2026 vietnamvodich vietnamoi toiyeuvietnam yeuvietnam vodich123 tienlen1 hanoi123 hanoi1234 saigon123 danang123
  hue12345 hue123456 hue2025 hue2026 thanhphohue thuathienhue cohue123 conghoa1 doclaptudo hanhphuc hanhphuc1 hanhphuc123 tudohanhphuc hochiminh hochiminh1 bacho1905 nguyenvana
  nguyenvana1 nguyenthi1 nguyenthib tranvanb1 thanhcong thanhcong1 maymanga maymang1 maymanvl phattai1 phattai123 phatloc1 phatloc123 hoalan123 hoahong1 hoahong123 hoahuong
  conmeo123 concho123 meocon123 gacon123 heocon123 bupbe123 connguoi1 deptrai1 deptrai123 deptraivl xinhgai1 xinhgai123 dethuong1 dethuong123 ngocanh1 minhanh1 minhanh123
  binhdanggioi binhdanggioi1 binhdanggioi123 binhdanggioi2025 binhdanggioi2026 binhdang123 hoithi123 hoithi2025 hoithi2026 thihoi123 cuocthi123 giaithuong1 phunu123 phunuvietnam phunu2010`
    .split(/\s+/)
    .map(plain)
)

const digits = '01234567890123456789'

export function isCommonPassword(password: string, signInName: string): boolean {
  const text = plain(password)
  if (!text) return false
  return common.has(text) || isMonotonous(text) || names(signInName).has(text)
}

/** One sign, or two, again and again; digits that count up or down. */
function isMonotonous(text: string): boolean {
  const backwards = [...text].reverse().join('')
  return /^(.{1,2})\1{3,}.?$/.test(text) || digits.includes(text) || digits.includes(backwards)
}

/** The name, and a mail address without what follows the sign. */
function names(signInName: string): Set<string> {
  const key = signInKey(signInName)
  return new Set([plain(key), plain(key.split('@')[0] ?? '')].filter(Boolean))
}

function plain(text: string): string {
  return fold(text).replaceAll(' ', '')
}
