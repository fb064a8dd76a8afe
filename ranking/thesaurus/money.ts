/** Money: paying, banks, bills, and what goes wrong with them. The form is told in groups.ts. */
export const MONEY = `
refund reimburse reimbursement rebate money_back cash_back get_back give_back paid_back
  credited_back | reembolso reembolsar reintegro reintegrar devolver_dinero devolución_dinero
  devolver_importe dinero_vuelta
pay payment paid payer paying | pagar pago pagué pagado abonar abono
charge charged bill billed billing debit debited deduct deduction took taken_from taken_out
  money_gone | cobrar cobro cobré cobraron cargo cargar debitar descontar
fee fees charge charges cost costs surcharge commission markup extra_charge | comisión tarifa
  recargo coste costo gasto cargo
price cost costs pricing rate quote quotation expensive how_much | precio coste costo cuesta
  cuánto_cuesta presupuesto caro tarifa
free free_of_charge complimentary no_cost without_paying gratis waive waived | gratis gratuito
  sin_coste sin_costo
cheap cheaper discount promo promotion coupon voucher offer deal sale reduction | descuento
  promoción cupón oferta rebaja vale código_descuento barato
code voucher promo coupon redeem redemption gift_card | código cupón canjear tarjeta_regalo
twice double duplicate duplicated two_times second_time again repeated same_charge multiple_times
  doubled | doble dos_veces duplicado duplicar repetido otra_vez
extra additional unexpected unknown hidden strange mysterious odd weird random | adicional extra
  inesperado desconocido extraño raro
recognise recognize recognised unrecognised unfamiliar unknown not_mine did_not_make didnt_make
  not_make never_made not_authorise dont_know not_remember dont_remember unauthorised unauthorized
  authorise authorize | reconozco reconocer desconocido desconozco no_hice no_autoricé no_autorizado
  no_recuerdo
fraud fraudulent scam scammed scammer phishing suspicious hacked hacker hack compromised
  someone_else stole stolen_details breach leaked | fraude estafa estafar estafador sospechoso
  hackeado hackear robado comprometido suplantar suplantación
dispute chargeback contest claim complaint complain object | disputar reclamar reclamación queja
  quejar denuncia impugnar
transfer wire send sent sending remit remittance move_money bank_transfer | transferir transferencia
  enviar_dinero envío_dinero giro traspaso traspasar
receive received receiving recipient beneficiary payee got get arrive arrived credited reach reached
  | recibir recibido recibí beneficiario destinatario llegar llegado abonado
recipient beneficiary payee receiver other_person friend someone | destinatario beneficiario
  receptor otra_persona amigo
deposit deposited pay_in paid_in pay_into put_in put_into paying_in lodge | depositar depósito
  ingresar ingreso
topup top_up topped_up topping_up add_money add_funds adding_money adding_funds load
  loaded recharge reload put_money fund funding refill credit_my | recargar recarga añadir_dinero
  agregar_fondos añadir_saldo ingresar_dinero cargar_saldo
withdraw withdrawal withdrawing withdrew withdrawn cash_out take_out taking_out took_out get_cash
  got_cash getting_cash cashed | retirar retiro retirada sacar_dinero sacar_efectivo disposición
cash money_note notes bills_coins coin coins banknote | efectivo metálico billete moneda
atm cash_machine cashpoint cash_point money_machine machine dispenser cash_dispenser | cajero
  cajero_automático
balance funds available_balance remaining account_total | saldo fondos disponible
cheque check cheques checks | cheque talón
money funds amount sum cash | dinero fondos importe cantidad plata
card debit_card credit_card plastic mastercard visa | tarjeta débito crédito
bank banking lender | banco bancario banca entidad
account acct profile | cuenta perfil
currency currencies euro euros dollar dollars pound pounds usd gbp eur fiat foreign_money
  foreign_currency money_abroad | divisa moneda euro dólar libra peso
exchange exchanging convert conversion converting exchanged change_currency swap | cambio
  cambiar_divisas convertir conversión canjear
rate rates exchange_rate conversion_rate interest_rate | tasa tipo_cambio tipo_interés
wrong incorrect inaccurate mistaken error mistake not_right not_correct off erroneous false bad
  isnt_right wasnt_right | incorrecto erróneo equivocado equivocación mal error falso
less missing short shortfall not_enough fewer lower only_gave only_got only_received not_full
  instead_of | menos falta faltan faltante incompleto en_vez_de solo_recibí
more overcharge overcharged higher too_much overpaid overbilled excessive exceed | más_de sobrecargo
  demasiado cobro_excesivo de_más excesivo
amount value sum total figure quantity | importe cantidad monto suma total valor
decline declined reject rejected refuse refused deny denied not_accept not_accepted wont_accept
  turned_down wouldnt_accept didnt_accept disallowed not_allowed wont_let wouldnt_let doesnt_let
  didnt_let blocked unsuccessful | rechazar rechazado rechazo denegar denegado no_aceptan
  no_permitido negar
fail failed failing failure unsuccessful not_go_through didnt_go_through go_through gone_through
  went_through not_complete didnt_work not_work didnt_complete couldnt_complete not_processed |
  fallar fallido fallo falló no_se_completó no_se_realizó no_pasó
pending processing processed in_progress still_waiting waiting outstanding hold on_hold stuck
  unsettled not_cleared unprocessed queued awaiting still | pendiente procesando proceso en_espera
  retenido retenida esperando atascado
revert reverted reverse reversed return returned cancelled bounced came_back sent_back gone_back
  went_back undone rolled_back disappeared | revertir revertido devuelto anulado
purchase purchased buy bought buying shopping bought_something item_bought | comprar compra compré
  comprado
invoice bill receipt billing_document proof_of_purchase proof_of_payment vat_invoice | factura
  recibo facturación comprobante ticket_compra
statement transaction_history history transactions activity movements | extracto movimientos
  historial operaciones
transaction payment purchase operation | transacción operación movimiento pago
tax taxes vat gst sales_tax duty duties customs | impuesto iva tributo aduana arancel
subscription subscribe subscribed membership plan renewal renew auto_renew recurring monthly |
  suscripción suscribir membresía plan renovación renovar mensual
autopay standing_order direct_debit recurring_payment automatic_payment auto_pay regular_payment |
  domiciliación domiciliar débito_directo pago_recurrente pago_automático
automatic automatically auto autopay scheduled recurring | automático automáticamente programado
salary wages payday paycheck pay_check income earnings | salario nómina sueldo ingresos
origin source_of_funds money_come_from funds_come_from where_money_from source | origen_fondos
  procedencia origen
loan credit mortgage borrow lending installment instalment financing finance | préstamo crédito
  hipoteca financiación plazos cuotas mensualidad
debt owe owed overdue arrears late_payment unpaid past_due outstanding | deuda debo adeudar moroso
  impagado vencido atrasado
interest apr yield | interés intereses tae
limit limits maximum max cap minimum allowance threshold restriction how_many most_i ceiling |
  límite máximo mínimo tope restricción cuántos
savings save saver invest investment stock shares | ahorro ahorrar inversión invertir acciones
insurance insured policy coverage cover premium claim | seguro póliza cobertura asegurar prima
  siniestro
contactless tap tap_and_pay tap_to_pay nfc touch_payment wave | contactless sin_contacto nfc
wallet apple_pay google_pay samsung_pay mobile_wallet mobile_pay digital_wallet apple_watch |
  apple_pay google_pay monedero cartera_digital billetera
paypal stripe klarna venmo zelle payment_provider payment_method payment_option way_to_pay
  ways_to_pay pay_with modes_of_payment | paypal método_pago forma_pago formas_pago medios_pago
  bizum
accept accepted acceptance take use used usable supported support works_with compatible allow |
  aceptar aceptan aceptado admitir admiten compatible soportar
merchant shop store retailer seller vendor business outlet | comercio tienda comerciante vendedor
  negocio
pin pin_number pin_code passcode code | pin código_pin clave código
virtual disposable temporary one_time single_use throwaway online_card | virtual desechable temporal
  un_solo_uso
physical plastic real actual hard_copy tangible | físico físico_plástico real
spare second another additional extra_card more_cards family_member add_someone joint shared |
  adicional segunda otra_tarjeta familiar compartida
expire expired expires expiry expiration expiring valid_until validity run_out end_date
  about_to_expire | caducar caducado caducidad vencer vencimiento expirar expirado válido
activate activated activation enable start_using begin_using switch_on unlock | activar activación
  habilitar
block blocked freeze frozen lock locked suspend suspended restrict restricted disable disabled hold
  deactivated | bloquear bloqueado congelar congelado suspender suspendido restringido inhabilitado
unblock unlock unfreeze reactivate restore_access regain reinstate unban | desbloquear descongelar
  reactivar restablecer
swallow swallowed swallowing ate eaten eat kept retained retain keep sucked stuck_in took_my_card
  not_give_back didnt_give_back took_card captured | tragar tragó tragado comió retener retuvo
  quedarse quedó
tip gratuity donate donation charity | propina donar donación
payroll salary payslip | nómina recibo_nómina
`;
