package io.aetherflow.files;

import static io.aetherflow.files.Sources.bytes;
import static io.aetherflow.files.Sources.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerTest {

    @Test
    void refusesAFileWithoutBytesOrWithAMarkAlone() {
        refused(new byte[0], "is empty");
        refused(bytes(0xEF, 0xBB, 0xBF), "is empty");
        refused(bytes(0xFF, 0xFE), "is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<!DOCTYPE html><html>~web page (HTML)",
                "` \n<HTML lang=\"en\">`~web page (HTML)",
                "<!-- saved --><html>~web page (HTML)",
                "`<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC><html>`~web page (HTML)",
                "`<?xml version=\"1.0\"?>\n<orders/>`~is XML",
                "`version https://git-lfs.github.com/spec/v1\noid sha256:4d7a`~Git LFS pointer",
                "{\"a\":1}~is JSON",
                "` [ {\"a\":1} ]`~is JSON",
                "[]~is JSON",
                "[1,2]~is JSON",
                "[null]~is JSON",
                "[~is JSON",
                "`%PDF-1.7\n%`~PDF document",
                "PAR1abc~Parquet",
                "BZh91AY&SY~compressed archive",
                "`Rar!\u001A\u0007`~compressed archive"
            })
    void refusesOtherFormatsInWords(String text, String words) {
        refused(text.getBytes(StandardCharsets.UTF_8), words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Date],[Amount]\n1,2\n",
                "[name],b\n1,2\n",
                "<TICKER>,<DATE>\nA,2\n",
                "PK,b\n1,2\n",
                "version,b\n1,2\n",
                "BZh,b\n1,2\n"
            })
    void takesTextThatOnlyBeginsLikeAnotherFormat(String text) {
        assertThat(Sources.cells(text)).hasSize(1);
    }

    @Test
    void tellsAWorkbookFromAnArchive() throws IOException {
        refused(zip("xl/workbook.xml"), "is an Excel workbook (.xlsx) that");
        refused(zip("[Content_Types].xml"), "is an Office document, but");
        refused(zip("xl/workbook.bin"), "binary Excel workbook (.xlsb)");
        refused(
                Sources.join(
                        zip("mimetype"),
                        "mimetypeapplication/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8)),
                "OpenDocument spreadsheet (.ods)");
        refused(zip("orders.csv"), "ZIP archive");
        refused(bytes('P', 'K', 5, 6, 0, 0), "ZIP archive");
        byte[] old = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
        refused(old, "old Excel workbook (.xls)");
        refused(Sources.join(old, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)), "protected by a password");
    }

    private static byte[] zip(String entry) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void refusesCompressedBytes() {
        refused(bytes('7', 'z', 0xBC, 0xAF, 0x27, 0x1C), "compressed archive");
        refused(bytes(0xFD, '7', 'z', 'X', 'Z', 0), "compressed archive");
        refused(bytes(0x28, 0xB5, 0x2F, 0xFD), "compressed archive");
    }

    @Test
    void refusesBinary() {
        refused("SQLite format 3\0 table".getBytes(StandardCharsets.UTF_8), "is binary");
        byte[] late = "a,b\n1,2\n".repeat(2_000).getBytes(StandardCharsets.UTF_8);
        late[12_001] = 0;
        AetherException refused = refusal(late, ReadOptions.INFERRED);
        assertThat(refused.code()).isEqualTo(FailureCode.VALIDATION);
        assertThat(refused).hasMessageStartingWith("Line 3,001 of orders.csv holds a NUL character");
    }

    @Test
    void aFewNulsAreTheFaultOfTheirLine() {
        byte[] sparse = new byte[1_000];
        Arrays.fill(sparse, (byte) 'x');
        sparse[11] = 0;
        assertThat(refusal(sparse, ReadOptions.INFERRED))
                .hasMessage("Line 1 of orders.csv holds a NUL character, which no text file has.");
        for (int i = 0; i < 900; i += 7) {
            sparse[i] = 0;
        }
        refused(sparse, "is binary");
    }

    private static void refused(byte[] bytes, String words) {
        AetherException refused = refusal(bytes, ReadOptions.INFERRED);
        assertThat(refused.code()).isEqualTo(FailureCode.VALIDATION);
        assertThat(refused).hasMessageStartingWith("The file orders.csv ").hasMessageContaining(words);
        assertThat(refused.failure().hint()).isNotBlank();
    }
}
