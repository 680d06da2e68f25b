package io.aetherflow.files.nested;

import static io.aetherflow.files.nested.Nested.words;
import static io.aetherflow.files.nested.Nested.xml;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.Vocabulary;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlFormatTest {

    private static final String INVOICES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- an export -->
            <invoices company="Acme">
              <invoice id="A-1">
                <date>2024-01-02</date>
                <customer><name>Ann</name><city>Bath</city></customer>
                <total currency="GBP">12.50</total>
              </invoice>
              <invoice id="A-2">
                <date>2024-01-03</date>
                <customer><name><![CDATA[Bob & Sons]]></name></customer>
                <total currency="EUR">7.00</total>
                <note>a &lt; b</note>
                <tag>x</tag><tag>y</tag>
              </invoice>
            </invoices>
            """;

    @Test
    void elementsThatRepeatAreRecords() {
        Nested read = xml(INVOICES);
        assertThat(read.facts().fileType()).isEqualTo("xml");
        assertThat(read.facts().encoding()).isEqualTo("UTF-8");
        assertThat(read.facts().sheet()).isNull();
        assertThat(read.facts().sheets()).containsExactly("invoice");
        assertThat(read.header())
                .containsExactly("company", "id", "date", "name", "city", "total", "currency", "note", "tag");
        assertThat(read.cells())
                .containsExactly(
                        List.of("Acme", "A-1", "2024-01-02", "Ann", "Bath", "12.50", "GBP", "", ""),
                        List.of("Acme", "A-2", "2024-01-03", "Bob & Sons", "", "7.00", "EUR", "a < b", "x; y"));
        assertThat(read.lines()).containsExactly(4L, 9L);
    }

    @Test
    void elementsOfAttributesAloneAreRecords() {
        Nested read = xml("<r>\n<row a='1' b='2'/>\n<row\n a='3'/><row a='4' b='5'>more</row></r>");
        assertThat(read.header()).containsExactly("row", "a", "b");
        assertThat(read.cells())
                .containsExactly(List.of("", "1", "2"), List.of("", "3", ""), List.of("more", "4", "5"));
        assertThat(read.lines()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void anAttributeAndAnElementMayHaveOneName() {
        Nested read = xml("<r><row id='1'><id>a</id></row><row id='2'><id>b</id></row></r>");
        assertThat(read.cells()).containsExactly(List.of("1", "a"), List.of("2", "b"));
        assertThat(read.header()).containsExactly("id", "id 2");
    }

    @Test
    void oneRecordAloneIsARecordToo() {
        Nested read = xml("<orders>\n<order><id>1</id><customer><name>Ann</name></customer></order></orders>");
        assertThat(read.header()).containsExactly("id", "name");
        assertThat(read.cells()).containsExactly(List.of("1", "Ann"));
        assertThat(read.lines()).containsExactly(2L);
        assertThat(xml("<order id='1'><total>2</total></order>").cells()).containsExactly(List.of("1", "2"));
    }

    @Test
    void namespacesAreIgnored() {
        Nested read = xml("""
                <i:list xmlns:i="urn:i" xmlns="urn:d" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="urn:i i.xsd">
                  <i:item xsi:type="thing"><name>Tea</name><i:price xsi:nil="true"/></i:item>
                  <i:item><name>Milk</name><i:price>2</i:price></i:item>
                </i:list>""");
        assertThat(read.header()).containsExactly("name", "price");
        assertThat(read.cells()).containsExactly(List.of("Tea", ""), List.of("Milk", "2"));
    }

    @Test
    void listsWithinARecordAreLeftOutAndSaid() {
        Nested read = xml("<os><o><id>1</id><amount>5</amount><l><x>1</x></l><l><x>2</x></l></o>"
                + "<o><id>2</id><amount>6</amount></o></os>");
        assertThat(read.facts().sheet()).isEqualTo("o");
        assertThat(read.cells()).containsExactly(List.of("1", "5"), List.of("2", "6"));
        assertThat(read.facts().notes()).anyMatch(note -> note.contains("repeat within a record: o.l"));
        Nested lines = xml(
                "<os><o><id>1</id><l><x>1</x></l><l><x>2</x></l></o><o><id>2</id></o></os>",
                Nested.sheet("o.l"),
                Vocabulary.NONE);
        assertThat(lines.cells()).containsExactly(List.of("1", "1"), List.of("1", "2"));
        assertThat(lines.facts().notes()).anyMatch(note -> note.equals("1 of 'o' hold no 'o.l' and give no record."));
    }

    @Test
    void windows1252IsReadAsDeclared() {
        String text = "<?xml version='1.0' encoding='windows-1252'?><r><a><n>Café €5</n></a><a><n>x</n></a></r>";
        Nested read = Nested.of(
                new XmlFormat(), text.getBytes(Charset.forName("windows-1252")), ReadOptions.INFERRED, Vocabulary.NONE);
        assertThat(read.facts().encoding()).isEqualTo("windows-1252");
        assertThat(read.cell(0, "n")).isEqualTo("Café €5");
        assertThat(read.facts().samples()).containsExactly("Café");
    }

    @Test
    void theDeclarationMayBeWrongAboutTheEncoding() {
        String text = "<?xml version='1.0' encoding='utf-16'?><r><a><n>é</n></a><a><n>x</n></a></r>";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16)) {
            Nested read = Nested.of(new XmlFormat(), text.getBytes(charset), ReadOptions.INFERRED, Vocabulary.NONE);
            assertThat(read.cell(0, "n")).isEqualTo("é");
        }
        Nested said = Nested.of(
                new XmlFormat(),
                text.replace("utf-16", "utf-8").getBytes(StandardCharsets.ISO_8859_1),
                Nested.encoding("ISO-8859-1"),
                Vocabulary.NONE);
        assertThat(said.cell(0, "n")).isEqualTo("é");
    }

    @Test
    void mixedTextIsKept() {
        Nested read = xml("<r><p>one <b>two</b> three</p><p>four</p></r>");
        assertThat(read.header()).containsExactly("p", "b");
        assertThat(read.cells()).containsExactly(List.of("one ;  three", "two"), List.of("four", ""));
    }

    @Test
    void ublInvoiceLines() {
        Nested read = xml(Documents.UBL, words("issue_date", "id", "description", "price_amount", "invoiced_quantity"));
        assertThat(read.facts().sheet()).isNull();
        assertThat(read.header()).contains("Invoice.ID", "IssueDate", "ID", "InvoicedQuantity", "Name", "PartyName");
        assertThat(read.cell(1, "Invoice.ID")).isEqualTo("INV-7");
        assertThat(read.cell(1, "ID")).isEqualTo("2");
        assertThat(read.cell(1, "PriceAmount")).isEqualTo("20.00");
        assertThat(read.cell(1, "PayableAmount")).as("comes after the lines").isEqualTo("70.00");
        assertThat(read.cell(0, "PartyName")).isEqualTo("Acme Ltd");
        assertThat(read.records()).hasSize(2);
    }

    @Test
    void saftIsReadByTheLinesOfItsLedger() {
        Nested read = xml(
                Documents.SAFT,
                words(
                        "journal",
                        "journal_id",
                        "transaction_id",
                        "transaction_date",
                        "account_id",
                        "debit_amount",
                        "credit_amount",
                        "record_id",
                        "description",
                        "account",
                        "account_description"));
        assertThat(read.facts().sheet()).isEqualTo("GeneralLedgerEntries.Journal.Transaction.Line");
        assertThat(read.facts().sheets())
                .contains("MasterFiles.GeneralLedgerAccounts.Account", "GeneralLedgerEntries.Journal.Transaction");
        assertThat(read.header())
                .containsExactly(
                        "NumberOfEntries",
                        "TotalDebit",
                        "JournalID",
                        "Journal.Description",
                        "TransactionID",
                        "TransactionDate",
                        "Transaction.Description",
                        "RecordID",
                        "AccountID",
                        "Description",
                        "DebitAmount",
                        "CreditAmount");
        assertThat(read.cells())
                .containsExactly(
                        List.of(
                                "2",
                                "150.00",
                                "GL",
                                "General",
                                "T1",
                                "2024-01-31",
                                "Rent",
                                "1",
                                "6000",
                                "Office",
                                "100.00",
                                ""),
                        List.of(
                                "2",
                                "150.00",
                                "GL",
                                "General",
                                "T1",
                                "2024-01-31",
                                "Rent",
                                "2",
                                "1200",
                                "Bank",
                                "",
                                "100.00"),
                        List.of(
                                "2",
                                "150.00",
                                "GL",
                                "General",
                                "T2",
                                "2024-02-01",
                                "Tea",
                                "1",
                                "6100",
                                "Tea",
                                "50.00",
                                ""),
                        List.of(
                                "2",
                                "150.00",
                                "GL",
                                "General",
                                "T2",
                                "2024-02-01",
                                "Tea",
                                "2",
                                "1200",
                                "",
                                "",
                                "50.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><a/>",
                "<a>",
                "\uFEFF<Orders xmlns='x'>",
                " <n:a/>",
                "<!-- x --><a/>",
                "<table-rows><row/></table-rows>",
                "<!DOCTYPE cXML SYSTEM 'x'><cXML/>"
            })
    void beginningsOfXmlAreRecognised(String head) {
        assertThat(new XmlFormat().recognises(head.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(new XmlFormat().recognises(head.replace("\uFEFF", "").getBytes(StandardCharsets.UTF_16BE)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b",
                "<",
                "<5,a",
                "<html>",
                "<!DOCTYPE html><html>",
                "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'x'><html xmlns='y'>",
                "<?xml version='1.0'?><html>",
                "<!-- x --><HTML>",
                "<head><title>",
                "<TICKER>,<DATE>,<OPEN>\r\nA,20240101,5\r\n",
                "<DATE>\t<OPEN>"
            })
    void otherBeginningsAreNot(String head) {
        assertThat(new XmlFormat().recognises(head.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
