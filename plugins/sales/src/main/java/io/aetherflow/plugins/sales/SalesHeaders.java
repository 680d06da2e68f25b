package io.aetherflow.plugins.sales;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Headers that real files use, the best first: of two headers for one column the earlier wins. They are compared after
 * folding case, accents, spaces, punctuation and plurals.
 */
final class SalesHeaders {

    private static final List<String> CURRENCIES = List.of("usd", "eur", "gbp");

    static final String[] SOLD_ON = listed("""
            order date, transaction date, invoice date, sale date, sales date, date of sale, sold at, purchase date,
            order purchase timestamp, purchase timestamp, transaction timestamp, date sold, date ordered, date of
            order, date of purchase, date purchase, purchased on, billing date, receipt date, document date, posting
            date, posted date, business date, order created date, transaction creation date, trans date, date,
            datetime, date and time, timestamp, created at, date created, order created, created date, created,
            completed date, paid at, placed at, placed on, order placed, event time, order time, verkaufsdatum,
            bestelldatum, rechnungsdatum, belegdatum, auftragsdatum, buchungsdatum, fakturadatum, kaufdatum, datum
            uhrzeit, datum, date de vente, date de la vente, date vente, date de commande, date commande, date de
            facture, date facture, fecha de venta, fecha de la venta, fecha venta, fecha de compra, fecha de pedido,
            fecha pedido, fecha de factura, fecha factura, fecha, data vendita, data di vendita, data ordine, data
            fattura, data da venda, data do pedido, data, factuurdatum, orderdatum, verkoopdatum, transactiedatum,
            week ending, order datetime""");

    static final String[] AMOUNT = inCurrencies(
            "amount, sales, net sales, gross sales, total sales, revenue, total revenue, total, total amount, total price, line total",
            """
            line total, line amount, line amount excl vat, line amount including vat, line revenue, net sales, net
            amount, net revenue, sales amount, sales, sale amount, total sales, total sale, total spent, total
            revenue, revenue, weekly sales, daily sales, monthly sales, total amount, total price, extended price,
            extended amount, sales value, sales revenue, gross sales, gross amount, turnover, product sales, item
            outlet sales, n revenue, item total, item subtotal, line item total, order amount, order value,
            transaction amount, transaction value, purchase amount, billed amount, invoice amount, amount paid, amount
            spent, price paid, item price, net value, total excl tax, total incl tax, total, totals, subtotal, grand
            total, order total, total value, net total, gross total, price total, sale, value, gross, net, umsatz,
            nettoumsatz, bruttoumsatz, umsatz netto, umsatz brutto, umsatzerlöse, nettowert, netto, brutto, betrag,
            nettobetrag, bruttobetrag, gesamtbetrag, gesamtpreis, gesamt, summe, erlös, positionsbetrag, zeilenbetrag,
            montant, montant total, montant ht, montant ttc, chiffre d'affaires, chiffre affaires, ca ht, ca ttc, ca,
            total ht, total ttc, prix total, ventes, importe, importe total, importe neto, importe bruto, monto, monto
            total, ventas, total venta, total ventas, precio total, ingresos, importo, importo totale, totale,
            fatturato, ricavo, ricavi, prezzo totale, valor, valor total, valor da venda, receita, faturamento,
            bedrag, totaalbedrag, totaal, omzet, verkoopbedrag""");

    static final String[] PRODUCT = listed("""
            product name, item name, material description, product service, item, lineitem name, product title, item
            title, article name, product description, item description, item purchased, product purchased, product
            detail, menu item, description, article, title, goods, artikelname, artikelbezeichnung,
            artikelbeschreibung, materialkurztext, produktname, produktbezeichnung, produkt, bezeichnung, artikel, nom
            du produit, nom produit, produit, nom de l'article, désignation, libellé, nombre del producto, nombre
            producto, producto, artículo, descripción, nome prodotto, prodotto, articolo, descrizione, nome do
            produto, produto, descrição, productnaam, artikelnaam, productomschrijving, omschrijving, name""");

    static final String[] ORDER_ID = listed("""
            order number, order no, order nr, order, transaction id, transaction number, transaction no, invoice id,
            invoice no, invoice number, invoice, receipt number, receipt no, receipt id, receipt, sale id, sales id,
            sale number, sales order number, sales order, bill no, bill number, basket id, ticket number, ticket,
            amazon order id, order reference, purchase id, invoice item number, billing document, sales document,
            document number, document no, doc no, num, transaction, pos transaction id, order key, sales order key,
            bestellnummer, bestellung, auftragsnummer, bestellnr, auftragsnr, rechnungsnummer, rechnungsnr, rechnung,
            faktura, belegnummer, belegnr, beleg, bonnummer, bon nr, bon, numéro de commande, n° commande, n° de
            commande, commande, numéro de facture, n° facture, n° de facture, ticket de caisse, facture, número de
            pedido, nº pedido, nº de pedido, pedido, número de factura, nº factura, nº de factura, factura, numero
            ordine, ordine, numero fattura, fattura, scontrino, número do pedido, ordernummer, bestelnummer,
            bestelling, factuurnummer, factuur""");

    static final String[] LINE_NO = listed("""
            line number, order line number, order line, line, line item number, position, pos, positionsnummer, numéro
            de ligne, ligne, número de línea, línea, regelnummer, regel, riga""");

    static final String[] PRODUCT_CODE = listed("""
            product id, product number, product no, product sku, sku, stock code, item id, item code, item number,
            item no, item identifier, item sku, lineitem sku, product key, product identifier, variant sku, article
            number, article no, article id, material number, material, custom label, asin, upc, ean, gtin, barcode,
            plu, artikelnummer, artikel nr, art nr, produktnummer, materialnummer, référence, référence produit, code
            article, code produit, réf, código, código de producto, código producto, código de artículo, código
            artículo, código do produto, codice prodotto, codice articolo, codice, productcode, artikelcode""");

    static final String[] CATEGORY = listed("""
            product category, category name, product category name, item category, product line, product type, item
            type, product group, product family, department name, department, dept, type of product, family, sub
            category, merchandise category, material group, warengruppe, produktgruppe, produktkategorie,
            artikelgruppe, kategorie, catégorie, catégorie de produit, famille, rayon, categoría, categoría de
            producto, familia, productgroep, productcategorie, artikelgroep""");

    static final String[] QUANTITY = listed("""
            qty, units sold, units, unit sold, quantity ordered, quantity sold, quantity purchased, order quantity,
            item quantity, transaction qty, transaction quantity, billed quantity, invoiced quantity, bottles sold,
            sold qty, items sold, net quantity, net items sold, lineitem quantity, qty sold, qty ordered, number of
            units, number of items, pieces, count, volume, menge, anzahl, stückzahl, stück, verkaufte menge, menge
            verkauft, absatz, fakturierte menge, verkaufte stück, quantité, quantité vendue, quantités vendues, qté,
            qté vendue, nombre d'articles, cantidad, cantidad vendida, unidades, unidades vendidas, quantità, quantità
            venduta, qtà, pezzi, quantidade, aantal, verkocht aantal, hoeveelheid, stuks""");

    static final String[] UNIT_PRICE = inCurrencies("unit price, price, price per unit", """
            price each, price per unit, price per item, unit selling price, selling price, sale price, lineitem price,
            product price, retail price, list price, unit price excl vat, item rate, sales price, sold for, item cost,
            item mrp, mrp, rate, price, einzelpreis, stückpreis, verkaufspreis, preis pro stück, vk preis, nettopreis,
            bruttopreis, preis, prix unitaire, prix unitaire ht, prix unitaire ttc, prix de vente, pu ht, prix, precio
            unitario, precio de venta, precio, prezzo unitario, prezzo di vendita, prezzo, preço unitário, preço de
            venda, preço, stukprijs, stuksprijs, eenheidsprijs, verkoopprijs, prijs per stuk, prijs""");

    static final String[] DISCOUNT = listed("""
            discount rate, discount percent, discount percentage, discount pct, discount %, discount share, line
            discount %, unit price discount pct, rabatt, rabattsatz, nachlass, remise, taux de remise, réduction,
            descuento, sconto, desconto, korting, kortingspercentage""");

    static final String[] TAX = listed("""
            tax amount, taxes, sales tax, tax 5%, tax total, item tax, line tax, tax amt, order tax, vat amount, vat,
            gst, mwst, mehrwertsteuer, umsatzsteuer, ust, steuer, steuerbetrag, tva, montant tva, iva, importe iva,
            impuesto, impuestos, taxe, imposta, imposto, btw, btw bedrag""");

    static final String[] COST = inCurrencies("cost, total cost", """
            cogs, cost of goods sold, cost of goods, cost of sales, total cost, total product cost, cost amount, line
            cost, wareneinsatz, einstandswert, kosten, coût total, coût, coût d'achat, coste total, coste, costo
            total, costo, costo totale, custo total, custo, kostprijs""");

    static final String[] CUSTOMER = listed("""
            customer name, client name, client, buyer name, buyer, retailer, billing name, account name, customer id,
            customer number, customer no, customer code, customer key, client id, member id, user id, sell to customer
            name, sell to customer no, sold to party, sold to, bill to customer, customer account, invoice account,
            member number, cust id, buyer id, shopper id, household key, kunde, kundenname, kundennummer, kundennr,
            auftraggeber, käufer, nom du client, nom client, code client, numéro client, cliente, nombre del cliente,
            nombre cliente, código cliente, nome cliente, nome do cliente, klant, klantnaam, klantnummer, klantnr""");

    static final String[] CHANNEL = listed("""
            sales channel, order channel, sales method, sale channel, order source, source name, platform,
            marketplace, marketplace name, distribution channel, purchase channel, order type, source, vertriebskanal,
            vertriebsweg, verkaufskanal, kanal, canal de vente, canal, canal de venta, canal de ventas, canale, canale
            di vendita, canal de vendas, verkoopkanaal, kanaal""");

    static final String[] LOCATION = listed("""
            store name, store, store location, branch name, branch, shop name, shop, outlet name, outlet, outlet
            identifier, shopping mall, mall, store id, store key, location code, location name, store number, store
            no, store nbr, site, region, sales region, market, country, country name, country region, ship country,
            shipping country, state, state province, ship state, province, city, ship city, filiale, standort, laden,
            markt, land, stadt, magasin, boutique, point de vente, pays, ville, tienda, sucursal, país, ciudad, punto
            de venta, negozio, punto vendita, filiale vendita, paese, città, regione, loja, cidade, winkel, vestiging,
            stad, regio, provincie, verkaufsstelle, kasse, niederlassung, region name, plant, sales organization,
            sales office, werk""");

    static final String[] STATUS = listed("""
            order status, financial status, payment status, sale status, sales status, transaction status, invoice
            status, event type, transaction type, bestellstatus, auftragsstatus, statut, statut de commande, estado
            del pedido, estado de pedido, estado, situação, stato, stato ordine, order state, zahlungsstatus, zustand""");

    static final String[] CURRENCY = listed("""
            currency code, order currency, transaction currency, document currency, doc currency, curr, cur, währung,
            devise, monnaie, moneda, divisa, valuta""");

    private SalesHeaders() {}

    /** Some of them with a currency at the end, too, as in {@code Net_Sales_USD}. */
    private static String[] inCurrencies(String some, String headers) {
        Stream<String> priced =
                CURRENCIES.stream().flatMap(code -> Arrays.stream(listed(some)).map(header -> header + " " + code));
        return Stream.concat(Arrays.stream(listed(headers)), priced).toArray(String[]::new);
    }

    private static String[] listed(String headers) {
        return Arrays.stream(headers.split(","))
                .map(String::strip)
                .filter(header -> !header.isEmpty())
                .toArray(String[]::new);
    }
}
