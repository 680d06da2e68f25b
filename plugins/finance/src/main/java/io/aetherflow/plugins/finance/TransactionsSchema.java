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
            .version(2)
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
                            Requirement.allOf("description", "credit"),
                            Requirement.allOf("description", "value_on")))
            .naturalKey("txn_id")
            .derives(
                    Derivation.fallback(
                            "paid_on", List.of("value_on"), "paid_on = value_on", row -> row.date("value_on")),
                    Derivation.fallback(
                            "amount",
                            List.of("debit", "credit"),
                            "amount = debit − credit, a missing one being 0; some banks give debits a sign, which is "
                                    + "dropped",
                            Derivations::amount),
                    Derivation.computed(
                            "amount",
                            List.of("amount"),
                            "amount = amount, negative where the direction says credit and positive where it says debit",
                            Derivations::directed),
                    Derivation.fallback(
                            "counterparty",
                            List.of("debit", "credit", "balance", "value_on"),
                            "counterparty = description, in statements (with debit, credit, balance or a second date) "
                                    + "that name the other party nowhere else",
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
                    .aliases(PaymentHeaders.PAID_ON),
            Column.date("value_on")
                    .describedAs("Second date of a statement: when it was valued or posted")
                    .aliases(PaymentHeaders.VALUE_ON),
            Column.text("date_precision")
                    .describedAs("How exact the date is: day, month or year; empty where nobody said")
                    .oneOf("day", "month", "year"),
            Column.money("amount")
                    .describedAs("Signed as in the file: spend files have payments positive and credits negative")
                    .aliases(PaymentHeaders.AMOUNT),
            Column.text("direction")
                    .describedAs("Whether an amount without a sign was debited or credited")
                    .aliases(PaymentHeaders.DIRECTION),
            Column.text("currency").describedAs("ISO code of the amount").aliases(PaymentHeaders.CURRENCY)
        };
    }

    private static Column[] party() {
        return new Column[] {
            Column.text("counterparty")
                    .describedAs("Who was paid; 'Redacted Personal Data' is a legal value")
                    .aliases(PaymentHeaders.COUNTERPARTY),
            Column.text("supplier_id").describedAs("The counterparty's number").aliases(PaymentHeaders.SUPPLIER_ID),
            Column.bool("redacted").describedAs("The name was withheld")
        };
    }

    private static Column[] coding() {
        return new Column[] {
            Column.text("txn_id")
                    .describedAs("Number of the transaction, document or invoice")
                    .aliases(PaymentHeaders.TXN_ID),
            Column.text("doi").describedAs("The article paid for, in files of article charges"),
            Column.text("account_code")
                    .describedAs("Code in the chart of accounts")
                    .aliases(PaymentHeaders.ACCOUNT_CODE),
            Column.text("category").describedAs("What it was spent on").aliases(PaymentHeaders.CATEGORY),
            Column.text("org_unit").describedAs("Who spent it").aliases(PaymentHeaders.ORG_UNIT),
            Column.text("description").describedAs("The purpose in free words").aliases(PaymentHeaders.DESCRIPTION)
        };
    }

    private static Column[] bank() {
        return new Column[] {
            Column.money("debit")
                    .describedAs("Money out, in files with two columns")
                    .aliases(PaymentHeaders.DEBIT),
            Column.money("credit")
                    .describedAs("Money in, in files with two columns")
                    .aliases(PaymentHeaders.CREDIT),
            Column.money("balance")
                    .describedAs("The account's balance after it, in bank statements")
                    .aliases(PaymentHeaders.BALANCE)
        };
    }
}
