// Which words of further languages (Portuguese, French, German, Ukrainian, Indonesian, Vietnamese, Italian) matter most?

import type { Terms } from './terms.ts';

export const MORE: Terms = {
  block:
    'tirar .. do ar, tira .. do ar, derruba, interdire, coupe l acces, inaccessible, ' +
    'sperrt, sperre, sperren, gesperrt, blockiert, blockieren, verbietet, verboten, verbot, einschraenkt, eingeschrankt, schrankt, ' +
    'заблок*, заборон*, blokir, diblokir, memblokir, pemblokiran, larang, dilarang, batasi, dibatasi, chan, cam, blocca, bloccato, bloccata, vieta, vietato, sospende, limita, bekukan, membekukan, बंद, रोक, प्रतिबंध, बैन, ब्लॉक, prives de, prive de, privees de, privados de, netzsperre*, fora do ar por ordem, nicht erreichbar, nicht mehr erreichbar, inaccessibles, kein zugang, dreht .. ab, schaltet .. ab, drehen .. ab, abgedreht, hors d atteinte, coupe whatsapp, coupee, zugang verloren, barram, tiram .. do ar',
  unblock:
    'volta ao ar, volta a funcionar, de retour, leve la suspension, retabli, aufgehoben, hebt .. auf, entsperrt, wieder erreichbar, wieder verfugbar, розблок*, знято заборон*, відновил*, зняли заборон*, dibuka kembali, pulih, buka blokir, cabut blokir, sblocca, ripristina*, yana ishlay, बहाल, accessibles, de nouveau, revoga .. suspensao, volta a operar, volta a ser, voltam a funcionar, wieder online, di nuovo accessibile, प्रतिबंध हटा*, leve .. interdiction, levent .. interdiction',
  slow: 'lentidao, bride, gedrosselt, drosselt, drosselung, verlangsamt, уповільн*, сповільн*, lambat, diperlambat, rallenta*, lenta, lentas, lentos, intermitente*',
  cut: 'corta, apagao, coupe, coupees, prive d internet, prives d internet, abgeschaltet, abschaltung, schaltet .. ab, gekappt, kappt, offline, вимкн*, вимика*, відключ*, без інтернету, pemadaman, diputus, padam, cat internet, yazima, derruba internet, privee de, prive de, prives de, privees de, perturbe*, volta a ficar sem, ficar sem, fica sem, ficam sem',
  down: 'fora do ar, instabilidade, falha, falhas, cai, panne, hors service, storung, gestort, ausfall, ausgefallen, down, збій, не працює, лежить, gangguan, tumbang, in tilt, non funziona, disservizi, gestorte, perturbations, pane',
  law: 'lei, camara, deputados, senado, loi, assemblee, senat, gesetz, gesetzentwurf, verordnung, bundestag, bundesrat, закон*, рада, ухвалил*, uu, undang undang, peraturan, luat, nghi dinh, legge, parlamento, obbligo, verpflichtung, texte, vote, lisensi, lesen, fonctionnaires, beamte, beamten, servidores',
  court:
    'justica, juiz, stf, justice, juge, parquet, mise en examen, mis en examen, gericht, richter, staatsanwaltschaft, суд*, прокур*, pengadilan, procura, giudice, cour d appel, controle judiciaire, garde a vue, supremo, corte, anklage',
  fine: 'geldstrafe, штраф*, denda, bussgeld*, millionenbussgeld*, geldbusse*, strafzahlung',
  demand:
    'manda, determina, ordem, ordonne, fordert, verlangt, verpflichtet, ordnet, вимага*, зобов*, minta, wajib, yeu cau, verpflichten, zwingen, obrigar',
  warn: 'ameaca, pode, planeja, menace, envisage, pourrait, veut, droht, will, erwagt, prueft, konnte, погрож*, може, планує, ancam, akan, terancam, minaccia, potrebbe, rueckzug, ruckzug, fordern, droht, plant, bedroht, vuole, ameacam, pensent',
  net: 'rede, dados moveis, reseau, reseaux, donnees mobiles, netz, mobilfunk, handynetz, інтернет*, jaringan, rete, telecom, intaneti*, connexion, conexao, इंटरनेट, mobilnetz',
  msg: 'messengerdienst*, chatkontrolle, месенджер*, aplikasi pesan, perpesanan, tin nhan, messaggistica',
  social:
    'reseaux sociaux, soziale medien, sozialen medien, soziale netzwerke, sozialer medien, соцмереж*, media sosial, medsos, mang xa hoi, rete sociale, plattformen',
  vpn: 'впн',
  call: 'chamadas, ligacoes, appels, anrufe, telefonate, дзвінк*, panggilan, cuoc goi, chiamate',
  state:
    'governo, gouvernement, ministre, autorites, regulateur, regierung, minister, behorde, behorden, bundesnetzagentur, уряд*, міністр*, влад*, роскомнагляд*, pemerintah, menteri, kominfo, chinh phu, bo cong an, governo, ministero, सरकार, ketszag, presidencia, prefeitura, eu rat, ratsprasidentschaft, komdigi, agcom, arcom, bundeskartellamt',
  product:
    'recurso, atualizacao, fonctionnalite*, mise a jour, funktion, funktionen, update, оновлен*, fitur, tinh nang, nuova funzione, aggiornamento, फीचर, figurinhas, novo visual, nouveau design, nuove funzioni, nomi utente, noms d utilisateur',
  howto: 'comment, wie man, wie sie, як, cara, come',
  crime:
    'golpe, golpista*, arnaque*, escroquerie, betrug, betruger, шахра*, penipuan, lua dao, truffa, truffe, estelionato, vergewaltigung, drogen, drogue*, otages, otage, groupe arme, jihadiste*, ठगी, गिरफ्तार, sequestro, entfuhr*, ostaggi',
  quote:
    'canal telegram, canal do telegram, chaine telegram, chaines telegram, grupo de whatsapp, grupo do whatsapp, groupe whatsapp, телеграм канал*, saluran telegram, grup whatsapp, canale telegram, gruppo whatsapp, boucle telegram, sur telegram, via telegram, no telegram, pelo telegram, no whatsapp, pelo whatsapp, sur whatsapp, via whatsapp, auf telegram, ueber telegram, uber telegram, su telegram, auf whatsapp, di telegram, lewat telegram, lewat whatsapp',
  enc: 'chatkontroll*, scannen, ueberwachung, surveillance des messageries, controle dos chats, quebra de sigilo',
  minors:
    'criancas, adolescentes, menores, enfants, mineurs, moins de 15, moins de 16, kinder, jugendliche*, unter 16, unter 14, minori, minorenni, anak, verificacao de idade, verifica dell eta, дітей, дітям',
  named:
    'eca digital, marco civil, digital services act, loi sren, coupure d internet, netzsperre*, chatkontroll*, internetsperre*, vorratsdatenspeicherung, vorratsspeicherung',
  idiom: 'sans vpn, ohne vpn, sem vpn, senza vpn',
};
