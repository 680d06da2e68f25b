package io.aetherflow.core.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HeaderFoldProperties {

    @Property(tries = 500, seed = "46698648023")
    void everyWayToJoinWordsFoldsAlike(@ForAll("words") List<String> words) {
        String plain = HeaderFold.exact(String.join(" ", words));
        String camel = words.stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());

        for (String header : List.of(
                String.join("_", words),
                String.join(" - ", words),
                camel,
                String.join(" ", words).toUpperCase(Locale.ROOT),
                " " + String.join(".", words) + " ")) {
            assertThat(HeaderFold.exact(header)).isEqualTo(plain);
        }
        assertThat(HeaderFold.plural(camel)).isEqualTo(HeaderFold.plural(String.join("_", words)));
    }

    @Property(tries = 500, seed = "33514622677")
    void foldingTwiceChangesNothing(@ForAll String header) {
        assertThat(HeaderFold.exact(HeaderFold.exact(header))).isEqualTo(HeaderFold.exact(header));
        assertThat(HeaderFold.withoutBracket(header).length()).isLessThanOrEqualTo(header.length());
        HeaderFold.plural(header);
        HeaderFold.bracket(header);
    }

    @Property(tries = 300, seed = "13373253200")
    void editDistanceIsADistance(@ForAll("word") String one, @ForAll("word") String other) {
        int distance = EditDistance.between(one, other);

        assertThat(distance)
                .isEqualTo(EditDistance.between(other, one))
                .isLessThanOrEqualTo(Math.max(one.length(), other.length()));
        assertThat(distance == 0).isEqualTo(one.equals(other));
        assertThat(EditDistance.between(one, one + "x")).isEqualTo(1);
        assertThat(EditDistance.between(one + "xy", one + "yx")).isEqualTo(1);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return word().filter(word -> word.length() > 1).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> word() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("éüñ")
                .ofMinLength(1)
                .ofMaxLength(8);
    }
}
