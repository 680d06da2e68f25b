package io.aetherflow.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.Role;
import io.aetherflow.http.kit.Routes;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleFeatureTest {

    @Requires(Role.ANALYST)
    private static final class Resource {

        void usual() {}

        @Requires(Role.ADMIN)
        void more() {}
    }

    private static final class Open {

        void everybody() {}
    }

    private static List<Object> registered(Class<?> resource, String method) {
        return Routes.registered(new RoleFeature(), resource, method);
    }

    @Test
    void aRouteNeedsWhatItSaysElseWhatItsResourceSays() {
        assertThat(registered(Resource.class, "usual"))
                .singleElement()
                .extracting("least")
                .isEqualTo(Role.ANALYST);
        assertThat(registered(Resource.class, "more"))
                .singleElement()
                .extracting("least")
                .isEqualTo(Role.ADMIN);
        assertThat(registered(Open.class, "everybody")).isEmpty();
    }
}
