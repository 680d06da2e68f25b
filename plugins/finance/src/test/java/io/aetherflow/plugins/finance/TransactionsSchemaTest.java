package io.aetherflow.plugins.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.table.Row;
import io.aetherflow.kit.plugin.LoadedFile;
import io.aetherflow.kit.plugin.PluginRunner;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionsSchemaTest {

    private static final PluginRunner FINANCE = new PluginRunner(new FinancePlugin());

    @Test
    void readsACouncilsSpendReport() {
        LoadedFile file = FINANCE.load(
                "body_name,organisational_unit,expenditure_category,expenditure_code,paid_date,trans_no,amount,Type,supplier_id,supplier_name",
                "Oxford City Council,HRA,Special Events,D3807,27/10/2014,46283345_1,710.31,Revenue,20000000,Redacted Personal Data",
                "Oxford City Council,HRA,Grants,D3701,07/10/2014,46283346_1,-20.5,Revenue,20000001,Bike Oxford");

        assertThat(file.rejects()).isEmpty();
        assertThat(file.sum("amount")).isEqualByComparingTo("689.81");
        Row first = file.rows().list().get(0);
        assertThat(first.date("paid_on")).isEqualTo(LocalDate.of(2014, 10, 27));
        assertThat(first.text("org_unit")).isEqualTo("HRA");
        assertThat(first.text("category")).isEqualTo("Special Events");
        assertThat(first.text("account_code")).isEqualTo("D3807");
        assertThat(first.text("txn_id")).isEqualTo("46283345_1");
        assertThat(first.text("supplier_id")).isEqualTo("20000000");
        assertThat(first.bool("redacted")).isTrue();
        assertThat(file.rows().list().get(1).bool("redacted")).isFalse();
    }

    @Test
    void readsTheOtherHeaderAndRejectsRowsWithoutSupplier() {
        LoadedFile file = FINANCE.load(
                "Client,Service Area,Expenditure Catergory,Expenditure Code,Paid Date,Trans No,Amount,Type of Expenditure,Supplier ID,Supplier Name",
                "OCC,General Fund,Difference A/c,Z910198,16/01/2018,47023014 - 3,0.01,Revenue,,",
                "OCC,General Fund,C.I.T.Awaiting Payment,Z970590,16/01/2018,46296394 - 1,2745.94,Revenue,20016580,HMRC");

        assertThat(file.headerOf("category")).isEqualTo("Expenditure Catergory");
        assertThat(file.headerOf("org_unit")).isEqualTo("Service Area");
        assertThat(file.rows().list()).hasSize(1);
        assertThat(file.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(2);
            assertThat(reject.issue().rule()).isEqualTo("required");
            assertThat(reject.issue().column()).isEqualTo("counterparty");
        });
    }

    @Test
    void readsADepartmentsSpendReport() {
        LoadedFile file = FINANCE.load(
                "Department Family,Entity,Date,Expense Type,Expense Area,Supplier,Transaction Number,Amount,Net Amount",
                "Transport,DfT,31/05/2023,Consultancy,Roads,ACME LTD,123,\"£25,000.50\",\"£20,000.00\"");

        assertThat(file.headerOf("paid_on")).isEqualTo("Date");
        assertThat(file.headerOf("category")).isEqualTo("Expense Type");
        assertThat(file.headerOf("org_unit")).isEqualTo("Expense Area");
        assertThat(file.headerOf("counterparty")).isEqualTo("Supplier");
        assertThat(file.headerOf("txn_id")).isEqualTo("Transaction Number");
        assertThat(file.sum("amount")).isEqualByComparingTo("25000.50");
    }

    @Test
    void readsArticleChargesWithYearsAndDoisAlone() {
        LoadedFile file = FINANCE.load(
                "institution;period;euro;doi;is_hybrid;publisher",
                "CNRS;2022;1507,5;10.1063/5.0088519;FALSE;",
                "CNRS;2022;2614,75;10.3390/x;FALSE;Fortune Journals",
                "NA;NA;NA;NA;NA;");

        assertThat(file.sum("amount")).isEqualByComparingTo("4122.25");
        assertThat(file.rejects()).hasSize(1);
        Row first = file.rows().list().get(0);
        assertThat(first.date("paid_on")).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(first.text("counterparty")).isEqualTo("DOI registrant 10.1063");
        assertThat(first.text("txn_id")).isEqualTo("10.1063/5.0088519");
        assertThat(first.text("org_unit")).isEqualTo("CNRS");
        assertThat(file.rows().list().get(1).text("counterparty")).isEqualTo("Fortune Journals");
    }

    @Test
    void readsABankStatementInGerman() {
        LoadedFile file = FINANCE.load(
                "Buchungstag;Wertstellung;Empfänger;Verwendungszweck;Betrag;Währung",
                "31.01.2024;31.01.2024;Stadtwerke;Abschlag Januar;-1.234,56;EUR");

        Row row = file.rows().list().get(0);
        assertThat(row.decimal("amount")).isEqualByComparingTo("-1234.56");
        assertThat(row.text("counterparty")).isEqualTo("Stadtwerke");
        assertThat(row.text("description")).isEqualTo("Abschlag Januar");
        assertThat(row.text("currency")).isEqualTo("EUR");
    }

    @Test
    void readsABankStatementWithDebitAndCredit() {
        LoadedFile file = FINANCE.load(
                "Date,Description,Debit,Credit,Balance",
                "31/01/2024,CARD PAYMENT ACME,12.50,,100.00",
                "30/01/2024,REFUND,,3.25,112.50",
                "29/01/2024,NOTHING,,,112.50");

        assertThat(file.rows().list())
                .extracting(row -> row.decimal("amount"))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("12.50"), new BigDecimal("-3.25"));
        assertThat(file.rows().list().get(0).text("counterparty")).isEqualTo("CARD PAYMENT ACME");
        assertThat(file.rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.line()).isEqualTo(4));
    }

    @Test
    void readsDebitsWithASignAndAmountsWithADirection() {
        LoadedFile signed = FINANCE.load(
                "Buchungstag;Verwendungszweck;Soll;Haben", "31.01.2024;Miete;-12,50;", "30.01.2024;Storno;;3,25");
        LoadedFile directed = FINANCE.load(
                "Datum,Naam / Omschrijving,Af Bij,Bedrag (EUR)",
                "20240131,Bakker,Af,\"12,50\"",
                "20240131,Klant,Bij,\"3,25\"",
                "20240131,Iemand,?,\"1,00\"");

        assertThat(signed.sum("amount")).isEqualByComparingTo("9.25");
        assertThat(directed.sum("amount")).isEqualByComparingTo("10.25");
    }

    @Test
    void readsACardStatementByItsSecondDate() {
        LoadedFile file =
                FINANCE.load("Value Date,Description,Debit,Credit", "2024-01-31,ACME,5,", "2024-01-30,ACME,,2");

        assertThat(file.rows().list().get(0).date("paid_on")).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(file.rows().list().get(0).text("counterparty")).isEqualTo("ACME");
        assertThat(FINANCE.load("Booking Date,Value Date,Description,Amount", "2024-01-31,2024-01-31,ACME,5")
                        .sum("amount"))
                .isEqualByComparingTo("5");
    }

    @Test
    void neverTakesTheTaxForTheAmount() {
        LoadedFile file = FINANCE.load(
                "Payment Date,Supplier Name,VAT Amount,Irrecoverable VAT,Net Amount,Amount", "2024-01-31,A,1,2,3,4");

        assertThat(file.sum("amount")).isEqualByComparingTo("4");
        assertThat(file.headerOf("amount")).isEqualTo("Amount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Posting Date,Document Number,Vendor,G/L Account,Cost Center,Amount in local currency\n2024-01-31,1,A,4,C,5\n",
                "Date,Num,Vendor Name,Account,Memo/Description,Amount,Balance\n2024-01-31,1,A,4,C,5,6\n",
                "Date comptable;Libellé;Fournisseur;Montant\n31/01/2024;Loyer;A;5,00\n",
                "Date opération;Libellé;Débit;Crédit;Solde\n31/01/2024;Loyer;5,00;;10,00\n",
                "Fecha de pago;Concepto;Proveedor;Importe\n31/01/2024;Renta;A;5,00\n"
            })
    void readsExportsOfOtherSystemsAndLanguages(String text) {
        LoadedFile file = FINANCE.load(text);

        assertThat(file.rejects()).isEmpty();
        assertThat(file.sum("amount")).isEqualByComparingTo("5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Row ID,Order ID,Order Date,Ship Date,Customer Name,Product Name,Sales,Quantity,Profit\n1,A,2024-01-31,2024-01-31,B,C,5,1,1\n",
                "Transaction ID,Date,Customer ID,Gender,Product Category,Quantity,Price per Unit,Total Amount\n1,2024-01-31,C,F,B,1,5,5\n",
                "Retailer,Retailer ID,Invoice Date,Region,Product,Price per Unit,Units Sold,Total Sales\nA,1,2024-01-31,R,P,5,1,5\n",
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n1,2,D,3,2024-01-31,4,5,UK\n",
                "Date,Description,Amount\n2024-01-31,Mug,5\n"
            })
    void refusesSales(String text) {
        assertThat(FINANCE.plan(text).refusal()).isPresent();
    }

    @Test
    void leavesWhatIsNoDoiAlone() {
        Row row = new Row(TransactionsSchema.SCHEMA);
        assertThat(Derivations.registrant(row)).isNull();
        row.set("doi", "none");
        assertThat(Derivations.registrant(row)).isNull();
        row.set("doi", "https://doi.org/10.1371/journal.pone.1");
        assertThat(Derivations.registrant(row)).isEqualTo("DOI registrant 10.1371");
    }
}
