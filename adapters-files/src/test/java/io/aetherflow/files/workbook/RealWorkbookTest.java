package io.aetherflow.files.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A real public workbook, written by nobody here, where it is at hand: {@code -Daetherflow.realData=<folder>}. */
@EnabledIfSystemProperty(named = "aetherflow.realData", matches = ".+")
class RealWorkbookTest {

    private static FileSource file(String name) throws IOException {
        Path file = Path.of(System.getProperty("aetherflow.realData"), name);
        return new FileSource(name, Files.size(file), () -> {
            try {
                return Files.newInputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void aTitleABlankColumnAndEmptyColumnsAtTheEndAreLeftOut() throws IOException {
        RecordReader reader =
                new XlsxFormat().open(file("sales_adidas_us_sales.xlsx"), ReadOptions.INFERRED, Vocabulary.NONE);
        assertThat(reader.facts().headerLine()).isEqualTo(5);
        assertThat(reader.facts().header()).hasSize(13).startsWith("Retailer").contains("Units Sold", "Total Sales");
        assertThat(reader.facts().notes()).containsExactly("The header is on row 5; the rows above it are left out.");

        List<RawRecord> records = Workbooks.records(reader);
        List<String> header = reader.facts().header();
        assertThat(records)
                .hasSize(9_648)
                .allSatisfy(record -> assertThat(record.size()).isEqualTo(13));
        assertThat(records.get(0).line()).isEqualTo(6);
        // Two cells hold 15 digits of which the last are noise: Excel shows 56250.0000000001 too.
        assertThat(sum(records, header.indexOf("Total Sales"))).isEqualByComparingTo("899902125");
        assertThat(sum(records, header.indexOf("Units Sold"))).isEqualByComparingTo("2478861");
        List<String> dates = records.stream()
                .map(record -> record.cell(header.indexOf("Invoice Date")))
                .sorted()
                .toList();
        assertThat(dates).first().isEqualTo("2020-01-01");
        assertThat(dates).last().isEqualTo("2021-12-31");
    }

    private static BigDecimal sum(List<RawRecord> records, int column) {
        return records.stream()
                .map(record -> new BigDecimal(record.cell(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
