// In which Turkish words do access bans, throttling and everything else appear in headlines?

import type { Terms } from './terms.ts';

export const TR: Terms = {
  block:
    'giremiyor, erisim yok, yapilamiyor, edilemiyor, gonderilemez, girilemiyor, giris yasagi, erisim karari, girilemeyen, erisemiyor, ulasamiyor, kullanilamaz, baglanilam*, kapatma, kapatmasi, kapat, kapatti, kapatiyor, kapatilmasi, kapatilacak, erisime kapali, kesildi, engel, engeli, engelle*, erisim engeli*, erisim yasagi, erisime engel*, erisime kapat*, erisime kapan*, erisimi engel*, erisimi kapat*, erisimi kis*, yasak*, kapatildi, kapatilan, kisitla*, kisitli, sinirla*, sansur*, erisilem*, ulasilam*, erisim sorunu, karart*, bloke, blokla*, askiya al*, durdur*, acilmiyor, girilemiyor, kara liste*, darbe, fisi cekildi, kepenk, girilmiyor, susturul*, yayin yasagi',
  unblock:
    'yasagina son, engeline son, engellemeye son, yeniden kullan*, erisim engeli kalk*, engel kalk*, engeli kalk*, engeli kaldir*, engel kaldir*, yasak kalk*, yasagi kalk*, yasagi kaldir*, yasak kaldir*, yasagini kaldir*, engelini kaldir*, kisitlama kalk*, kisitlama kaldir*, kisitlamalar kalk*, kisitlamalar kaldir*, kisitlamasi kaldir*, kisitlamayi kaldir*, kisitlamalari kaldir*, kisitlamalar sona, kisitlama sona, kisitlamaya son, erisime acil*, erisime acti, yeniden acil*, tekrar acil*, yeniden erisi*, tekrar erisi*, erisim saglan*, erisim yeniden, erisim normale, normale dondu, erisim geri, geri geldi, geri dondu, yasak bitti, engel iptal, engeli iptal, kaldirildi, kaldirdi, kaldiriliyor, iptal etti, yeniden saglandi, yeniden baglan*, sonra acildi, nihayet acildi, kalkti, serbest birak*, geri donuyor, yeniden acti, erisim verildi, sona erdi, son buldu',
  slow: 'hizi .. dusur*, hizi .. dust*, bant kisit*, bant genisligi kisit*, erisim yavas*, hizi yavas*, yavasla*, bant daralt*, bant genisligi*, bandi daralt*, daraltma*, daraltildi, hiz dusur*, hiz sinir*, kisildi, throttl*, agirlasti, daraltiliyor, yavas',
  cut: 'kesinti*, kesildi, kesti, kesiliyor, kesik, internet karart*, karartma, karanliga, koptu, kopma*, cevrimdisi, kesilme*, kapatildi, internetsiz, durduruldu, kapatma*, kapatti, internet .. yok, interneti gitti, internete erisemiyor',
  down: 'baglanamiyor, baglanamadi, baglanilamiyor, gonderilemiyor, yuklenmiyor, coktu, cokme*, cokus*, kesinti*, sorun*, ariza*, calismiyor, acilmiyor, hata, hatasi, mesaj gitmiyor, gonderilemiyor, aksama*, problem*, kullanilamiyor, mesajlar gitmiyor, downdetector',
  remove: 'kaldir*, silindi, sildi, cikarildi, cikardi, cekildi, magazadan',
  close:
    'fisini cek*, kapaniyor, kapanacak, kapatiyor, kapatacak, kapanis*, son veriyor, sonlandir*, fisi cek*, kapandi, cekiliyor, ayriliyor, terk ediyor, veda, destegi kes*, son verecek, emekli',
  law: 'vergi, yasa, yasasi, yasayi, kanun, kanunu, teklif*, tasari*, duzenleme*, meclis*, tbmm, komisyon*, resmi gazete, yonetmelik*, karar*, madde, yururluge, kabul edildi, yasalas*, lisans*, yetkilendirme, yas siniri, 15 yas, 16 yas, genelge, zorunluluk, yas alti, kamu calisan*, memur*, kamu gorevli*, ogretmenler*',
  court:
    'mahkeme*, hakimlik*, hakimligi, sulh ceza, savci*, dava*, aym, yargi*, danistay, sorusturma*, rekabet kurumu, rekabet kurulu, hakim, itiraz*',
  fine: 'ceza, cezasi, idari para, yaptirim*',
  demand:
    'zorunlu*, zorunda, talep*, istedi, emretti, emir, talimat*, temsilci*, yukumlu*, sart, sarti, sure verdi, ultimatom, uyari, bildirim, yerli ve milli, gecis, tc kimlik, kimlik dogrulama',
  warn: 'tehdit*, uyar*, olabilir, planliyor, planla*, gundemde, hazirlan*, hazirlik*, onerd*, oneri*, dusunuyor, degerlendir*, istiyor, edebilir, yasaklanabilir, engellenebilir, kapatilabilir, geliyor, gelecek, yakinda, kapida, mi yasaklan*, kapatilacak, engellenecek, yasaklanacak, edecek, tartis*, taslak*, gelebilir, yolda, beklen*',
  prosecute:
    'gozalti*, tutukla*, hapis*, yakalan*, sorusturma acildi, cezalandir*, mahkum*, yargilan*, ceza alan, ceza aldi',
  use: 'kullanan*, kullanici*, kullandigi, kullanimi, kullanim, kullanmak, uye, uyelik, abone*, vatandas*, indiren*',
  hijack: 'sahte adres*, yanlis adres*, dns, alan adi',
  mitm: 'sahte .. sertifika*, tls sertifika*, kok sertifika*, guvenlik sertifikasi, ortadaki adam, devlet sertifikasi, sertifika',
  whitelist:
    'beyaz liste*, izinli site*, izin verilen site*, yalnizca yerli, sadece yerli, milli internet, ulusal internet',
  signup:
    'dogrulama kodu, dogrulama kodlari, sms kodu, sms kodlari, onay kodu, onay kodlari, kayit olma*, yeni kayit*, yeni kullanici*, giris kodu, uyelik kodu, aktivasyon kod*, yeni hesap*, dogrulama sms*',
  deny: 'yalanla*, reddetti, soz konusu degil, gundemimizde yok, plan yok, dogru degil, iddialar* yalan, asilsiz, yok dedi, niyetimiz yok, niyeti yok, niyetinde degil, planimiz yok',
  measure:
    'rapor*, veri, verileri, verilerine, verilere, arastirma*, netblocks, olcum*, istatistik*, ooni, efd, ifod, engelliweb, yuzde, anket*, inceleme*, analiz*',
  partial: 'fotograf*, video, videolar, dosya*, sesli mesaj*, medya, gorsel*, kismen, kismi, hikaye*, gonderi*, resim*',
  region:
    'bolge*, ilde, illerde, ilinde, kentinde, sehir*, ilce*, diyarbakir, hakkari, van, sirnak, mardin, yerel, eyalet*, guneydogu',
  net: 'internet*, mobil veri, baglanti*, sebeke*, hat, hatlar, genis bant, iletisim*, veri trafigi, 5g, starlink, turk telekom, turkcell, vodafone, fiber',
  msg: 'mesajlasma*, mesaj uygulama*, anlik mesaj*, messenger, haberlesme uygulama*, sohbet',
  app: 'uygulama*, platform*, servis*, hizmet*, kullanici*, sifreli, mesaj*, yazilim*, cevrimici, dijital',
  social:
    'sosyal medya*, sosyal ag*, platform*, sosyal paylasim*, teknoloji sirket*, uygulama*, sosyal ag saglayici*, ag saglayici*',
  site: 'site, sitesi, siteleri, sitelere, siteye, sitesine, internet site*, alan adi, haber site*, wikipedia, vikipedi, eksi sozluk*, adres*, url',
  vpn: 'vpn, vpnler*, proxy, tor, sanal ozel ag*, psiphon, engel asma*, engelleri asma*, wireguard, openvpn, tunnelbear, nordvpn, shadowsocks, sansur asma*, vekil sunucu*, engel atlat*, erisim engelini asma*',
  proto: 'quic, ech, tls, sni, doh, protokol*, ipv6, dpi, udp, cloudflare, derin paket*, http 3, ip adres*',
  store: 'app store, google play, play store, apple, uygulama magazalari*, appgallery, magazasindan, magazasi',
  enc: 'sifreleme*, uctan uca*, arka kapi*, mesajlara erisim, sifreli mesaj*, dinleme, mesajlarin taranmasi, mesaj icerik*, gozetim',
  call: 'arama, aramalar*, aramasi, goruntulu arama*, sesli arama*, internet arama*, cagri, cagrilar*, voip, gorusme*, konusma*',
  state:
    'btk, hukumet*, bakan*, mahkeme*, savci*, hakimlik*, hakimligi, meclis, tbmm, cumhurbaskan*, erdogan, yetkili*, rtuk, kurum*, kurulu, kurul, devlet*, emniyet, polis*, valilik, valiligi, ulastirma ve altyapi, uraloglu, akp, ak parti, mit, usom, ordu, iktidar, makam*, yonetim*, operator*, otorite*',
  product:
    'ozellik*, ozelligi, guncelleme*, guncellendi, test ediyor, duyurdu, tanitti, tanitildi, beta, tasarim*, cikartma*, yapay zeka, surum*, yenilik*, yeni donem, ekledi, ekliyor, eklendi, gelistir*, sundu, artik, karanlik mod, premium, destek geliyor, arayuz*, kisayol, dikkat ceken, filtre*, yedekleme',
  finance:
    'hisse*, borsa, gelir*, kar, kazanc, yatirim*, halka arz, kripto*, bitcoin, reklam*, satin al*, ceyrek, degerleme, piyasa*, para birimi, toncoin, dolar, faiz*, banka*, cuzdan, odeme*, ihracat, tarife*, zam, altyapi, destek paketi',
  crime:
    'cinayet*, dolandir*, uyusturucu*, hirsiz*, gasp, olduruldu, oldurdu, oldu, santaj*, kacak*, cete*, tehdit etti, taciz*, bahis, kumar, istismar*, tecavuz, intihar*, siginmaci, teror*, saldiri*, kaza, yangin*, patlama*, fuhus, hakaret*, paylasim* nedeniyle, operasyon*, magdur*, kacirildi',
  howto:
    'nasil, ipuclari, rehber*, yollari, en iyi, karsilastirma*, nedir, yontem*, adim adim, hangisi, oneriler, pratik, inceleme',
  moderation:
    'hesap*, hesabi, hesabina, paylasim*, kanal*, grup, gruplar*, gonderi*, spam, kisi*, rehberdeki, icerik, bot, botlar, fenomen*, profil*, gencler*, takipci*, sayfa*, numara*',
  security:
    'hack*, siber saldiri*, sizinti*, sizdi, casus yazilim*, zararli yazilim*, virus, guvenlik acigi, kimlik avi, ele gecir*, pegasus, truva, acik bulundu, ddos',
  corporate:
    'kurucusu, kurucu, isten cikar*, ceo*, atandi, ortaklik, is birligi, roportaj, yil donumu, odul*, konferans, calisan*, ise al*, istihdam, sponsor*, ofis*',
  culture:
    'film*, dizi*, oyuncu*, konser, futbol*, maci, macta, lig*, galatasaray, fenerbahce, besiktas, trabzonspor, sampiyon*, sezon, fragman, hava durumu, teknik direktor, transfer*, gol, yaris*, verstappen, formula 1, milli takim, magazin, belgesel*, sarki*',
  quote:
    'telegram kanal*, telegram grub*, telegram grup*, telegram uzerinden, telegramdan, telegram dan, telegram botu, whatsapp grub*, whatsapp grup*, whatsapp uzerinden, whatsapp tan, whatsapp mesaj*, whatsapp yazisma*, whatsapp durum*, instagram hesab*, instagram dan, instagram paylasim*, instagram uzerinden, facebook hesab*, facebook paylasim*, facebook uzerinden, facebook sayfa*, discord sunucu*, discord grub*, instagram hikaye*, zoom uzerinden, x hesab*, telegram da yaz*, telegram mesaj*, telegram hesab*, discord kanal*',
  idiom:
    'elektrik kesinti*, su kesinti*, dogalgaz kesinti*, elektrikler kesil*, yol kapat*, yol kapandi, yollar kapandi, ulasima kapa*, trafige kapa*, sokaga cikma kisitlama*, ihracat yasagi, su kisitlama*, arama kurtarma*, polis aramasi, arama motoru, arama emri, arama calisma*, evinde arama, google arama, internet arama motoru, is arama, hukuki gorusme, ikili gorusme*, gorusme yapti, telefonda gorus*, apartman blok*, ekonomi yavas*, ekonomik yavas*, buyume yavas*, enflasyon yavas*, max verstappen, hbo max, pro max, boeing 737 max, hat sinir*, ceza sahasi, kirmizi kart cezasi, icra karar*, yasak ask, yasak elma, hapishane, bakanlar kurulu toplan*, vpn siz, vpn olmadan',
  say: 'paylasti, yazdi, duyurdu, soyledi, belirtti, acikladi, bildirdi, paylasim, satti, tanis*, dolandir*, yayin*, ifade etti',
  world: 'dunya genelinde, dunya capinda, kuresel, dunyada',
  compare: 'sonra, ardindan, gibi, benzeri, merkezli, menseili, yapimi, tarafindan',
  nature:
    'deprem*, firtina, sel, kasirga*, kablo kop*, denizalti kablo*, heyelan, yangin*, elektrik kesinti*, elektrikler',
  minors: 'cocuk*, 15 yas, 16 yas, 18 yas, ergen*, yas sinir*, reşit olmayan*',
  named:
    'dezenformasyon yasasi, 5651, sosyal medya yasasi, erisim engel*, bant daralt*, internet kesinti*, sansur yasasi',
};
