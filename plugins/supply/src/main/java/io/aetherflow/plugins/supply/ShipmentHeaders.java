package io.aetherflow.plugins.supply;

/**
 * Headers that real files use for the columns of {@code supply_shipments}, the best first: of two headers for one
 * column the earlier wins. They are compared after folding case, accents, spaces, punctuation and plurals.
 */
final class ShipmentHeaders {

    static final String[] ITEM = Headers.listed("""
            item description, item name, product, product name, product description, material, material description,
            article, article name, sku, part, part number, item no, item number, item code, item id, product id,
            product code, goods, commodity, artikel, artikelbezeichnung, artikelnummer, materialnummer, produit,
            désignation, référence, producto, artículo, sku id, short text, material number, material no, stock
            code, upc, codice articolo, articolo, descrizione, prodotto, bezeichnung, materialkurztext, nom du
            produit, libellé, code article, descripción, artikelomschrijving, omschrijving, produto, descrição""");

    static final String[] SUPPLIER = Headers.listed("""
            supplier name, vendor, vendor name, supplier id, vendor id, manufacturer, seller, seller id, lieferant,
            kreditor, fournisseur, proveedor, supplier no, supplier number, supplier code, vendor no, vendor number,
            vendor code, seller name, factory, lieferantenname, lieferantennummer, lieferantennr, nom du
            fournisseur, nombre del proveedor, nombre proveedor, fornitore, leverancier, leveranciersnaam,
            fornecedor""");

    static final String[] CARRIER = Headers.listed("""
            carrier name, shipping carrier, shipping carriers, shipper, ship via, freight carrier, forwarder,
            freight forwarder, logistics provider, courier, spediteur, spedition, frachtführer, transporteur,
            transportista, carrier code, carrier id, transporter, transport company, shipping company, delivery
            company, logistics partner, delivery partner, shipping provider, versanddienstleister,
            transportunternehmen, paketdienst, prestataire de transport, empresa de transporte, agencia de
            transporte, corriere, vettore, trasportatore, spedizioniere, vervoerder, koerier, transportadora""");

    static final String[] ORIGIN = Headers.listed("""
            from, ship from, origin port, origin country, origin city, port of loading, manufacturing site, source,
            warehouse, warehouse block, plant, shipping point, versandstelle, herkunft, abgangsort, origine, lieu de
            départ, origen, origin warehouse, source warehouse, source location, from location, departure port,
            loading port, ship from city, ship from country, shipped from, shipper city, sender city, sender
            country, dispatch location, fulfillment center, fulfilment center, supplier country, country of origin,
            versandort, herkunftsland, lieu d'expédition, ville de départ, lugar de origen, país de origen, origem,
            herkomst, magazzino di partenza""");

    static final String[] DESTINATION = Headers.listed("""
            to, ship to, order region, ship country, destination country, destination port, port of destination,
            delivery country, order country, ship region, ship city, destination city, order city, delivery city,
            country, customer country, customer state, empfangsort, zielort, bestimmungsort, lieferort, zielland,
            destinataire, lieu de livraison, pays de destination, destino, destination warehouse, delivery location,
            delivery region, destination region, destination state, ship to country, ship to city, ship to state,
            ship to location, ship to party, recipient country, recipient city, receiver country, receiver city,
            consignee country, customer city, customer region, market, region, city, empfänger, lieferland,
            zielregion, land, pays, ville, ville de destination, país de destino, ciudad de destino, país, ciudad,
            destinazione, paese, città, bestemming, bestemmingsland""");

    static final String[] MODE = Headers.listed("""
            shipment mode, shipping mode, ship mode, transport mode, transportation mode, transportation modes, mode
            of shipment, mode of transport, service level, delivery method, shipping method, versandart,
            transportart, mode de transport, modo de transporte, mode of transportation, freight mode, transport
            type, shipment type, shipping service, carrier service, service type, ship option, service,
            versandmethode, transportmittel, verkehrsträger, mode de livraison, mode d'expédition, modo de envío,
            método de envío, tipo de transporte, modalità di trasporto, modalità di spedizione, verzendwijze,
            transportmiddel""");

    static final String[] ORDERED_ON = Headers.listed("""
            order date, order date (DateOrders), ordered date, date ordered, order purchase timestamp, purchase
            date, purchase order date, po date, po sent to vendor date, order placed on, order timestamp,
            bestelldatum, auftragsdatum, belegdatum, date de commande, date commande, fecha de pedido, fecha pedido,
            order placement date, order placed date, order creation date, order created date, order created at,
            order created, po creation date, po created date, date placed, bestellt am, date d'achat, fecha de
            orden, fecha orden, fecha de compra, data ordine, data dell'ordine, besteldatum, orderdatum, data do
            pedido""");

    static final String[] PROMISED_ON = Headers.listed("""
            promised date, promise date, required date, scheduled delivery date, order estimated delivery date,
            estimated delivery date, expected delivery date, expected date, expected delivery, planned delivery
            date, due date, delivery due date, requested delivery date, committed date, eta, need by date, scheduled
            date, wunschlieferdatum, liefertermin, solltermin, zugesagter termin, date prévue, date de livraison
            prévue, fecha prometida, fecha prevista, fecha requerida, promised delivery date, promised delivery,
            agreed delivery date, scheduled delivery, scheduled arrival date, planned delivery, planned arrival
            date, planned receipt date, estimated delivery, estimated arrival, estimated arrival date, expected
            arrival, expected arrival date, expected receipt date, requested delivery, requested date, confirmed
            delivery date, confirmed date, target delivery date, delivery deadline, deadline, wunschtermin,
            geplantes lieferdatum, geplanter liefertermin, bestätigter liefertermin, soll lieferdatum,
            voraussichtliches lieferdatum, date de livraison estimée, date prévue de livraison, date de livraison
            souhaitée, date promise, fecha de entrega prevista, fecha de entrega estimada, fecha comprometida, fecha
            estimada de entrega, data consegna prevista, data prevista consegna, data prevista, data richiesta,
            verwachte leverdatum, geplande leverdatum, gewenste leverdatum, data prevista de entrega, data de
            entrega prevista, delivery date, lieferdatum, date de livraison, fecha de entrega""");

    static final String[] SHIPPED_ON = Headers.listed("""
            ship date, shipped date, shipping date, shipping date (DateOrders), date shipped, shipment date,
            dispatch date, despatch date, order delivered carrier date, pickup date, goods issue date, actual goods
            issue date, departure date, versanddatum, warenausgang, date d'expédition, date expédition, fecha de
            envío, fecha envío, shipped at, actual ship date, actual shipment date, dispatched date, date
            dispatched, dispatched at, label creation date, versendet am, versandtag, abgangsdatum, verladedatum,
            date d'envoi, fecha de despacho, fecha despacho, fecha de expedición, fecha de salida, data spedizione,
            data di spedizione, verzenddatum, verzonden op, data de envio, data de expedição""");

    static final String[] DELIVERED_ON = Headers.listed("""
            actual delivery date, actual delivery, actual arrival date, delivered date, delivered at, date de
            livraison réelle, date de livraison effective, fecha de entrega real, fecha real de entrega,
            tatsächliches lieferdatum, data consegna effettiva, werkelijke leverdatum, delivery date, delivered to
            client date, order delivered customer date, date delivered, arrival date, received date, receipt date,
            goods receipt date, date received, lieferdatum, wareneingang, zugestellt am, date de livraison, date
            livraison, date de réception, fecha de entrega, fecha entrega, delivery recorded date, date of delivery,
            delivery completed date, pod date, actual receipt date, arrived at, wareneingangsdatum, zustelldatum,
            anlieferdatum, livré le, date d'arrivée, fecha de recepción, fecha de llegada, data consegna, data di
            consegna, data arrivo, data ricevimento, leverdatum, afleverdatum, ontvangstdatum, data de entrega, data
            da entrega""");

    static final String[] PROMISED_DAYS = Headers.listed("""
            days for shipment (scheduled), scheduled days, planned days, promised lead time, scheduled lead time,
            planned lead time, expected days, standard days, plantage, scheduled shipping days, promised delivery
            days, expected delivery days, estimated delivery days, estimated days, expected transit days, planned
            transit days, sla days, target days, geplante tage, jours prévus, días previstos, giorni previsti""");

    static final String[] ACTUAL_DAYS = Headers.listed("""
            days for shipping (real), real days, actual lead time, days taken, delivery days, transit days, actual
            transit days, delivery time, shipping times, isttage, days to deliver, days for shipping, transit time,
            transit time days, tatsächliche tage, jours réels, días reales, giorni effettivi""");

    static final String[] QUANTITY = Headers.listed("""
            qty, line item quantity, order item quantity, order quantity, ordered quantity, quantity ordered,
            shipped quantity, quantity shipped, units, units shipped, pieces, menge, bestellmenge, liefermenge,
            quantité, qté, cantidad, qty ordered, order qty, ordered qty, po quantity, po qty, units ordered,
            shipped qty, qty shipped, delivered quantity, delivery quantity, quantity delivered, qty delivered,
            delivery qty, received quantity, quantity received, qty received, bestellte menge, gelieferte menge,
            versandmenge, stückzahl, anzahl, quantité commandée, quantité livrée, cantidad pedida, cantidad
            entregada, cantidad enviada, unidades, quantità, quantità ordinata, quantità consegnata, aantal, besteld
            aantal, geleverd aantal, quantidade""");

    static final String[] VALUE = Headers.listed("""
            line item value, shipment value, order value, order item total, goods value, declared value, invoice
            value, net value, cost of the product, warenwert, nettowert, bestellwert, valeur, valor, total value, po
            value, po amount, purchase order value, net order value, order amount, total order value, purchase
            amount, line total, line amount, extended cost, total price, total cost, wert, auftragswert, gesamtwert,
            betrag, montant, valeur totale, importe, importe total, valor total, importo, valore, bedrag,
            orderwaarde""");

    static final String[] FREIGHT_COST = Headers.listed("""
            freight, freight cost (USD), freight value, freight charge, shipping cost, shipping costs, transport
            cost, transportation cost, delivery cost, frachtkosten, versandkosten, frais de port, frais de
            transport, gastos de envío, flete, shipping charge, shipping charges, freight charges, freight amount,
            fracht, porto, transportkosten, coût de transport, coste de envío, coste de transporte, costo di
            spedizione, costi di spedizione, verzendkosten, vrachtkosten, frete""");

    static final String[] WEIGHT = Headers.listed("""
            weight (kilograms), weight kg, gross weight, net weight, weight in gms, shipment weight, total weight,
            gewicht, bruttogewicht, peso, weight lbs, weight lb, package weight, chargeable weight, gross weight kg,
            net weight kg, gewicht kg, nettogewicht, poids kg, poids total, poids brut, poids net, peso kg, peso
            total, peso lordo, peso netto, brutogewicht""");

    static final String[] STATUS = Headers.listed("""
            order status, shipment status, delivery status, shipping status, state, lieferstatus, auftragsstatus,
            statut, état, estado, tracking status, transaction status, order state, shipment state, delivery state,
            po status, sendungsstatus, bestellstatus, versandstatus, zustellstatus, statut de livraison, statut de
            la commande, état de la commande, estado del pedido, estado del envío, estado de entrega, stato, stato
            ordine, stato spedizione, verzendstatus, leverstatus, situação""");

    private ShipmentHeaders() {}
}
