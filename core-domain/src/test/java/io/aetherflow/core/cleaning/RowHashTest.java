package io.aetherflow.core.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.RawRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowHashTest {

    private final RowHash hash = new RowHash();

    @Test
    void equalCellsHashAlikeWhateverCameBefore() {
        List<Long> first = hash("a", "bcdef", "");
        hash("something", "else");

        assertThat(hash("a", "bcdef", "")).isEqualTo(first);
    }

    @Test
    void bordersBetweenCellsMatter() {
        Set<List<Long>> hashes = new HashSet<>(List.of(
                hash("ab", "c"),
                hash("a", "bc"),
                hash("abc"),
                hash("abc", ""),
                hash("", "abc"),
                hash(),
                hash(""),
                hash("", ""),
                hash("", "", ""),
                hash("\u0001"),
                hash("\u0001", "\u0000"),
                hash("\u0000", "\u0001")));

        assertThat(hashes).hasSize(12);
    }

    @Test
    void nearbyRecordsDoNotCollideInEitherHalf() {
        Set<Long> high = new HashSet<>();
        Set<Long> low = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            hash.hash(new RawRecord(i, new String[] {"order", String.valueOf(i), "9.99"}));
            high.add(hash.high());
            low.add(hash.low());
        }

        assertThat(high).hasSize(100_000);
        assertThat(low).hasSize(100_000);
    }

    @Test
    void oneCharacterFlipsAboutHalfTheBits() {
        List<Long> one = hash("2024-01-31", "Coffee", "3.50");
        List<Long> other = hash("2024-01-31", "Coffee", "3.51");

        assertThat(Long.bitCount(one.get(0) ^ other.get(0))).isBetween(16, 48);
        assertThat(Long.bitCount(one.get(1) ^ other.get(1))).isBetween(16, 48);
    }

    @Test
    void shortCellsOfFewLettersDoNotCollideHoweverTheyAreCut() {
        Set<Long> high = new HashSet<>();
        Set<Long> low = new HashSet<>();
        List<String> texts = texts(9);
        int records = 0;
        for (String text : texts) {
            for (int cut = 0; cut <= text.length(); cut++, records++) {
                hash.hash(new RawRecord(1, new String[] {text.substring(0, cut), text.substring(cut)}));
                high.add(hash.high());
                low.add(hash.low());
            }
        }

        assertThat(records).isGreaterThan(200_000);
        assertThat(high).hasSize(records);
        assertThat(low).hasSize(records);
    }

    /** All of three letters up to this length. */
    private static List<String> texts(int longest) {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int from = 0, length = 1; length <= longest; length++) {
            int to = texts.size();
            for (; from < to; from++) {
                for (char letter : new char[] {0, 'a', '\u0401'}) {
                    texts.add(texts.get(from) + letter);
                }
            }
        }
        return texts;
    }

    private List<Long> hash(String... cells) {
        hash.hash(new RawRecord(1, cells));
        return List.of(hash.high(), hash.low());
    }
}
