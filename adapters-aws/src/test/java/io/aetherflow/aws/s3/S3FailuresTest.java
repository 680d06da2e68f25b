package io.aetherflow.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3FailuresTest {

    private static SdkException answer(int status, String code) {
        AwsErrorDetails details = AwsErrorDetails.builder()
                .errorCode(code)
                .errorMessage("Something in S3's words.")
                .build();
        return (SdkException) S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(details)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "507, InsufficientStorage, STORAGE_FULL",
        "507, XMinioStorageFull, STORAGE_FULL",
        "403, QuotaExceeded, STORAGE_FULL",
        "400, EntityTooLarge, STORAGE_FULL",
        "503, SlowDown, TRANSIENT_IO",
        "500, InternalError, TRANSIENT_IO",
        "403, AccessDenied, TRANSIENT_IO",
        "400, BadDigest, TRANSIENT_IO"
    })
    void aFullStoreIsToldFromOneThatFails(int status, String code, FailureCode expected) {
        assertThat(S3Failures.writing(answer(status, code)).code()).isEqualTo(expected);
        assertThat(S3Failures.reading("raw/x", answer(status, code)).code()).isEqualTo(FailureCode.TRANSIENT_IO);
    }

    @Test
    void theOperatorReadsTheServicesWords() {
        assertThat(S3Failures.reason(answer(403, "AccessDenied")))
                .isEqualTo("403 AccessDenied: Something in S3's words.");
        assertThat(S3Failures.reason(SdkClientException.create("Connection refused")))
                .isEqualTo("Connection refused");
    }

    @Test
    void anAnswerWithoutABodyHasNoCode() {
        S3Exception silent = (S3Exception) S3Exception.builder().statusCode(403).build();
        assertThat(S3Failures.code(silent)).isEmpty();
        assertThat(S3Failures.reading("raw/x", silent))
                .hasMessage("The storage of raw/x could not be read: access was refused (403).");
        assertThat(S3Failures.reading("raw/x", silent).failure().hint()).isNotNull();
    }
}
