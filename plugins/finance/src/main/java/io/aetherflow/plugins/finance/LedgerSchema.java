package io.aetherflow.plugins.finance;

import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.RowRule;
import io.aetherflow.core.table.TableSchema;
import java.util.List;

/**
 * {@code finance_ledger}: the lines of a journal, a general ledger or an audit file, each debiting or crediting one
 * account. Supplier words are left to {@code finance_transactions}, so that a spend report is never read as a ledger.
 */
final class LedgerSchema {

    static final String NAME = "finance_ledger";

    static final TableSchema SCHEMA = TableSchema.named(NAME)
            .title("Ledger")
            .columns(entry())
            .columns(sums())
            .columns(words())
            .requires(
                    Requirement.column("txn_id"),
                    Requirement.column("posted_on"),
                    Requirement.column("account"),
                    Requirement.anyOf(Requirement.allOf("debit", "credit")))
            .naturalKey("journal", "txn_id", "line_no")
            .derives(LedgerDerivations.ALL)
            .rules(new RowRule(
                    "one_side",
                    List.of("debit", "credit"),
                    "The line has both a debit and a credit.",
                    "Make it two lines, or leave one of the two empty.",
                    LedgerDerivations::oneSide))
            .build();

    private LedgerSchema() {}

    private static Column[] entry() {
        return new Column[] {
            Column.text("journal")
                    .describedAs("Code or name of the journal (daybook) the transaction was entered in")
                    .aliases(LedgerHeaders.JOURNAL),
            Column.text("txn_id")
                    .describedAs("Number of the transaction (journal entry, document): its lines share it")
                    .aliases(LedgerHeaders.TXN_ID),
            Column.text("line_no")
                    .describedAs("Number of the line within the transaction")
                    .aliases(LedgerHeaders.LINE_NO),
            Column.date("posted_on")
                    .describedAs("Day of the posting, else of the document")
                    .aliases(LedgerHeaders.POSTED_ON),
            Column.text("period").describedAs("Accounting period").aliases(LedgerHeaders.PERIOD),
            Column.text("doc_type")
                    .describedAs("Kind of document or transaction")
                    .aliases(LedgerHeaders.DOC_TYPE),
            Column.text("account").describedAs("Code in the chart of accounts").aliases(LedgerHeaders.ACCOUNT),
            Column.text("account_name")
                    .describedAs("What the account is called")
                    .aliases(LedgerHeaders.ACCOUNT_NAME),
            Column.text("contra_account")
                    .describedAs("The account on the other side, in files with one line for each posting")
                    .aliases(LedgerHeaders.CONTRA_ACCOUNT)
        };
    }

    private static Column[] sums() {
        return new Column[] {
            Column.money("debit")
                    .describedAs("Debited to the account; 0 in a credit")
                    .aliases(LedgerHeaders.DEBIT),
            Column.money("credit")
                    .describedAs("Credited to the account; 0 in a debit")
                    .aliases(LedgerHeaders.CREDIT),
            Column.money("amount").describedAs("Debit less credit").aliases(LedgerHeaders.AMOUNT),
            Column.text("side")
                    .describedAs("Whether an amount without a sign is a debit or a credit")
                    .aliases(LedgerHeaders.SIDE),
            Column.bool("signed").describedAs("An amount alone says debit or credit: the file has a journal or a side"),
            Column.text("currency").describedAs("ISO code of debit and credit").aliases(LedgerHeaders.CURRENCY)
        };
    }

    private static Column[] words() {
        return new Column[] {
            Column.text("description").describedAs("The posting's text").aliases(LedgerHeaders.DESCRIPTION),
            Column.text("counterparty")
                    .describedAs("The customer or supplier behind it")
                    .aliases(LedgerHeaders.COUNTERPARTY),
            Column.text("reference")
                    .describedAs("Number of the voucher or invoice behind it")
                    .aliases(LedgerHeaders.REFERENCE),
            Column.text("org_unit")
                    .describedAs("Cost centre, department or company")
                    .aliases(LedgerHeaders.ORG_UNIT)
        };
    }
}
