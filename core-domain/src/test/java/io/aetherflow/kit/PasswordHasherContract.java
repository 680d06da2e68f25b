package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.PasswordHasher;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordHasher} does. */
public abstract class PasswordHasherContract {

    @SuppressWarnings("NullAway.Init")
    private PasswordHasher hasher;

    protected abstract PasswordHasher hasher();

    @BeforeEach
    void makeHasher() {
        hasher = hasher();
    }

    @Test
    void aPasswordMatchesItsHashAndNoOtherDoes() {
        String encoded = hasher.hash("correct horse battery staple");
        assertThat(hasher.matches("correct horse battery staple", encoded)).isTrue();
        assertThat(hasher.matches("correct horse battery stapl", encoded)).isFalse();
        assertThat(hasher.matches("Correct horse battery staple", encoded)).isFalse();
        assertThat(hasher.matches("", encoded)).isFalse();
    }

    @Test
    void theHashTellsNothingOfThePassword() {
        assertThat(hasher.hash("Tr0ub4dor&3")).doesNotContain("Tr0ub4dor&3").isNotEmpty();
    }

    @Test
    void onePasswordHasADifferentHashEachTime() {
        assertThat(hasher.hash("same")).isNotEqualTo(hasher.hash("same"));
    }

    @Test
    void anotherInstanceUnderstandsTheHash() {
        assertThat(hasher().matches("same", hasher.hash("same"))).isTrue();
    }

    @Test
    void everyLetterOfALongOrForeignPasswordCounts() {
        String base = "pässwörd 漢字 😀 ".repeat(10);
        String encoded = hasher.hash(base + "a");
        assertThat(hasher.matches(base + "a", encoded)).isTrue();
        assertThat(hasher.matches(base + "b", encoded)).isFalse();
    }

    @Test
    void anAccountThatIsNotThereMatchesNoPassword() {
        for (String password : List.of("", " ", "anything")) {
            assertThat(hasher.matches(password, "")).isFalse();
        }
    }

    @Test
    void aDamagedHashMatchesNoPassword() {
        String encoded = hasher.hash("secret");
        String half = encoded.substring(0, encoded.length() / 2);
        for (String damaged : List.of(half, "x", "$$$", encoded + "x")) {
            assertThat(hasher.matches("secret", damaged)).as(damaged).isFalse();
        }
    }

    @Test
    void manyMayHashAtOnce() throws Exception {
        String encoded = hasher.hash("secret");
        assertThat(Race.of(4, i -> hasher.matches("secret", encoded))).containsOnly(true);
    }
}
