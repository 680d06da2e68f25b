package io.aetherflow.core.memory;

import io.aetherflow.core.identity.AccessTokens;
import io.aetherflow.core.identity.SigningKeys;
import io.aetherflow.kit.AccessTokensContract;
import java.time.Clock;

class MemoryAccessTokensTest extends AccessTokensContract {

    @Override
    protected AccessTokens tokens(SigningKeys keys, Clock clock) {
        return new MemoryAccessTokens(keys, clock);
    }
}
