package io.aetherflow.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    private static DatabaseSettings over(String url) {
        return new DatabaseSettings(
                url, "owner", "secret one", "secret two", "secret three", "secret four", "secret five", 4, 2);
    }

    @Test
    void theRuntimeLoginsAreNamedAfterTheDatabase() {
        DatabaseSettings settings = over("jdbc:postgresql://db.example.com:6432/shop?sslmode=require");
        assertThat(settings.database()).isEqualTo("shop");
        assertThat(settings.apiUser()).isEqualTo("shop_api");
        assertThat(settings.etlUser()).isEqualTo("shop_etl");
        assertThat(settings.auditUser()).isEqualTo("shop_audit");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThatThrownBy(() -> over("jdbc:mysql://localhost/shop")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> over("jdbc:postgresql://localhost/" + "x".repeat(60)))
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> new DatabaseSettings("jdbc:postgresql://h/d", "o", "", "", "", "", "", 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void passwordsAreNotShown() {
        assertThat(over("jdbc:postgresql://localhost/shop").toString()).doesNotContain("secret");
        assertThat(new Login("url", "user", "secret", "app", java.time.Duration.ZERO).toString())
                .doesNotContain("secret");
    }
}
