package io.aetherflow.core.memory;

import io.aetherflow.kit.InvitationsContract;
import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;

class MemoryInvitationsTest extends InvitationsContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
