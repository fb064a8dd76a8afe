import type { RankedLanguage } from './language';
import { termsOf } from './terms';

/**
 * The words of customer support in Spanish and English, a matter to a line, so that a question finds
 * a card that nobody has translated yet. Every word of one side stands for every word of the other.
 */
const MATTERS = `
pedido encargo compra = order purchase
dirección domicilio = address
entrega entregar entregado = delivery delivered
envío enviar enviado mandar = shipping ship send dispatch
paquete = parcel package
repartidor mensajero transportista = courier carrier driver
seguimiento rastrear = tracking track
retraso tarde demora = delay late
perdido extraviado desaparecido = lost missing
recibir recibido llegar llegado = receive received arrive arrived
recoger recogida = collect pickup
desviar redirigir = redirect divert
mudarse mudado mudanza = move moved
vecino portal conserje = neighbour neighbor concierge
buzón = mailbox letterbox
aduana aranceles = customs duty
tienda = shop store
país extranjero = country abroad
devolver devolución = return
reembolso reembolsar = refund
cambiar cambio modificar = change
cancelar anular = cancel
baja = cancel unsubscribe
pausar suspender = pause
saltar omitir = skip
suscripción abono cuota = subscription membership
pagar pago = pay payment
cobrar cobro cargo = charge charged
doble duplicado = twice double duplicate
tarjeta = card
rechazada denegada = declined
caducada vencida = expired
banco bancaria = bank
factura recibo = invoice receipt
impuesto iva = tax vat
precio coste = price cost
descuento rebaja oferta = discount offer
cupón vale código = voucher coupon code
regalo regalar = gift present
dinero = money
gratis gratuito = free
cuenta = account
contraseña clave = password
restablecer recuperar = reset recover
olvidar olvidado = forget forgot forgotten
correo = email mail
mensaje = message
usuario = user username
acceder acceso entrar iniciar = login sign access
bloqueado bloquear = locked blocked
verificación verificar = verification verify
teléfono móvil = phone mobile
borrar eliminar = delete remove
datos privacidad = data privacy
aplicación app = app application
actualizar actualización = update upgrade
versión = version
instalar instalación = install installation
descargar descarga = download
configurar configuración ajustes = settings setup configure
conectar conexión = connect connection
desconectado = offline disconnected
wifi inalámbrica = wifi wireless
red = network
router enrutador = router
emparejar vincular = pairing pair
pantalla = screen
botón = button
luz luces = light lights
lámpara bombilla = lamp bulb
hora horario = time schedule hour
zona huso = zone
encender encendido = switch turn
apagar apagado = switch turn
cerrar cierra = close closes crash
fallo fallar error = error fail fails failure
roto rota dañado romper = broken damaged broke
grieta agrietado rajado = crack cracked
fuga gotea = leak leaking
ruido ruidosa = noise noisy loud
agua = water
depósito tanque = tank
bomba = pump
cápsula = pod capsule
planta = plant
semilla = seed
brotar germinar = sprout germinate
tierra sustrato = soil
moho hongos = mould mold fungus
gato perro mascota = cat dog pet
garantía = warranty guarantee
reparar reparación arreglar = repair fix
recambio repuesto pieza = spare part
sustituir reemplazar = replace replacement
equivocado incorrecto erróneo = wrong incorrect
falta incompleto = missing incomplete
calidad = quality
talla tamaño = size
existencias agotado = stock sold
lanzamiento salir = launch release
reserva reservar = preorder reservation booking
fecha = date
vacaciones viaje = holiday vacation travel
empresa compañía = company business
compartir familia = share family household
invitar invitación = invite invitation
idioma = language
ayuda = help
queja reclamación = complaint claim
`;

type Translations = ReadonlyMap<string, readonly string[]>;

function stemsOf(words: string, language: RankedLanguage): string[] {
  return [...new Set(termsOf(words, language).map(({ term }) => term))];
}

function translations(): Record<RankedLanguage, Translations> {
  const toEnglish = new Map<string, string[]>();
  const toSpanish = new Map<string, string[]>();
  for (const line of MATTERS.trim().split('\n')) {
    const [spanish = '', english = ''] = line.split('=');
    const [es, en] = [stemsOf(spanish, 'es'), stemsOf(english, 'en')];
    for (const stem of es) toEnglish.set(stem, [...(toEnglish.get(stem) ?? []), ...en]);
    for (const stem of en) toSpanish.set(stem, [...(toSpanish.get(stem) ?? []), ...es]);
  }
  return { es: toEnglish, en: toSpanish };
}

const TRANSLATIONS = translations();

/** The terms that say the same in the other language; none for a word that is not of support's trade. */
export function translationsOf(term: string, language: RankedLanguage): readonly string[] {
  return TRANSLATIONS[language].get(term) ?? [];
}
