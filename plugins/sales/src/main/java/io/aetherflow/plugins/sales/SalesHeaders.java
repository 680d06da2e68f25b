package io.aetherflow.plugins.sales;

import java.util.Arrays;

/**
 * Headers that real files use, the best first: of two headers for one column the earlier wins. They are compared after
 * folding case, accents, spaces, punctuation and plurals.
 */
final class SalesHeaders {

    static final String[] SOLD_ON = listed("""
            order date, transaction date, invoice date, sale date, sales date, date of sale, sold at, purchase date,
            order purchase timestamp, purchase timestamp, transaction timestamp, date sold, date ordered,
            date of order, date of purchase, billing date, receipt date, posting date, business date, date,
            datetime, date and time, timestamp, created at, date created, order created, completed date, paid at,
            verkaufsdatum, bestelldatum, rechnungsdatum, belegdatum, auftragsdatum, buchungsdatum, datum,
            date de vente, date vente, date de commande, date commande, date de facture, date facture,
            fecha de venta, fecha venta, fecha de pedido, fecha pedido, fecha de factura, fecha factura, fecha,
            data vendita, data ordine, data da venda, data, week ending, order datetime""");

    static final String[] AMOUNT = listed("""
            line total, line amount, line revenue, net sales, net amount, net revenue, sales amount, sales,
            sale amount, total sales, total sale, total spent, total revenue, revenue, weekly sales, daily sales,
            monthly sales, total amount, total price, extended price, extended amount, sales value, sales revenue,
            sales usd, gross sales, gross amount, turnover, item total, item subtotal, line item total,
            order amount, order value, transaction amount, purchase amount, invoice amount, amount paid,
            amount spent, item price, total, totals, subtotal, grand total, order total, total value, net total,
            gross total, price total, value, umsatz, nettoumsatz, bruttoumsatz, betrag, nettobetrag, bruttobetrag,
            gesamtbetrag, gesamtpreis, gesamt, summe, erlös, montant, montant total, montant ht, montant ttc,
            chiffre d'affaires, chiffre affaires, prix total, importe, importe total, monto, ventas, precio total,
            importo, valor, valor total, receita""");

    static final String[] PRODUCT = listed("""
            product name, item name, item, lineitem name, product title, item title, article name,
            product description, item description, menu item, description, article, title, goods, artikelname,
            artikelbezeichnung, produktname, produkt, bezeichnung, artikel, nom du produit, produit, désignation,
            libellé, nombre del producto, producto, artículo, descripción, prodotto, produto""");

    static final String[] ORDER_ID = listed("""
            order number, order no, order nr, order, transaction id, transaction number, transaction no, invoice id,
            invoice no, invoice number, invoice, receipt number, receipt no, receipt id, receipt, sale id, sales id,
            sale number, sales order number, sales order, bill no, bill number, basket id, ticket number, ticket,
            amazon order id, order reference, purchase id, bestellnummer, bestellung, auftragsnummer,
            rechnungsnummer, belegnummer, bon nr, numéro de commande, n° commande, commande, numéro de facture,
            facture, número de pedido, pedido, número de factura, factura""");

    static final String[] LINE_NO = listed("""
            line number, order line number, order line, line, line item number, position, pos, positionsnummer,
            ligne, línea""");

    static final String[] PRODUCT_CODE = listed("""
            product id, product number, product no, product sku, sku, stock code, item id, item code, item number,
            item no, item sku, lineitem sku, variant sku, article number, article no, article id, material number,
            material, asin, upc, ean, gtin, barcode, plu, artikelnummer, artikel nr, art nr, produktnummer,
            référence, référence produit, code article, code produit, código, código de producto, código producto,
            codice""");

    static final String[] CATEGORY = listed("""
            product category, category name, product category name, item category, product line, product type,
            item type, product group, product family, department name, department, dept, type of product,
            sub category, warengruppe, produktgruppe, kategorie, catégorie, famille, categoría, familia""");

    static final String[] QUANTITY = listed("""
            qty, units sold, units, unit sold, quantity ordered, quantity sold, quantity purchased, order quantity,
            item quantity, items sold, net quantity, net items sold, lineitem quantity, qty sold, qty ordered,
            number of units, number of items, pieces, count, volume, menge, anzahl, stückzahl, stück, quantité, qté,
            cantidad, unidades, quantità, quantidade""");

    static final String[] UNIT_PRICE = listed("""
            price each, price per unit, price per item, unit selling price, selling price, sale price,
            lineitem price, product price, retail price, price, einzelpreis, stückpreis, verkaufspreis, preis,
            prix unitaire, prix, precio unitario, precio, prezzo unitario, prezzo, preço unitário, preço""");

    static final String[] DISCOUNT = listed("""
            discount rate, discount percent, discount percentage, discount pct, discount %, discount share, rabatt,
            rabattsatz, remise, taux de remise, descuento, sconto, desconto""");

    static final String[] TAX = listed("""
            tax amount, taxes, sales tax, tax 5%, tax total, item tax, line tax, vat amount, vat, gst, mwst,
            mehrwertsteuer, umsatzsteuer, ust, tva, montant tva, iva, impuesto, taxe""");

    static final String[] COST = listed("""
            cogs, cost of goods sold, cost of goods, cost of sales, total cost, cost amount, line cost,
            wareneinsatz, kosten, coût total, coût, coste total, coste, costo""");

    static final String[] CUSTOMER = listed("""
            customer name, client name, client, buyer name, buyer, retailer, billing name, account name,
            customer id, customer number, customer no, customer code, customer key, client id, member id, user id,
            kunde, kundenname, kundennummer, nom du client, cliente, nombre del cliente""");

    static final String[] CHANNEL = listed("""
            sales channel, order channel, sales method, sale channel, order source, source name, platform,
            marketplace, purchase channel, order type, source, vertriebskanal, vertriebsweg, verkaufskanal, kanal,
            canal de vente, canal, canal de venta, canale""");

    static final String[] LOCATION = listed("""
            store name, store, store location, branch name, branch, shop name, shop, outlet name, outlet,
            outlet identifier, store id, store number, store no, store nbr, site, region, sales region, market,
            country, country name, country region, ship country, shipping country, state, state province,
            ship state, province, city, ship city, filiale, standort, laden, markt, land, stadt, magasin, boutique,
            pays, ville, tienda, sucursal, país, ciudad, negozio""");

    static final String[] STATUS = listed("""
            order status, financial status, payment status, sale status, sales status, transaction status,
            invoice status, event type, transaction type, bestellstatus, auftragsstatus, statut, statut de commande,
            estado del pedido, estado de pedido, stato""");

    static final String[] CURRENCY = listed("""
            currency code, order currency, transaction currency, curr, währung, devise, monnaie, moneda, divisa,
            valuta""");

    private SalesHeaders() {}

    private static String[] listed(String headers) {
        return Arrays.stream(headers.split(","))
                .map(String::strip)
                .filter(header -> !header.isEmpty())
                .toArray(String[]::new);
    }
}
