/** Services (travel, telephones, homes, health, learning, work), and words of every matter. The form is told in groups.ts. */
export const SERVICES = `
book booking reservation reserve reserved | reservar reserva reservación
flight plane airline fly airport boarding | vuelo avión aerolínea volar aeropuerto embarque
hotel room accommodation stay lodging check_in | hotel habitación alojamiento estancia hospedaje
trip travel travelling traveling holiday vacation journey abroad going_to visit | viaje viajar
  vacaciones extranjero visitar
ticket tickets pass fare | billete boleto entrada pasaje tarifa
seat seats upgrade legroom | asiento asientos
luggage baggage suitcase bag bags hand_luggage | equipaje maleta bolso bolsa
passport visa travel_document | pasaporte visado visa
train bus coach rail subway metro taxi ride cab | tren autobús metro taxi viaje
car vehicle rental rent hire driver | coche auto vehículo alquiler alquilar conductor
reschedule postpone change_date another_date rebook move_booking delay | reprogramar aplazar
  cambiar_fecha otra_fecha posponer
date day dates calendar | fecha día calendario
checkin check_in boarding_pass | facturación check_in tarjeta_embarque
restaurant meal food menu table dinner lunch | restaurante comida menú mesa cena
event concert show venue | evento concierto espectáculo
sim sim_card esim number_porting port_number keep_number | sim tarjeta_sim esim portabilidad
  conservar_número
roaming abroad data_abroad | roaming itinerancia
gigabytes data_plan gb mobile_data allowance data_usage | datos plan_datos gigas consumo_datos
call calls calling voicemail dial ring rang | llamada llamadas llamar buzón_voz marcar
contract agreement terms conditions policy | contrato acuerdo términos condiciones política
upgrade_plan change_plan switch_plan downgrade_plan higher_plan | cambiar_plan mejorar_plan
  subir_plan cambiar_tarifa
outage down service_down no_service no_signal offline unavailable interruption | caída sin_servicio
  sin_señal sin_cobertura interrupción corte
meter electricity gas water energy power_supply | contador electricidad luz gas agua energía
landlord tenant lease rental apartment flat house home property | casero inquilino alquiler piso
  casa vivienda propiedad
moving move_out move_in relocation removal | mudanza mudarse traslado
doctor appointment clinic medical prescription health patient | médico cita clínica receta salud
  paciente
symptom pain ill sick illness | síntoma dolor enfermo enfermedad
course class lesson training learn learning study student | curso clase lección formación aprender
  estudiar estudiante
exam test grade score certificate | examen prueba nota calificación certificado
teacher instructor tutor professor | profesor instructor tutor
job work career vacancy apply application position employment hire hiring | trabajo empleo vacante
  puesto contratación candidatura
resume cv interview | currículum cv entrevista
holiday leave time_off sick_leave absence | vacaciones permiso baja ausencia
manager boss supervisor escalate higher_up | gerente jefe supervisor responsable
company business firm organisation organization corporate enterprise | empresa compañía negocio
  organización corporativo
legal law lawyer court police report_police | legal ley abogado juzgado policía denuncia
donate volunteer charity nonprofit | donar voluntario ong caridad
allow allowed permit permitted let authorised authorize may | permitir permitido dejar autorizar
  autorizado
choose choice select option pick prefer decide which | elegir elección seleccionar opción preferir
  escoger
different another other alternative else instead | diferente otro otra alternativa distinto en_lugar
same similar identical equal like | mismo misma similar igual idéntico parecido
difference compare comparison versus vs between | diferencia comparar comparación entre
many several multiple various lot lots number_of | muchos varios múltiples cantidad
first initial new beginning | primero primer inicial nuevo
last previous earlier before recent recently past yesterday ago | último anterior antes reciente
  recientemente pasado ayer
now today current currently present at_the_moment right_now | ahora hoy actual actualmente momento
week weeks weekly | semana semanas semanal
month months monthly | mes meses mensual
year years yearly annual annually | año años anual anualmente
day days daily business_day working_day | día días diario laborable hábil
hour hours minute minutes time | hora horas minuto minutos tiempo
weekend saturday sunday holiday | fin_semana sábado domingo festivo
increase more raise higher extend expand additional | más aumentar subir incrementar ampliar
decrease less reduce lower | menos disminuir reducir bajar
big large huge great | grande enorme gran
all every whole entire complete everything | todo todos entero completo cada
only just single one | solo sólo único uno
person people somebody someone anyone friend family relative wife husband partner parent mother
  father | persona gente alguien amigo familia familiar esposa esposo pareja madre padre
accident accidentally by_mistake by_accident mistakenly unintentionally wrongly inadvertently oops |
  accidente error sin_querer accidentalmente equivocación por_error
angry upset unhappy disappointed frustrated annoyed terrible awful complaint complain unacceptable
  dissatisfied | enfadado enojado molesto decepcionado frustrado terrible queja reclamación
  inaceptable insatisfecho
urgent emergency important critical asap immediately | urgente emergencia importante crítico
  inmediatamente
begin start commence get_started getting_started onboarding first_time | empezar comenzar iniciar
  primera_vez
finish complete end done ended finished | terminar completar acabar fin finalizado
continue resume proceed carry_on keep_going | continuar reanudar seguir proseguir
fake false scam counterfeit imitation | falso falsificado imitación
safe secure trust trustworthy reliable legit legitimate | seguro confiable fiable confianza legítimo
dangerous risk risky unsafe harmful | peligroso riesgo inseguro dañino
rule rules policy regulation requirement | regla reglas política norma normativa requisito
`;
