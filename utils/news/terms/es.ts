// In which Spanish words (with some Portuguese and French) do blocks, shutdowns and everything else appear in headlines?

import type { Terms } from './terms.ts';

export const ES: Terms = {
  block:
    'aisla, ya no conectan, ya no funcionan, ya no abre, ya no carga, no conectan, no cargan, sin whatsapp, sin telegram, sin redes, sin signal, sacar de servicio, saca de servicio, fuera de servicio por orden, deja fuera, dejan fuera, dejan de funcionar, pierden acceso, pierde el acceso, perdieron acceso, sin poder acceder, no pueden acceder, imposible acceder, tumba, tumban, mordaza, apaga, bloque*, prohib*, proibi*, veta, vetar, vetado, vetada, veto a, restric*, restrin*, censur*, inaccesible*, inacessivel, indisponible*, indisponivel, limita, limitan, limitar, limitado, limitada, limitaron, limito, limitaciones, limitacion, suspend*, suspension, suspensao, filtrado de, filtrar el, impide*, impedir, deja sin acceso, sin acceso a, cierra el acceso, corta el acceso, cortan el acceso, corto el acceso, deja de funcionar, dejo de funcionar, dejan de funcionar, no funciona, lista negra, cerco a, interdit*, interdiction*, blocag*, bloqua*, restrei*, silencia*, inhabilit*, apagan el acceso, barra, barred, banea*, baneo, retira el acceso, caerse el acceso, sacar .. de circulacion, saca .. del aire, sale del aire, fuera del aire, no permite acceder, siguen sin acceso, ya no se puede, sigue sin funcionar, cae en, muda, mudas, mudo, apagon de telegram, apagon de whatsapp, asfixia*, dar de baja, da de baja, culmina, no pueden enviar, no puede enviar, no logran, no consiguen',
  unblock:
    'retira .. veto, retira .. bloqueo, reabre*, fin a .. veto, fin a .. bloqueo, fin al bloqueo, fin al veto, vuelve a estar, desbloque*, levanta .. bloqueo, levantan .. bloqueo, levanto .. bloqueo, levantar .. bloqueo, levanta .. prohibicion, levantan .. prohibicion, levanto .. prohibicion, levantar .. prohibicion, levanta .. veto, levanta .. suspension, levanto .. suspension, levanta .. restriccion*, levantan .. restriccion*, levantaron .. restriccion*, levanto .. restriccion*, levantar .. restriccion*, levantamiento .. bloqueo, levantada .. suspension, fin del bloqueo, pone fin al bloqueo, fin a la prohibicion, fin de la prohibicion, restable*, restituy*, restaur*, recupera*, vuelve a estar, vuelve a funcionar, vuelven a funcionar, vuelven a estar, volvio a funcionar, vuelve la conexion, vuelve el internet, vuelve internet, vuelve a la normalidad, vuelve a estar disponible, readmit*, rehabilit*, reactiva*, reactivo, revoca .. bloqueo, anula .. bloqueo, anula .. prohibicion, revierte .. bloqueo, suspende el bloqueo, suspende la orden, deroga*, retoma*, reconect*, liber*, autoriza de nuevo, permite de nuevo, reanuda*, retir* las restricciones, elimina las restricciones, cese del bloqueo, desproib*, leve* l interdiction, retablit*, debloqu*, vuelve tras, marcha atras, seguira operativo, seguira disponible, vuelve whatsapp, vuelve telegram, regresa, retorna, vuelve a abrir, vuelven a abrir, vuelve a conectar',
  slow: 'ralenti*, lentitud, lento, lenta, lentos, reduce la velocidad, reducen la velocidad, reduccion de velocidad, reduccion de la velocidad, limita la velocidad, limitan la velocidad, estrangula*, degrad*, ancho de banda, desaceler*, velocidad reducida, baja velocidad, caida de velocidad, reduccion del ancho',
  cut: 'apagon*, corte*, cortan, corto, corta, cortar, cortara, cortaran, cortado, cortaron, interrup*, interrumpe*, interrumpi*, desconect*, desconexion*, sin internet, sin conexion, sin conectividad, incomunicad*, a oscuras, apaga, apagan, apago, apagado, suspend*, suspension, caida, coupure*, colapso, aislad*, bloqueo de internet, apagao, cae la conectividad, se quedan sin, se queda sin',
  down: 'se cae, se cayo, caida, caidas, caido, se cae, se cayo, se cayeron, falla*, fallo*, interrup*, intermit*, no funciona, dejo de funcionar, sin servicio, reportan, averia*, fuera de servicio, incidencia*, error*, downdetector, deja de funcionar, colapso, panne, tumbado, no carga, no envia',
  remove:
    'retira, retiran, retiro, retiraron, retirar, retirada, retirado, elimina, eliminan, elimino, eliminada, eliminadas, eliminado, quita, quitan, quito, borra, borro, desaparece*, saca, sacan, retire, remueve, excluye, expulsa',
  close:
    'se marcha, se va de, cierra, cerrara, cierre, cerrar, cerro, dejara de, abandona, sale del pais, salir de, saldra de, pone fin, descontin*, cesa, cesara, cese de operaciones, se despide, se retira, retirarse, fin de, termina su servicio, desaparecera, clausura, deja de existir, apaga sus servidores',
  law: 'expediente, incumplir, incumplimiento, consulta publica, ley, leyes, decreto*, legisla*, regulacion*, regula, regular, norma*, reglamento, congreso, senado, diputados, parlamento, asamblea nacional, aprueba*, aprobo, aprobaron, promulga*, reforma*, iniciativa, legal*, licencia*, codigo, ordenanza, directiva, lei, loi, eleva la edad, edad minima, verificacion de edad, menores de 16, menores de edad, ilegal, firma, fiscalia, regulador*, regulatorio, chat control, control de chats, funcionarios, maestros',
  court:
    'tribunal*, juez, jueza, juzgado*, justicia, demanda a, demando, sentencia*, audiencia nacional, fiscal*, ministerio publico, supremo, magistrado*, apela*, recurso, cautelar*, moraes, stf, antimonopolio, investiga*, acusa*, imputa*, conseil d etat',
  fine: 'multa*, sancion*, castiga*, amende*',
  demand:
    'ordena, ordenan, ordeno, ordenaron, orden, exige*, exigio, obliga*, requier*, requerimiento, impone*, debe, deberan, preinstal*, registro, registrar*, representante legal, representacion legal, entregar, ultimatum, plazo, exhorta*, manda, mandata, insta, pide, solicita, notifica*, localizacion de datos, instruye, instruyo',
  warn: 'amenaza*, advierte*, advirtio, podria*, planea*, plantea*, propone*, propuesta, estudia*, evalua*, quiere*, pretende*, prepara*, preve*, planes, posible, proximo, sopesa*, pide*, analiza*, anuncia*, promete*, contempla*, ante la posibilidad, en riesgo, riesgo de, a punto de, sera*, pronto, alista, alerta*, busca, buscan, va a, iria, mira, debate, discute, menaza',
  prosecute:
    'condenan a, detenid*, detien*, arrest*, encarcel*, prision, carcel, procesad*, condenad*, multas a usuarios, multa a usuarios, multas por usar, multa por usar, imputad*, castiga a, sancion* a usuarios, sancionar a quien*, multar a quien*, multara a quien*, revisa* telefonos, revision de telefonos',
  use: 'usar, uso de, usuarios, usuario, usen, utilizar, utilicen, usa, utilizan, suscri*, quien use, ciudadanos, descarga*, transeuntes',
  hijack: 'direcciones falsas, direccion falsa, dns, nombres de dominio, sistema de nombres',
  mitm: 'certificados tls, certificados .. falsific*, certificado .. falsific*, certificado raiz, certificado falso, certificado de seguridad, certificado estatal, hombre en el medio, intermediario, intercepta* el trafico, interceptacion de trafico, intercepta trafico, certificados falsos',
  whitelist:
    'lista blanca, listas blancas, sitios autorizados, sitios aprobados, paginas autorizadas, solo sitios nacionales, solo webs nacionales, sitios permitidos, webs permitidas, solo paginas',
  signup:
    'codigos para registrarse, codigo para registrarse, codigos de registro, codigos de alta, codigos de verificacion, codigo de verificacion, sms de verificacion, registro de nuevos, nuevos registros, nuevas cuentas, codigo sms, codigos de registro, codigos sms, nuevos usuarios, codigo de activacion, sms de registro, codigos de confirmacion, altas nuevas, mensajes de verificacion',
  deny: 'mantiene el bloqueo, seguira bloqueado, seguira bloqueada, niega*, nego, desmiente*, desmintio, descarta*, rechaza*, no hay planes, no planea, no prohibira, no bloqueara, sin planes, no se bloqueara, bulo, falso, en suspenso, paraliza el bloqueo, sigue disponible, no se ha ejecutado, sigue operativo',
  measure:
    'informe*, estudio, datos, mediciones, medicion, revela*, netblocks, ooni, ve sin filtro, vesinfiltro, estadistica*, encuesta, por ciento, analisis, investigadores, documento, registra*',
  partial:
    'fotos, imagenes, videos, archivos, notas de voz, audios, multimedia, parcial*, envio de, mensajes de voz, adjuntos, descarga de, estados, algunos servicios, descargas',
  region:
    'region*, provincia*, estado de, estados, ciudad*, municipio*, departamento, distrito*, zona*, frontera, local*, cachemira, tigray, barrio*',
  net: 'conexion*, conectividad, red movil, redes moviles, datos moviles, banda ancha, telecomunicaciones, telefonia movil, la red, servicio movil, comunicaciones, starlink, cantv, movistar, inter, etecsa, linea movil, cobertura',
  msg: 'mensajeria*, app de mensajes, chat, chats, messenger, messagerie*, mensageiro*, mensagen*, mensajes cifrados, mensajero',
  app: 'aplicacion*, app, apps, plataforma*, servicio*, usuario*, cifrad*, software, digital*, mensajes, aplicativo*, extranjer*, red social',
  social:
    'red social, plataformas, plataforma, tecnologicas, gigantes tecnologicos, servicios extranjeros, reseaux sociaux, redes, videojuego*, aplicacion*',
  site: 'pagina, paginas, web, webs, dominio*, portal*, medios digitales, medio digital, wikipedia, enciclopedia, sitios de noticias, url, bloqueos de ip, bloqueo de ip',
  vpn: 'vpn, vpns, red privada virtual, redes privadas virtuales, proxy, proxies, tor, psiphon, eludir, elusion, evasion de censura, evadir la censura, evadir el bloqueo, sortear*, burlar, wireguard, openvpn, protonvpn, nordvpn, shadowsocks, tunnelbear, herramientas de evasion, anticensura',
  proto:
    'quic, ech, esni, tls, sni, doh, protocolo*, ipv6, cloudflare, ip compartidas, direcciones ip, udp, inspeccion profunda, client hello, http 3, dpi, apreton de manos',
  store: 'app store, google play, play store, apple, tienda, tiendas, app store de, galeria de apps',
  enc: 'cifrado*, encriptacion, extremo a extremo, puerta trasera, puertas traseras, escaneo de mensajes, escanear mensajes, escaneo de chats, chat control, control de chats, interceptacion, acceso a mensajes, chiffrement, encriptad*, privacidad de las comunicaciones, comunicaciones cifradas',
  call: 'llamada, llamadas, videollamada*, voip, llamar, ligacoes, appels, chamadas, funcion de voz',
  state:
    'gobierno*, autoridad*, regulador*, conatel, maduro, regimen, ministro*, ministerio*, ministra*, presidente, policia, ejercito, tribunal, juez, justicia, congreso, parlamento, fiscalia, estado, kremlin, enacom, ift, osiptel, anatel, cnmc, comision europea, senado, dictadura, militar*, talibanes, taliban, agencia, superintendencia, ejecutivo, oficial*, chavismo, ortega, bukele, milei, petro, boluarte, telcor, operadoras, proveedores, secretaria, guardia, gouvernement, governo, corte',
  product:
    'funcion*, novedad*, actualiza*, lanza*, lanzo, presenta, estrena*, prueba, pruebas, beta, sticker*, emoji*, modo oscuro, inteligencia artificial, ia, version*, permitira, permite, incorpora*, llega a, llegan, anade*, agrega*, asistente, diseno, interfaz, personaliz*, herramienta para, podras, filtros de, encuestas, estados de, opcion, renueva*, traduccion',
  finance:
    'acciones, bolsa, ingresos, beneficio*, ganancia*, inversion*, inversor*, millones de dolares, millones de euros, criptomoneda*, bitcoin, token*, toncoin, publicidad, compra de, adquiere*, trimestre, valoracion, mercado, wall street, cotiza*, banco*, pagos, bizum, billetera, deuda, ventas, financiacion, ronda, fibra optica, tarifas, espectro, subasta, quejas',
  crime:
    'asesin*, homicidio, droga*, narco*, robo*, roba, estafa*, secuestro de, secuestrad*, violacion, abuso*, extors*, pederast*, pornografia infantil, banda, delincuen*, muere*, muerto*, mata, mato, tiroteo, accidente, incendio, explosion, victima*, acoso, sextorsion, chantaje, suplant*, ciberdelin*, desaparecid*, feminicidio, amenazas por, amenazas en, ataque, trata de, enamor*, ladron*, falso perfil',
  howto:
    'como, trucos, truco, guia, consejos, paso a paso, mejores, comparativa, que es, alternativas, tutorial, pasos para, asi puedes, que significa, tips, recomendaciones',
  moderation:
    'cuenta*, contacto*, canal, canales, grupo*, publicacion*, spam, perfil*, bot, bots, te bloqueo, bloquear a alguien, bloquear a una persona, numero*, contenido*, desinformacion, noticias falsas, adolescentes, menores, influencer*, pagina de, seguidores, hashtag*',
  security:
    'ciberataque*, malware, virus, filtracion*, filtran, filtro datos, phishing, spyware, espia, espionaje, pegasus, troyano*, brecha, fallo de seguridad, robo de cuentas, robo de datos, ransomware, bug',
  corporate:
    'fundador, cofundador, despid*, contrata*, fundador, entrevista, aniversario, alianza, acuerdo con, empleados, premio*, conferencia*, cumbre, congreso de moviles, mobile world congress, trabajadores, sede, feria',
  culture:
    'pelicula*, serie, actor, actriz, cantante, concierto, partido, gol, champions, piloto, formula 1, verstappen, carrera, netflix, hbo, temporada, estreno, cine, horoscopo, clima, delantero, entrenador, mundial, torneo, festival, cancion, jugador, famosos',
  quote:
    'canal de telegram, canales de telegram, por telegram, en telegram, a traves de telegram, via telegram, grupo de whatsapp, grupos de whatsapp, por whatsapp, mensaje de whatsapp, mensajes de whatsapp, en whatsapp, via whatsapp, cadena de whatsapp, chat de whatsapp, chats de whatsapp, estado de whatsapp, estados de whatsapp, en instagram, en su instagram, por instagram, cuenta de instagram, en facebook, por facebook, pagina de facebook, facebook live, en su facebook, publicacion en facebook, servidor de discord, por discord, en discord, grupo de facebook, grupo de telegram, grupos de telegram, por zoom, via zoom, reunion de zoom, en signal, chat de signal, por signal, marketplace de facebook, historia de instagram, bot de telegram, por messenger, por snapchat, mensaje de telegram, a traves de whatsapp, mensaje en telegram, linea de whatsapp',
  idiom:
    'cadena de bloques, bloqueo de carreteras, bloqueo de vias, bloqueos de carreteras, bloqueo en la via, bloquean carretera*, bloquean la carretera, bloquean via*, bloquean la via, bloquean ruta*, bloquean calle*, bloquea la carretera, bloqueo naval, bloqueo economico, bloqueo a cuba, bloqueo mental, bloqueo institucional, bloqueo comercial, bloqueo israeli, bloqueo parlamentario, bloqueo politico, bloqueo del estrecho, apagon electrico, corte de luz, cortes de luz, corte de agua, cortes de agua, corte de energia, cortes de energia, corte electrico, cortes electricos, apagon de luz, corte de pelo, corte de cinta, max verstappen, hbo max, pro max, boeing 737 max, prohibido fumar, prohibicion de fumar, prohibe fumar, prohibicion de viajar, llamada a, llamada de atencion, llamada telefonica, llamadas telefonicas, llamada de emergencia, llamadas de emergencia, economia se desacelera, desaceleracion economica, lista de precios, caida de la bolsa, caida de precios, caida del dolar, caida del precio, sin ley, ley seca, ley de gravedad, cierre de fronteras, cierre de campana, cierre del mercado, cierre de escuelas, zoom in, corte de cabello, corte de caja, corte suprema de justicia confirma condena, torneo, sin vpn, amenaza de drones',
  say: 'dijo, escribio, publico, publica, anuncio, comunico, senalo, difund*, compart*, viral, circula*, informo, aseguro, relato, vendia*, contacto a, conocio, ofrec*, transmit*',
  world: 'mundial, global, varios paises, mundo',
  compare: 'tras, como, igual que, al igual, siguiendo, de, desde, similar a, a imitacion, con sede en',
  nature:
    'terremoto, sismo, huracan, tormenta*, inundacion*, cable submarino, incendio*, ciclon, tifon, mantenimiento, corte electrico, apagon electrico, corte de luz, sistema electrico',
  minors: 'menores, ninos, adolescentes, edad minima',
  named:
    'ley de seguridad digital, ley de servicios digitales, chat control, ley contra el odio, apagon de internet, apagon digital, censura en internet, corte de internet',
};
