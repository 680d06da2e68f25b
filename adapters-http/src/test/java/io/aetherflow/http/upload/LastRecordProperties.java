package io.aetherflow.http.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class LastRecordProperties {

    private static int end(String text) throws IOException {
        return (int) LastRecord.end(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), false);
    }

    @Property(tries = 300)
    void whatIsLeftIsWholeRecords(
            @ForAll @Size(min = 1, max = 10) List<@AlphaChars @Chars({'\n', '"', ',', '\r'}) String> cells,
            @ForAll @IntRange(min = 1, max = 400) int cut)
            throws IOException {
        StringBuilder text = new StringBuilder("h\n");
        cells.forEach(
                cell -> text.append('"').append(cell.replace("\"", "\"\"")).append("\"\n"));
        int at = Math.min(text.length(), cut + 1);
        int end = end(text.substring(0, at));
        String kept = text.substring(0, end);
        assertThat(kept).endsWith("\n");
        assertThat(kept.chars().filter(c -> c == '"').count() % 2).isZero();
        assertThat(at - end).isLessThanOrEqualTo(cut);
    }

    @Property(tries = 100)
    void aTextWithoutLinesStaysAsItIs(@ForAll @NotEmpty @AlphaChars String text) throws IOException {
        assertThat(end(text)).isEqualTo(text.length());
    }

    @Example
    void aLoneQuotationMarkDoesNotCostTheFile() throws IOException {
        String text = "5\" pipe,1\n" + "pipe,1\n".repeat(200_000);
        assertThat(end(text)).isEqualTo(text.length());
        assertThat(end("\"never closed\nhalf")).isEqualTo("\"never closed\n".length());
        assertThat(end("")).isZero();
        assertThat(end("x")).isEqualTo(1);
    }
}
