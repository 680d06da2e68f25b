package io.aetherflow.core.memory;

import io.aetherflow.core.identity.OneTimeToken;
import io.aetherflow.core.identity.OneTimeTokens;
import io.aetherflow.core.identity.TokenPurpose;
import java.time.Instant;
import java.util.Optional;

final class MemoryOneTimeTokens extends MemoryAdapter implements OneTimeTokens {

    record Kept(OneTimeToken token, Instant expiresAt) {}

    private final MemoryState state;

    MemoryOneTimeTokens(MemoryState state) {
        this.state = state;
    }

    @Override
    public void keep(OneTimeToken token) {
        synchronized (state) {
            forget(token.purpose(), token.subject());
            state.oneTimeTokens.put(token.hash(), new Kept(token, state.now().plus(token.life())));
        }
    }

    @Override
    public Optional<String> find(TokenPurpose purpose, String hash) {
        synchronized (state) {
            return Optional.ofNullable(state.oneTimeTokens.get(hash))
                    .filter(kept -> kept.expiresAt().isAfter(state.now()))
                    .map(Kept::token)
                    .filter(token -> token.purpose() == purpose)
                    .map(OneTimeToken::subject);
        }
    }

    @Override
    public Optional<String> spend(TokenPurpose purpose, String hash) {
        synchronized (state) {
            Optional<String> subject = find(purpose, hash);
            subject.ifPresent(found -> state.oneTimeTokens.remove(hash));
            return subject;
        }
    }

    @Override
    public void forget(TokenPurpose purpose, String subject) {
        synchronized (state) {
            state.oneTimeTokens
                    .values()
                    .removeIf(kept -> kept.token().purpose() == purpose
                            && kept.token().subject().equals(subject));
        }
    }
}
