/** Accounts: signing in, identity, personal details, privacy. The form is told in groups.ts. */
export const ACCOUNTS = `
login log_in logged_in logging_in sign_in signed_in signing_in signin log_on logon get_into get_in
  access enter | iniciar_sesión inicio_sesión entrar acceder acceso login loguear ingresar_cuenta
logout log_out sign_out signed_out logged_out logged_off sign_off | cerrar_sesión salir_cuenta
  desconectar
signup sign_up signed_up register registered registration enrol enroll join joined create_account
  open_account opening_account open_an_account new_account make_account get_account | registrar
  registro registrarse darse_alta alta crear_cuenta abrir_cuenta inscribir
password passcode passphrase pass_code credentials pin | contraseña clave password credenciales
forgot forgotten forget dont_remember cant_remember not_remember lost_password recover recovery
  reset | olvidar olvidado olvidé no_recuerdo recuperar restablecer
reset change_password new_password recover restore | restablecer cambiar_contraseña nueva_contraseña
  resetear
username user_name user_id login_name handle nickname | usuario nombre_usuario apodo
email mail e_mail email_address inbox | correo email e_mail correo_electrónico mail buzón
phone mobile cell cellphone cell_phone smartphone telephone handset phone_number mobile_number
  iphone android | teléfono móvil celular smartphone número_teléfono
verify verification verified confirm confirmation confirmed validate validation authenticate
  authentication prove proof check_identity | verificar verificación verificado confirmar
  confirmación validar autenticar comprobar
identity id identification identify who_i_am passport id_card id_document driving_licence
  driver_license identity_document selfie kyc documents | identidad identificación identificar dni
  nie pasaporte carnet documento_identidad documentación
document documents paperwork papers form forms attachment file files certificate | documento
  documentación papeles formulario fichero archivo certificado adjunto
2fa two_factor two_step mfa authenticator otp one_time_password verification_code security_code
  sms_code text_code | dos_pasos dos_factores autenticador código_verificación código_seguridad
  código_sms
sms code text_message text passcode token | código sms mensaje_texto token
change update edit modify alter amend correct switch replace new | cambiar actualizar editar
  modificar corregir nuevo
details information info data personal_details personal_information particulars | datos información
  detalles datos_personales
name surname last_name first_name married maiden_name | nombre apellido casada casado
address street home_address postcode zip_code postal_code moved moving_house move_house new_house
  new_place relocate relocated | dirección domicilio calle código_postal mudanza mudarse mudado
birthday date_of_birth birth born age years_old old_enough | nacimiento cumpleaños fecha_nacimiento
  edad años
age minor child children kid kids son daughter teenager teen under_18 young underage years_old
  old_enough | edad menor niño niña hijo hija joven adolescente
close delete deleted deletion terminate termination cancel remove deactivate shut_down end_account
  erase get_rid_of no_longer_want dont_want leave unregister wipe | cerrar eliminar eliminación
  borrar baja dar_de_baja darse_baja cancelar desactivar suprimir
privacy gdpr personal_data data_protection consent cookies tracking | privacidad rgpd
  protección_datos consentimiento cookies rastreo
security secure safe safety protect protection | seguridad seguro proteger protección
permission permissions rights role roles admin administrator owner authorised access_level | permiso
  permisos derechos rol administrador propietario
member user users team seat seats colleague teammate invite invitation add_user | miembro usuario
  equipo compañero invitar invitación
unsubscribe opt_out stop_emails newsletter mailing_list marketing_emails spam junk | desuscribir
  cancelar_suscripción boletín newsletter lista_correo spam no_deseado
newsletter mailing mailing_list digest bulletin subscription | boletín newsletter suscripción
merge combine join_accounts link connect linked linking connecting attach associate pair | unir
  combinar vincular enlazar conectar asociar emparejar
link linking connect add register attach put_on add_card | vincular asociar añadir conectar
language english spanish french german translation translate | idioma lengua inglés español francés
  traducir traducción
country countries nation abroad overseas region international foreign europe european usa america
  where_available outside travel_to | país países extranjero región internacional europa fuera
resident residency residence live living citizen citizenship nationality reside | residente
  residencia residir vivir vivo ciudadano nacionalidad
eligible eligibility qualify requirement requirements criteria allowed need_to | elegible requisito
  requisitos cumplir permitido
available availability offered support operate exist | disponible disponibilidad ofrecer ofrecen
  existe
banned ban suspended disabled blocked deactivated restricted locked_out | vetado suspendido
  bloqueado deshabilitado baneado
device devices computer phone laptop tablet | dispositivo equipo aparato
`;
