package io.aetherflow.http.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestFingerprintTest {

    private static String ofBody(String path, String body) {
        return RequestFingerprint.ofBody(Sent.post(path, null, body), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String ofUpload(String type, String length) {
        return RequestFingerprint.ofUpload(Sent.upload(type, length));
    }

    @Test
    void oneRequestHasOneAndEveryOtherAnother() {
        String one = ofBody("users?a=1", "{}");
        assertThat(ofBody("users?a=1", "{}")).isEqualTo(one).matches("[0-9a-f]{64}");
        assertThat(ofBody("users?a=2", "{}")).isNotEqualTo(one);
        assertThat(ofBody("users", "{}")).isNotEqualTo(one);
        assertThat(ofBody("keys?a=1", "{}")).isNotEqualTo(one);
        assertThat(ofBody("users?a=1", "{ }")).isNotEqualTo(one);
    }

    @Test
    void partsThatMeetElsewhereAreOthers() {
        assertThat(ofBody("users?a", "null")).isNotEqualTo(ofBody("users?anull", ""));
        assertThat(RequestFingerprint.under("ab", "c")).isNotEqualTo(RequestFingerprint.under("a", "bc"));
        assertThat(RequestFingerprint.ofKey("a")).isNotEqualTo(RequestFingerprint.ofKey("b"));
    }

    @Test
    void anUploadIsKnownByItsLengthWhateverItsBoundary() {
        String one = ofUpload("multipart/form-data; boundary=a", "10");
        assertThat(ofUpload("multipart/form-data; boundary=b", "10")).isEqualTo(one);
        assertThat(ofUpload("multipart/form-data", "10")).isEqualTo(one);
        assertThat(ofUpload("multipart/form-data; boundary=a", "11")).isNotEqualTo(one);
        assertThat(ofUpload("text/csv", "10")).isNotEqualTo(one);
    }
}
