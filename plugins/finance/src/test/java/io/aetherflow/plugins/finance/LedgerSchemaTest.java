package io.aetherflow.plugins.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aetherflow.core.table.RejectedRow;
import io.aetherflow.core.table.Row;
import io.aetherflow.kit.plugin.LoadedFile;
import io.aetherflow.kit.plugin.PluginRunner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerSchemaTest {

    private static final PluginRunner FINANCE = new PluginRunner(new FinancePlugin());

    @Test
    void readsAFrenchAuditFile() {
        LoadedFile file = FINANCE.load(
                "JournalCode;JournalLib;EcritureNum;EcritureDate;CompteNum;CompteLib;CompAuxNum;CompAuxLib;PieceRef;PieceDate;"
                        + "EcritureLib;Debit;Credit;EcritureLet;DateLet;ValidDate;Montantdevise;Idevise",
                "AC;Achats;1;20240131;607000;Achats;;;F1;20240130;Papier;1000,50;0,00;;;20240131;;",
                "AC;Achats;1;20240131;401000;Fournisseurs;DUP;Dupont;F1;20240130;Papier;0,00;1000,50;;;20240131;;");

        assertThat(file.rejects()).isEmpty();
        Row second = file.rows().list().get(1);
        assertThat(second.text("journal")).isEqualTo("AC");
        assertThat(second.text("txn_id")).isEqualTo("1");
        assertThat(second.date("posted_on")).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(second.text("account")).isEqualTo("401000");
        assertThat(second.text("account_name")).isEqualTo("Fournisseurs");
        assertThat(second.text("counterparty")).isEqualTo("Dupont");
        assertThat(second.text("reference")).isEqualTo("F1");
        assertThat(second.decimal("amount")).isEqualByComparingTo("-1000.50");
        assertThat(file.sum("amount")).isEqualByComparingTo("0");
    }

    @Test
    void readsAmountsWithASide() {
        LoadedFile file = FINANCE.load(
                "BELNR,BUZEI,BUDAT,HKONT,SHKZG,DMBTR",
                "1,1,2024-01-31,4000,S,70",
                "1,2,2024-01-31,1200,H,70",
                "2,1,2024-01-31,4000,50,-30",
                "2,2,2024-01-31,1200,40,30");

        assertThat(sides(file)).containsExactly("70/0", "0/70", "0/30", "30/0");
    }

    @Test
    void readsSignedAmountsWhereThereIsAJournal() {
        LoadedFile file = FINANCE.load(
                "Journal,Transaction ID,Date,Account,Amount",
                "GL,1,2024-01-31,4000,70.5",
                "GL,1,2024-01-31,1200,-70.5",
                ",2,2024-01-31,1200,");

        assertThat(sides(file)).containsExactly("70.5/0", "0/70.5");
        assertThat(file.rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.line()).isEqualTo(4));
    }

    @Test
    void theOtherSideOfALineIsZeroAndTheTwoSidesGoBeforeAnAmount() {
        LoadedFile file = FINANCE.load(
                "Journal,Transaction ID,Date,Account,Debit,Credit,Amount",
                "GL,1,2024-01-31,4000,70.5,,70.5",
                "GL,1,2024-01-31,1200,,70.5,70.5",
                "GL,2,2024-01-31,1200,,,-3",
                "GL,3,2024-01-31,1200,0,0,");

        assertThat(sides(file)).containsExactly("70.5/0", "0/70.5", "0/3", "0/0");
        assertThat(file.sum("amount")).isEqualByComparingTo("-3");
    }

    @Test
    void rejectsLinesWithBothSidesOrNone() {
        LoadedFile file = FINANCE.load(
                "txn_id,posted_on,account,debit,credit",
                "1,2024-01-31,4000,5,6",
                "1,2024-01-31,4000,,",
                "1,2024-01-31,,5,",
                "1,2024-01-31,4000,5,0");

        assertThat(file.rows().list()).hasSize(1);
        assertThat(file.rejects())
                .extracting(RejectedRow::line, reject -> reject.issue().rule())
                .containsExactly(tuple(2L, "one_side"), tuple(3L, "required"), tuple(4L, "required"));
    }

    @Test
    void anAmountAloneIsNoLedger() {
        assertThat(FINANCE.plan("txn_id,posted_on,account,amount").refusal()).isPresent();
        assertThat(FINANCE.plan("journal,txn_id,posted_on,account").refusal()).isPresent();
    }

    private static List<String> sides(LoadedFile file) {
        return file.rows().list().stream()
                .map(row -> plain(row.decimal("debit")) + "/" + plain(row.decimal("credit")))
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
