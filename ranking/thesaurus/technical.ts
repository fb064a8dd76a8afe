/** Technical matters: programs, the web, devices, networks. The form is told in groups.ts. */
export const TECHNICAL = `
work working works function functioning operational usable use | funcionar funciona funcionando
  operativo sirve
broke not_work not_working doesnt_work isnt_working not_functioning stopped_working wont_work
  dont_work didnt_work broken malfunction malfunctioning faulty problem issue trouble out_of_order
  dead bust | no_funciona no_sirve no_va dejó_de_funcionar estropeado averiado avería roto problema
  fallo
problem problems issue issues trouble difficulty error errors fault bug glitch wrong whats_wrong
  wrong_with | problema problemas fallo error dificultad inconveniente incidencia avería bug
cant cannot unable not_able couldnt impossible wont_let not_let doesnt_let can_not not_possible
  fails_to having_trouble struggling | no_puedo no_puede no_pude imposible incapaz no_me_deja
  no_deja no_logro no_consigo
can able possible possibility may allow allowed permit could | puedo poder posible posibilidad
  permitir permitido
how how_do how_to how_can steps instructions guide way procedure process walk_me explain tell_me |
  cómo pasos instrucciones guía manera forma procedimiento proceso explicar
why reason what_reason explain explanation purpose cause | por_qué motivo razón explicar causa
where find located location place which_place | dónde encontrar ubicación lugar
contact speak talk call reach agent human person representative operator phone_you get_in_touch
  customer_service customer_support live_chat real_person someone_from | contactar contacto hablar
  llamar agente humano persona representante operador atención_cliente servicio_cliente
crash crashes crashed crashing freeze freezes froze hang hangs hung unresponsive not_responding quit
  shuts_down closes | colgar cuelga colgado bloquea congela cierra_solo no_responde se_cierra
slow slowly lag laggy lagging sluggish takes_forever speed performance hog | lento lentitud despacio
  tarda rendimiento velocidad
start startup launch open boot run begin load starting | iniciar inicio arrancar arranque abrir
  ejecutar comenzar empezar
restart reboot relaunch turn_off_and_on power_cycle reset | reiniciar reinicio rearrancar
stop stopped end quit exit halt cease discontinue prevent get_rid | parar detener terminar dejar
  impedir evitar
disable turn_off switch_off deactivate shut_off off stop get_rid_of | apagar desactivar deshabilitar
  quitar inhabilitar
enable turn_on switch_on activate on | encender activar habilitar
install installed installation installing setup set_up download | instalar instalación instalado
  descargar
uninstall remove delete get_rid_of | desinstalar quitar eliminar
update updated upgrade upgraded new_version latest_version newer version patch | actualizar
  actualización actualizado versión nueva_versión
downgrade old_version previous_version older roll_back go_back revert | versión_anterior
  volver_atrás antigua revertir
download downloads downloading save saved | descargar descarga descargas bajar guardar
upload uploading attach attachment send_file import | subir cargar adjuntar importar
export backup back_up archive save copy | exportar copia_seguridad respaldo archivar guardar
restore recover recovery get_back bring_back retrieve undo undelete lost | restaurar recuperar
  recuperación deshacer perdido
delete remove erase clear clean wipe get_rid_of | borrar eliminar quitar limpiar suprimir
add create make new insert include | añadir agregar crear nuevo insertar incluir
save store keep remember stored saved | guardar almacenar conservar recordar
move drag transfer migrate relocate | mover arrastrar transferir migrar
copy paste duplicate clone clipboard | copiar pegar duplicar portapapeles
search find look_for locate lookup query google | buscar búsqueda encontrar localizar
setting settings preference preferences options configuration configure config customize customise
  personalize | ajustes configuración preferencias opciones configurar personalizar
default standard original_setting preset | predeterminado defecto estándar
browser firefox chrome safari explorer edge opera web_browser | navegador firefox chrome explorer
  safari
tab tabs window windows | pestaña pestañas ventana ventanas
bookmark bookmarks favorites favourites | marcador marcadores favoritos
history browsing_history visited | historial navegación visitadas
homepage home_page start_page new_tab startup_page | página_inicio página_principal inicio
toolbar menu_bar menu bar sidebar button buttons icon icons | barra barra_herramientas menú botón
  botones icono iconos
extension addon add_on plugin plug_in theme themes | extensión complemento plugin tema
website site page webpage web_page url web | sitio página página_web web url
popup pop_up popups ads advert advertisement adverts banner | emergente ventana_emergente anuncio
  publicidad
cache cookies temporary_files history | caché cookies archivos_temporales
certificate ssl https untrusted insecure secure_connection not_secure | certificado ssl https
  conexión_segura no_segura inseguro
internet connection network wifi wi_fi connect online offline router ethernet signal broadband |
  internet conexión red wifi wi_fi conectar router señal
connect connected connecting connection link pair disconnect disconnected | conectar conexión
  conectado vincular desconectar
server host hosting domain dns | servidor alojamiento hosting dominio dns
proxy vpn firewall antivirus security_software | proxy vpn cortafuegos firewall antivirus
virus malware spyware adware infected trojan hijacked hijack | virus malware infectado troyano
  secuestrado
sync synchronise synchronize synced syncing | sincronizar sincronización
image picture photo photos pictures pic pics screenshot avatar | imagen foto fotos fotografía
  captura avatar
video videos movie film clip youtube stream streaming playback play | vídeo video película youtube
  reproducir reproducción
sound audio music volume mute speaker speakers hear noise | sonido audio música volumen silencio
  altavoz oír
camera webcam microphone mic | cámara webcam micrófono
screen display monitor resolution fullscreen full_screen | pantalla monitor resolución
font fonts text_size letter zoom bigger larger small_text | fuente letra tamaño_letra zoom
blank white_screen black_screen empty nothing_shows | en_blanco pantalla_blanca pantalla_negra vacío
keyboard key keys shortcut hotkey typing type | teclado tecla atajo escribir
mouse cursor click scroll pointer touchpad | ratón cursor clic desplazar
printer print printing scanner scan | imprimir impresora impresión escáner
file files folder folders directory document | archivo archivos fichero carpeta directorio documento
pdf document word spreadsheet excel | pdf documento hoja_cálculo excel
app application program software apps programme | aplicación app programa software
computer pc laptop mac desktop machine notebook macbook | ordenador computadora pc portátil mac
  equipo computador
tablet ipad kindle | tableta tablet ipad
hardware battery charger charging power cable adapter plug charge | batería cargador carga cable
  adaptador enchufe
memory ram cpu disk storage space drive capacity full | memoria ram cpu disco almacenamiento espacio
  lleno
windows operating_system linux ubuntu macos ios android | sistema_operativo windows linux mac ios
  android
notification notifications alert alerts notify push reminder | notificación notificaciones alerta
  aviso avisar recordatorio
message messages messaging chat text conversation dm inbox | mensaje mensajes chat conversación
thunderbird email_client outlook gmail hotmail yahoo imap smtp mailbox | correo outlook gmail
  hotmail thunderbird imap
calendar event meeting appointment schedule booking | calendario evento reunión cita agenda
contacts address_book contact_list | contactos agenda libreta_direcciones
share sharing public private collaborate | compartir público privado colaborar
embed code_snippet html css script javascript code | insertar código html css script javascript
api integration integrate webhook developer | api integración integrar desarrollador
report reports export analytics statistics chart graph dashboard | informe reporte estadísticas
  gráfico análisis
group list label labels tag tags category folder filter | grupo lista etiqueta etiquetas categoría
  filtro
hide hidden invisible show visible | ocultar oculto invisible mostrar visible
view see look show display | ver mirar mostrar visualizar
warning error_message message_says it_says error | mensaje_error advertencia aviso error
compatible compatibility support supported works_with | compatible compatibilidad soportado
keep keeps constantly always every_time continuously repeatedly | constantemente siempre cada_vez
  continuamente sigue
sudden suddenly unexpectedly out_of_nowhere all_of_a_sudden just | repente repentinamente
  inesperadamente de_pronto
spell language_pack spelling dictionary spellcheck autocorrect | ortografía diccionario corrector
autofill autocomplete saved_passwords form_data suggestions | autocompletar rellenar sugerencias
  contraseñas_guardadas
facebook twitter instagram linkedin social social_network social_media post posts | facebook twitter
  instagram redes_sociales publicación
follow follower followers unfollow friend friends block | seguir seguidor seguidores amigo amigos
`;
