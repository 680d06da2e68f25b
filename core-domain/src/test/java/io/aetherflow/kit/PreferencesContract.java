package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.Preferences;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Preferences} does. */
public abstract class PreferencesContract extends StorageContract {

    @Test
    void whatAUserKeepsIsTheirsUntilTheyKeepSomethingElse() {
        UUID user = Branch.open(store).analyst().id();
        UUID neighbour = Branch.open(store).analyst().id();
        assertThat(store.preferences().find(user)).isEqualTo(Preferences.NONE);
        store.preferences().keep(user, "{\"theme\":\"dark\"}");
        store.preferences().keep(user, "{\"theme\":\"\\u0000 ü\"}");
        assertThat(store.preferences().find(user)).isEqualTo("{\"theme\":\"\\u0000 ü\"}");
        assertThat(store.preferences().find(neighbour)).isEqualTo(Preferences.NONE);
    }
}
