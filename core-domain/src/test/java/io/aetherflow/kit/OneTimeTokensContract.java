package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.OneTimeToken;
import io.aetherflow.core.identity.OneTimeTokens;
import io.aetherflow.core.identity.OpaqueToken;
import io.aetherflow.core.identity.TokenPurpose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link OneTimeTokens} does. */
public abstract class OneTimeTokensContract extends StorageContract {

    private final String subject = Examples.id().toString();

    private OneTimeTokens tokens() {
        return store.oneTimeTokens();
    }

    private String kept(TokenPurpose purpose, Duration life) {
        String hash = OpaqueToken.hash(OpaqueToken.random());
        tokens().keep(new OneTimeToken(hash, purpose, subject, life));
        return hash;
    }

    @Test
    void aTokenIsGoodOnceForItsPurpose() {
        String hash = kept(TokenPurpose.PASSWORD_RESET, Duration.ofHours(1));
        assertThat(tokens().spend(TokenPurpose.EMAIL_VERIFICATION, hash)).isEmpty();
        assertThat(tokens().find(TokenPurpose.EMAIL_VERIFICATION, hash)).isEmpty();
        assertThat(tokens().find(TokenPurpose.PASSWORD_RESET, hash)).contains(subject);
        assertThat(tokens().spend(TokenPurpose.PASSWORD_RESET, hash)).contains(subject);
        assertThat(tokens().spend(TokenPurpose.PASSWORD_RESET, hash)).isEmpty();
        assertThat(tokens().find(TokenPurpose.PASSWORD_RESET, hash)).isEmpty();
    }

    @Test
    void aNewTokenVoidsTheOneBefore() {
        String other = kept(TokenPurpose.EMAIL_VERIFICATION, Duration.ofHours(1));
        String first = kept(TokenPurpose.PASSWORD_RESET, Duration.ofHours(1));
        String second = kept(TokenPurpose.PASSWORD_RESET, Duration.ofHours(1));
        assertThat(tokens().spend(TokenPurpose.PASSWORD_RESET, first)).isEmpty();
        assertThat(tokens().spend(TokenPurpose.PASSWORD_RESET, second)).contains(subject);
        assertThat(tokens().spend(TokenPurpose.EMAIL_VERIFICATION, other)).contains(subject);
    }

    @Test
    void anExpiredTokenIsNone() {
        String hash = kept(TokenPurpose.PASSWORD_RESET, Duration.ZERO);
        assertThat(tokens().find(TokenPurpose.PASSWORD_RESET, hash)).isEmpty();
        assertThat(tokens().spend(TokenPurpose.PASSWORD_RESET, hash)).isEmpty();
    }

    @Test
    void aForgottenTokenIsNone() {
        String hash = kept(TokenPurpose.PASSWORD_RESET, Duration.ofHours(1));
        tokens().forget(TokenPurpose.EMAIL_VERIFICATION, subject);
        assertThat(tokens().find(TokenPurpose.PASSWORD_RESET, hash)).isPresent();
        tokens().forget(TokenPurpose.PASSWORD_RESET, subject);
        assertThat(tokens().spend(TokenPurpose.PASSWORD_RESET, hash)).isEmpty();
    }

    @Test
    void ofManyWhoSpendOneTokenAtOnceOneDoes() throws Exception {
        String hash = kept(TokenPurpose.PASSWORD_RESET, Duration.ofHours(1));
        List<Optional<String>> spent = Race.of(8, i -> tokens().spend(TokenPurpose.PASSWORD_RESET, hash));
        assertThat(spent).filteredOn(Optional::isPresent).hasSize(1);
    }
}
