package io.aetherflow.plugins.supply;

/**
 * Headers that real files use for the columns of {@code supply_stock}, the best first: of two headers for one
 * column the earlier wins. They are compared after folding case, accents, spaces, punctuation and plurals.
 */
final class StockHeaders {

    static final String[] AS_OF = Headers.listed("""
            as of date, snapshot date, stock date, inventory date, count date, report date, date, stichtag,
            bestandsdatum, inventurdatum, date d'inventaire, date inventaire, fecha de inventario, fecha, as at,
            inventory as of, stock as of, date of stock, stand, datum, date de stock, date du stock, fecha de stock,
            fecha inventario, fecha de corte, data inventario, data giacenza, data, peildatum, voorraaddatum""");

    static final String[] SKU = Headers.listed("""
            sku id, sku code, item code, item number, item no, item id, product id, product code, product number,
            product sku, stock code, material, material number, part number, part no, article number, article no,
            artikelnummer, artikel nr, materialnummer, référence, code article, código, código de artículo, item,
            product, artikel, article, producto, internal reference, item sku, variant sku, seller sku, material no,
            material code, art nr, artikelcode, réf, code produit, code, código de producto, código producto, codice
            articolo, codice prodotto, codice, código do produto, upc, ean, gtin, barcode, asin, fnsku, product
            service, articolo, prodotto, produto""");

    static final String[] NAME = Headers.listed("""
            product name, item name, item description, product description, material description, description,
            article name, artikelbezeichnung, bezeichnung, materialkurztext, désignation, libellé, nombre,
            descripción, title, short text, artikelname, produktname, produktbezeichnung, nom, nom du produit, nom
            produit, nombre del producto, nombre producto, nome, nome prodotto, descrizione, descrição, productnaam,
            artikelomschrijving, omschrijving""");

    static final String[] WAREHOUSE = Headers.listed("""
            warehouse name, warehouse id, warehouse code, plant, site, depot, distribution center, distribution
            centre, dc, store, store id, branch, storage location, stock location, location, werk, lager, lagerort,
            filiale, entrepôt, magasin, almacén, bodega, warehouse location, store name, facility, facility name,
            inventory location, location name, location code, stockroom, fulfillment center, fulfilment center,
            lagername, niederlassung, site de stockage, magazzino, deposito, magazijn, armazém, vestiging""");

    static final String[] SUPPLIER = Headers.listed("""
            supplier name, supplier id, vendor, vendor name, vendor id, preferred vendor, lieferant, fournisseur,
            proveedor, preferred supplier, supplier no, vendor no, supplier code, vendor code, lieferantenname, nom
            du fournisseur, nombre del proveedor, fornitore, leverancier, fornecedor""");

    static final String[] ON_HAND = Headers.listed("""
            stock on hand, quantity on hand, qty on hand, on hand quantity, on hand qty, units in stock, stock
            level, stock levels, stock quantity, stock qty, quantity in stock, qty in stock, current stock,
            inventory level, inventory quantity, unrestricted, unrestricted use stock, unrestricted stock, soh, in
            stock, stock, available stock, bestand, lagerbestand, freier bestand, frei verwendbar, quantité en
            stock, stock disponible, existencias, cantidad en stock, on hand current, current inventory, current
            quantity, units on hand, inventory on hand, inventory count, stock count, physical inventory, physical
            stock, physical quantity, closing stock, ending inventory, qoh, inventory, stock available, available
            quantity, quantity available, qty available, units available, available physical, available for sale,
            available to sell, available, aktueller bestand, istbestand, lagermenge, bestandsmenge, verfügbarer
            bestand, verfügbare menge, stock actuel, stock physique, qté en stock, quantité disponible, qté
            disponible, stock actual, inventario, cantidad disponible, disponible, giacenza, giacenze, quantità in
            giacenza, esistenza, scorta, quantità disponibile, disponibilità, voorraad, huidige voorraad,
            beschikbare voorraad, aantal op voorraad, estoque, estoque atual, quantidade em estoque""");

    static final String[] ON_ORDER = Headers.listed("""
            units on order, quantity on order, qty on order, open order quantity, on order quantity, on order qty,
            open po quantity, open po qty, incoming, in transit, bestellt, offene bestellmenge, en commande,
            quantité commandée, en pedido, qty on po, quantity on po, ordered in total, purchase orders open, in
            ordine, ordinato, in bestelling, besteld""");

    static final String[] REORDER_LEVEL = Headers.listed("""
            reorder point, min stock, minimum stock, min level, minimum, safety stock, meldebestand, mindestbestand,
            sicherheitsbestand, seuil de réapprovisionnement, stock minimum, stock mini, punto de pedido, stock
            mínimo, reorder pt, minimum stock level, min stock level, minimum quantity, min quantity, minimum qty,
            min qty, low stock threshold, low stock level, low stock amount, alert level, par level, bestellpunkt,
            mindestmenge, seuil d'alerte, seuil d'alerte stock, stock d'alerte, stock de sécurité, stock minimal,
            stock de seguridad, existencia mínima, punto de reorden, scorta minima, scorta di sicurezza, livello di
            riordino, punto di riordino, minimumvoorraad, minimale voorraad, veiligheidsvoorraad, bestelpunt,
            estoque mínimo, ponto de pedido""");

    static final String[] LEAD_TIME_DAYS = Headers.listed("""
            lead time, lead time in days, supplier lead time, replenishment lead time, procurement lead time,
            planned delivery time, lead times, wiederbeschaffungszeit, lieferzeit, planlieferzeit, délai de
            livraison, délai, plazo de entrega, levertijd, tempo di consegna, prazo de entrega, tiempo de entrega""");

    static final String[] UNIT_COST = Headers.listed("""
            cost per unit, standard cost, standard price, average cost, moving average price, purchase price, cost
            price, cost, unit price, price, einstandspreis, standardpreis, einkaufspreis, stückpreis, coût unitaire,
            prix unitaire, prix d'achat, costo unitario, coste unitario, precio unitario, avg cost, average unit
            cost, purchase rate, purchase cost, unit purchase price, buying price, item cost, landed cost, unit
            value, last cost, ek preis, ek, coût moyen, coût moyen pondéré, pmp, prix d'achat unitaire, precio de
            compra, coste medio, coste, costo, costo medio, prezzo d'acquisto, prezzo di acquisto, inkoopprijs,
            kostprijs, custo unitário, custo, list price, selling price, sales price, preis, prix, precio, prezzo,
            prijs""");

    static final String[] DISCONTINUED = Headers.listed("""
            is discontinued, obsolete, phased out, end of life, inactive, ausgelaufen, auslaufartikel, abandonné,
            descatalogado, is obsolete, auslaufend, arrêté, fuera de catálogo, fuori produzione, uit assortiment""");

    private StockHeaders() {}
}
