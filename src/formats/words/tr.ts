import type { LanguageWords } from './language-words.js';

export const tr: LanguageWords = {
  ranks: [
    'stajyer, çırak, aday',
    'junior, yardımcı, başlangıç, asistan, temel',
    'orta, orta düzey, orta seviye',
    'kıdemli, senior, ileri, deneyimli',
    'lider, uzman, öncü, takım lideri',
    'baş, usta, mimar',
    'fellow',
    'müdür, yönetici',
    'direktör',
    'başkan, genel müdür',
  ],
  roles:
    'mühendis, mühendisi, geliştirici, geliştiricisi, programcı, tasarımcı, tasarımcısı, analist, analisti, danışman, danışmanı, teknisyen, satıcı, koordinatör',
  levels: 'seviye, düzey, kademe, derece',
  ordinals: ['birinci, ilk, bir', 'ikinci, iki', 'üçüncü, üç', 'dördüncü, dört', 'beşinci, beş', 'altıncı, altı'],
  counted: 'adım, bölüm, kısım, gün, hafta, ay, aşama, soru, örnek, alıştırma, tablo, sürüm',
  ladders: 'kariyer, matris, yetkinlikler, kariyer basamakları',
  asides: 'giriş, genel bakış, arka plan, amaç, sorular, sık sorulan sorular, kaynaklar, notlar, içindekiler, maaş, hakkımızda, lisans',
  others: 'kurulum, kullanım, gereksinimler, malzemeler, hazırlanışı, yapılandırma, komutlar',
  fields: {
    level: 'seviye, seviyeler, düzey, düzeyler, kademe',
    title: 'unvan, rol, pozisyon, ad, isim',
    competency: 'yetkinlik, yetkinlikler, beceri, beceriler, boyut',
    group: 'kategori, alan, grup, tema',
    text: 'beklenti, beklentiler, davranış, davranışlar, kriter, kriterler, ölçüt',
    description: 'açıklama, özet, tanım, anlam',
    example: 'örnek, örnekler, kanıt',
    aside: 'not, notlar, bağlantı, bağlantılar, ağırlık, numara, maaş',
  },
};
