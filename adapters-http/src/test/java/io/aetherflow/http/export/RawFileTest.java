package io.aetherflow.http.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawFileTest {

    @Test
    void keepsAPlainNameAndEncodesTheExactOne() {
        assertThat(RawFile.disposition("week 42 – ü\"%.csv"))
                .isEqualTo("attachment; filename=\"week 42 _ ___.csv\"; "
                        + "filename*=UTF-8''week%2042%20%E2%80%93%20%C3%BC%22%25.csv");
    }

    @Test
    void noLineBreakReachesTheHeader() {
        assertThat(RawFile.disposition("a\r\nSet-Cookie: x")).doesNotContain("\r", "\n");
    }
}
