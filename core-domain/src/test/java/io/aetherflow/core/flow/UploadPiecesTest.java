package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.UploadSession;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.Submission;
import io.aetherflow.kit.Examples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of pieces: kept stretch by stretch while they come, and swept once nobody goes on with them. */
class UploadPiecesTest {

    private static final byte[] FILE = "Day,Amount\n2026-01-01,1.00\n".getBytes(StandardCharsets.UTF_8);

    private final House house = new House();
    private final Caller ann = house.analyst("ann@example.com", "toys");

    @AfterEach
    void close() {
        house.close();
    }

    private UploadSession begun(byte[] file) {
        return house.resumable
                .begin(ann, UploadForm.of("orders.csv"), file.length, null)
                .orElseThrow();
    }

    private Outcome<ResumableUploads.Progress> send(UUID id, int offset, byte[] piece) {
        return house.resumable.receive(ann, id, offset, new ByteArrayInputStream(piece));
    }

    private int objects(String folder) {
        int[] count = {0};
        house.objects.visit(folder, object -> count[0]++);
        return count[0];
    }

    private ResumableUploads inStretchesOf(long bytes) {
        return new ResumableUploads(
                new ResumableUploads.Ports(
                        house.storage.uploadSessions(), house.objects, house.storage.datasets(), house.storage.jobs()),
                new Admission(house.objects, house.storage.jobs(), Admission.Limits.USUAL),
                house.plugins,
                new ResumableUploads.Limits(1 << 20, 3, 400, bytes),
                house.clock);
    }

    @Test
    void onePieceIsKeptStretchByStretch() throws IOException {
        for (int stretch : List.of(1, 7, 9, FILE.length - 1, FILE.length, FILE.length + 1)) {
            UUID id = begun(FILE).id();
            Submission submission = inStretchesOf(stretch)
                    .receive(ann, id, 0, new ByteArrayInputStream(FILE))
                    .orElseThrow()
                    .submission()
                    .orElseThrow();
            String key = submission.dataset().upload().object().key();
            try (InputStream bytes = house.objects.open(key, 0).orElseThrow()) {
                assertThat(bytes.readAllBytes()).as("stretches of %s", stretch).isEqualTo(FILE);
            }
            assertThat(objects("uploads")).isZero();
        }
    }

    @Test
    void aStretchThatWasKeptOutlivesWhatComesAfterIt() {
        ResumableUploads uploads = inStretchesOf(7);
        UUID id = begun(FILE).id();
        uploads.receive(ann, id, 0, new ByteArrayInputStream(FILE, 0, 16)).orElseThrow();
        assertThat(house.resumable.find(ann, id).orElseThrow().pieces())
                .extracting(UploadSession.Piece::sizeBytes)
                .containsExactly(7L, 7L, 2L);
        Outcome<?> more =
                uploads.receive(ann, id, 16, new ByteArrayInputStream(Arrays.copyOfRange(FILE, 16, FILE.length + 5)));
        Failure refusal = more.refusal().orElseThrow();
        long kept = house.resumable.find(ann, id).orElseThrow().offset();
        assertThat(refusal.code()).isEqualTo(FailureCode.INVALID_REQUEST);
        assertThat(refusal.details()).containsEntry(ResumableUploads.OFFSET_DETAIL, kept);
        assertThat(kept).isEqualTo(23);
    }

    @Test
    void whatNobodyGoesOnWithIsSweptAway() {
        UUID living = begun(FILE).id();
        send(living, 0, Arrays.copyOf(FILE, 5)).orElseThrow();
        UploadSession old = begun(FILE);
        house.storage
                .uploadSessions()
                .append(
                        ann.scope(),
                        old.id(),
                        new UploadSession.Piece(0, 3, "uploads/" + old.id() + "/p"),
                        Duration.ZERO)
                .orElseThrow();
        try (var staged = house.objects.stage()) {
            staged.commit("uploads/" + old.id() + "/p");
        }
        assertThat(house.abandoned.sweep()).isEqualTo(1);
        assertThat(house.abandoned.sweep()).isZero();
        assertThat(objects("uploads")).isEqualTo(1);
        assertThat(house.resumable.find(ann, living).orElseThrow().offset()).isEqualTo(5);
    }

    @Test
    void piecesThatBelongToNoUploadAreSweptOnceTheyAreOld() {
        UUID living = begun(FILE).id();
        send(living, 0, Arrays.copyOf(FILE, 5)).orElseThrow();
        for (UUID upload : List.of(living, Examples.id())) {
            try (var staged = house.objects.stage()) {
                staged.commit("uploads/" + upload + "/" + Examples.id());
            }
        }
        assertThat(house.abandoned.sweep()).isZero();
        AbandonedUploads tomorrow = new AbandonedUploads(
                house.storage.uploadSessions(),
                house.objects,
                java.time.Clock.offset(house.clock, Duration.ofHours(25)));
        assertThat(tomorrow.sweep()).isEqualTo(2);
        assertThat(objects("uploads")).isEqualTo(1);
    }
}
