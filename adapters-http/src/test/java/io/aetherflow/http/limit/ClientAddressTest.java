package io.aetherflow.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:0/64",
        "[2001:DB8:1:2::9], 2001:db8:1:2:0:0:0:0/64",
        "::1, 0:0:0:0:0:0:0:0/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        "10.0.0.1:8080, 10.0.0.1:8080",
        "evil:name.example.com, evil:name.example.com",
        "unknown, unknown"
    })
    void anAddressIsCountedByWhatOnePersonHas(String address, String counted) {
        assertThat(ClientAddress.network(address)).isEqualTo(counted);
    }

    @Test
    void aConnectionWithoutAnAddressIsOneToo() {
        assertThat(ClientAddress.network(null)).isEqualTo("null");
    }
}
