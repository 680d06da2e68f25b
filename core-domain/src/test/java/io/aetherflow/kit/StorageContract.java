package io.aetherflow.kit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of all ports of a {@link Storage} share. They pass on an empty store and on one in use. */
public abstract class StorageContract {

    @SuppressWarnings("NullAway.Init")
    Storage store;

    /** The store under test; it may hold anything, as the contracts work with ids of their own. */
    protected abstract Storage storage();

    @BeforeEach
    void openStorage() {
        store = storage();
    }

    @AfterEach
    void closeStorage() {
        store.close();
    }
}
