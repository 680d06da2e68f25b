package io.aetherflow.core.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.TableSchema;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Small imitations of what public files do. */
class RealFileTrapsTest {

    private static final TableSchema PAYMENTS = TableSchema.named("lab_payments")
            .columns(
                    Column.date("paid_on").aliases("paid date", "period"),
                    Column.money("amount").aliases("euro"),
                    Column.text("counterparty").aliases("supplier name", "institution"))
            .requires(Requirement.column("paid_on"), Requirement.column("amount"), Requirement.column("counterparty"))
            .build();

    @Test
    void semicolonsDecimalCommasAndYears() {
        Cleaned cleaned = Cleaned.of(PAYMENTS, "institution;period;euro\nCNRS;2022;1507,5\nCNRS;2023;940\nNA;NA;NA\n");

        assertThat(cleaned.column("amount")).hasToString("[1507.5, 940]");
        assertThat(cleaned.column("paid_on")).containsExactly(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 1, 1));
        assertThat(cleaned.rules()).containsExactly("required:paid_on", "required:amount", "required:counterparty");
    }

    @Test
    void aJunkTrailerIsOneReject() {
        Cleaned cleaned =
                Cleaned.of(PAYMENTS, "paid_date,supplier_name,amount,x\n21/01/2014,CgMs Ltd. ,100565.40,\n,,,xxx\n");

        assertThat(cleaned.column("counterparty")).containsExactly("CgMs Ltd.");
        assertThat(cleaned.rejects()).hasSize(1);
        assertThat(cleaned.rejects().get(0).line()).isEqualTo(3);
        assertThat(cleaned.rejects().get(0).cells()).containsExactly("", "", "", "xxx");
    }

    @Test
    void destroyedDatesAreOneSentenceAndAConstantIsAWayOut() {
        String text = "Paid Date,Supplier Name,Amount\n00:00:00,A,1500\n00:00:00,B,653\n";
        assertThat(Cleaned.refusal(PAYMENTS, text).message())
                .isEqualTo("'Paid Date' has no date in any cell of 2 filled rows: the first holds '00:00:00'.");

        FileRequest request = Cleaned.with(Cleaned.request(PAYMENTS), Cleaned.constants("paid_on", "2014-06-30"));
        assertThat(Cleaned.of(request, text).column("paid_on")).containsOnly(LocalDate.of(2014, 6, 30));
    }

    @Test
    void twoFilesThatLookAlikeAreReadInTheirOwnOrder() {
        Cleaned british =
                Cleaned.of(Schemas.ORDERS, "Order Date,Product Name,Sales\n03/01/19,a,16.448\n13/01/19,b,-3.5\n");
        Cleaned american =
                Cleaned.of(Schemas.ORDERS, "Order Date,Product Name,Sales\n03/01/19,a,16.448\n01/13/19,b,3.5\n");

        assertThat(british.column("sold_on")).startsWith(LocalDate.of(2019, 1, 3));
        assertThat(american.column("sold_on")).startsWith(LocalDate.of(2019, 3, 1));
        assertThat(american.plan().options().dateOrder()).isEqualTo(DateOrder.MDY);
        assertThat(american.plan().options().encoding()).isEqualTo("UTF-8");
        assertThat(american.plan().options().delimiter()).isEqualTo(',');
    }

    @Test
    void errorCellsAreRecoveredWhereTheRestOfTheRowAllowsIt() {
        Cleaned cleaned = Cleaned.of(
                Schemas.ORDERS,
                "Transaction ID,Item,Quantity,Price Per Unit,Total Spent,Transaction Date\n"
                        + "T1,Coffee,2,3,ERROR,2023-08-03\nT2,Cake,UNKNOWN,3,,2023-08-03\nT3,Tea,1,1.5,1.5,ERROR\n");

        assertThat(cleaned.column("amount")).hasToString("[6]");
        assertThat(cleaned.rules()).containsExactly("required:amount", "required:sold_on");
        assertThat(cleaned.rejects().get(1).issue().value()).isEqualTo("ERROR");
    }

    @Test
    void anUnquotedCommaNeverShiftsTheColumns() {
        Cleaned cleaned = Cleaned.of(
                Schemas.ORDERS,
                "OrderID,OrderDate,Address,Total\n10249,1996-07-05 00:00:00.000,Luisenstr. 48,11.61\n"
                        + "10250,1996-07-08 00:00:00.000,Rua do Paço, 67,65.83\n");

        assertThat(cleaned.column("amount")).hasToString("[11.61]");
        assertThat(cleaned.rules()).containsExactly("fields:null");
    }
}
