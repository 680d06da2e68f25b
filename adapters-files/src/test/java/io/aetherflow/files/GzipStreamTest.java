package io.aetherflow.files;

import static io.aetherflow.files.Sources.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipStreamTest {

    private static final byte[] PLAIN = "id,name\n1,Tea\n2,Milk\n".repeat(500).getBytes(StandardCharsets.UTF_8);

    private static GzipStream stream(byte[] packed, ReadLimits limits) {
        return new GzipStream(new ByteArrayInputStream(packed), limits, new Refusals("orders.csv.gz"));
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (InputStream in = stream(packed, ReadLimits.DEFAULT)) {
            return in.readAllBytes();
        }
    }

    private static AetherException refused(byte[] packed, ReadLimits limits) {
        AetherException refused = refusal(() -> {
            try (InputStream in = stream(packed, limits)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        });
        assertThat(refused.code()).isEqualTo(FailureCode.VALIDATION);
        assertThat(refused.failure().hint()).isNotBlank();
        return refused;
    }

    @Test
    void unpacksByteByByteToo() throws IOException {
        try (InputStream in = stream(Gzip.of("é"), ReadLimits.DEFAULT)) {
            assertThat(in.read()).isEqualTo(0xC3);
            assertThat(in.read(new byte[0])).isZero();
            assertThat(in.read()).isEqualTo(0xA9);
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void skipsWhatAHeaderMayHold() throws IOException {
        byte[] packed = Gzip.of(PLAIN);
        byte[] full = Arrays.copyOf(packed, 10);
        full[3] = 0b11110;
        byte[] optional = Sources.bytes(3, 0, 'e', 'x', 't', 'n', 'a', 'm', 'e', 0, 'c', 0, 0x12, 0x34);
        byte[] data = Arrays.copyOfRange(packed, 10, packed.length);
        assertThat(unpacked(Sources.join(full, Sources.join(optional, data)))).isEqualTo(PLAIN);
    }

    @Test
    void refusesWhatIsCutOffAnywhere() {
        byte[] packed = Gzip.of(PLAIN);
        for (int length = 1; length < packed.length; length++) {
            assertThat(refused(Arrays.copyOf(packed, length), ReadLimits.DEFAULT))
                    .hasMessage("The file orders.csv.gz is compressed with gzip and cut off: its end is missing.");
        }
    }

    @Test
    void neverHandsOutDamagedBytesAsGood() throws IOException {
        byte[] packed = Gzip.of(PLAIN);
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = packed.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(unpacked(damaged)).isEqualTo(PLAIN);
            } catch (AetherException e) {
                assertThat(e).hasMessageContaining("gzip");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"junk", "\u001Fx", "\0\0junk"})
    void refusesJunkAfterTheEnd(String junk) {
        byte[] packed = Sources.join(Gzip.of(PLAIN), junk.getBytes(StandardCharsets.US_ASCII));
        assertThat(refused(packed, ReadLimits.DEFAULT)).hasMessageContaining("gzip and damaged");
    }

    @Test
    void refusesABombBeforeItGrows() throws IOException {
        byte[] bomb = Gzip.of(new byte[50 << 20]);
        GzipStream stream = stream(bomb, ReadLimits.DEFAULT);
        long unpacked = 0;
        try (stream) {
            for (int n = stream.read(new byte[8192]); n >= 0; n = stream.read(new byte[8192])) {
                unpacked += n;
            }
        } catch (AetherException e) {
            assertThat(e)
                    .hasMessage("The file orders.csv.gz unpacks to more than 100 times its compressed size, "
                            + "as no real table does.");
        }
        assertThat(unpacked).isLessThanOrEqualTo(1 << 20);
    }

    @Test
    void takesAnyRatioInASmallFile() throws IOException {
        assertThat(unpacked(Gzip.of(new byte[1 << 20]))).hasSize(1 << 20);
    }

    @Test
    void refusesMoreThanTheLimitInAll() {
        ReadLimits small = new ReadLimits(100, 100, 100, 100, 10_000);
        assertThat(refused(Sources.join(Gzip.of(new byte[6_000]), Gzip.of(new byte[6_000])), small))
                .hasMessage("The file orders.csv.gz unpacks to more than 10,000 bytes, the most that is read.");
    }
}
