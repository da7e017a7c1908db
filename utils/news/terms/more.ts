// Which words of further languages (Portuguese, French, German, Ukrainian, Indonesian, Vietnamese, Italian) matter most?

import type { Terms } from './terms.ts';

export const MORE: Terms = {
  block:
    'tirar .. do ar, tira .. do ar, bloqueia, bloqueiam, derruba, barra acesso, restringe, bloque, bloquee, bloques, bloquer, interdit, interdire, suspendu, suspendue, coupe l acces, inaccessible, ' +
    'sperrt, sperre, sperren, gesperrt, blockiert, blockieren, verbietet, verboten, verbot, einschraenkt, eingeschrankt, schrankt, ' +
    'заблок*, заборон*, обмежує, обмежил*, обмежен*, недоступн*, blokir, diblokir, memblokir, pemblokiran, larang, dilarang, batasi, dibatasi, chan, bi chan, ngan chan, cam, blocca, bloccato, bloccata, vieta, vietato, sospende, limita',
  unblock:
    'desbloqueia, volta ao ar, libera, liberado, volta a funcionar, de retour, leve l interdiction, leve la suspension, retablit, retabli, debloque, aufgehoben, hebt .. auf, entsperrt, wieder erreichbar, wieder verfugbar, розблок*, знято заборон*, відновлен*, відновил*, зняли заборон*, dibuka kembali, pulih, buka blokir, cabut blokir, sblocca, ripristina*, ripristinato',
  slow: 'lentidao, mais lento, ralenti, ralentit, ralentissement*, bride, gedrosselt, drosselt, drosselung, verlangsamt, уповільн*, сповільн*, lambat, diperlambat, rallenta*',
  cut: 'corta, apagao, coupe, coupure, coupures, coupees, prive d internet, prives d internet, abgeschaltet, abschaltung, schaltet .. ab, gekappt, kappt, offline, вимкн*, вимика*, відключ*, без інтернету, pemadaman, diputus, padam, blackout, cat internet',
  down: 'fora do ar, instabilidade, falha, falhas, apresenta instabilidade, cai, panne, en panne, hors service, storung, gestort, ausfall, ausgefallen, down, збій, не працює, лежить, gangguan, tumbang, in tilt, non funziona, disservizi',
  law: 'lei, projeto de lei, camara, deputados, senado, loi, projet de loi, assemblee, senat, gesetz, gesetzentwurf, verordnung, bundestag, bundesrat, закон*, законопроєкт*, рада, ухвалил*, uu, undang undang, peraturan, luat, nghi dinh, legge, decreto, parlamento',
  court:
    'justica, tribunal, juiz, stf, justice, juge, parquet, mise en examen, mis en examen, gericht, richter, staatsanwaltschaft, суд*, прокур*, pengadilan, tribunale, procura, giudice',
  fine: 'multa, amende, geldstrafe, bussgeld, штраф*, denda, multato',
  demand:
    'manda, determina, exige, ordem, ordonne, exige, oblige, fordert, verlangt, verpflichtet, ordnet, вимага*, зобов*, minta, wajib, yeu cau, impone',
  warn: 'ameaca, pode, planeja, menace, envisage, pourrait, veut, droht, will, erwagt, prueft, konnte, погрож*, може, планує, ancam, akan, terancam, minaccia, potrebbe',
  net: 'internet, rede, dados moveis, reseau, reseaux, donnees mobiles, netz, mobilfunk, handynetz, інтернет*, мобільн* інтернет*, jaringan, rete, telecom',
  msg: 'aplicativo de mensagens, mensageiro, mensagens, messagerie, messageries, messagerie instantanee, messengerdienst*, messenger dienst*, chat kontrolle, chatkontrolle, месенджер*, aplikasi pesan, perpesanan, tin nhan, messaggistica',
  social:
    'redes sociais, reseaux sociaux, soziale medien, sozialen medien, soziale netzwerke, sozialer medien, соцмереж*, media sosial, medsos, mang xa hoi, social network, rete sociale, plattformen',
  vpn: 'vpn dienst*, vpn anbieter*, впн, services vpn, servicos de vpn',
  call: 'chamadas, ligacoes, appels, anrufe, telefonate, дзвінк*, panggilan, cuoc goi, chiamate',
  state:
    'governo, ministro, gouvernement, ministre, autorites, regulateur, regierung, minister, behorde, behorden, bundesnetzagentur, уряд*, міністр*, влад*, роскомнагляд*, pemerintah, menteri, kominfo, chinh phu, bo cong an, governo, ministero',
  product:
    'novo recurso, recurso, atualizacao, nouvelle fonctionnalite, fonctionnalite*, mise a jour, neue funktion, funktion, funktionen, update, нов* функці*, оновлен*, fitur, fitur baru, tinh nang, nuova funzione, aggiornamento',
  howto: 'como usar, comment, wie man, wie sie, як, cara, come',
  crime:
    'golpe, golpista*, arnaque*, escroquerie, betrug, betruger, шахра*, penipuan, lua dao, truffa, truffe, estelionato, vergewaltigung, drogen, drogue*',
  quote:
    'canal telegram, canal do telegram, chaine telegram, chaines telegram, telegram kanal, telegram gruppe, whatsapp gruppe, grupo de whatsapp, grupo do whatsapp, groupe whatsapp, телеграм канал*, saluran telegram, grup whatsapp, canale telegram, gruppo whatsapp, boucle telegram',
};
