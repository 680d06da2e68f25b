package io.aetherflow.http.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpooledFileTest {

    private static final int LOOKED_AT = 100_000;
    private static final int MOST = 1_000_000;

    @TempDir
    Path folder;

    private final MultipartUpload form = new MultipartUpload(MOST, Set.of());

    private SpooledFile file() {
        return new SpooledFile(new PreviewSettings(folder, LOOKED_AT, LOOKED_AT), form);
    }

    private static byte[] kept(SpooledFile file) throws IOException {
        try (InputStream in = file.source("x").bytes().get()) {
            return in.readAllBytes();
        }
    }

    private static boolean take(SpooledFile file, byte[] bytes) throws IOException {
        return file.take(new ByteArrayInputStream(bytes));
    }

    private static byte[] lines(String line, int bytes, Charset charset) {
        return line.repeat(bytes / line.getBytes(charset).length + 1).getBytes(charset);
    }

    @Test
    void keepsAShortTextAsItIsUntilItIsClosed() throws IOException {
        byte[] text = lines("a,b\n", LOOKED_AT - 8, StandardCharsets.UTF_8);
        try (SpooledFile file = file()) {
            assertThat(take(file, text)).isTrue();
            assertThat(file.cut()).isFalse();
            assertThat(kept(file)).isEqualTo(text);
            assertThat(file.source("x").sizeBytes()).isEqualTo(text.length);
            assertThat(folder).isNotEmptyDirectory();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void cutsALongOneBehindALine(String name) throws IOException {
        Charset charset = Charset.forName(name);
        byte[] text = lines("zwölf,\"1\n2\",Ċ\u0A0A\u220A\n", 150_000, charset);
        try (SpooledFile file = file()) {
            assertThat(take(file, text)).isTrue();
            assertThat(file.cut()).isTrue();
            assertThat(file.abandoned()).isFalse();
            byte[] kept = kept(file);
            assertThat(kept.length).isBetween(LOOKED_AT - 100, LOOKED_AT);
            String read = new String(kept, charset);
            assertThat(read).endsWith("\u220A\n").doesNotContain("\uFFFD");
            assertThat(new String(text, charset)).startsWith(read);
        }
    }

    @Test
    void givesUpOnATextWithoutEnd() throws IOException {
        try (SpooledFile file = file()) {
            assertThat(take(file, lines("a,b\n", MOST, StandardCharsets.UTF_8))).isFalse();
            assertThat(file.abandoned()).isTrue();
            assertThat(kept(file)).hasSize(LOOKED_AT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK", "PAR1", "\u001F\u008B", "[", "\u00EF\u00BB\u00BF <x>", "{\"rows\":[\n", "{"})
    void takesAllOfWhatNeedsItsEnd(String start) throws IOException {
        byte[] whole = (start + "a,b\n".repeat(50_000)).getBytes(StandardCharsets.ISO_8859_1);
        try (SpooledFile file = file()) {
            assertThat(take(file, whole)).isTrue();
            assertThat(file.cut()).isFalse();
            assertThat(kept(file)).isEqualTo(whole);
        }
    }

    @Test
    void linesOfJsonAreCutWhereverOneEnds() throws IOException {
        String line = "{\"a\":\"5\\\" wide\"}\n";
        try (SpooledFile file = file()) {
            take(file, lines(line, 150_000, StandardCharsets.UTF_8));
            assertThat(file.cut()).isTrue();
            assertThat(kept(file)).hasSize(LOOKED_AT / line.length() * line.length());
        }
    }

    @Test
    void refusesWhatIsTooLargeToBeTakenWhole() throws IOException {
        try (SpooledFile file = file()) {
            assertThatThrownBy(() -> take(file, lines("PK", MOST, StandardCharsets.UTF_8)))
                    .isInstanceOfSatisfying(
                            AetherException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.PAYLOAD_TOO_LARGE));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsGoneIsThePlatformsFault() throws IOException {
        SpooledFile file = file();
        take(file, "a\n".getBytes(StandardCharsets.UTF_8));
        file.close();
        Files.delete(folder);
        assertThatThrownBy(this::file).satisfies(SpooledFileTest::isTransient);
        assertThatThrownBy(() -> take(file, new byte[0])).satisfies(SpooledFileTest::isTransient);
        assertThatThrownBy(() -> file.source("x")).satisfies(SpooledFileTest::isTransient);
        Files.createDirectory(folder);
    }

    private static void isTransient(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        AetherException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.TRANSIENT_IO));
    }
}
