package io.aetherflow.plugins.supply;

import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Derivation;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.TableSchema;

/**
 * {@code supply_stock}: what lies where, on a day. Exports of stock rarely carry their day, so it may be a constant of
 * the file or, failing that, the day of upload. A bare {@code Quantity} is not taken for stock on hand: order lines
 * have one too.
 */
final class StockSchema {

    static final String NAME = "supply_stock";

    static final TableSchema SCHEMA = TableSchema.named(NAME)
            .title("Stock on hand")
            .columns(identity())
            .columns(levels())
            .columns(terms())
            .requires(Requirement.column("as_of"), Requirement.oneOf("sku", "warehouse"), Requirement.column("on_hand"))
            .naturalKey("as_of", "warehouse", "sku")
            .derives(Derivation.uploadDay("as_of"))
            .build();

    private StockSchema() {}

    private static Column[] identity() {
        return new Column[] {
            Column.date("as_of")
                    .describedAs("Day the stock was counted; the day of upload where the file does not say")
                    .aliases(
                            "as of date",
                            "snapshot date",
                            "stock date",
                            "inventory date",
                            "count date",
                            "report date",
                            "date",
                            "stichtag",
                            "bestandsdatum",
                            "inventurdatum",
                            "date d'inventaire",
                            "date inventaire",
                            "fecha de inventario",
                            "fecha"),
            Column.text("sku")
                    .describedAs("Code of the item, or its number")
                    .aliases(
                            "sku id",
                            "sku code",
                            "item code",
                            "item number",
                            "item no",
                            "item id",
                            "product id",
                            "product code",
                            "product number",
                            "product sku",
                            "stock code",
                            "material",
                            "material number",
                            "part number",
                            "part no",
                            "article number",
                            "article no",
                            "artikelnummer",
                            "artikel nr",
                            "materialnummer",
                            "référence",
                            "code article",
                            "código",
                            "código de artículo",
                            "item",
                            "product",
                            "artikel",
                            "article",
                            "producto"),
            Column.text("name")
                    .describedAs("Name of the item")
                    .aliases(
                            "product name",
                            "item name",
                            "item description",
                            "product description",
                            "material description",
                            "description",
                            "article name",
                            "artikelbezeichnung",
                            "bezeichnung",
                            "materialkurztext",
                            "désignation",
                            "libellé",
                            "nombre",
                            "descripción"),
            Column.text("warehouse")
                    .describedAs("Where it lies; the plant where the file has both plant and storage location")
                    .aliases(
                            "warehouse name",
                            "warehouse id",
                            "warehouse code",
                            "plant",
                            "site",
                            "depot",
                            "distribution center",
                            "distribution centre",
                            "dc",
                            "store",
                            "store id",
                            "branch",
                            "storage location",
                            "stock location",
                            "location",
                            "lager",
                            "lagerort",
                            "werk",
                            "filiale",
                            "entrepôt",
                            "magasin",
                            "dépôt",
                            "almacén",
                            "bodega"),
            Column.text("supplier")
                    .describedAs("Who it is bought from")
                    .aliases(
                            "supplier name",
                            "supplier id",
                            "vendor",
                            "vendor name",
                            "vendor id",
                            "preferred vendor",
                            "lieferant",
                            "fournisseur",
                            "proveedor")
        };
    }

    private static Column[] levels() {
        return new Column[] {
            Column.decimal("on_hand")
                    .describedAs("Units in stock")
                    .aliases(
                            "stock on hand",
                            "quantity on hand",
                            "qty on hand",
                            "on hand quantity",
                            "on hand qty",
                            "units in stock",
                            "stock level",
                            "stock levels",
                            "stock quantity",
                            "stock qty",
                            "quantity in stock",
                            "qty in stock",
                            "current stock",
                            "inventory level",
                            "inventory quantity",
                            "unrestricted",
                            "unrestricted use stock",
                            "unrestricted stock",
                            "soh",
                            "in stock",
                            "stock",
                            "available stock",
                            "bestand",
                            "lagerbestand",
                            "freier bestand",
                            "frei verwendbar",
                            "quantité en stock",
                            "stock disponible",
                            "existencias",
                            "cantidad en stock"),
            Column.decimal("on_order")
                    .describedAs("Units ordered and not yet received")
                    .aliases(
                            "units on order",
                            "quantity on order",
                            "qty on order",
                            "open order quantity",
                            "on order quantity",
                            "on order qty",
                            "open po quantity",
                            "open po qty",
                            "incoming",
                            "in transit",
                            "bestellt",
                            "offene bestellmenge",
                            "en commande",
                            "quantité commandée",
                            "en pedido"),
            Column.decimal("reorder_level")
                    .describedAs("Stock at which to order again")
                    .aliases(
                            "reorder point",
                            "re order level",
                            "re order point",
                            "min stock",
                            "minimum stock",
                            "min level",
                            "minimum",
                            "safety stock",
                            "meldebestand",
                            "mindestbestand",
                            "sicherheitsbestand",
                            "seuil de réapprovisionnement",
                            "stock minimum",
                            "stock mini",
                            "punto de pedido",
                            "stock mínimo")
        };
    }

    private static Column[] terms() {
        return new Column[] {
            Column.decimal("lead_time_days")
                    .in("days")
                    .describedAs("Days from ordering at the supplier to having it. Where a file has both 'Lead time' "
                            + "(beside the supplier) and 'Lead times' (of customers' orders), it is 'Lead time'")
                    .aliases(
                            "lead time",
                            "lead time in days",
                            "supplier lead time",
                            "replenishment lead time",
                            "procurement lead time",
                            "planned delivery time",
                            "lead times",
                            "wiederbeschaffungszeit",
                            "lieferzeit",
                            "planlieferzeit",
                            "délai de livraison",
                            "délai",
                            "plazo de entrega"),
            Column.money("unit_cost")
                    .describedAs("What one unit is valued at: its cost, or its price where the file has no cost")
                    .aliases(
                            "cost per unit",
                            "standard cost",
                            "standard price",
                            "average cost",
                            "moving average price",
                            "purchase price",
                            "cost price",
                            "cost",
                            "unit price",
                            "price",
                            "einstandspreis",
                            "standardpreis",
                            "einkaufspreis",
                            "stückpreis",
                            "coût unitaire",
                            "prix unitaire",
                            "prix d'achat",
                            "costo unitario",
                            "coste unitario",
                            "precio unitario"),
            Column.bool("discontinued")
                    .describedAs("No longer ordered")
                    .aliases(
                            "is discontinued",
                            "obsolete",
                            "phased out",
                            "end of life",
                            "inactive",
                            "ausgelaufen",
                            "auslaufartikel",
                            "abandonné",
                            "descatalogado")
        };
    }
}
