/** Orders: buying, delivery, returns, products. The form is told in groups.ts. */
export const ORDERS = `
order orders ordered purchase bought place_order | pedido pedir orden encargo compra encargar
buy place_order order purchase get obtain make_order request apply | hacer_pedido pedir comprar
  solicitar encargar
get obtain acquire request apply order receive have need want where_get give | conseguir obtener
  solicitar pedir recibir quiero necesito
deliver delivery delivered ship shipping shipped shipment dispatch dispatched send sent mail mailed
  post posted courier arrive arrival arrived come coming came get_here parcel package | entregar
  entrega entregado enviar envío enviado despachar mensajería repartir reparto llegar llegada llega
  paquete
arrive arrival arrived come came coming show_up showed_up showing_up turn_up turned_up appear
  appeared get_here got_here received here_yet reach land | llegar llegada llegado llegó aparecer
  aparecido recibir recibido
appear appearing appeared show showing show_up reflect reflected see visible display updated update
  posted credited | aparecer aparece mostrar muestra reflejar ver visible actualizado
late delay delayed delays overdue slow taking_long too_long behind_schedule still_waiting
  not_arrived hasnt_arrived yet not_come waiting | tarde retraso retrasado demora demorar lento
  tarda tardando esperando todavía_no aún_no
when how_long how_soon how_fast how_quickly what_time time_take long_take take_long days timeframe
  time_frame eta estimate estimated timing duration expect expected until | cuándo cuánto_tiempo
  cuánto_tarda plazo días estimado duración hora
track tracking trace locate where_is whereabouts status follow progress | rastrear rastreo
  seguimiento localizar dónde_está estado seguir
status state progress update whats_happening happening | estado situación progreso
fast quick quickly express urgent urgently asap hurry immediately soon expedite expedited rush
  next_day priority | rápido rápidamente exprés urgente urgencia inmediato pronto prisa
parcel package box item packet goods shipment consignment | paquete caja artículo envío bulto
  mercancía
courier carrier driver postman delivery_man mailman post_office dhl ups fedex | mensajero
  transportista repartidor cartero correos
pickup pick_up collect collection collect_in_store click_and_collect drop_off | recoger recogida
return returns returned send_back give_back bring_back take_back | devolver devolución devuelto
swap exchange replace replacement different_size substitute | cambiar cambio reemplazar reemplazo
  sustituir otra_talla
broken damaged defective faulty cracked smashed torn scratched dented crushed destroyed not_working
  broke | roto dañado defectuoso estropeado averiado rasgado rayado golpeado
wrong_item different_item not_what_i_ordered incorrect_item mixed_up another_product wrong_product |
  producto_equivocado artículo_equivocado otro_producto no_es_lo_que_pedí
missing lost not_included incomplete left_out gone vanished disappeared cant_find stolen misplaced
  misplace | falta faltan perdido extraviado incompleto desaparecido no_encuentro
lost lose losing misplaced misplace missing cant_find stolen steal stole theft thief robbed mugged
  gone left_behind dropped snatched pickpocket | perder perdido perdí extraviar extraviado robar
  robado robo robaron hurto no_encuentro ladrón
cancel cancelled canceled cancellation cancelling stop call_off undo abort annul withdraw dont_want
  changed_my_mind change_my_mind | cancelar cancelación cancelado anular anulación parar detener
  deshacer
stock in_stock out_of_stock sold_out available restock backorder unavailable inventory | existencias
  stock agotado disponible disponibilidad inventario
size sizes fit fits too_big too_small measurement measurements dimensions large small medium | talla
  tamaño medidas grande pequeño
colour color shade design style pattern | color tono diseño estilo
quality material fabric genuine original authentic real fake counterfeit | calidad material tela
  original auténtico falso falsificado
product item goods article | producto artículo
warranty guarantee guaranteed | garantía garantizar
repair fix mend service technician maintenance servicing | reparar reparación arreglar arreglo
  técnico mantenimiento
assemble assembly install installation instructions manual | montar montaje instalar instalación
  instrucciones manual
gift present gift_wrap wrapping | regalo envolver
basket cart checkout shopping_cart check_out | carrito cesta tramitar_pedido finalizar_compra
wishlist favourites favorites saved_items | favoritos lista_deseos guardados
catalogue catalog range assortment recommend recommendation suggest suggestion advise advice
  best_for | catálogo gama surtido recomendar recomendación sugerir sugerencia aconsejar
review rating feedback opinion stars comment testimonial | reseña valoración opinión comentario
  calificación
store shop branch outlet location nearest local opening_hours open_hours showroom | tienda sucursal
  local ubicación horario cercana
hours opening open closed schedule working_hours business_hours | horario abierto cerrado apertura
postage shipping_cost delivery_charge shipping_fee delivery_fee | gastos_envío coste_envío
worldwide international abroad overseas foreign_country other_countries outside ship_to |
  internacional extranjero otros_países fuera todo_el_mundo
loyalty points rewards reward bonus miles refer referral friend earn | fidelidad puntos recompensa
  bono referir invitar_amigo ganar
ingredient ingredients contain contains allergy allergic side_effect side_effects reaction
  safe_to_use | ingrediente contiene alergia alérgico efectos_secundarios reacción
wholesale bulk reseller franchise dealer distributor partner | mayorista al_por_mayor revendedor
  franquicia distribuidor socio
sample subscription_box samples trial free_trial demo try | muestra prueba prueba_gratis demo probar
`;
