package io.aetherflow.plugins.finance;

import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Derivation;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.TableSchema;
import java.util.List;
import java.util.Set;

/**
 * {@code finance_transactions}: who was paid what, when and for what. No alias speaks of sales, orders or customers, so
 * that a sales file sent here fails instead of being added to the spend.
 */
final class TransactionsSchema {

    static final String NAME = "finance_transactions";

    static final TableSchema SCHEMA = TableSchema.named(NAME)
            .title("Transactions")
            .columns(payment())
            .columns(party())
            .columns(coding())
            .columns(bank())
            .requires(
                    Requirement.column("paid_on"),
                    Requirement.anyOf(Set.of("amount"), Requirement.allOf("debit", "credit")),
                    Requirement.anyOf(
                            Set.of("counterparty"),
                            Requirement.allOf("description", "balance"),
                            Requirement.allOf("description", "debit"),
                            Requirement.allOf("description", "credit")))
            .naturalKey("txn_id")
            .derives(
                    Derivation.fallback(
                            "amount",
                            List.of("debit", "credit"),
                            "amount = debit − credit, a missing one being 0",
                            Derivations::amount),
                    Derivation.fallback(
                            "counterparty",
                            List.of("debit", "credit", "balance"),
                            "counterparty = description, in bank statements (with debit, credit or balance) that name "
                                    + "the other party nowhere else",
                            Derivations::partyOfStatement),
                    Derivation.fallback(
                            "counterparty",
                            List.of("doi"),
                            "counterparty = the registrant of the DOI, which is the publisher's own",
                            Derivations::registrant),
                    Derivation.fallback("txn_id", List.of("doi"), "txn_id = doi", row -> row.text("doi")),
                    Derivation.computed(
                            "redacted",
                            List.of("counterparty", "description"),
                            "redacted = the counterparty or the description says 'redacted'",
                            Derivations::redacted))
            .build();

    private TransactionsSchema() {}

    private static Column[] payment() {
        return new Column[] {
            Column.date("paid_on")
                    .describedAs("Day of the payment or posting; the year's first day where the file has only a year")
                    .aliases(
                            "paid date",
                            "payment date",
                            "date paid",
                            "date of payment",
                            "pay date",
                            "posting date",
                            "posted date",
                            "post date",
                            "booking date",
                            "transaction date",
                            "txn date",
                            "trans date",
                            "value date",
                            "completed date",
                            "buchungstag",
                            "buchungsdatum",
                            "buchung",
                            "zahlungsdatum",
                            "wertstellung",
                            "valutadatum",
                            "valuta",
                            "date de paiement",
                            "date paiement",
                            "date d'opération",
                            "date opération",
                            "date de l'opération",
                            "date comptable",
                            "date valeur",
                            "fecha de pago",
                            "fecha operación",
                            "fecha de operación",
                            "fecha valor",
                            "date",
                            "datum",
                            "fecha",
                            "gl date",
                            "journal date",
                            "document date",
                            "belegdatum",
                            "invoice date",
                            "period"),
            Column.text("date_precision")
                    .describedAs("How exact the date is: day, month or year; empty where nobody said")
                    .oneOf("day", "month", "year"),
            Column.money("amount")
                    .describedAs("Signed as in the file: spend files have payments positive and credits negative")
                    .aliases(
                            "amount paid",
                            "paid amount",
                            "payment amount",
                            "transaction amount",
                            "invoice amount",
                            "line amount",
                            "amount in local currency",
                            "amount in company code currency",
                            "gross amount",
                            "net amount",
                            "spend",
                            "spend amount",
                            "betrag",
                            "betrag eur",
                            "umsatz in eur",
                            "zahlbetrag",
                            "montant",
                            "montant ttc",
                            "importe",
                            "monto",
                            "amount gbp",
                            "amount eur",
                            "amount usd",
                            "euro",
                            "eur",
                            "gbp",
                            "total amount",
                            "value"),
            Column.text("currency")
                    .describedAs("ISO code of the amount")
                    .aliases("currency code", "curr", "ccy", "währung", "devise", "moneda", "divisa"),
        };
    }

    private static Column[] party() {
        return new Column[] {
            Column.text("counterparty")
                    .describedAs("Who was paid; 'Redacted Personal Data' is a legal value")
                    .aliases(
                            "supplier name",
                            "supplier",
                            "vendor name",
                            "vendor",
                            "payee",
                            "payee name",
                            "beneficiary",
                            "beneficiary name",
                            "merchant",
                            "merchant name",
                            "creditor",
                            "creditor name",
                            "contact name",
                            "counterparty name",
                            "recipient",
                            "paid to",
                            "publisher",
                            "empfänger",
                            "zahlungsempfänger",
                            "begünstigter",
                            "beguenstigter/zahlungspflichtiger",
                            "begünstigter/zahlungspflichtiger",
                            "auftraggeber/empfänger",
                            "name zahlungsbeteiligter",
                            "lieferant",
                            "kreditor",
                            "fournisseur",
                            "bénéficiaire",
                            "tiers",
                            "proveedor",
                            "beneficiario"),
            Column.text("supplier_id")
                    .describedAs("The counterparty's number")
                    .aliases(
                            "supplier no",
                            "supplier number",
                            "supplier code",
                            "vendor id",
                            "vendor no",
                            "vendor number",
                            "vendor code",
                            "vendor account",
                            "creditor number",
                            "kreditorennummer",
                            "lieferantennummer"),
            Column.bool("redacted").describedAs("The name was withheld")
        };
    }

    private static Column[] coding() {
        return new Column[] {
            Column.text("txn_id")
                    .describedAs("Number of the transaction, document or invoice")
                    .aliases(
                            "transaction id",
                            "trans no",
                            "transaction number",
                            "transaction no",
                            "transaction ref",
                            "trans ref",
                            "txn no",
                            "document number",
                            "document no",
                            "doc no",
                            "voucher number",
                            "voucher no",
                            "payment reference",
                            "payment number",
                            "reference number",
                            "reference",
                            "num",
                            "invoice number",
                            "invoice no",
                            "belegnummer",
                            "belegnr",
                            "numéro de pièce",
                            "n° pièce",
                            "référence",
                            "número de documento",
                            "referencia"),
            Column.text("doi").describedAs("The article paid for, in files of article charges"),
            Column.text("account_code")
                    .describedAs("Code in the chart of accounts")
                    .aliases(
                            "expenditure code",
                            "account",
                            "account number",
                            "account no",
                            "g/l account",
                            "gl account",
                            "gl code",
                            "general ledger account",
                            "nominal code",
                            "cost element",
                            "subjective code",
                            "sachkonto",
                            "konto",
                            "compte",
                            "numéro de compte",
                            "cuenta",
                            "cuenta contable"),
            Column.text("category")
                    .describedAs("What it was spent on")
                    .aliases(
                            "expenditure category",
                            "expenditure catergory",
                            "expense type",
                            "spend category",
                            "expenditure type",
                            "expense category",
                            "category name",
                            "purpose of spend",
                            "purpose of expenditure",
                            "procurement category",
                            "merchant category",
                            "account name",
                            "gl account description",
                            "subjective description",
                            "proclass description",
                            "kategorie",
                            "kostenart",
                            "catégorie",
                            "nature",
                            "categoría",
                            "concepto de gasto"),
            Column.text("org_unit")
                    .describedAs("Who spent it")
                    .aliases(
                            "organisational unit",
                            "organizational unit",
                            "organisation unit",
                            "service area",
                            "expense area",
                            "directorate",
                            "cost center",
                            "cost centre",
                            "cost centre description",
                            "business unit",
                            "division",
                            "service",
                            "department",
                            "department family",
                            "entity",
                            "institution",
                            "kostenstelle",
                            "abteilung",
                            "centre de coûts",
                            "centre de coût",
                            "centro de coste",
                            "departamento"),
            Column.text("description")
                    .describedAs("The purpose in free words")
                    .aliases(
                            "narrative",
                            "narration",
                            "memo",
                            "memo/description",
                            "details",
                            "transaction description",
                            "item text",
                            "text",
                            "line description",
                            "particulars",
                            "verwendungszweck",
                            "buchungstext",
                            "libellé",
                            "libelle",
                            "descripción",
                            "concepto")
        };
    }

    private static Column[] bank() {
        return new Column[] {
            Column.money("debit")
                    .describedAs("Money out, in files with two columns")
                    .aliases(
                            "debit amount",
                            "debits",
                            "paid out",
                            "money out",
                            "withdrawal",
                            "withdrawals",
                            "withdrawal amount",
                            "soll",
                            "débit",
                            "cargo",
                            "debe"),
            Column.money("credit")
                    .describedAs("Money in, in files with two columns")
                    .aliases(
                            "credit amount",
                            "credits",
                            "paid in",
                            "money in",
                            "deposit",
                            "deposits",
                            "deposit amount",
                            "haben",
                            "crédit",
                            "abono",
                            "haber"),
            Column.money("balance")
                    .describedAs("The account's balance after it, in bank statements")
                    .aliases("running balance", "closing balance", "account balance", "saldo", "solde")
        };
    }
}
